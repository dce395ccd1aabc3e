import { departureOf } from '../../channel/elsewhere';
import type { Endpoint } from '../../channel/endpoint';
import { firstClash } from '../../channel/shape-clash';
import { channelRule } from '../channel-rule';
import { channelOf, cord, fanoutOf, parallelChannel } from '../example-channels';
import { namedNumbers } from '../number-words';

export const unusedLanes = channelRule({
  id: 'advice/unused-lanes',
  severity: 'warn',
  step: 'transceiver',
  source: 'Traced fibre by fibre: lanes that come to an end with fewer lanes have no receiver there',
  needs: ['channel', 'lanes', 'light'],
  check: ({ channel, lanes, light }, violation) => {
    const { near, far } = channel;
    if (near?.kind !== 'parallel' || far?.kind !== 'parallel') return;
    if (light.verdict !== 'works' && light.verdict !== 'lanes-swapped') return;
    if (firstClash(channel) !== null) return;
    const difference = near.transmit.length - far.transmit.length;
    if (difference === 0) return;
    const [end, wide, narrow]: ['near' | 'far', Endpoint, Endpoint] =
      difference > 0 ? ['near', near, far] : ['far', far, near];
    const unused = lanes.filter(
      ({ from, to, path }) =>
        from.end === end && to === null && departureOf(channel, end, path.at(-1)) === null,
    );
    if (unused.length > 0)
      violation(null, {
        lanes: namedNumbers(
          'lane',
          unused.map(({ from }) => from.lane + wide.laneOffset),
        ),
        count: unused.length,
        end,
        wide: wide.name,
        narrow: narrow.name,
      });
  },
  sentence: ({ lanes, count, end, wide, narrow }) =>
    `${String(lanes).replace(/^l/, 'L')} of ${wide} at the ${end} end ${count === 1 ? 'comes' : 'come'} this way too and ${count === 1 ? 'stays' : 'stay'} unused: ${narrow} has no receiver for ${count === 1 ? 'it' : 'them'}.`,
  fix: ({ narrow }) =>
    `Take a cable whose legs bring no more lanes than ${narrow} has, so that each lane serves a far end, or accept that these stay unused.`,
  examples: {
    passes: [
      { what: 'as many lanes at both ends', channel: () => parallelChannel() },
      {
        what: 'the four lanes of a leg at four receivers',
        channel: () => channelOf('400GBASE-SR8', '200GBASE-SR4', [fanoutOf({ legs: ['UPC', 'UPC'] })]),
      },
    ],
    fails: [
      {
        what: 'four lanes against two',
        channel: () => channelOf('200GBASE-SR4', '100GBASE-SR2', [cord()]),
      },
      {
        what: 'a leg of four lanes into a module of two',
        channel: () => channelOf('400GBASE-SR8', '100GBASE-SR2', [fanoutOf({ legs: ['UPC', 'UPC'] })]),
      },
    ],
  },
});
