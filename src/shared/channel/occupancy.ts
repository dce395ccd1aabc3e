/** Which ports have a transceiver, by the contract's rule, and which are left empty. */
import type { Channel, PlacedPart } from './channel';
import type { EndName } from './endpoint';
import { groupsHere } from './lane-groups';
import { portOfDuplexPosition } from './permutation';
import { holesReached, labelOffset, type Occupancy, otherEnd } from './trace';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/**
 * Duplex ports that exist at an end: those of the first module or breakout cord from there, port 1 where cords alone lead
 * to the other end.
 */
export const existingPorts = (channel: Channel, end: EndName): number[] => {
  const hasPorts = ({ part }: PlacedPart): boolean => part.part === 'module' || part.part === 'breakout-cord';
  const placed = end === 'near' ? channel.parts.find(hasPorts) : channel.parts.findLast(hasPorts);
  if (placed === undefined) return [1];
  const holes = end === 'near' ? placed.map.forward : placed.map.backward;
  const ports: number[] = [];
  // Positions rise, and so do their ports.
  holes.forEach((hole, position) => {
    const port = portOfDuplexPosition(position);
    if (hole !== 0 && ports.at(-1) !== port) ports.push(port);
  });
  return ports;
};

/**
 * As many duplex transceivers as groups of lanes come through the channel: on the ports their fibres reach, then on the lowest free
 * ones.
 */
const breakoutPorts = (channel: Channel, parallel: EndName, groups: number): number[] => {
  const reached = [...new Set(holesReached(channel, parallel).map(portOfDuplexPosition))].sort(
    (a, b) => a - b,
  );
  const chosen = reached.slice(0, groups);
  for (const port of existingPorts(channel, otherEnd(parallel))) {
    if (chosen.length >= groups) break;
    if (!chosen.includes(port)) chosen.push(port);
  }
  return chosen.sort((a, b) => a - b);
};

export const occupiedPorts = (channel: Channel): Occupancy => {
  const { near, far } = channel;
  if (near?.kind === 'parallel')
    return {
      near: [1],
      far:
        far?.kind === 'duplex'
          ? breakoutPorts(channel, 'near', groupsHere(channel, 'near').length)
          : upTo(far === null ? 0 : 1),
    };
  if (far?.kind === 'parallel')
    return {
      near: near === null ? [] : breakoutPorts(channel, 'far', groupsHere(channel, 'far').length),
      far: [1],
    };
  const atNear = existingPorts(channel, 'near');
  const atFar = existingPorts(channel, 'far');
  if (near === null) return { near: [], far: atFar };
  if (far === null) return { near: atNear, far: [] };
  // The same numbers on the labels; where two different rears share none, the same numbers counted from each rear.
  const shift = labelOffset(channel, 'near') - labelOffset(channel, 'far');
  const shared = atNear.filter((port) => atFar.includes(port + shift));
  if (shared.length > 0) return { near: shared, far: shared.map((port) => port + shift) };
  const both = atNear.filter((port) => atFar.includes(port));
  return { near: both, far: both };
};

/** Duplex ports of an end that have no transceiver. */
export const emptyPorts = (channel: Channel, occupied: Occupancy, end: EndName): number[] =>
  channel[end]?.kind === 'duplex'
    ? existingPorts(channel, end).filter((port) => !occupied[end].includes(port))
    : [];
