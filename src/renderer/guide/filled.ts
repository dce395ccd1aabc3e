/**
 * Answers that were filled in and looked at by nobody yet. Kept by identity beside the quote: the file holds answers alone, and
 * what is confirmed is in it anyway. A changed answer is another object, and the engineer's own.
 */
import { type Answers, unansweredSteps } from '../../shared/steps/steps';

const FILLED = new WeakSet<object>();

/** Remembers every step that `before` had no answer to. */
export const rememberFilled = (before: Answers, after: Answers): void => {
  for (const step of unansweredSteps(before)) {
    const answer = after[step];
    if (answer !== undefined) FILLED.add(answer);
  }
};

export const isFilled = (answer: object | undefined): boolean => answer !== undefined && FILLED.has(answer);
