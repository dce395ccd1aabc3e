import { channelRule } from '../channel-rule';
import { breakoutChannel, channelOf, duplexCord, parallelChannel } from '../example-channels';

export const noBreakout = channelRule({
  id: 'optics/no-breakout',
  severity: 'block',
  step: 'transceiver',
  source: 'Only lanes on fibres of their own can be parted (fact page "Reach and link budget", catalogue)',
  needs: ['channel', 'disagreements'],
  check: ({ channel: { near, far }, disagreements }, violation) => {
    if (near === null || far === null) return;
    for (const one of disagreements) {
      if (one.kind === 'no-breakout')
        violation(null, { wide: one.wide, narrow: one.narrow, because: one.because });
      if (one.kind === 'lanes')
        violation(null, {
          wide: near.name,
          narrow: far.name,
          because: `The ${one.near} lanes at one end cannot be shared out over ${one.far} at the other`,
        });
    }
  },
  sentence: ({ wide, narrow, because }) =>
    `${wide} cannot be joined to ${narrow}. ${because}`.replace(/\.?$/, '.'),
  fix: ({ wide }) =>
    `Put the same interface at both ends, or choose one with parallel lanes instead of ${wide}.`,
  examples: {
    passes: [
      { what: '40GBASE-SR4 to 10GBASE-SR', channel: () => breakoutChannel() },
      { what: 'one interface at both ends', channel: () => parallelChannel() },
    ],
    fails: [
      {
        what: 'four wavelengths against one',
        channel: () => channelOf('40GBASE-LR4', '10GBASE-LR', [duplexCord({ fibre: 'OS2' })]),
      },
    ],
  },
});
