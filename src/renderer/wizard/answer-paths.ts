/** What a step takes, and why it cannot take an answer. */
import { fitsField } from '../../shared/reading/field-of-schema';
import { problemsFromSchema } from '../../shared/reading/schema-problems';
import type { Fits } from '../../shared/reading/typed-number';
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

/** Which numbers a field takes, by its path inside the step's answer. */
export const fitsIn = (step: StepId, path: string): Fits => {
  const schema = STEPS.find(({ id }) => id === step)?.answers;
  return schema === undefined ? () => true : fitsField(schema, path);
};
