import { decibelsFromMicroDb } from '../../units';
import { channelRule } from '../channel-rule';
import { breakoutChannel } from '../example-channels';

/** Less than this cannot take one more low-loss LC pair, which is what a repair or a re-patch adds. */
export const THIN_MARGIN_DB = 0.25;

export const marginThin = channelRule({
  id: 'budget/margin-thin',
  severity: 'warn',
  step: 'budget',
  source: 'One more low-loss LC pair costs 0.25 dB (catalogue)',
  needs: ['budget'],
  check: ({ budget }, violation) => {
    if (budget === null || budget.margin === null) return;
    const marginDb = decibelsFromMicroDb(budget.margin);
    if (marginDb >= 0 && marginDb < THIN_MARGIN_DB) violation(null, { marginDb });
  },
  sentence: ({ marginDb }) =>
    `Only ${marginDb} dB are left: one more connection, or a dirty one, and the link fails.`,
  fix: () => 'Order a better loss grade where the margin matters, or plan the cleaning.',
  examples: {
    passes: [{ what: '1.28 dB left', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'exactly nothing left',
        channel: () => ({ ...breakoutChannel(), budget: { ...breakoutChannel().budget, limitDb: 0.615 } }),
      },
    ],
  },
});
