/** Why a step cannot take an answer. */
import { problemsFromSchema } from '../../shared/reading/schema-problems';
import type { StepId } from '../../shared/steps/step';
import { STEPS } from '../../shared/steps/steps';

export { valueAt, withValueAt } from '../../shared/steps/answer-paths';

/** Why the step cannot take this answer, in one sentence; null when it can. */
export const faultOf = (step: StepId, answer: unknown): string | null => {
  const read = STEPS.find(({ id }) => id === step)?.answers.safeParse(answer);
  if (read === undefined || read.success) return null;
  const [first] = problemsFromSchema(read.error, answer);
  return first === undefined
    ? 'This cannot be.'
    : `${first.message.charAt(0).toUpperCase()}${first.message.slice(1)}.`;
};
