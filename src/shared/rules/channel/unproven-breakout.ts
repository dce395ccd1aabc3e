import { channelRule } from '../channel-rule';
import { angledBreakoutChannel, breakoutChannel } from '../example-channels';

export const unprovenBreakout = channelRule({
  id: 'optics/unproven-breakout',
  severity: 'warn',
  step: 'transceiver',
  source: "The catalogue's breakouts, each with its source",
  needs: ['disagreements'],
  check: ({ disagreements }, violation) => {
    for (const one of disagreements)
      if (one.kind === 'unproven-breakout')
        violation(null, { wide: one.wide, narrow: one.narrow, note: one.note });
  },
  sentence: ({ wide, narrow, note }) =>
    `Rates and wavelengths of ${wide} and ${narrow} match, but whether the breakout is supported is not settled: ${note}.`,
  fix: () => 'Have the vendor of the switch or transceiver confirm this breakout before ordering.',
  examples: {
    passes: [{ what: '40GBASE-SR4 to 10GBASE-SR', channel: () => breakoutChannel() }],
    fails: [
      {
        what: '400GBASE-DR4-2 to 100GBASE-LR1, which no source lists',
        channel: () => ({
          ...angledBreakoutChannel(),
          near: { interface: '400GBASE-DR4-2' },
          far: { interface: '100GBASE-LR1' },
        }),
      },
    ],
  },
});
