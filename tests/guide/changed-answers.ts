/** Answers changed at random, and the product's own judgement of a complete link as the second opinion. */
import fc from 'fast-check';
import { fieldsOf } from '../../src/shared/guide/choices';
import { QUESTIONS, type Question } from '../../src/shared/guide/questions';
import { besideOf, evaluateLink, planAndJudge } from '../../src/shared/order/evaluate-link';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { withValueAt } from '../../src/shared/steps/answer-paths';
import { type Answers, answersSchema } from '../../src/shared/steps/steps';

/** Names and confirmations are no part of a design. */
export const NOT_OF_THE_DESIGN = [
  'labels/missing',
  'labels/collide',
  'labels/cassette-shared',
  'labels/room-missing',
  'advice/installed-legs-shared',
  'advice/installed-trunk-differs',
  'form/rack-unit-taken',
  'form/rack-names',
  'form/rack-full',
  'form/place-differs',
  'advice/far-racks',
  'advice/not-confirmed',
];

/** Whether the rules accept a complete link, its labels and confirmations left aside. */
export const isValid = (answers: Answers, site: PlanSite): boolean => {
  const planned = planAndJudge({ id: 'link', name: 'link', answers }, site);
  const { findings, plan, judged, problems } = evaluateLink(planned, besideOf([planned]));
  return (
    plan !== null &&
    problems.length === 0 &&
    judged.length > 0 &&
    judged.every(({ accepted }) => accepted) &&
    findings.every(({ severity, rule }) => severity !== 'block' || NOT_OF_THE_DESIGN.includes(rule))
  );
};

const NUMBERS: Readonly<Record<string, readonly number[]>> = {
  links: [1, 4, 8, 24, 25, 96],
  growthPercent: [0, 25, 100],
  routeLengthM: [0, 1, 20, 60, 95, 140, 300, 480, 2000],
  secondRouteLengthM: [0, 20, 120, 480],
  rackUnitsFree: [0, 1, 2, 4, 8, 60],
  splices: [0, 1, 4],
  agingMarginDb: [0, 0.3, 1],
  nearCordM: [0, 3, 12, 40],
  farCordM: [0, 3, 12],
  slackPercent: [0, 5, 40],
  limitDb: [0.5, 3],
};

const MORE: Readonly<Record<string, readonly unknown[]>> = {
  'application.installed.near.keys': ['opposed', 'aligned', 'unknown'],
  'application.installed.far.keys': ['opposed', 'aligned', 'unknown'],
  'application.perRack': [undefined, [24], [12, 12], [6, 6, 6, 6]],
  'application.routeLengthsM': [undefined, [20], [12, 20], [0, 20], [20, 20, 30, 60]],
  'application.servicedSingly': [undefined, true, false],
  'application.through': [undefined, 'module', 'breakout-cable', 'panel', 'direct-cord'],
  'application.installed.near.pairLossDb': [undefined, 0.75, 2],
  'application.installed.far.pairLossDb': [undefined, 0.75, 2],
  'application.installed.near.slotsFree': [undefined, 0, 1, 3],
  'application.installed.far.slotsFree': [undefined, 0, 2],
  'application.installed.near.exchangeAdapters': [undefined, true],
  'application.installed.far.exchangeAdapters': [undefined, true],
  'application.installed.trunk': [
    undefined,
    { type: 'B', pins: 'unpinned', fibres: 12, fibre: 'OM4', polish: 'UPC', lengthM: 30 },
    { type: 'A', pins: 'pinned', fibres: 8, fibre: 'OS2', polish: 'APC', lengthM: 30 },
    { type: 'unknown', pins: 'unknown', fibres: 8, fibre: 'OM4', polish: 'UPC', lengthM: 24, legs: 2 },
    {
      type: 'B',
      pins: 'unpinned',
      fibres: 12,
      fibre: 'OM4',
      polish: 'UPC',
      lengthM: 90,
      legs: 6,
      pairLossDb: 1,
    },
  ],
};

export const valuesFor = (question: Question, answers: Answers, site: PlanSite): readonly unknown[] => {
  const more = MORE[question.id];
  if (more !== undefined) return more;
  const numbers = NUMBERS[question.key.split('.').at(-1) ?? ''];
  if (numbers !== undefined) return numbers;
  const field = fieldsOf(question.step, answers[question.step], site).find(({ key }) => key === question.key);
  return (field?.options ?? []).map(({ value }) => value);
};

const changed = (answers: Answers, { step, key }: Question, value: unknown): Answers => {
  const end = step === 'transceiver' ? /^(near|far)\.interface$/.exec(key)?.[1] : undefined;
  const next =
    end === undefined
      ? withValueAt(answers[step], key, value)
      : withValueAt(answers[step], end, { interface: value });
  return { ...answers, [step]: next };
};

/** Complete answers that differ from those of one of some links in up to `most` places; all of them fit the file format. */
export const changedFrom = (
  links: readonly { readonly link: Pick<Link, 'answers'>; readonly site: PlanSite }[],
  most: number,
): fc.Arbitrary<{ answers: Answers; site: PlanSite }> =>
  fc
    .tuple(
      fc.constantFrom(...links),
      fc.array(fc.tuple(fc.nat(QUESTIONS.length - 1), fc.nat(1000)), { minLength: 0, maxLength: most }),
    )
    .map(([{ link, site }, places]) => {
      let { answers } = link as { answers: Answers };
      for (const [at, pick] of places) {
        const question = QUESTIONS[at] as Question;
        const values = valuesFor(question, answers, site);
        if (values.length === 0) continue;
        const next = changed(answers, question, values[pick % values.length]);
        if (answersSchema.safeParse(next).success) answers = next;
      }
      return { answers, site };
    });
