/** An answer that the guide does not look at, or that stands beside the one that is pressed, stays where it is. */
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/shared/guide/choices';
import { answerWithOption, taskFor } from '../../src/shared/guide/choose';
import { compareLink } from '../../src/shared/guide/compare';
import { SETTLED } from '../../src/shared/guide/draft-values';
import { nextSpeeds } from '../../src/shared/guide/next-speed';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import { findQuestion, type Question } from '../../src/shared/guide/questions';
import { repairsOfLink } from '../../src/shared/guide/repair-link';
import { solve } from '../../src/shared/guide/solve';
import { type Task, withAnswer } from '../../src/shared/guide/task';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { valueAt, withValueAt } from '../../src/shared/steps/answer-paths';
import { STEP_IDS, type StepId } from '../../src/shared/steps/step';
import { type Answers, answersSchema, answersThrough } from '../../src/shared/steps/steps';
import { exampleOf } from './build';
import { isValid } from './changed-answers';
import { OPTIONAL_ANSWERS, type OptionalAnswer, withOptional } from './optional-answers';

/** A breakout, a patch field and a parallel link. */
const LINKS = ['40g-to-4x10g', 'meet-me', 'sr4-to-sr4'].map(exampleOf);

/** One more that no design has, so that options are taken without one. */
const PRESSED = [...LINKS, exampleOf('wrong-dr4')];

const nameOf = ({ step, path }: OptionalAnswer): string => `${step}.${path}`;

const at = (answers: Answers, { step, path }: OptionalAnswer): unknown => valueAt(answers[step], path);

/** An end has an interface or a data sheet, never both. */
const beforeSheet = (answer: unknown, path: string): unknown => {
  const end = /^(near|far)\.custom\./.exec(path)?.[1];
  return end === undefined ? answer : withValueAt(answer, end, undefined);
};

/** The answers with an optional one put in, as mild as it can be; null where the format has no place for it here. */
const withOne = (answers: Answers, one: OptionalAnswer, site: PlanSite): Answers | null => {
  const made = one.values.flatMap((value): Answers[] => {
    const next = {
      ...answers,
      [one.step]: withOptional(one.step, beforeSheet(answers[one.step], one.path), one.path, value),
    } as Answers;
    return answersSchema.safeParse(next).success ? [next] : [];
  });
  return made.find((next) => isValid(next, site)) ?? made[0] ?? null;
};

/** As many optional answers together as leave a valid design. */
const withMost = (answers: Answers, site: PlanSite): Answers => {
  let all = answers;
  for (const one of OPTIONAL_ANSWERS) {
    if (at(all, one) !== undefined) continue;
    const next = withOne(all, one, site);
    if (next !== null && isValid(next, site)) all = next;
  }
  return all;
};

/** What decides whether there is a place for the answer at all: a panel's keys, an enclosure, a trunk; else its own question. */
const deciding = ({ step, path }: OptionalAnswer): Question | undefined => {
  const [first = '', second = ''] = path.split('.');
  if (step === 'formFactor') return findQuestion(step, `${first}.enclosure`);
  if (first === 'installed')
    return findQuestion(step, second === 'trunk' ? 'installed.trunk' : `installed.${second}.keys`);
  return findQuestion(step, path);
};

/** By design another interface drops what was said of the old one: its receptacle, its polish, its data sheet. */
const isOfOtherInterface = ({ step, path }: OptionalAnswer, before: Answers, after: Answers): boolean => {
  const end = path.split('.')[0] ?? '';
  const what = (answers: Answers): unknown => [
    valueAt(answers.transceiver, `${end}.interface`),
    valueAt(answers.transceiver, `${end}.custom.name`),
  ];
  return step === 'transceiver' && JSON.stringify(what(before)) !== JSON.stringify(what(after));
};

/** A choice beside gives way where no design has both, and only there. */
const givesWay = (one: OptionalAnswer, wanted: Task, answers: Answers): boolean =>
  solve(wanted).found &&
  [findQuestion(one.step, one.path), deciding(one)].some(
    (question) =>
      question !== undefined &&
      SETTLED.has(question.index) &&
      !solve(withAnswer(wanted, question, valueAt(answers[one.step], question.key))).found,
  );

const lostOf = (
  before: Answers,
  after: Answers,
  mayGo: (one: OptionalAnswer) => boolean,
  among: readonly OptionalAnswer[] = OPTIONAL_ANSWERS,
): readonly string[] =>
  among
    .filter((one) => at(before, one) !== undefined && at(after, one) === undefined)
    .filter((one) => !isOfOtherInterface(one, before, after) && !mayGo(one))
    .map(nameOf);

