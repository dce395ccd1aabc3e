/** In which order the answers that close an option are told. */
import type { StepId } from '../steps/step';
import { findQuestion } from './questions';

/** Nearly every link has them among the answers to blame, and they say the least. */
const FRAME = ['kind', 'placement'];

interface Told {
  readonly step: StepId;
  readonly field: string;
}

const weightOf = ({ step, field }: Told): number => {
  if (field.startsWith('installed.')) return 0;
  if (step === 'application' && FRAME.includes(field)) return 3;
  const question = findQuestion(step, field);
  return question === undefined || question.nature === 'choice' ? 2 : 1;
};

/**
 * What is installed says most to whoever has to change something, then what was counted, measured or typed, then what was
 * chosen; what the link is for comes last.
 */
export const tellingFirst = <T extends Told>(culprits: readonly T[]): readonly T[] =>
  [...culprits].sort((a, b) => weightOf(a) - weightOf(b));
