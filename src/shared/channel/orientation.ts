/**
 * Which way round the parts with two different ends lie: a module's duplex face, a breakout cord's legs, a fan-out's legs.
 * The neighbours tell; where they do not, the file must (`facing`).
 */
import type { Problem } from '../result';
import type { Part } from './document';
import type { Endpoint } from './endpoint';

export type Facing = 'near' | 'far';
type Side = 'array' | 'duplex' | null;

const sideOfEnd = (endpoint: Endpoint | null): Side =>
  endpoint === null ? null : endpoint.kind === 'duplex' ? 'duplex' : 'array';

const hasTwoKinds = (part: Part): boolean => part.part === 'module' || part.part === 'breakout-cord';

const sideOfPart = (part: Part, facing: Facing | undefined, side: Facing): Side => {
  switch (part.part) {
    case 'duplex-cord':
      return 'duplex';
    case 'module':
    case 'breakout-cord':
      return facing === undefined ? null : facing === side ? 'duplex' : 'array';
    case 'splice':
      return null;
    default:
      return 'array';
  }
};

/** The duplex face looks to a duplex neighbour and away from an array neighbour. */
const facingFrom = (near: Side, far: Side): Facing | undefined => {
  if (near === 'duplex' || far === 'array') return 'near';
  if (far === 'duplex' || near === 'array') return 'far';
  return undefined;
};

const describeSide = (side: Side): string =>
  side === 'duplex' ? 'duplex on both sides' : 'array on both sides';

const noun = (part: Part): string => (part.part === 'module' ? 'module' : 'breakout cord');

/** Connectors that a fan-out would meet on its near and far side, as far as they are known. */
const neighbourConnector = (part: Part | undefined, endpoint: Endpoint | null): string | null => {
  if (part === undefined) return endpoint?.face.connector ?? null;
  if (part.part === 'array-cable' || part.part === 'mpo-adapter' || part.part === 'breakout-cord')
    return part.connector;
  return part.part === 'module' ? part.rear : null;
};

const orientFanout = (
  part: Extract<Part, { part: 'array-fanout' }>,
  index: number,
  neighbours: { near: string | null; far: string | null },
  lanes: { near: number; far: number },
  problems: Problem[],
): Facing => {
  if (part.facing !== undefined) return part.facing;
  const single = part.connector;
  const leg = part.legs[part.leg - 1]?.connector ?? single;
  if (single !== leg) {
    const far = (neighbours.near === single ? 1 : 0) + (neighbours.far === leg ? 1 : 0);
    const near = (neighbours.far === single ? 1 : 0) + (neighbours.near === leg ? 1 : 0);
    if (far !== near) return far > near ? 'far' : 'near';
  }
  if (lanes.near !== lanes.far) return lanes.near > lanes.far ? 'far' : 'near';
  problems.push({
    path: `parts[${index}].facing`,
    message: 'its neighbours do not tell which side the legs look to: add "facing": "near" or "far"',
  });
  return 'far';
};

/**
 * One entry a part: where its duplex face or its legs look, undefined for parts that look the same both ways. Adds a
 * problem for every part that cannot be placed.
 */
export const orientParts = (
  parts: readonly Part[],
  near: Endpoint | null,
  far: Endpoint | null,
  problems: Problem[],
): (Facing | undefined)[] => {
  const solid: number[] = [];
  parts.forEach((part, index) => {
    if (part.part !== 'splice') solid.push(index);
  });
  const facings: (Facing | undefined)[] = parts.map(() => undefined);
  const sideSeen = (at: number, side: Facing): Side => {
    const index = solid[at];
    if (index === undefined) return side === 'far' ? sideOfEnd(near) : sideOfEnd(far);
    return sideOfPart(parts[index] as Part, facings[index], side);
  };
  // Each pass settles at least one part more, as a settled neighbour tells the next one.
  for (let changed = true; changed; ) {
    changed = false;
    for (let at = 0; at < solid.length; at++) {
      const index = solid[at] as number;
      const part = parts[index] as Part;
      if (!hasTwoKinds(part) || facings[index] !== undefined) continue;
      const facing = facingFrom(sideSeen(at - 1, 'far'), sideSeen(at + 1, 'near'));
      if (facing !== undefined) {
        facings[index] = facing;
        changed = true;
      }
    }
    if (changed) continue;
    // Nothing follows any more: take the first open part's own word, which may settle its neighbours.
    for (const index of solid) {
      const part = parts[index] as Part;
      if (
        (part.part === 'module' || part.part === 'breakout-cord') &&
        facings[index] === undefined &&
        part.facing
      ) {
        facings[index] = part.facing;
        changed = true;
        break;
      }
    }
  }
  const lanes = { near: near?.transmit.length ?? 0, far: far?.transmit.length ?? 0 };
  for (let at = 0; at < solid.length; at++) {
    const index = solid[at] as number;
    const part = parts[index] as Part;
    if (part.part === 'array-fanout') {
      const before = solid[at - 1];
      const after = solid[at + 1];
      facings[index] = orientFanout(
        part,
        index,
        {
          near: neighbourConnector(before === undefined ? undefined : parts[before], near),
          far: neighbourConnector(after === undefined ? undefined : parts[after], far),
        },
        lanes,
        problems,
      );
      continue;
    }
    if (part.part !== 'module' && part.part !== 'breakout-cord') continue;
    const facing = facings[index];
    if (facing === undefined) {
      problems.push({
        path: `parts[${index}].facing`,
        message: `its neighbours do not tell which side the ${noun(part)}'s duplex face looks to: add "facing": "near" or "far"`,
      });
      continue;
    }
    const seenNear = sideSeen(at - 1, 'far');
    const seenFar = sideSeen(at + 1, 'near');
    if (seenNear !== null && seenNear === seenFar)
      problems.push({
        path: `parts[${index}]`,
        message: `a ${noun(part)} has one array side and one duplex side, but its neighbours are ${describeSide(seenNear)}`,
      });
    else if (part.facing !== undefined && part.facing !== facing)
      problems.push({
        path: `parts[${index}].facing`,
        message: `says "${part.facing}", but the duplex parts are on the ${facing} side`,
      });
  }
  return facings;
};
