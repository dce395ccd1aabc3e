/**
 * A link is asked what its plan depends on, and nothing else: whatever is answered to the rest, the same is planned, ordered,
 * labelled and judged.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTIONS } from '../../src/shared/guide/questions';
import { besideOf, evaluateLink, itemsAlone, planAndJudge } from '../../src/shared/order/evaluate-link';
import { portMapOf } from '../../src/shared/order/port-map';
import { isAsked, whyNotAsked } from '../../src/shared/plan/asked-fields';
import { listLabels } from '../../src/shared/plan/label-list';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { Through } from '../../src/shared/plan/through';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import type { Finding } from '../../src/shared/rules/finding';
import { withValueAt } from '../../src/shared/steps/answer-paths';
import { MORE_FIELDS } from '../../src/shared/steps/more-options';
import type { StepId } from '../../src/shared/steps/step';
import {
  type Answers,
  answersSchema,
  type CompleteAnswers,
  isComplete,
  STEPS,
} from '../../src/shared/steps/steps';
import { changedExamples, EXAMPLES, exampleOf } from './build';
import { changedFrom, valuesFor } from './changed-answers';

const { site } = exampleOf('40g-to-4x10g');

interface AskedAbout {
  readonly step: StepId;
  readonly key: string;
  readonly valuesFor: (answers: Answers, site: PlanSite) => readonly unknown[];
}

/** The names of one place, which the guide has as one question. */
const NAMES: Readonly<Record<string, readonly unknown[]>> = {
  scheme: ['rack-panel-cassette-port', 'tia-606', 'trunk-fibre-port'],
  rack: ['R1', 'R77'],
  panel: ['P7'],
  firstCassette: [3],
  firstPort: [5],
  room: ['4BK'],
  rackUnit: [9, 17],
  trunk: ['T4'],
};

const ALL: readonly AskedAbout[] = [
  ...QUESTIONS.filter(({ step }) => step !== 'documentation').map((question) => ({
    ...question,
    valuesFor: (answers: Answers, own: PlanSite) => valuesFor(question, answers, own),
  })),
  ...[
    ...(STEPS.find(({ id }) => id === 'documentation')?.fields ?? []),
    ...(MORE_FIELDS.documentation ?? []),
  ].map(({ key }) => ({
    step: 'documentation' as const,
    key,
    valuesFor: () => NAMES[key.split('.').at(-1) ?? ''] ?? [],
  })),
];

/** Rules that refuse an answer because nothing in the link can have it: that is no part it has in the link. */
const NO_PLACE = [
  'form/module-differs',
  'polarity/cords-elsewhere',
  'form/one-rack',
  // Ends that the kind cannot have are planned by some cord or other.
  'advice/kind-mismatch',
];

/** A module that stands there, and is another one than was described. */
const isMisfit = (rule: string, { has }: Finding['values']): boolean =>
  rule === 'form/module-differs' && has !== 'no module stands there';

interface Outcome {
  readonly through: Through | null;
  /** Rules, and paths of problems, that refuse an answer. */
  readonly refusals: readonly string[];
  readonly text: string;
}

/** Known of rules: they read an answer where it decides nothing. */
const told = ({ rule, values, ...finding }: Finding, { application }: Answers, far: string): unknown[] => {
  // It says of an answer that it changes nothing.
  if (rule === 'advice/answer-unused') return [];
  // SC fronts, of modules that have MPO fronts.
  if (rule === 'advice/hybrid-cord' && application?.kind === 'conversion') return [];
  // Fibres behind modules, of a cable to narrower parallel ports that is listed with its own.
  if (rule === 'advice/fibres-for-lanes' && application?.kind === 'breakout' && far === 'parallel') return [];
  // Two rears and growth are spoken of where the link has neither modules nor rears.
  const { rears: _, growth: __, ...others } = values;
  return [[rule, others, finding]];
};

