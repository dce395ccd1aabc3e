/**
 * An answer in which a field was answered whose neighbours nobody was asked for yet: an enclosure where no place was described
 * has no rack units and no access, and such an answer no file can hold.
 */
import { findEnclosure } from '../catalogue/enclosures';
import { valueAt, withValueAt } from '../steps/answer-paths';
import type { StepId } from '../steps/step';
import { answersSchema } from '../steps/steps';

/** What a place is like until somebody says better: as many rack units as a middling enclosure has, reached as it can be. */
export const usualPlace = (enclosure: unknown) => ({
  rackUnitsFree: 4,
  access: findEnclosure(String(enclosure))?.access[0] ?? 'front',
  toolless: false,
});

const isWhole = (step: StepId, answer: unknown): boolean =>
  answersSchema.shape[step].safeParse(answer).success;

/**
 * The same answer where it is whole; else with what belongs to the field from `design`, the step's answer of a valid design, or
 * as it usually is. Null where that does not do: the access to a place without an enclosure is nobody's answer.
 */
export const wholeAnswer = <A>(step: StepId, answer: A, key: string, design: unknown): A | null => {
  if (isWhole(step, answer)) return answer;
  const around = key.split('.').slice(0, -1).join('.');
  if (around === '') return null;
  const given = valueAt(answer, around) as object | undefined;
  const whole = withValueAt(answer, around, {
    ...(step === 'formFactor' ? usualPlace(valueAt(given, 'enclosure')) : {}),
    ...(valueAt(design, around) as object | undefined),
    ...given,
  });
  return isWhole(step, whole) ? whole : null;
};
