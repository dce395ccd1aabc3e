/** How sure the loss limit of a channel is. */

import type { Budget } from '../budget/budget';
import type { Sureness } from '../catalogue/figure';
import type { Channel } from '../channel/channel';

/**
 * The sureness of the figure that decides: of the end with the smaller limit. Null where it was typed in, taken from average
 * powers, or is not known.
 */
export const limitSureness = ({ near, far }: Channel, budget: Budget): Sureness | null => {
  if (budget.limit === null || budget.limitIsOverridden) return null;
  const [endpoint, { limitGrade }] =
    budget.nearLimit.limit === budget.limit ? [near, budget.nearLimit] : [far, budget.farLimit];
  return limitGrade === null ? null : (endpoint?.catalogue?.lossLimitDb[limitGrade]?.sure ?? null);
};
