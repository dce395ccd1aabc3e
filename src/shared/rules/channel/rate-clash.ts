import { gbpsPerLane } from '../../channel/interoperate';
import { channelRule } from '../channel-rule';
import { channelOf, duplexCord, parallelChannel } from '../example-channels';

export const rateClash = channelRule({
  id: 'optics/rate-clash',
  severity: 'block',
  step: 'transceiver',
  source: 'Line rate and modulation of a lane must match (IEEE 802.3, catalogue)',
  needs: ['channel', 'disagreements'],
  check: ({ channel: { near, far }, disagreements }, violation) => {
    if (near === null || far === null) return;
    // Only the rate is in the way, and the faster end might be set to that of the other.
    const isRateAlone = disagreements.every(({ kind }) => kind === 'rate');
    const [slower, faster] = gbpsPerLane(near) < gbpsPerLane(far) ? [near, far] : [far, near];
    const gbps = gbpsPerLane(slower);
    const set = isRateAlone && gbps < gbpsPerLane(faster) ? { set: faster.name, gbps } : {};
    for (const one of disagreements)
      if (one.kind === 'rate')
        violation(null, { near: near.name, far: far.name, nearRate: one.near, farRate: one.far, ...set });
  },
  sentence: ({ near, far, nearRate, farRate }) =>
    `${near} sends ${nearRate}, ${far} expects ${farRate}: the link never comes up.`,
  fix: ({ near, set, gbps }) =>
    set === undefined
      ? `Choose a far transceiver whose lanes run at the rate of ${near}.`
      : `Choose a far transceiver whose lanes run at the rate of ${near}. Some hosts can set the lanes of ${set} to ${gbps} Gb/s: where the data sheet says so, type that end in with its figures, custom with gbpsPerLane ${gbps}.`,
  examples: {
    passes: [{ what: 'the same interface at both ends', channel: () => parallelChannel() }],
    fails: [{ what: '10G and 25G', channel: () => channelOf('10GBASE-SR', '25GBASE-SR', [duplexCord()]) }],
  },
});
