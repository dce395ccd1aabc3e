/**
 * Two transceivers that run on some of their lanes, the others dark: a 400G module at 200G behind a 1:2 splitter cable. Only
 * where the catalogue lists the mode for both.
 */
import type { HalfLanes } from '../catalogue/interface';
import type { Channel } from './channel';
import { strandsOf } from './elsewhere';
import type { EndName, Endpoint } from './endpoint';

export interface HalfLanesUsed {
  /** Lanes of each end that this leg carries, rising, counted from 1 at the receptacle. */
  readonly near: readonly number[];
  readonly far: readonly number[];
  /** The mode of the end with fewer lanes, which decides how far a leg may go. */
  readonly mode: HalfLanes;
}

/** Lanes whose both fibres stay in the channel; null where a lane has one fibre here and one elsewhere. */
const lanesHere = (channel: Channel, end: EndName): readonly number[] | null => {
  const staying = new Map<number, number>();
  for (const { lane, departure } of strandsOf(channel, end, 1))
    staying.set(lane, (staying.get(lane) ?? 0) + (departure === null ? 1 : 0));
  const lanes: number[] = [];
  for (const [lane, count] of staying) {
    if (count === 1) return null;
    if (count === 2) lanes.push(lane);
  }
  return lanes.sort((a, b) => a - b);
};

/** The mode is published for one splitter in the way; of a second one nobody knows where its other leg leads. */
const hasOneFanout = ({ parts }: Channel): boolean =>
  parts.filter(({ part }) => part.part === 'array-fanout').length === 1;

const modeOf = (endpoint: Endpoint | null): HalfLanes | undefined => endpoint?.catalogue?.halfLanes;

/** Null where every lane is used, where lanes are dark for another reason, and where the mode is not listed. */
export const halfLanesIn = (channel: Channel): HalfLanesUsed | null => {
  const { near, far } = channel;
  const modes = [modeOf(near), modeOf(far)] as const;
  if (near?.kind !== 'parallel' || far?.kind !== 'parallel' || !modes[0] || !modes[1]) return null;
  if (!hasOneFanout(channel)) return null;
  const ofNear = lanesHere(channel, 'near');
  const ofFar = lanesHere(channel, 'far');
  if (ofNear === null || ofFar === null) return null;
  const [small, mode] =
    far.transmit.length < near.transmit.length ? ([far, modes[1]] as const) : ([near, modes[0]] as const);
  const isHalf =
    near.catalogue?.mode === far.catalogue?.mode &&
    modes[0].lanes === modes[1].lanes &&
    small.transmit.length === 2 * mode.lanes &&
    ofNear.length === mode.lanes &&
    ofFar.length === mode.lanes;
  return isHalf ? { near: ofNear, far: ofFar, mode } : null;
};
