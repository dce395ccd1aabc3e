/** The map of a channel without transceivers: which hole of one end leads to which of the other. */

import type { Channel, PlacedPart } from './channel';
import type { EndName } from './endpoint';
import { isDuplexFace } from './face';
import { existingPorts } from './occupancy';
import { duplexPosition, duplexText } from './permutation';
import { followLight, type HoleEnd, labelOffset, otherEnd, type PathStep, type TracedHole } from './trace';

const holesOf = (channel: Channel, end: EndName): number[] => {
  const isSolid = ({ part }: PlacedPart): boolean => part.part !== 'splice';
  // A splice passes every hole: which ones exist is told by the cable that it lies in.
  const part = (end === 'near' ? channel.parts.find(isSolid) : channel.parts.findLast(isSolid)) as PlacedPart;
  if (isDuplexFace(part[end].kind))
    return existingPorts(channel, end).flatMap((port) => [
      duplexPosition(port, 'A'),
      duplexPosition(port, 'B'),
    ]);
  const map = end === 'near' ? part.map.forward : part.map.backward;
  const holes: number[] = [];
  map.forEach((to, hole) => {
    if (to !== 0) holes.push(hole);
  });
  return holes;
};

const holeEnd = (channel: Channel, end: EndName, hole: number): HoleEnd => {
  const part = (end === 'near' ? channel.parts[0] : channel.parts.at(-1)) as PlacedPart;
  const duplex = end === 'near' ? part.nearIsDuplex : part.farIsDuplex;
  return { end, position: duplex ? duplexText(hole + 2 * labelOffset(channel, end)) : hole };
};

/** Every hole of the near face, then every hole of the far face that no near hole leads to. */
export const traceHoles = (channel: Channel): TracedHole[] => {
  const traced: TracedHole[] = [];
  const reached = new Set<number>();
  for (const end of ['near', 'far'] as const)
    for (const hole of holesOf(channel, end)) {
      if (end === 'far' && reached.has(hole)) continue;
      const path: PathStep[] = [];
      const out = followLight(channel, end, hole, path);
      if (end === 'near') reached.add(out);
      traced.push({
        from: holeEnd(channel, end, hole),
        to: out === 0 ? null : holeEnd(channel, otherEnd(end), out),
        path,
      });
    }
  return traced;
};