const outcomeOf = (answers: Answers, own: PlanSite): Outcome => {
  const planned = planAndJudge({ id: 'link', name: 'link', answers }, own);
  const evaluated = evaluateLink(planned, besideOf([planned]));
  const { plan, problems, findings, judged } = evaluated;
  return {
    through: plan?.through ?? null,
    refusals: [
      ...findings.flatMap(({ rule, severity, values }) =>
        severity === 'block' && NO_PLACE.includes(rule) && !isMisfit(rule, values) ? rule : [],
      ),
      ...problems.map(({ path }) => path),
    ],
    text: JSON.stringify([
      problems,
      itemsAlone(evaluated),
      findings.flatMap((finding) => told(finding, answers, plan?.context.far.kind ?? '')),
      judged.map(({ verdict, accepted, view }) => [verdict, accepted, view.budget]),
      ...(plan === null
        ? []
        : [
            [plan.channels, ...plan.nearer.map(({ channels }) => channels)].map((channels) =>
              channels.map(({ document }) => document),
            ),
            plan.housings.map(({ place, group, slots, enclosure }) => [place, group, slots, enclosure?.id]),
            [...listLabels(plan)],
            [...portMapOf([planned])],
          ]),
    ]),
  };
};

/** What one of its values comes to; undefined where it cannot be tried. */
const tried = (
  { step, key, valuesFor: valuesOf }: AskedAbout,
  answers: CompleteAnswers,
  own: PlanSite,
  { pick, before }: { readonly pick: number; readonly before: Outcome },
): 'same' | 'refused' | 'changed' | undefined => {
  const values = valuesOf(answers, own);
  if (values.length === 0) return undefined;
  const next = {
    ...answers,
    [step]: withValueAt(answers[step], key, values[pick % values.length]),
  } as Answers;
  if (JSON.stringify(next) === JSON.stringify(answers) || !answersSchema.safeParse(next).success)
    return undefined;
  const after = outcomeOf(next, own);
  if (after.text === before.text) return 'same';
  const isRefused = after.refusals.some((one) => NO_PLACE.includes(one) || one === `answers.${step}.${key}`);
  return isRefused ? 'refused' : 'changed';
};

const ANGLED = {
  transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '400GBASE-DR4' } },
  modePolish: { fibre: 'OS2', rearPolish: 'APC' },
  polarity: { method: 'U2' },
} as const;
const TWO_ROWS = {
  transceiver: { near: { interface: '100GBASE-SR10' }, far: { interface: '100GBASE-SR10' } },
  interface: { rear: 'MPO-24', fibres: 24 },
} as const;
const BOTH = ['same-rack', 'between-racks'] as const;

/** Links of every kind, by all that may carry it, in one rack and between racks. */
const SHAPES: readonly Link[] = [
  ...BOTH.flatMap((placement) => [
    ...(['module', 'direct-cord'] as const).flatMap((through) => [
      duplexLink({ application: { placement, through, links: 4 } }),
      duplexLink({ application: { placement, through, links: 4 }, interface: TWO_ROWS.interface }),
    ]),
    ...(['panel', 'direct-cord'] as const).flatMap((through) =>
      [{}, ANGLED, TWO_ROWS].map((ends) =>
        parallelLink({ application: { placement, through, links: 4 }, ...ends }),
      ),
    ),
    ...(['module', 'breakout-cable'] as const).map((through) =>
      breakoutLink({ application: { placement, through, links: 4 } }),
    ),
  ]),
  ...BOTH.map((placement) =>
    breakoutLink({
      application: { placement, links: 2 },
      transceiver: { near: { interface: '400GBASE-SR8' }, far: { interface: '200GBASE-SR4' } },
    }),
  ),
];

/** Asked of every link all the same: who is called, and names of racks, which rules compare and people look for. */
const IS_FOR_PEOPLE = /^documentation\.(near|far|field)\.(contact|rack|room)$/;

