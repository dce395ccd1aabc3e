import type { ChannelRule } from '../channel-rule';
import { channelOf, duplexCord, parallelChannel } from '../example-channels';

export const rateClash: ChannelRule = {
  id: 'optics/rate-clash',
  severity: 'block',
  step: 'transceiver',
  source: 'Line rate and modulation of a lane must match (IEEE 802.3, catalogue)',
  reads: ['ends'],
  check: ({ channel: { near, far }, disagreements }, violation) => {
    if (near === null || far === null) return;
    for (const one of disagreements)
      if (one.kind === 'rate')
        violation(null, { near: near.name, far: far.name, nearRate: one.near, farRate: one.far });
  },
  sentence: ({ near, far, nearRate, farRate }) =>
    `${near} sends ${nearRate}, ${far} expects ${farRate}: the link never comes up.`,
  fix: ({ near }) => `Choose a far transceiver whose lanes run at the rate of ${near}.`,
  examples: {
    passes: [{ what: 'the same interface at both ends', channel: () => parallelChannel() }],
    fails: [{ what: '10G and 25G', channel: () => channelOf('10GBASE-SR', '25GBASE-SR', [duplexCord()]) }],
  },
};
