/**
 * Make it work: the smallest sets of changed answers that give a link a valid design, for a closed option or for a link in
 * conflict.
 *
 * Example: 400GBASE-DR4 to 100GBASE-DR over a panel with aligned keys: order up-angled ends (one change), or exchange the
 * adapters of both panels (two).
 */
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import { valueAt, withValueAt } from '../steps/answer-paths';
import type { StepId } from '../steps/step';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { changeWords } from './change-words';
import { fieldsOf } from './choices';
import { type CorrectionSet, correctionSets } from './correction-sets';
import type { Draft } from './draft';
import { valuesOfDraft } from './draft-values';
import { isEqual } from './is-equal';
import { nearestUsual } from './nearest-number';
import { isAboutReach, opticsWays } from './optics-ways';
import { NO_NEIGHBOURS } from './places-beside';
import { proposeDesign } from './propose-design';
import { QUESTIONS, type Question, questionAt } from './questions';
import { isChangeable, rankWays } from './rank-ways';
import { solve } from './solve';
import { NONE, type Task, taskOf, withAnswer } from './task';
import { newWarnings, warningsOf } from './warnings';
import type { Change, Repair } from './way';
import { wholeAnswer } from './whole-answer';
import { answersOf } from './witness';

export type { Repair } from './way';

/** A way whose warnings are not looked at yet. */
type Found = Omit<Repair, 'warnings'>;

export interface WantedOption {
  readonly question: Question;
  readonly value: unknown;
}

/** Shown at most; more would not be read. */
const MOST_REPAIRS = 8;

/** The other values of a single choice, each a repair of its own; a number has one, the nearest. */
const alternatives = (
  link: Link,
  task: Task,
  question: Question,
  draft: Draft,
  site: PlanSite,
): readonly unknown[] => {
  const found = valuesOfDraft(draft).get(question.index);
  if (question.nature === 'typed') return [nearestUsual(task, question, found)];
  const field = fieldsOf(question.step, link.answers[question.step], site).find(
    ({ key }) => key === question.key,
  );
  const others = (field?.options ?? []).map(({ value }) => value);
  return [...new Set([found, ...others])].filter((value) => !isEqual(value, task.given[question.index]));
};

const changesOf = (task: Task, questions: readonly Question[], draft: Draft): readonly Change[] => {
  const values = valuesOfDraft(draft);
  return questions.map((question): Change => {
    const given = task.given[question.index];
    const from = given === NONE ? undefined : given;
    const to = values.get(question.index);
    return {
      step: question.step,
      field: question.key,
      from,
      to,
      words: changeWords(question, from, to, draft.kind),
    };
  });
};

const END_INTERFACE = /^(near|far)\.interface$/;

/** A step's answer with one field answered otherwise; another interface stands alone, without the details of the old one. */
const withField = (
  answers: Answers,
  design: CompleteAnswers,
  step: StepId,
  key: string,
  to: unknown,
): Answers => {
  const answer = answers[step];
  if (answer === undefined) return { ...answers, [step]: design[step] };
  const end = step === 'transceiver' ? END_INTERFACE.exec(key)?.[1] : undefined;
  if (end !== undefined)
    return {
      ...answers,
      transceiver: withValueAt(answer, end, design.transceiver[end as 'near' | 'far']),
    } as Answers;
  return { ...answers, [step]: wholeAnswer(step, withValueAt(answer, key, to), key, design[step]) ?? answer };
};

const repairOf = (
  link: Link,
  task: Task,
  questions: readonly Question[],
  draft: Draft,
  wanted: WantedOption | null,
): Found => {
  const design = answersOf(draft, task, link.answers, NO_NEIGHBOURS);
  const changes = changesOf(task, questions, draft);
  let { answers } = link as { answers: Answers };
  if (wanted !== null)
    answers = withField(answers, design, wanted.question.step, wanted.question.key, wanted.value);
  for (const { step, field, to } of changes) answers = withField(answers, design, step, field, to);
  return { changes, answers, design };
};

const expand = (
  link: Link,
  task: Task,
  set: CorrectionSet,
  wanted: WantedOption | null,
  site: PlanSite,
): Found[] => {
  const questions = set.questions.map(questionAt);
  const [only] = questions;
  if (questions.length === 1 && only !== undefined)
    return alternatives(link, task, only, set.draft, site).flatMap((value) => {
      const solution = solve(withAnswer(task, only, value));
      return solution.found ? [repairOf(link, task, [only], solution.draft, wanted)] : [];
    });
  // With several changes each number comes as near to the given one as the others leave it.
  let near = task;
  for (const question of questions)
    near = withAnswer(near, question, valuesOfDraft(set.draft).get(question.index));
  for (const question of questions)
    if (question.nature === 'typed')
      near = withAnswer(
        near,
        question,
        nearestUsual(near, question, near.given[question.index], task.given[question.index]),
      );
  const solution = solve(near);
  return [repairOf(link, task, questions, solution.found ? solution.draft : set.draft, wanted)];
};

/**
 * The repairs of a link, the best first: see `rankWays`. Each has the fewest changes of its kind, at most `most`; where a link
 * is too long or loses too much there are other transceivers as well, with all that they bring. Empty where nothing has to be
 * mended.
 *
 * `wanted` is an option that the link should have; without it the link is to be valid as it is answered.
 */
export const repairsOfLink = (
  link: Link,
  site: PlanSite,
  wanted: WantedOption | null = null,
  most = 3,
): readonly Repair[] => {
  const given = taskOf(link.answers, () => true, site);
  const task = wanted === null ? given : withAnswer(given, wanted.question, wanted.value);
  const solution = solve(task);
  if (solution.found) return [];
  const changeable = new Set(
    QUESTIONS.filter(
      ({ id, index }) => isChangeable(id) && task.held[index] && id !== wanted?.question.id,
    ).map(({ index }) => index),
  );
  const has = ({ answers }: Found): boolean =>
    wanted === null || isEqual(valueAt(answers[wanted.question.step], wanted.question.key), wanted.value);
  const found = correctionSets(task, changeable, most).flatMap((set) =>
    expand(link, task, set, wanted, site),
  );
  const optics = wanted === null && isAboutReach(task, solution) ? opticsWays(link, site) : [];
  const now = warningsOf(proposeDesign(link.answers, site), site);
  const ways = [...found.filter(has), ...optics].map(
    (way): Repair => ({
      ...way,
      warnings: newWarnings(now, warningsOf(way.design, site)),
    }),
  );
  return rankWays(link.answers, ways).slice(0, MOST_REPAIRS);
};
