import { channelRule } from '../channel-rule';
import { angledBreakoutChannel, breakoutChannel } from '../example-channels';

export const limitUnknown = channelRule({
  id: 'budget/limit-unknown',
  severity: 'warn',
  step: 'budget',
  source: 'No channel insertion loss is published for this interface and fibre (catalogue)',
  needs: ['channel', 'budget'],
  check: ({ channel, budget }, violation) => {
    if (budget === null || budget.limit !== null) return;
    const unknown = [
      [channel.near, budget.nearLimit],
      [channel.far, budget.farLimit],
    ] as const;
    for (const [endpoint, limit] of unknown)
      if (endpoint !== null && limit.limit === null) violation(null, { interface: endpoint.name });
  },
  sentence: ({ interface: name }) =>
    `Nobody publishes how much loss ${name} allows on this fibre, so the margin is unknown.`,
  fix: () => "Ask for the transceiver's data sheet and give its limit (limitDb).",
  examples: {
    passes: [{ what: '40GBASE-SR4 on OM4', channel: () => breakoutChannel() }],
    fails: [
      {
        what: '40G-PLRL4',
        channel: () => ({
          ...angledBreakoutChannel(),
          near: { interface: '40G-PLRL4' },
          far: { interface: '10GBASE-LR' },
        }),
      },
    ],
  },
});
