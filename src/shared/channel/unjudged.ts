/**
 * What one channel cannot tell: lanes that an end needs and that leave by another leg of a fan-out, or would come in by a
 * cable that is not in the file. A wrong verdict is worse than none.
 */
import type { Channel } from './channel';
import { type Departure, hasFanout, type Strand, strandsOf } from './elsewhere';
import type { EndName, Endpoint } from './endpoint';
import { halfLanesIn } from './half-lanes';
import { groupOfLane, groupsHere } from './lane-groups';
import { portOfDuplexPosition } from './permutation';
import { firstClash } from './shape-clash';
import { type Occupancy, otherEnd } from './trace';

/** A fibre that an end needs and that this channel does not follow to its other end. */
export interface MissingStrand extends Strand {
  readonly end: EndName;
  readonly departure: Departure;
}

const missingAt = (end: EndName, strands: readonly Strand[]): MissingStrand[] =>
  strands.flatMap((strand) =>
    strand.departure === null ? [] : [{ ...strand, end, departure: strand.departure }],
  );

/** Of two parallel ends the one with fewer lanes needs all of them, the other one only those that answer; of two alike both do. */
const missingOfParallel = (channel: Channel, near: Endpoint, far: Endpoint): MissingStrand[] => {
  if (halfLanesIn(channel) !== null) return [];
  const difference = near.transmit.length - far.transmit.length;
  return [
    ...(difference <= 0 ? missingAt('near', strandsOf(channel, 'near', 1)) : []),
    ...(difference >= 0 ? missingAt('far', strandsOf(channel, 'far', 1)) : []),
  ];
};

/** Each lane of a breakout is a link of its own: whole ones may go another way, but none in part, and not all of them. */
const missingOfBreakout = (
  channel: Channel,
  parallel: EndName,
  ports: readonly number[],
): MissingStrand[] => {
  const endpoint = channel[parallel] as Endpoint;
  const strands = strandsOf(channel, parallel, 1);
  const here = groupsHere(channel, parallel);
  const own = strands.filter(({ lane }) => here.length === 0 || here.includes(groupOfLane(endpoint, lane)));
  const reached = new Set(own.flatMap(({ hole }) => (hole === 0 ? [] : portOfDuplexPosition(hole))));
  const duplex = otherEnd(parallel);
  return [
    ...missingAt(parallel, own),
    ...ports
      .filter((port) => reached.has(port))
      .flatMap((port) => missingAt(duplex, strandsOf(channel, duplex, port))),
  ];
};

/** Empty where the channel can be judged, which every channel without a fan-out can. */
export const missingStrands = (channel: Channel, occupied: Occupancy): readonly MissingStrand[] => {
  const { near, far } = channel;
  if (near === null || far === null || !hasFanout(channel) || firstClash(channel) !== null) return [];
  if (near.kind === 'parallel')
    return far.kind === 'parallel'
      ? missingOfParallel(channel, near, far)
      : missingOfBreakout(channel, 'near', occupied.far);
  if (far.kind === 'parallel') return missingOfBreakout(channel, 'far', occupied.near);
  return (['near', 'far'] as const).flatMap((end) =>
    occupied[end].flatMap((port) => missingAt(end, strandsOf(channel, end, port))),
  );
};
