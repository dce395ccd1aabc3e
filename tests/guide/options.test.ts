/** Open and closed options as an engineer meets them, every witness held to the rules and every reason taken apart. */
import { describe, expect, it } from 'vitest';
import { taskFor } from '../../src/shared/guide/choose';
import { optionsOfStep, stateOfOption } from '../../src/shared/guide/options';
import { questionOf } from '../../src/shared/guide/questions';
import { solve } from '../../src/shared/guide/solve';
import { isGiven, withAnswer, withHeld } from '../../src/shared/guide/task';
import { besideOf, evaluateLink, planAndJudge } from '../../src/shared/order/evaluate-link';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink } from '../../src/shared/rules/example-links';
import { STEP_IDS, type StepId } from '../../src/shared/steps/step';
import { type Answers, answersThrough } from '../../src/shared/steps/steps';
import { exampleOf } from './build';
import { isValid } from './changed-answers';

const { site } = exampleOf('40g-to-4x10g');

const closedIn = (link: Link, step: StepId, key: string): Record<string, readonly string[]> => {
  const state = optionsOfStep(link, step, site).find(({ field }) => field.key === key);
  return Object.fromEntries(
    (state?.options ?? []).flatMap(({ value, closed }) =>
      closed === null ? [] : [[String(value), closed.because.map(({ words }) => words)]],
    ),
  );
};

/** A breakout, a patch field and a parallel link. */
const SOME = ['40g-to-4x10g', 'meet-me', 'sr4-to-sr4'].map(exampleOf);

const dr4OverAlignedKeys = breakoutLink({
  application: { links: 8, installed: { near: { keys: 'aligned' }, far: { keys: 'aligned' } } },
  transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '100GBASE-DR' } },
  modePolish: { fibre: 'OS2', frontPolish: 'UPC', rearPolish: 'APC' },
});

describe('the design of an open application', () => {
  it('names every place that its labels need, of a link whose own names are given', () => {
    let asked = 0;
    for (const { link, site: own } of SOME)
      for (const { field, options } of optionsOfStep(link, 'application', own))
        for (const option of field.key === 'kind' ? options : []) {
          const witness = option.witness?.();
          if (witness === undefined) continue;
          asked++;
          const planned = planAndJudge({ ...link, answers: witness }, own);
          const { findings } = evaluateLink(planned, besideOf([planned]));
          const missing = findings.filter(({ rule }) => rule === 'labels/missing');
          expect([witness.application.kind, missing]).toEqual([witness.application.kind, []]);
        }
    expect(asked).toBeGreaterThan(8);
  });
});

