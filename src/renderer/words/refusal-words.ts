/** What a person is told of a refusal. */
import { presentAnyFinding } from '../../shared/order/evaluate-link';
import type { Refusal } from '../../shared/wizard/refusal';
import { stepTitle } from './step-summary';

export const refusalWords = (refusal: Refusal): string => {
  switch (refusal.because) {
    case 'problem':
      return refusal.message;
    case 'conflict':
      return presentAnyFinding(refusal.finding).message;
    case 'unconfirmed':
      return `${stepTitle(refusal.step)} comes later: the steps before it are confirmed first.`;
    case 'unanswered':
      return `${stepTitle(refusal.step)} is not answered yet.`;
    case 'end':
      return 'There is nothing further that way.';
  }
};
