/** Taking an option that is open: what no longer fits beside it in the same step is answered otherwise, the rest stays. */
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import { valueAt, withValueAt } from '../steps/answer-paths';
import type { StepId } from '../steps/step';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { NO_NEIGHBOURS } from './places-beside';
import { findQuestion, type Question } from './questions';
import { solve } from './solve';
import { isGiven, type Task, taskOf, withAnswer } from './task';
import { wholeAnswer } from './whole-answer';
import { proposalOf } from './witness';

/**
 * What an option of a question is judged with. Of earlier steps everything given stays; of the step itself what was answered
 * before the question or typed there, unless the step is only proposed: a proposal closes nothing, but is kept where it can be.
 */
export const taskFor = (
  link: Link,
  question: Question,
  site: PlanSite,
  shown: Answers[StepId] = link.answers[question.step],
): Task => {
  const { step, index } = question;
  const isAnswered = link.answers[step] !== undefined;
  const answers = { ...link.answers, ...(shown === undefined ? {} : { [step]: shown }) } as Answers;
  const all = taskOf(answers, () => false, site);
  const stays = (other: Question): boolean => {
    if (other.step !== step) return other.index < index;
    if (!isAnswered) return false;
    return other.index < index || (other.nature !== 'choice' && isGiven(all, other));
  };
  return taskOf(answers, stays, site);
};

const INTERFACE = /^(near|far)\.interface$/;

/** Another interface has other receptacles, and no data sheet: what was said of the old one goes. */
const withoutDetails = <A extends object>(shown: A, key: string, value: unknown): A => {
  const end = INTERFACE.exec(key)?.[1];
  if (end === undefined || valueAt(shown, key) === value) return withValueAt(shown, key, value);
  return withValueAt(shown, end, { interface: value });
};

/**
 * The step's answer with an option taken; null where the option is closed. `shown` is the step's answer on screen.
 * Example: choosing MPO-16 rears for an eight-lane port brings 16 fibres along.
 */
export const answerWithOption = <K extends StepId>(
  link: Link,
  step: K,
  shown: NonNullable<Answers[K]>,
  key: string,
  value: unknown,
  site: PlanSite,
): NonNullable<Answers[K]> | null => {
  const question = findQuestion(step, key);
  // Nothing depends on names and on what has no question.
  if (question === undefined || step === 'documentation') return withValueAt(shown, key, value);
  const before = taskFor(link, question, site, shown);
  const task = withAnswer(before, question, value);
  const solution = solve(task);
  // Where nothing before leaves a design, this option is not what stands in the way.
  if (!solution.found)
    return solve(before).found ? null : wholeAnswer(step, withoutDetails(shown, key, value), key, {});
  const design: CompleteAnswers = proposalOf(
    solution.draft,
    task,
    { ...link.answers, [step]: shown } as Answers,
    NO_NEIGHBOURS,
  );
  return wholeAnswer(step, design[step] as NonNullable<Answers[K]>, key, {});
};
