/** What a search is asked: which answers were given, and which of them must stay. */
import type { PlanSite } from '../plan/link-plan';
import type { StepId } from '../steps/step';
import type { Answers } from '../steps/steps';
import { type Guide, guideOf } from './guide';
import { isEqual } from './is-equal';
import { answerTo, QUESTIONS, type Question } from './questions';

/** Stands for a question that nobody answered; an optional answer that was left out is `undefined`. */
export const NONE: unique symbol = Symbol('not answered');

export interface Task {
  readonly guide: Guide;
  /** By index of the question. */
  readonly given: readonly unknown[];
  /** True where the given answer must stay; where it need not, it is still tried first. */
  readonly held: readonly boolean[];
}

/** The answers of a link by question, each held where `isHeld` says so. */
export const taskOf = (answers: Answers, isHeld: (question: Question) => boolean, site: PlanSite): Task => {
  const given = QUESTIONS.map((question) =>
    answers[question.step] === undefined ? NONE : answerTo(question, answers),
  );
  return {
    guide: guideOf(site),
    given,
    held: QUESTIONS.map((question, index) => given[index] !== NONE && isHeld(question)),
  };
};

/** The same task with one question answered and held; what was said about its details falls with another interface. */
export const withAnswer = (task: Task, question: Question, value: unknown): Task => {
  const given = [...task.given];
  const held = [...task.held];
  const isOther = !isEqual(task.given[question.index], value);
  given[question.index] = value;
  held[question.index] = true;
  if (isOther && question.step === 'transceiver' && question.key.endsWith('.interface'))
    for (const detail of QUESTIONS.slice(question.index + 1, question.index + 4)) {
      given[detail.index] = NONE;
      held[detail.index] = false;
    }
  return { ...task, given, held };
};

export const withHeld = (task: Task, isHeld: (question: Question) => boolean): Task => ({
  ...task,
  held: QUESTIONS.map((question, index) => task.given[index] !== NONE && isHeld(question)),
});

/** True for an answer that the engineer gave, as opposed to one that was left out. */
export const isGiven = (task: Task, { index }: Question): boolean =>
  task.given[index] !== NONE && task.given[index] !== undefined;

/** Equal where the same was given to these questions and the same of it must stay. */
export const textOfAnswers = ({ given, held }: Task, indexes: readonly number[]): string =>
  indexes
    .map((index) => {
      const value = given[index];
      const text =
        value === NONE ? 'not answered' : typeof value === 'string' ? value : JSON.stringify(value);
      return held[index] ? `${text}!` : text;
    })
    .join('\n');

export const isAnswered = (answers: Answers, step: StepId): boolean => answers[step] !== undefined;
