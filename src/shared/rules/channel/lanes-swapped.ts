import type { Endpoint } from '../../channel/endpoint';
import { firstClash } from '../../channel/shape-clash';
import { channelRule } from '../channel-rule';
import { adapter, channelOf, cord, parallelChannel, trunk } from '../example-channels';

/** Multi-lane Ethernet puts its lanes back in order; a data sheet has to say that it does. */
export const reordersLanes = (endpoint: Endpoint | null): boolean =>
  endpoint?.catalogue?.lanesReorder ?? endpoint?.custom?.lanesReorder ?? false;

export const lanesSwapped = channelRule({
  id: 'polarity/lanes-swapped',
  severity: 'warn',
  step: 'polarity',
  source: 'IEEE 802.3 clause 82: the receiver reorders lanes (unverified)',
  needs: ['channel', 'light'],
  check: ({ channel, light }, violation) => {
    if (light.verdict !== 'lanes-swapped' || firstClash(channel) !== null) return;
    const [from, to] = light.outOfOrder ?? [1, 2];
    const reorders = reordersLanes(channel.near) && reordersLanes(channel.far);
    violation(null, { from, to, reorders: reorders ? 1 : 0 }, reorders ? 'warn' : 'block');
  },
  sentence: ({ from, to, reorders }) =>
    reorders === 1
      ? `Lanes arrive out of order (lane ${from} on lane ${to}): this interface puts them back in order and comes up, but never break it out.`
      : `Lanes arrive out of order (lane ${from} on lane ${to}), and this interface is not known to put them back in order.`,
  fix: () =>
    'For straight lanes use Type B parts, an odd number of them together with the key-up to key-up adapters.',
  examples: {
    passes: [{ what: 'one Type B cord', channel: () => parallelChannel() }],
    fails: [
      {
        what: 'a Type C trunk with a Type A cord at one end and a Type B cord at the other',
        channel: () =>
          channelOf('40GBASE-SR4', '40GBASE-SR4', [
            cord({ type: 'A' }),
            adapter(),
            trunk({ type: 'C', pins: ['pinned', 'pinned'] }),
            adapter(),
            cord({ type: 'B' }),
          ]),
      },
    ],
  },
});
