import { decibelsFromMicroDb } from '../../units';
import type { ChannelRule } from '../channel-rule';
import { breakoutChannel } from '../example-channels';

export const marginNegative: ChannelRule = {
  id: 'budget/margin-negative',
  severity: 'block',
  step: 'budget',
  source: 'Channel insertion loss limit of the interface (IEEE 802.3, catalogue)',
  reads: ['budget', 'lengths', 'ends'],
  check: ({ budget }, violation) => {
    if (budget === null || budget.margin === null || budget.limit === null) return;
    const marginDb = decibelsFromMicroDb(budget.margin);
    if (marginDb < 0)
      violation(null, {
        shortDb: -marginDb,
        lossDb: decibelsFromMicroDb(budget.loss),
        limitDb: decibelsFromMicroDb(budget.limit),
        agingDb: decibelsFromMicroDb(budget.agingMargin),
        assumed: budget.terms.some(({ assumed, origin }) => assumed && origin.kind === 'pair') ? 1 : 0,
      });
  },
  sentence: ({ shortDb, lossDb, limitDb, agingDb }) =>
    `The channel loses ${lossDb} dB${Number(agingDb) > 0 ? ` and keeps ${agingDb} dB for age` : ''}, but only ${limitDb} dB are allowed: ${shortDb} dB too much.`,
  fix: ({ assumed }) =>
    assumed === 1
      ? 'State what the connectors really lose (budget.connectorLossDb), as the worst case was assumed; if that is the truth, order connectors that lose less, take out a connection or a splice, or shorten the channel.'
      : 'Order connectors that lose less, take out a connection or a splice, or shorten the channel.',
  examples: {
    passes: [{ what: 'one MPO and one LC pair of low loss', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'the same with a limit of 0.5 dB',
        channel: () => ({ ...breakoutChannel(), budget: { limitDb: 0.5 } }),
      },
    ],
  },
};
