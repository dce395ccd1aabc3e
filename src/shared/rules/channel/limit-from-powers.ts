import { decibelsFromMicroDb } from '../../units';
import { channelRule } from '../channel-rule';
import { breakoutChannel, dataSheetChannel } from '../example-channels';

export const limitFromPowers = channelRule({
  id: 'budget/limit-from-powers',
  severity: 'warn',
  step: 'budget',
  source:
    'Average powers agree with the published limit within 0.2 dB where an interface has both (fact page "Reach and link budget")',
  needs: ['channel', 'budget'],
  check: ({ channel, budget }, violation) => {
    if (budget === null || budget.limitIsOverridden) return;
    for (const [endpoint, limit] of [
      [channel.near, budget.nearLimit],
      [channel.far, budget.farLimit],
    ] as const)
      if (endpoint !== null && limit.fromPowers && limit.limit !== null)
        violation(null, { interface: endpoint.name, limitDb: decibelsFromMicroDb(limit.limit) });
  },
  sentence: ({ interface: name, limitDb }) =>
    `The ${limitDb} dB allowed for ${name} are its average transmit power minus its average receive power, not a published limit.`,
  fix: () => "Ask for the channel insertion loss in the transceiver's data sheet and give it (limitDb).",
  examples: {
    passes: [{ what: 'a published limit', channel: () => breakoutChannel() }],
    fails: [
      {
        what: 'a data sheet with powers and no limit',
        channel: () => dataSheetChannel({ txAverageMinDbm: -7.3, rxAverageMinDbm: -9.9 }),
      },
    ],
  },
});