describe('a link', () => {
  it('without modules is not asked about modules', () => {
    const direct = { placement: 'same-rack' } as const;
    for (const { answers } of [
      parallelLink(),
      parallelLink({ application: direct }),
      duplexLink({ application: direct }),
      breakoutLink({ application: { ...direct, links: 4, servicedSingly: false } }),
    ])
      for (const field of ['front', 'rearsPerModule', 'moduleRows', 'nearModule', 'farModule', 'fieldModule'])
        expect(isAsked('interface', field, answers as CompleteAnswers, site)).toBe(false);
    const isPinned = ({ answers }: Link) =>
      isAsked('interface', 'modulePins', answers as CompleteAnswers, site);
    expect(isPinned(parallelLink())).toBe(true);
    expect(isPinned(parallelLink({ application: direct }))).toBe(false);
  });

  it('with modules is asked about those that stand in it', () => {
    const asked = ({ answers }: Link) =>
      ALL.filter(
        ({ step, key }) => step === 'interface' && isAsked(step, key, answers as CompleteAnswers, site),
      ).map(({ key }) => key);
    expect(asked(breakoutLink())).toEqual(
      expect.arrayContaining(['front', 'rearsPerModule', 'modulePins', 'farModule']),
    );
    expect(asked(breakoutLink())).not.toContain('nearModule');
    expect(asked(duplexLink())).toContain('nearModule');
    expect(asked(exampleOf('meet-me').link)).toContain('fieldModule');
  });

  it('by a direct duplex cord is asked nothing under interface and polarity, and told why', () => {
    const { answers } = duplexLink({ application: { placement: 'same-rack' } });
    for (const { step, key } of ALL)
      if (step === 'interface' || step === 'polarity' || step === 'formFactor')
        expect(`${key}: ${whyNotAsked(step, key, answers as CompleteAnswers, site)}`).toMatch(
          key.startsWith('field.') ? 'it has no central field' : 'a direct cord carries it from port to port',
        );
  });

  it('is planned, ordered, labelled and judged alike whatever is answered to what it is not asked', () => {
    let unasked = 0;
    const withPart = new Set<string>();
    const check = (answers: Answers, own: PlanSite, pick: number): void => {
      if (!isComplete(answers)) return;
      const before = outcomeOf(answers, own);
      if (before.through === null || before.refusals.length > 0) return;
      for (const about of ALL) {
        const { step, key } = about;
        // Routes may be given in two ways, which have to agree wherever the racks are.
        if (/^routeLengths?M$/.test(key) || isAsked(step, key, answers, own)) continue;
        const came = tried(about, answers, own, { pick, before });
        if (came !== undefined) unasked++;
        const { kind, placement } = answers.application;
        if (came === 'changed') withPart.add(`${step}.${key}: ${kind} by ${before.through}, ${placement}`);
      }
    };
    for (const [at, { answers }] of SHAPES.entries())
      for (const pick of [0, 1, 2]) check(answers, site, at + pick);
    fc.assert(
      fc.property(changedExamples(4), fc.nat(), ({ answers, site: own }, pick) => check(answers, own, pick)),
      { numRuns: 100 },
    );
    expect([...withPart]).toEqual([]);
    expect(unasked).toBeGreaterThan(2000);
  }, 120_000);

  it('is asked nothing that has no part in any link of its shape', () => {
    const shapes = new Map<string, { readonly asked: Set<string>; readonly parts: Set<string> }>();
    const look = (answers: Answers, own: PlanSite, pick: number): void => {
      if (!isComplete(answers)) return;
      const before = outcomeOf(answers, own);
      if (before.through === null || before.refusals.length > 0) return;
      const { kind, placement } = answers.application;
      const shape = `${kind} by ${before.through}, ${placement}`;
      const { asked, parts } = shapes.get(shape) ?? { asked: new Set(), parts: new Set() };
      shapes.set(shape, { asked, parts });
      for (const about of ALL) {
        // These two decide the shape, and take down what is found on site whatever comes of it.
        if (about.step === 'application' || about.step === 'transceiver') continue;
        const id = `${about.step}.${about.key}`;
        if (parts.has(id) || !isAsked(about.step, about.key, answers, own)) continue;
        const came = tried(about, answers, own, { pick, before });
        if (came !== undefined) asked.add(id);
        if (came === 'changed') parts.add(id);
      }
    };
    const links = [...SHAPES.map((link) => ({ link, site })), ...EXAMPLES];
    for (const { link, site: own } of links)
      for (const pick of [0, 1, 2, 3, 4]) look(link.answers, own, pick);
    fc.assert(
      fc.property(changedFrom(links, 4), fc.nat(), ({ answers, site: own }, pick) =>
        look(answers, own, pick),
      ),
      { numRuns: 200, seed: 1 },
    );
    const vain = [...shapes].flatMap(([shape, { asked, parts }]) =>
      [...asked].filter((id) => !parts.has(id) && !IS_FOR_PEOPLE.test(id)).map((id) => `${id}: ${shape}`),
    );
    expect(vain).toEqual([]);
    expect(shapes.size).toBeGreaterThan(12);
  }, 120_000);
});
