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
import { nearestPossible } from './nearest-number';
import { QUESTIONS, type Question, questionAt } from './questions';
import { solve } from './solve';
import { NONE, type Task, taskOf, withAnswer } from './task';
import { wholeAnswer } from './whole-answer';
import { answersOf } from './witness';

export interface Change {
  readonly step: StepId;
  readonly field: string;
  readonly from: unknown;
  readonly to: unknown;
  /** What to do, in words. */
  readonly words: string;
}

export interface Repair {
  readonly changes: readonly Change[];
  /** The link's answers with the changes, and the wanted option, in them; steps that were not answered stay so. */
  readonly answers: Answers;
  /** The complete valid design that they lead to. */
  readonly design: CompleteAnswers;
}

export interface WantedOption {
  readonly question: Question;
  readonly value: unknown;
}

/**
 * How much a change costs on site, from ordering another part to moving what stands there. What is not listed cannot be
 * wished otherwise: how many links there are, what was found installed, names.
 */
const EFFORT: Readonly<Record<string, number>> = {
  'polarity.method': 1,
  'polarity.methodBModules': 1,
  'polarity.aToACordEnd': 1,
  'polarity.arrayCords': 1,
  'interface.nearModule': 2,
  'interface.farModule': 2,
  'interface.fieldModule': 2,
  'interface.front': 2,
  'interface.rear': 2,
  'interface.fibres': 2,
  'interface.rearsPerModule': 1,
  'interface.modulePins': 1,
  'interface.cableRows': 2,
  'interface.moduleRows': 2,
  'modePolish.fibre': 2,
  'modePolish.frontPolish': 1,
  'modePolish.rearPolish': 1,
  'budget.grade': 1,
  'formFactor.near.enclosure': 1,
  'formFactor.far.enclosure': 1,
  'formFactor.field.enclosure': 1,
  'application.upAngledEnds': 2,
  'application.installed.near.exchangeAdapters': 2,
  'application.installed.far.exchangeAdapters': 2,
  'application.servicedSingly': 2,
  'application.through': 2,
  'budget.agingMarginDb': 3,
  'budget.nearCordM': 3,
  'budget.farCordM': 3,
  'budget.crossConnectM': 3,
  'budget.splices': 3,
  'application.growthPercent': 4,
  'application.installed.trunk': 4,
  'application.kind': 4,
  'transceiver.near.interface': 4,
  'transceiver.far.interface': 4,
  'transceiver.near.receptacleKind': 4,
  'transceiver.far.receptacleKind': 4,
  'transceiver.near.polish': 4,
  'transceiver.far.polish': 4,
  'budget.nearRiseM': 5,
  'budget.farRiseM': 5,
  'budget.slackPercent': 4,
  'formFactor.near.rackUnitsFree': 5,
  'formFactor.far.rackUnitsFree': 5,
  'formFactor.field.rackUnitsFree': 5,
  'application.redundancy': 6,
  'application.routeLengthM': 6,
  'application.secondRouteLengthM': 6,
  'application.placement': 7,
};

const effortOf = ({ id }: Question): number => EFFORT[id] ?? 9;

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
  if (question.nature === 'typed') return [nearestPossible(task, question, found)];
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
    return { step: question.step, field: question.key, from, to, words: changeWords(question, from, to) };
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
): Repair => {
  const design = answersOf(draft, task, link.answers, new Set());
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
): Repair[] => {
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
        nearestPossible(near, question, near.given[question.index], task.given[question.index]),
      );
  const solution = solve(near);
  return [repairOf(link, task, questions, solution.found ? solution.draft : set.draft, wanted)];
};

const total = ({ changes }: Repair): number =>
  changes.reduce((sum, { step, field }) => {
    const question = QUESTIONS.find((one) => one.step === step && one.key === field);
    return sum + (question === undefined ? 9 : effortOf(question));
  }, 0);

/**
 * The repairs of a link, fewest changes first, then those that cost least on site. Empty where `most` changes do not do, and
 * where nothing has to be mended.
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
  if (solve(task).found) return [];
  const changeable = new Set(
    QUESTIONS.filter(
      (question) =>
        EFFORT[question.id] !== undefined && task.held[question.index] && question !== wanted?.question,
    ).map(({ index }) => index),
  );
  const sets = correctionSets(task, changeable, most);
  const has = ({ answers }: Repair): boolean =>
    wanted === null || isEqual(valueAt(answers[wanted.question.step], wanted.question.key), wanted.value);
  const repairs = sets.flatMap((set) => expand(link, task, set, wanted, site)).filter(has);
  return repairs
    .map((repair, place) => ({ repair, place }))
    .sort(
      (a, b) =>
        a.repair.changes.length - b.repair.changes.length ||
        total(a.repair) - total(b.repair) ||
        a.place - b.place,
    )
    .slice(0, MOST_REPAIRS)
    .map(({ repair }) => repair);
};
