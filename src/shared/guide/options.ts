/**
 * Which options of a step are open, and why the others are not.
 *
 * Example: a breakout from 400GBASE-DR4 over a panel whose aligned keys stay: every polarity method is closed, each because of
 * the interface and the keys.
 */

import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import { capitalised, listed } from '../sentence';
import { namesModule } from '../steps/interface';
import type { Option, StepId } from '../steps/step';
import { type Answers, type CompleteAnswers, unansweredSteps } from '../steps/steps';
import { keepDesign, nearDesign } from './adapt-design';
import { answerWords, labelWords } from './answer-words';
import { whyNotAskedYet } from './asked-yet';
import { inWordsOf } from './carrier-words';
import { type AskedField, fieldsOf } from './choices';
import { taskFor } from './choose';
import { tellingFirst } from './culprit-order';
import { failureWords, type RuleWords } from './failure-words';
import { type Neighbours, NO_NEIGHBOURS } from './places-beside';
import { proposeDesign } from './propose-design';
import { findQuestion, type Question, questionOf } from './questions';
import { type NumberRange, rangeOf } from './range';
import { type Conflict, conflictBefore, conflictOf, leastConflict } from './reason';
import { solve } from './solve';
import { type Task, taskOf, withAnswer } from './task';
import { tellingFailure } from './telling-failure';
import { answersOf } from './witness';

/** One of the engineer's answers that close an option. */
export interface Culprit {
  readonly step: StepId;
  /** The field of the step's answer. */
  readonly field: string;
  readonly answer: unknown;
  /** The answer in words: `the aligned keys of the installed near panel`. */
  readonly words: string;
}

export interface Reason {
  /** The fewest answers that close the option, none of which can be spared; empty where nothing would open it. */
  readonly because: readonly Culprit[];
  readonly rules: readonly RuleWords[];
  /** One sentence for the customer. */
  readonly sentence: string;
  /** Its end, which says what would be wrong. */
  readonly why: string;
  /** True when the answers before leave no design whatever is chosen here: then no option of the question is to blame. */
  readonly regardless: boolean;
}

export type OptionState = Option & {
  /** Null when the option is open. */
  readonly closed: Reason | null;
  /** The complete answers of one valid design with the option in it; null when it is closed. */
  readonly witness: (() => CompleteAnswers) | null;
};

export interface FieldState {
  readonly field: AskedField;
  /** Empty for numbers, names and lists. */
  readonly options: readonly OptionState[];
  /**
   * Of a number: what stays possible beside every other given answer, later ones too, as a number is mostly changed when the
   * rest stands. Null where the field is no number or nothing is possible.
   */
  readonly range: NumberRange | null;
}

const KIND = questionOf('application.kind').index;
const kindOf = ({ given }: Task): unknown => given[KIND];

/** The answers of a conflict, in words. */
export const culpritsOf = (task: Task, { culprits }: Conflict): readonly Culprit[] =>
  culprits.map((culprit): Culprit => {
    const answer = task.given[culprit.index];
    return {
      step: culprit.step,
      field: culprit.key,
      answer,
      words: answerWords(culprit, answer, kindOf(task)),
    };
  });

/**
 * A conflict that is there without the option is one with it, unless answers fell with it that have a part in it, or the option
 * is one that a search does not try by itself: it names no product.
 */
const isStillThere = (before: Task, wanted: Task, question: Question): boolean =>
  !namesModule(question.key) &&
  before.held.every(
    (is, index) =>
      !is || index === question.index || (wanted.held[index] && wanted.given[index] === before.given[index]),
  );

/** What a closed option cannot do, alike for all options that are closed alike: `go with 16 links: no cable is made for it`. */
export const impossibilityOf = ({ because, why }: Pick<Reason, 'because' | 'why'>): string =>
  because.length === 0
    ? `be ordered at all: ${why}`
    : `go with ${listed(tellingFirst(because).map(({ words }) => words))}: ${why}`;

const reasonOf = (
  task: Task,
  question: Question,
  option: Option,
  known: Conflict,
  regardless: boolean,
): Reason => {
  const conflict = leastConflict(task, new Set([question.index]), known);
  const because = culpritsOf(task, conflict);
  const told = failureWords(tellingFailure(conflict, question, regardless)?.tell());
  const name = capitalised(answerWords(question, option.value, kindOf(task)));
  const sentence = `${name} cannot ${impossibilityOf({ because, why: told.message })}`;
  return { because, rules: told.rules, sentence, why: told.message, regardless };
};

