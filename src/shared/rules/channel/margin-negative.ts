import type { Budget } from '../../budget/budget';
import { PAIR_LOSS } from '../../catalogue/connector-loss';
import { decibelsFromMicroDb, microDbFromDb } from '../../units';
import { channelRule } from '../channel-rule';
import { breakoutChannel } from '../example-channels';

/** Whether any pair loses more than those of the best grade. */
const canLoseLess = ({ terms }: Budget): boolean =>
  terms.some(({ origin, loss }) => {
    if (origin.kind === 'typed-pair') return true;
    if (origin.kind !== 'pair') return false;
    return loss > microDbFromDb(PAIR_LOSS[origin.mode]['low-loss'][origin.pair].maxDb.value);
  });

export const marginNegative = channelRule({
  id: 'budget/margin-negative',
  severity: 'block',
  step: 'budget',
  source: 'Channel insertion loss limit of the interface (IEEE 802.3, catalogue)',
  needs: ['budget'],
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
        lowest: canLoseLess(budget) ? 0 : 1,
      });
  },
  sentence: ({ shortDb, lossDb, limitDb, agingDb }) =>
    `The channel loses ${lossDb} dB${Number(agingDb) > 0 ? ` and keeps ${agingDb} dB of ageing allowance` : ''}, but only ${limitDb} dB are allowed: ${shortDb} dB too much.`,
  fix: ({ assumed, lowest }) => {
    if (lowest === 1)
      return 'The connectors are of the best grade already: take out a connection or a splice, shorten the channel, or choose transceivers that allow more loss.';
    const mends =
      'order connectors that lose less, take out a connection or a splice, or shorten the channel.';
    return assumed === 1
      ? `State what the connectors really lose (budget.connectorLossDb), as the worst case was assumed; if that is the truth, ${mends}`
      : `O${mends.slice(1)}`;
  },
  examples: {
    passes: [{ what: 'one MPO and one LC pair of low loss', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'the same with a limit of 0.5 dB',
        channel: () => ({ ...breakoutChannel(), budget: { limitDb: 0.5 } }),
      },
      {
        what: 'connectors of the best grade that still lose too much',
        channel: () => ({ ...breakoutChannel(), budget: { grade: 'low-loss', limitDb: 0.1 } }),
      },
    ],
  },
});
