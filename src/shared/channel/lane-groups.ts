/** Lanes of a parallel end that belong to one duplex far end each, and which of them come through this channel. */
import type { Channel } from './channel';
import { hasFanout, strandsOf } from './elsewhere';
import type { EndName, Endpoint } from './endpoint';

/** Lane k belongs to group k; of a BiDi both wavelengths of pair k do. */
export const groupOfLane = (endpoint: Endpoint, lane: number): number => ((lane - 1) % endpoint.groups) + 1;

const everyGroup = ({ groups }: Endpoint): number[] =>
  Array.from({ length: groups }, (_, index) => index + 1);

/**
 * Groups of a parallel end of which some fibre stays in the channel: all of them, unless a fan-out sends whole groups down its
 * other legs, to far ends that are channels of their own.
 */
export const groupsHere = (channel: Channel, end: EndName): readonly number[] => {
  const endpoint = channel[end] as Endpoint;
  if (!hasFanout(channel)) return everyGroup(endpoint);
  const here = new Set<number>();
  for (const { lane, departure } of strandsOf(channel, end, 1))
    if (departure === null) here.add(groupOfLane(endpoint, lane));
  return everyGroup(endpoint).filter((group) => here.has(group));
};