/** Searched for anew, so that it does not depend on what was asked before. */
const witnessOf = (wanted: Task, link: Link, neighbours: Neighbours): CompleteAnswers => {
  const solution = solve(wanted);
  if (!solution.found) throw new Error('an open option has no design');
  return answersOf(solution.draft, wanted, link.answers, neighbours);
};

/** One option of a question. */
export const stateOfOption = (
  link: Link,
  task: Task,
  question: Question,
  option: Option,
  neighbours: Neighbours = NO_NEIGHBOURS,
): OptionState => {
  const wanted = withAnswer(task, question, option.value);
  const before = conflictBefore(task, question);
  if (before !== null && isStillThere(task, wanted, question))
    return { ...option, closed: reasonOf(wanted, question, option, before, true), witness: null };
  if (nearDesign(question.step, wanted) === null) {
    const solution = solve(wanted);
    if (!solution.found) {
      const closed = reasonOf(wanted, question, option, conflictOf(solution), before !== null);
      return { ...option, closed, witness: null };
    }
    keepDesign(question.step, wanted, solution.draft);
  }
  return { ...option, closed: null, witness: () => witnessOf(wanted, link, neighbours) };
};

const stateOfField = (
  link: Link,
  step: StepId,
  field: AskedField,
  shown: Answers[StepId],
  site: PlanSite,
  neighbours: Neighbours,
): FieldState => {
  const question = findQuestion(step, field.key);
  if (question === undefined) return { field, options: [], range: null };
  const task = taskFor(link, question, site, shown);
  const options = (field.options ?? []).map((option) =>
    stateOfOption(link, task, question, option, neighbours),
  );
  return {
    field,
    options,
    range:
      field.kind === 'number'
        ? rangeOf(
            taskOf(link.answers, () => true, site),
            question,
          )
        : null,
  };
};

/** A question of a step that the link is not asked. */
export interface NotAsked {
  readonly field: AskedField;
  /** One sentence for the customer. */
  readonly sentence: string;
}

/** What is asked with yes or no. */
const WHETHER: Readonly<Record<string, string>> = {
  upAngledEnds: 'up-angled MPO ends are allowed',
  toolless: 'work is tool-less',
  servicedSingly: 'ports are re-patched individually',
};

const askedWords = ({ key, label }: AskedField): string => {
  const { words, place } = labelWords(label);
  const whether = WHETHER[key.replace(/^.*\./, '')];
  return whether === undefined ? `for the ${words}${place}` : `whether ${whether}${place}`;
};

/**
 * What of a step a link is not asked: whatever is answered there has no part in its order.
 * Example: `leaf-1 is not asked for the front, as a direct cord carries it from port to port.`
 */
export const notAskedOf = (link: Link, step: StepId, site: PlanSite): readonly NotAsked[] => {
  const design = proposeDesign(link.answers, site);
  return fieldsOf(step, design[step], site).flatMap((own): NotAsked[] => {
    const why = whyNotAskedYet(step, own.key, design, unansweredSteps(link.answers), site);
    if (why === null) return [];
    const field = inWordsOf(step, own, design, site);
    return [{ field, sentence: `${link.id} is not asked ${askedWords(field)}, as ${why}.` }];
  });
};

/**
 * Every field of a step with its options judged; `neighbours` are the other links of the quote, for the witnesses, and `left`
 * the keys of fields that are not to be looked at. A step that is not answered yet is judged with nothing of its own held.
 */
export const optionsOfStep = (
  link: Link,
  step: StepId,
  site: PlanSite,
  neighbours: Neighbours = NO_NEIGHBOURS,
  left: readonly string[] = [],
): readonly FieldState[] => {
  const design = proposeDesign(link.answers, site);
  const shown = design[step];
  return fieldsOf(step, shown, site)
    .filter(({ key }) => !left.includes(key))
    .map((field) => inWordsOf(step, field, design, site))
    .map((field) => stateOfField(link, step, field, shown, site, neighbours));
};
