/** Which end of a channel sets its loss limit, and how sure that figure is. */
import type { Budget } from '../budget/budget';
import type { Sureness } from '../catalogue/figure';
import type { Channel } from '../channel/channel';

interface DecidingEnd {
  readonly endpoint: Channel['near'];
  readonly limit: Budget['nearLimit'];
}

/** The end with the smaller limit, the near one where both are alike. */
export const decidingEnd = ({ near, far }: Channel, budget: Budget): DecidingEnd =>
  budget.nearLimit.limit === budget.limit
    ? { endpoint: near, limit: budget.nearLimit }
    : { endpoint: far, limit: budget.farLimit };

/** The sureness of the limit that decides; null where it was typed in, taken from average powers, or is not known. */
export const limitSureness = (channel: Channel, budget: Budget): Sureness | null => {
  if (budget.limit === null || budget.limitIsOverridden) return null;
  const { endpoint, limit } = decidingEnd(channel, budget);
  return limit.limitGrade === null
    ? null
    : (endpoint?.catalogue?.lossLimitDb[limit.limitGrade]?.sure ?? null);
};
