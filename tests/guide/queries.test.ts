/** What the window asks of the guide, as data: it has to pass from thread to thread and back whole. */
import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { readChannelText } from '../../src/shared/channel/read-channel';
import { guideOf } from '../../src/shared/guide/guide';
import { optionsOfStep } from '../../src/shared/guide/options';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import {
  type AnswerTo,
  type AskedOption,
  finishQuery,
  type Query,
  type QueryKind,
  workOn,
} from '../../src/shared/guide/queries';
import { repairsOfChannel } from '../../src/shared/guide/repair-channel/repairs-of-channel';
import { breakoutLink } from '../../src/shared/rules/example-links';
import { valueAt } from '../../src/shared/steps/answer-paths';
import { type Answers, answersThrough } from '../../src/shared/steps/steps';
import { exampleOf } from './build';

const { link, site } = exampleOf('40g-to-4x10g');

const sheet = () => {
  const file = new URL('../../examples/channels/wrong-two-a-to-b-cords-in-method-a.json', import.meta.url);
  const read = readChannelText(readFileSync(file, 'utf8'));
  if (!read.ok) throw new Error('the example cannot be read');
  return read.value;
};

/** Every option of the interface step, and what `options` says of it. */
const fibres = () => {
  const shown = link.answers.interface as NonNullable<typeof link.answers.interface>;
  const fields = optionsOfStep(link, 'interface', site).filter(({ options }) => options.length > 0);
  return {
    asked: fields.flatMap(({ field, options }) =>
      options.map(({ value }): AskedOption => ({ field: field.key, value, shown })),
    ),
    told: fields.flatMap(({ options }) => options.map(({ closed }) => closed)),
  };
};

const queries = (): readonly Query[] => [
  { kind: 'options', link, site, step: 'interface', options: fibres().asked, ahead: ['fibres'] },
  {
    kind: 'impasse',
    link: breakoutLink({ application: { routeLengthM: 5000 } }),
    site,
    step: 'budget',
    ahead: true,
  },
  { kind: 'ahead', link, site, step: 'modePolish' },
  { kind: 'ranges', link, site, step: 'application', fields: ['routeLengthM', 'links'] },
  { kind: 'comparison', link, site, of: 'application.through', withSpeeds: true },
  {
    kind: 'repairs',
    link,
    site,
    through: 'interface',
    wanted: { step: 'interface', field: 'fibres', value: 24 },
  },
  { kind: 'channel-repairs', document: sheet() },
];

describe('a question to the guide', () => {
  it('passes from thread to thread and back whole, whatever its kind', () => {
    const kinds = new Set<QueryKind>();
    for (const query of queries()) {
      kinds.add(query.kind);
      const here = finishQuery(query as Query<QueryKind>);
      const there = structuredClone(finishQuery(structuredClone(query) as Query<QueryKind>));
      expect(there, query.kind).toEqual(here);
    }
    expect(kinds.size).toBe(7);
  });

  it('says of an option what the list of options says', () => {
    const { asked, told } = fibres();
    const ask = { link, site, step: 'interface', options: asked, ahead: [] } as const;
    const { closed: reasons, taken } = finishQuery<'options'>({ kind: 'options', ...ask });
    const expected = told.map((reason) => (reason?.regardless ? null : reason));
    expect(reasons).toEqual(expected);
    expect(reasons.filter((reason) => reason !== null).length).toBeGreaterThan(0);
    expect(reasons).toContain(null);
    expect(taken).toBeNull();
  });

  it('says what just the open options of the wanted fields become, once the reasons are told', () => {
    const { asked } = fibres();
    const ahead = ['fibres', 'front'];
    const work = workOn({ kind: 'options', link, site, step: 'interface', options: asked, ahead });
    const [first, last] = [...work].filter((part) => part !== undefined) as AnswerTo<'options'>[];
    expect(first?.taken).toBeNull();
    expect(last?.closed).toEqual(first?.closed);
    const taken = last?.taken ?? [];
    expect(taken.map((option) => option !== null)).toEqual(
      asked.map(({ field }, index) => first?.closed[index] === null && ahead.includes(field)),
    );
    for (const [index, option] of taken.entries()) {
      if (option === null) continue;
      const { answer, design } = option;
      expect(valueAt(answer, asked[index]?.field ?? '')).toBe(asked[index]?.value);
      expect(design).toEqual(proposeDesign({ ...link.answers, interface: answer } as Answers, site));
    }
  });

  it('says why no order is left, and gives the ways out of it', () => {
    const broken = breakoutLink({ application: { routeLengthM: 5000 } });
    const { soFar, whole } = finishQuery<'impasse'>({
      kind: 'impasse',
      link: broken,
      site,
      step: 'budget',
      ahead: true,
    });
    expect(soFar?.because.map(({ field }) => field)).toContain('routeLengthM');
    expect(whole).toEqual(soFar);
  });

  it('judges ahead nearly all that a step is then asked about, and tells nothing', () => {
    // Nothing is known yet of lengths in such steps.
    const fresh = { ...site, settings: { ...site.settings, trunkStepM: 0.37 } };
    const guide = guideOf(fresh);
    const { remember } = guide;
    let made = 0;
    vi.spyOn(guide, 'remember').mockImplementation((topic, key, make) =>
      remember(topic, key, () => {
        made++;
        return make();
      }),
    );
    const told = [...workOn({ kind: 'ahead', link, site: fresh, step: 'interface' })];
    expect(told.every((part) => part === undefined)).toBe(true);
    const ahead = made;
    const { closed } = finishQuery<'options'>({
      ...{ kind: 'options', link, site: fresh, step: 'interface', options: fibres().asked, ahead: [] },
    });
    expect(closed.some((reason) => reason !== null)).toBe(true);
    // Designs that were found lately are tried first, and these are others the second time.
    expect(made - ahead).toBeLessThan(ahead / 10);
  });

  it('says what is proposed after the step, where it is asked to and an order is left', () => {
    const ask = { kind: 'impasse', site, step: 'polarity' } as const;
    const { design } = finishQuery<'impasse'>({ ...ask, link, ahead: true });
    expect(design).toEqual(proposeDesign(answersThrough(link.answers, 'polarity'), site));
    expect(finishQuery<'impasse'>({ ...ask, link, ahead: false }).design).toBeNull();
    const broken = breakoutLink({ application: { routeLengthM: 5000 } });
    expect(finishQuery<'impasse'>({ ...ask, link: broken, ahead: true }).design).toBeNull();
  });

  it('tells repairs in parts, each with all that were found so far', () => {
    const work = workOn({ kind: 'channel-repairs', document: sheet() });
    const lists = [...work].filter((part) => part !== undefined) as AnswerTo<'channel-repairs'>[];
    expect(lists.length).toBeGreaterThan(1);
    expect(lists.map(({ isLooking }) => isLooking)).toEqual(
      lists.map((_, index) => index < lists.length - 1),
    );
    expect(lists.at(-1)?.repairs).toEqual(repairsOfChannel(sheet()));
    for (const [index, { repairs }] of lists.entries())
      expect(repairs.length).toBeGreaterThanOrEqual(lists[index - 1]?.repairs.length ?? 0);
  });
});
