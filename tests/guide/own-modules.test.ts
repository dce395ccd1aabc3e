/** Modules that a quote describes: looked ahead for like everything else, with their own wiring in the trace. */
import { describe, expect, it } from 'vitest';
import { optionsOfStep } from '../../src/shared/guide/options';
import { repairsOfLink } from '../../src/shared/guide/repair-link';
import { besideOf, evaluateLink, planAndJudge } from '../../src/shared/order/evaluate-link';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { ModuleProduct } from '../../src/shared/plan/module-product';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { breakoutLink, duplexLink, exampleModule } from '../../src/shared/rules/example-links';
import type { StepId } from '../../src/shared/steps/step';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { judgeDocument } from '../oracle/channel';

/** Position A of a port on the hole that a Method U1 module has for it, and B on the other of the pair; one pair is turned. */
const ONE_PAIR_TURNED: ModuleProduct['wiring'] = {
  custom: [
    ['1A', 1],
    ['1B', 12],
    ['2A', 11],
    ['2B', 2],
    ['3A', 3],
    ['3B', 10],
    ['4A', 4],
    ['4B', 9],
  ],
};

const MODULES: readonly ModuleProduct[] = [
  exampleModule(),
  exampleModule({ id: 'base-8-u2', name: 'Base-8 module, wired U2', wiring: 'U2' }),
  exampleModule({ id: 'base-8-odd', name: 'Base-8 module, one pair turned', wiring: ONE_PAIR_TURNED }),
  exampleModule({ id: 'base-12', name: 'Base-12 module', fibres: 12 }),
  exampleModule({ id: 'single-mode', name: 'Single-mode module', mode: 'SMF', rearPolish: 'APC' }),
  exampleModule({ id: 'dense', name: 'Dense module', family: 'hd-12' }),
  exampleModule({ id: 'lossy', name: 'Lossy module', lossDb: 3 }),
];
const site = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [], modules: MODULES } as const;

/** What stands against ordering a link as it is, by the program's own rules. */
const blocks = (link: Link): readonly string[] => {
  const planned = planAndJudge(link, site);
  const evaluated = evaluateLink(planned, besideOf([planned]));
  if (evaluated.problems.length > 0) return evaluated.problems.map(({ message }) => message);
  return evaluated.findings.flatMap(({ rule, severity }) =>
    severity === 'block' && rule !== 'advice/not-confirmed' ? [rule] : [],
  );
};

const optionsOf = (link: Link, step: StepId, key: string) =>
  optionsOfStep(link, step, site).find(({ field }) => field.key === key)?.options ?? [];

const openValues = (link: Link, step: StepId, key: string): readonly unknown[] =>
  optionsOf(link, step, key).flatMap(({ value, closed }) => (closed === null ? [value] : []));

const closedOption = (link: Link, step: StepId, key: string, value: unknown) => {
  const closed = optionsOf(link, step, key).find((option) => option.value === value)?.closed;
  if (closed === null || closed === undefined) throw new Error(`${value} is not closed`);
  return closed;
};

/** As far as its transceivers. */
const begun = (link: Link): Link => {
  const { application, transceiver } = link.answers;
  return { ...link, answers: { application, transceiver } as Link['answers'] };
};

