import { decibelsFromMicroDb } from '../../units';
import { channelRule } from '../channel-rule';
import { breakoutChannel } from '../example-channels';

/** Above this share of the limit, a margin for age is a habit from longer links. */
const LARGEST_SHARE = 0.5;

export const telecomMargin = channelRule({
  id: 'budget/telecom-margin',
  severity: 'warn',
  step: 'budget',
  source: 'IEEE limits of 1.5 to 3 dB are worst case already (fact page "Reach and link budget", derived)',
  needs: ['budget'],
  check: ({ budget }, violation) => {
    if (budget === null || budget.limit === null || budget.agingMargin === 0) return;
    if (budget.agingMargin > budget.limit * LARGEST_SHARE)
      violation(null, {
        agingDb: decibelsFromMicroDb(budget.agingMargin),
        limitDb: decibelsFromMicroDb(budget.limit),
      });
  },
  sentence: ({ agingDb, limitDb }) =>
    `A margin of ${agingDb} dB of ageing allowance cannot fit a channel that may lose ${limitDb} dB in all: that habit comes from telecom links.`,
  fix: () => 'Use 0 to 0.3 dB on multimode and 0.3 to 0.5 dB on single-mode.',
  examples: {
    passes: [
      {
        what: '0.3 dB of ageing allowance',
        channel: () => ({ ...breakoutChannel(), budget: { agingMarginDb: 0.3 } }),
      },
    ],
    fails: [
      {
        what: '3 dB of ageing allowance on 40GBASE-SR4',
        channel: () => ({ ...breakoutChannel(), budget: { agingMarginDb: 3 } }),
      },
    ],
  },
});