const pressAll = (
  link: Link,
  site: PlanSite,
  step: StepId,
  look: (key: string, value: string | number | boolean) => void,
): void => {
  for (const { key, options } of fieldsOf(step, link.answers[step], site))
    for (const { value } of options ?? []) look(key, value);
};

describe('optional answers', () => {
  it('are all found in the schemas, at any depth', () => {
    const names = OPTIONAL_ANSWERS.map(nameOf);
    expect(names).toEqual(
      expect.arrayContaining([
        'application.installed.trunk.legs',
        'application.installed.near.slotsFree',
        'application.routeLengthsM',
        'transceiver.near.polish',
        'interface.trunkLegs',
        'polarity.arrayCords',
        'budget.limitDb',
        'documentation.far.racks',
      ]),
    );
  });

  it.each(PRESSED.map((example) => [example.name, example] as const))(
    'stay when any option beside them is pressed: %s',
    (_, { link, site }) => {
      let pressed = 0;
      for (const one of OPTIONAL_ANSWERS) {
        const answers = withOne(link.answers, one, site);
        if (answers === null) continue;
        const own: Link = { ...link, answers };
        pressAll(own, site, one.step, (key, value) => {
          if (one.path === key) return;
          const shown = answers[one.step] as never;
          const answer = answerWithOption(own, one.step, shown, key, value, site);
          if (answer === null) return;
          pressed++;
          const question = findQuestion(one.step, key) as Question;
          const mayGo = () =>
            question !== undefined &&
            givesWay(one, withAnswer(taskFor(own, question, site), question, value), answers);
          const after = { ...answers, [one.step]: answer } as Answers;
          expect(lostOf(answers, after, mayGo, [one]), `${key} ${value}`).toEqual([]);
        });
      }
      expect(pressed).toBeGreaterThan(500);
    },
  );

  it.each(LINKS.map((example) => [example.name, example] as const))(
    'of all steps stay together: %s',
    (_, { link, site }) => {
      const answers = withMost(link.answers, site);
      const own: Link = { ...link, answers };
      expect(OPTIONAL_ANSWERS.filter((one) => at(answers, one) !== undefined).length).toBeGreaterThan(15);
      for (const step of STEP_IDS)
        pressAll(own, site, step, (key, value) => {
          const question = findQuestion(step, key);
          if (question === undefined) return;
          const answer = answerWithOption(own, step, answers[step] as never, key, value, site);
          if (answer === null) return;
          const wanted = withAnswer(taskFor(own, question, site), question, value);
          const after = { ...answers, [step]: answer } as Answers;
          const mayGo = (one: OptionalAnswer) =>
            `${one.step}.${one.path}` === question.id || givesWay(one, wanted, answers);
          expect(lostOf(answers, after, mayGo), `${question.id} ${value}`).toEqual([]);
        });
    },
  );

  it('stay in what is proposed for the rest, whatever step was answered last', () => {
    for (const { link, site } of LINKS) {
      const answers = withMost(link.answers, site);
      for (const step of STEP_IDS) {
        const given = answersThrough(answers, step);
        expect(lostOf(given, proposeDesign(given, site), () => false)).toEqual([]);
      }
    }
  });

  it('stay in every way out, but for what it says that it changes', () => {
    for (const { link, site } of LINKS) {
      const most = withMost(link.answers, site);
      const fibre = most.modePolish?.fibre === 'OS2' ? 'OM4' : 'OS2';
      const wrong = { ...most, modePolish: { ...most.modePolish, fibre } } as Answers;
      const repairs = repairsOfLink({ ...link, answers: wrong }, site, null, 2);
      expect(repairs.length).toBeGreaterThan(0);
      for (const { changes, answers } of repairs)
        expect(
          lostOf(wrong, answers, (one) =>
            changes.some(
              ({ step, field }) =>
                step === one.step && (one.path === field || one.path.startsWith(`${field}.`)),
            ),
          ),
        ).toEqual([]);
    }
  });

  it('stay in what is compared, and in the next speed what is no choice', () => {
    const isChoice = (one: OptionalAnswer): boolean =>
      deciding(one)?.nature === 'choice' && one.step !== 'application';
    for (const { link, site } of LINKS) {
      const answers = withMost(link.answers, site);
      const own: Link = { ...link, answers };
      for (const { question, alternatives } of compareLink(own, site))
        for (const { option, design } of alternatives) {
          const wanted = withAnswer(taskFor(own, question, site), question, option.value);
          expect(lostOf(answers, design, (one) => givesWay(one, wanted, answers))).toEqual([]);
        }
      for (const { design } of nextSpeeds(own, site)) expect(lostOf(answers, design, isChoice)).toEqual([]);
    }
  });
});