describe('options of a step', () => {
  it('leave the methods open that the keys on site allow, and name the keys for the others', () => {
    const link = breakoutLink({ application: { installed: { near: { keys: 'aligned' } } } });
    const closed = closedIn(link, 'polarity', 'method');
    expect(Object.keys(closed)).toEqual(['A', 'C', 'U1']);
    expect(closed.U1).toContain('the key-up to key-up adapters of the installed near panel');
  });

  it('close every method for angled ends over key-up to key-up adapters, because of the interface and the keys', () => {
    const closed = closedIn(dr4OverAlignedKeys, 'polarity', 'method');
    expect(Object.keys(closed)).toEqual(['A', 'B', 'C', 'U1', 'U2']);
    expect(closed.U1).toEqual([
      'a link between racks',
      'the key-up to key-up adapters of the installed near panel',
      '400GBASE-DR4 at the near end',
    ]);
  });

  it('close fibres that do not reach as far as the route', () => {
    const link = breakoutLink({
      application: { routeLengthM: 120 },
      transceiver: { near: { interface: '40GBASE-SR4' } },
    });
    const closed = closedIn(link, 'modePolish', 'fibre');
    expect(Object.keys(closed)).toEqual(['OM3', 'OS2']);
    expect(closed.OM3).toEqual(expect.arrayContaining(['a route of 120 m']));
    expect(closed.OM3).not.toEqual(expect.arrayContaining(['Method U1']));
  });

  it('close enclosures that are higher than the rack units free', () => {
    const place = { enclosure: 'hd-1u-12', rackUnitsFree: 1, access: 'front', toolless: false } as const;
    const link = breakoutLink({ formFactor: { near: place, far: { ...place, rackUnitsFree: 9 } } });
    expect(Object.keys(closedIn(link, 'formFactor', 'near.enclosure'))).toContain('panel-4u');
    expect(closedIn(link, 'formFactor', 'near.enclosure')['panel-4u']).toContain(
      '1 rack unit free at the near end',
    );
    expect(Object.keys(closedIn(link, 'formFactor', 'far.enclosure'))).not.toContain('panel-4u');
  });

  it('open an enclosure that needs most of a rack where the place was left out, so that nobody said what is free', () => {
    const { link, site: own } = exampleOf('meet-me');
    const { application, formFactor } = link.answers;
    const { field: _, ...places } = formFactor ?? {};
    const roomy = Object.fromEntries(
      Object.entries(places).map(([name, place]) => [name, { ...place, rackUnitsFree: 60 }]),
    );
    const answers = {
      ...link.answers,
      application: { ...application, links: 620 },
      formFactor: roomy,
    } as Answers;
    const field = optionsOfStep({ ...link, answers }, 'formFactor', own).find(
      (one) => one.field.key === 'field.enclosure',
    );
    const unitsFor = (box: string): number | undefined =>
      field?.options.find(({ value }) => value === box)?.witness?.().formFactor.field?.rackUnitsFree;
    expect(['lgx-1u', 'panel-1u', 'hd-1u-12'].map(unitsFor)).toEqual([undefined, 60, 40]);
  });

  it('say why an enclosure is closed, however many rack units and links were typed before', () => {
    const { site: own } = exampleOf('meet-me');
    const roomy = { enclosure: 'lgx-1u', rackUnitsFree: 60, access: 'front', toolless: false } as const;
    const because = (links: number, enclosure: string, rackUnitsFree: number) => {
      const link = {
        id: 'link',
        name: 'link',
        answers: {
          ...exampleOf('meet-me').link.answers,
          application: {
            kind: 'patch-field',
            links,
            growthPercent: 0,
            placement: 'between-racks',
            routeLengthM: 0.001,
            secondRouteLengthM: 0.001,
            servicedSingly: true,
            redundancy: 'none',
          },
          transceiver: {
            near: { interface: '10GBASE-SR' },
            far: { interface: '10GBASE-SR' },
            suppliedBy: 'customer',
          },
          interface: { front: 'LC', rear: 'MPO-12', fibres: 8, rearsPerModule: 1, modulePins: 'pinned' },
          modePolish: { fibre: 'OM3', frontPolish: 'UPC', rearPolish: 'UPC', space: 'general' },
          polarity: { method: 'A' },
          formFactor: { near: { ...roomy, enclosure, rackUnitsFree }, far: roomy, field: roomy },
        } as Answers,
      };
      const question = questionOf('formFactor.near.enclosure');
      const option = { value: enclosure, label: enclosure, explain: '' };
      const { closed } = stateOfOption(link, taskFor(link, question, own), question, option);
      return closed?.because.map(({ field }) => field);
    };
    for (const enclosure of ['lgx-1u', 'lgx-4u'])
      for (const units of [9, 1]) for (const links of [36, 37, 49, 500]) because(links, enclosure, units);
    expect(because(500, 'lgx-4u', 1)).toEqual(['kind', 'near.rackUnitsFree']);
  });

  it('are closed in the names of the link, whatever was asked of transceivers of the same kind before', () => {
    for (const name of ['100GBASE-SR4', '40GBASE-SR4']) {
      const near = { interface: name };
      const link = breakoutLink({ transceiver: { near, far: { interface: '25GBASE-SR' } } });
      const field = optionsOfStep(link, 'modePolish', site).find((one) => one.field.key === 'fibre');
      const single = field?.options.find(({ value }) => value === 'OS2');
      expect(single?.closed?.sentence).toMatch(new RegExp(`: ${name} is made for multimode fibre`));
    }
  });

  it('say that angled faces meet through the keys that were found, where these are to blame', () => {
    const link = breakoutLink({
      application: { kind: 'duplex', installed: { near: { keys: 'aligned' }, far: { keys: 'aligned' } } },
      transceiver: { near: { interface: '25GBASE-SR' }, far: { interface: '25GBASE-SR' } },
    });
    const fields = optionsOfStep(link, 'transceiver', site);
    const near = fields.find(({ field }) => field.key === 'near.interface')?.options;
    const closed = near?.find(({ value }) => value === '10GBASE-LR')?.closed;
    expect(closed?.because.map(({ words }) => words)).toContain(
      'the key-up to key-up adapters of the installed near panel',
    );
    expect(closed?.rules.map(({ id }) => id)).toEqual(['mating/angled-wedge']);
  });

  it('tell a rule rather than that a part of such a shape cannot be', () => {
    const { link, site: own } = exampleOf('installed-panels-and-trunks');
    const fields = optionsOfStep(link, 'interface', own);
    const rear = fields.find(({ field }) => field.key === 'rear')?.options;
    expect(rear?.find(({ value }) => value === 'MPO-24')?.closed?.rules.map(({ id }) => id)).toEqual([
      'mating/shape-clash',
    ]);
  });

  it('say how large a number may be with everything else as answered', () => {
    const link = breakoutLink({ modePolish: { fibre: 'OM3' } });
    const route = optionsOfStep(link, 'application', site).find(({ field }) => field.key === 'routeLengthM');
    const max = route?.range?.max ?? 0;
    const withRoute = (routeLengthM: number): boolean =>
      isValid(breakoutLink({ modePolish: { fibre: 'OM3' }, application: { routeLengthM } }).answers, site);
    expect(max).toBeGreaterThan(80);
    expect(withRoute(max)).toBe(true);
    expect(withRoute(max + 0.001)).toBe(false);
  });

  it('are open with a witness that holds all earlier answers and the option, and that the rules accept', () => {
    for (const { name, link, site: own } of SOME)
      for (const step of STEP_IDS) {
        const before = answersThrough(link.answers, step);
        for (const { field, options } of optionsOfStep(link, step, own))
          for (const { value, witness } of options) {
            if (witness === null) continue;
            const answers = witness();
            for (const earlier of STEP_IDS.slice(0, STEP_IDS.indexOf(step)))
              expect(answers[earlier], `${name} ${step}.${field.key} ${value}`).toEqual(before[earlier]);
            expect(isValid(answers, own), `${name} ${step}.${field.key} ${value}`).toBe(true);
          }
      }
  });

  it('are closed by answers that suffice and of which none can be spared', () => {
    for (const { link, site: own } of [...SOME.slice(0, 2), { link: dr4OverAlignedKeys, site }])
      for (const step of STEP_IDS)
        for (const { field, options } of optionsOfStep(link, step, own))
          for (const { value, closed } of options) {
            if (closed === null) continue;
            const question = questionOf(`${step}.${field.key}`);
            const task = withAnswer(taskFor(link, question, own), question, value);
            const culprits = new Set(
              closed.because.map((one) => questionOf(`${one.step}.${one.field}`).index),
            );
            const opens = (kept: ReadonlySet<number>): boolean =>
              solve(
                withHeld(task, (other) => {
                  if (task.held[other.index] !== true) return false;
                  return other === question || !isGiven(task, other) || kept.has(other.index);
                }),
              ).found;
            expect(opens(culprits)).toBe(false);
            for (const spared of culprits)
              expect(opens(new Set([...culprits].filter((index) => index !== spared)))).toBe(true);
          }
  });
});