describe('modules that the quote describes', () => {
  it('are asked for first, and only where there are some; every other question stays', () => {
    const keysOf = (own: PlanSite) =>
      optionsOfStep(breakoutLink(), 'interface', own).map(
        ({ field, options }) => `${field.key} ${options.length}`,
      );
    const others = [
      ...['front 3', 'rear 3', 'fibres 4', 'rearsPerModule 2', 'modulePins 2'],
      ...['trunkLegs 5', 'cableRows 5', 'moduleRows 2', 'connectorBrand 2'],
    ];
    expect(keysOf({ ...site, modules: [] })).toEqual(others);
    expect(keysOf(site)).toEqual(['nearModule 7', 'farModule 7', 'fieldModule 7', ...others]);
  });

  it('are open where a valid order has them, and come with one', () => {
    const link = begun(breakoutLink());
    const options = optionsOf(link, 'interface', 'farModule');
    expect(options.map(({ value }) => value)).toEqual(MODULES.map(({ id }) => id));
    const open = options.filter(({ closed }) => closed === null);
    expect(open.map(({ value }) => value)).toEqual(['base-8', 'base-8-u2', 'base-12', 'dense']);
    for (const { value, witness } of open) {
      const answers = witness?.() as CompleteAnswers;
      expect(answers.interface.farModule).toBe(value);
      expect(blocks({ ...link, answers })).toEqual([]);
    }
  });

  it('are closed with the answers that forbid them', () => {
    const link = begun(breakoutLink());
    const glass = closedOption(link, 'interface', 'farModule', 'single-mode');
    expect(glass.because.map(({ field }) => field)).toEqual(['near.interface']);
    const loss = closedOption(link, 'interface', 'farModule', 'lossy');
    expect(loss.rules.map(({ id }) => id)).toEqual(['budget/margin-negative']);
    const place = closedOption(link, 'interface', 'nearModule', 'base-8');
    expect(place.because.map(({ field }) => field)).toEqual(['near.interface']);
    expect(place.sentence).toContain('no module stands there');
  });

  it('close what does not go with them from there on', () => {
    const named = breakoutLink({ interface: { farModule: 'base-8-u2' } });
    expect(openValues(named, 'interface', 'fibres')).toEqual([8]);
    const twelve = closedOption(named, 'interface', 'fibres', 12);
    expect(twelve.because.map(({ field, answer }) => [field, answer])).toEqual([['farModule', 'base-8-u2']]);
    expect(twelve.sentence).toBe(
      '12 fibres cannot go with module base-8-u2 at the far end: Base-8 module, wired U2 has 8 fibres behind an MPO-12 rear port, not 12 fibres behind an MPO-12 rear port.',
    );
    // By the rules themselves, method for method.
    const byRules = optionsOf(named, 'polarity', 'method').filter(
      ({ value }) =>
        blocks(breakoutLink({ ...named.answers, polarity: { method: value } } as never)).length === 0,
    );
    expect(openValues(named, 'polarity', 'method')).toEqual(byRules.map(({ value }) => value));
    expect(byRules.length).toBeGreaterThan(0);
    expect(byRules.length).toBeLessThan(5);
    const family = breakoutLink({ interface: { farModule: 'dense' } });
    expect(openValues(family, 'formFactor', 'far.enclosure')).not.toContain('lgx-4u');
    expect(openValues(family, 'formFactor', 'far.enclosure').length).toBeGreaterThan(0);
  });

  it('are open where a second one makes possible what no unnamed module does', () => {
    const link = duplexLink({
      application: { installed: { far: { keys: 'aligned' } } },
      interface: { nearModule: 'base-12' },
    });
    const open = optionsOf(link, 'interface', 'farModule').filter(({ closed }) => closed === null);
    expect(open.map(({ value }) => value)).toEqual(['base-12']);
    for (const { witness } of open)
      expect(blocks({ ...link, answers: witness?.() as CompleteAnswers })).toEqual([]);
  });

  it('are traced with a wiring of their own: one turned pair is dark under every method', () => {
    const odd = breakoutLink({ interface: { farModule: 'base-8-odd' } });
    for (const method of ['A', 'B', 'C', 'U1', 'U2'] as const)
      expect(
        blocks(breakoutLink({ interface: { farModule: 'base-8-odd' }, polarity: { method } })),
      ).not.toEqual([]);
    const repairs = repairsOfLink(odd, site, null, 1);
    expect(repairs.length).toBeGreaterThan(0);
    for (const { answers } of repairs) expect(blocks({ ...odd, answers })).toEqual([]);
  });

  it('carry light where a second tracer that shares no code says so, whatever their wiring', () => {
    const wirings: readonly ModuleProduct['wiring'][] = [
      'straight',
      'straight-inverted',
      'pair-flipped',
      'U1',
      'U2',
      ONE_PAIR_TURNED,
      {
        custom: [4, 2, 1, 3].flatMap(
          (port, at) =>
            [
              [`${port}A`, 1 + at],
              [`${port}B`, 12 - at],
            ] as [string, number][],
        ),
      },
    ];
    const told = new Map<string, number>();
    for (const wiring of wirings)
      for (const method of ['A', 'B', 'C', 'U1', 'U2'] as const) {
        const own = { ...site, modules: [exampleModule({ wiring })] };
        const { judged, plan } = planAndJudge(
          breakoutLink({ interface: { farModule: 'base-8' }, polarity: { method } }),
          own,
        );
        const [channel] = judged;
        const document = plan?.channels[0]?.document;
        if (channel === undefined || document === undefined) throw new Error('no channel');
        const theirs = judgeDocument(document as never);
        expect([wiring, method, 'light' in theirs ? theirs.light : theirs]).toEqual([
          wiring,
          method,
          channel.view.light.verdict,
        ]);
        told.set(channel.view.light.verdict, (told.get(channel.view.light.verdict) ?? 0) + 1);
      }
    expect([...told.keys()]).toEqual(expect.arrayContaining(['works', 'works-renumbered', 'dead']));
  });

  it('stand at both ends of a duplex link, each by its own name', () => {
    const twelve = exampleModule({ id: 'base-12', fibres: 12 });
    const own = { ...site, modules: [twelve, { ...twelve, id: 'two-rears', rearsPerModule: 2 as const }] };
    const link = begun(duplexLink());
    const [near] = optionsOfStep(link, 'interface', own).filter(({ field }) => field.key === 'nearModule');
    expect(near?.options.map(({ closed }) => closed)).toEqual([null, null]);
    const named = duplexLink({ interface: { nearModule: 'base-12' } });
    const far = optionsOfStep(named, 'interface', own).find(({ field }) => field.key === 'farModule');
    expect(far?.options.map(({ closed }) => closed?.because.map(({ field }) => field) ?? null)).toEqual([
      null,
      ['nearModule'],
    ]);
  });
});
