/**
 * Where every fibre lies in space. Nothing here knows "n + 1 - p": holes have coordinates, plugs have a
 * direction they face and a direction of their key, and two fibres meet when their holes coincide.
 *
 * Axes: z runs along the channel from near to far, y is up in the rack, x is to the right of somebody who
 * looks from far to near. Lengths are micrometres, all whole numbers, so coinciding is exact.
 */

import type {
  CableType,
  CordWiring,
  Keys,
  MpoKind,
  OneRowWiring,
  RowPreset,
  Side,
  TwoRowWiring,
} from './document';

export type Vector = readonly [number, number, number];
export type HoleName = number | Side;

export const TOWARDS_FAR: Vector = [0, 0, 1];
export const TOWARDS_NEAR: Vector = [0, 0, -1];
export const UP: Vector = [0, 1, 0];
export const DOWN: Vector = [0, -1, 0];

/** How a body is held: where its end face looks, and where its key (or latch) points. */
export interface Pose {
  facing: Vector;
  key: Vector;
}

/** A hole in an end face, as seen by somebody looking into the face with the key up: x right, y up. */
interface Hole {
  name: HoleName;
  x: number;
  y: number;
}

export type EndFace = readonly Hole[];

/** What is described cannot be built or followed: a mistake in the list of parts, not a fault of the channel. */
export class NotAChannel extends Error {}

function cross(a: Vector, b: Vector): Vector {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}

/** The viewer looks against the direction the face looks; their right hand is look x up. */
function viewersRight(pose: Pose): Vector {
  const look: Vector = [-pose.facing[0], -pose.facing[1], -pose.facing[2]];
  return cross(look, pose.key);
}

/** The hole's place across the channel. The z coordinate is the mating plane and the same for everything. */
function placeOf(hole: Hole, pose: Pose): string {
  const right = viewersRight(pose);
  const at = [0, 1].map((axis) => hole.x * (right[axis] ?? 0) + hole.y * (pose.key[axis] ?? 0));
  return `${(at[0] ?? 0) + 0},${(at[1] ?? 0) + 0}`;
}

/** Which hole of the second face lies on which hole of the first. Holes that meet nothing are absent. */
export function coincide(
  one: EndFace,
  onePose: Pose,
  other: EndFace,
  otherPose: Pose,
): Map<HoleName, HoleName> {
  const places = new Map(other.map((hole) => [placeOf(hole, otherPose), hole.name]));
  const met = new Map<HoleName, HoleName>();
  for (const hole of one) {
    const name = places.get(placeOf(hole, onePose));
    if (name !== undefined) met.set(hole.name, name);
  }
  return met;
}

// ---- end faces ----------------------------------------------------------------------------------------

/** Fibre pitch of every MPO: 250 um. Half of it keeps the coordinates of an even number of columns whole. */
const HALF_PITCH = 125;
/** Two-row ferrules: rows 500 um apart, so 250 above and below the middle. */
const HALF_ROW_PITCH = 250;

function rowOfHoles(columns: number, firstName: number, y: number): Hole[] {
  const holes: Hole[] = [];
  for (let column = 0; column < columns; column += 1) {
    // Looking into the face with the key up, the first position is at the left.
    holes.push({ name: firstName + column, x: (2 * column - (columns - 1)) * HALF_PITCH, y });
  }
  return holes;
}

/** Transceivers have one face that no cable has: two rows of sixteen. */
export type ArrayFaceKind = MpoKind | 'MPO-32';

const MPO_FACES: Record<ArrayFaceKind, EndFace> = {
  'MPO-12': rowOfHoles(12, 1, 0),
  'MPO-16': rowOfHoles(16, 1, 0),
  // Row 1 to 12 next to the key, row 13 to 24 below it.
  'MPO-24': [...rowOfHoles(12, 1, HALF_ROW_PITCH), ...rowOfHoles(12, 13, -HALF_ROW_PITCH)],
  'MPO-32': [...rowOfHoles(16, 1, HALF_ROW_PITCH), ...rowOfHoles(16, 17, -HALF_ROW_PITCH)],
};

export function mpoFace(kind: ArrayFaceKind): EndFace {
  return MPO_FACES[kind];
}

/** Duplex LC: ferrules 6.25 mm apart. Facing a port with the latch up, left is B. */
export const DUPLEX_PORT: EndFace = [
  { name: 'B', x: -3125, y: 0 },
  { name: 'A', x: 3125, y: 0 },
];

/** A plug is named after the port it goes into: looking into the plug the two letters change sides. */
export const DUPLEX_PLUG: EndFace = [
  { name: 'A', x: -3125, y: 0 },
  { name: 'B', x: 3125, y: 0 },
];

// ---- joints -------------------------------------------------------------------------------------------

/** Two array plugs in an adapter. The near plug's key is up; the adapter says how the other one sits. */
export function adapterMap(kind: MpoKind, keys: Keys): Map<HoleName, HoleName> {
  return coincide(mpoFace(kind), { facing: TOWARDS_FAR, key: UP }, mpoFace(kind), {
    facing: TOWARDS_NEAR,
    key: keys === 'aligned' ? UP : DOWN,
  });
}

/** From a hole of a transceiver's receptacle to the hole of the plug in it: key in keyway, both up. */
export function receptacleMap(kind: MpoKind): Map<HoleName, HoleName> {
  return coincide(mpoFace(kind), { facing: TOWARDS_FAR, key: UP }, mpoFace(kind), {
    facing: TOWARDS_NEAR,
    key: UP,
  });
}

/** From a duplex port (module face or transceiver) to the plug in it. */
export function duplexPortMap(): Map<HoleName, HoleName> {
  return coincide(DUPLEX_PORT, { facing: TOWARDS_FAR, key: UP }, DUPLEX_PLUG, {
    facing: TOWARDS_NEAR,
    key: UP,
  });
}

/** Two duplex plugs in a duplex adapter, both latches up. */
export function duplexAdapterMap(): Map<HoleName, HoleName> {
  return coincide(DUPLEX_PLUG, { facing: TOWARDS_FAR, key: UP }, DUPLEX_PLUG, {
    facing: TOWARDS_NEAR,
    key: UP,
  });
}

// ---- cables -------------------------------------------------------------------------------------------

/**
 * A cable whose fibres lie side by side without crossing, from a plug facing near to a plug facing far. What
 * is connected follows from how the two keys point.
 */
export function straightLay(kind: MpoKind, nearKey: Vector, farKey: Vector): Map<HoleName, HoleName> {
  return coincide(mpoFace(kind), { facing: TOWARDS_NEAR, key: nearKey }, mpoFace(kind), {
    facing: TOWARDS_FAR,
    key: farKey,
  });
}

/** Type C exchanges the two fibres of each duplex pair, counted 1-2, 3-4, ... */
function pairMate(position: number): number {
  return position % 2 === 1 ? position + 1 : position - 1;
}

/** One-row array cable, near position to far position (fibre-mapping section 2). */
export function cableMap(kind: MpoKind, type: CableType): Map<HoleName, HoleName> {
  switch (type) {
    case 'A':
      return straightLay(kind, UP, DOWN);
    case 'B':
      return straightLay(kind, UP, UP);
    case 'C': {
      const lay = straightLay(kind, UP, DOWN);
      return new Map([...lay].map(([near, far]) => [near, typeof far === 'number' ? pairMate(far) : far]));
    }
  }
}

/** Far positions of near positions 1 to 24. Disputed between makers, therefore lists and nothing clever. */
const ROW_PRESETS: Record<RowPreset, readonly number[]> = {
  'rows-kept': [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24],
  'rows-swapped': [13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  'columns-mirrored': [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13],
  'fully-reversed': [24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1],
  'pair-flipped': [2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11, 14, 13, 16, 15, 18, 17, 20, 19, 22, 21, 24, 23],
};

export function rowPresetMap(preset: RowPreset): Map<HoleName, HoleName> {
  return new Map(ROW_PRESETS[preset].map((far, index) => [index + 1, far]));
}

/** Duplex cord, latch up at both ends. A-to-B is two fibres side by side; A-to-A is two fibres that cross. */
export function cordMap(wiring: CordWiring): Map<HoleName, HoleName> {
  const sideBySide = coincide(DUPLEX_PLUG, { facing: TOWARDS_NEAR, key: UP }, DUPLEX_PLUG, {
    facing: TOWARDS_FAR,
    key: UP,
  });
  if (wiring === 'A-to-B') return sideBySide;
  return new Map([...sideBySide].map(([near, far]) => [near, far === 'A' ? 'B' : 'A']));
}

/** Positions that hold glass: "8 fibres" on an MPO-12 are the outer four at each side. */
export function litPositions(kind: MpoKind, fibres: number): ReadonlySet<number> {
  if (kind === 'MPO-12' && fibres === 8) return new Set([1, 2, 3, 4, 9, 10, 11, 12]);
  if (kind === 'MPO-12' && fibres === 4) return new Set([1, 2, 11, 12]);
  const full = kind === 'MPO-12' ? 12 : kind === 'MPO-16' ? 16 : 24;
  if (fibres !== full) throw new NotAChannel(`no published layout for ${fibres} fibres in an ${kind}`);
  return new Set(mpoFace(kind).map((hole) => Number(hole.name)));
}

// ---- modules ------------------------------------------------------------------------------------------

/** Rear position behind A and behind B, one pair a port, in port order. */
export type PortPairs = readonly (readonly [a: number, b: number])[];

/** Fibre-mapping section 3, written out: no formula to get wrong in the same way twice. */
const MODULES: Record<8 | 12 | 16, Record<OneRowWiring, PortPairs>> = {
  8: {
    straight: [
      [1, 2],
      [3, 4],
      [9, 10],
      [11, 12],
    ],
    'straight-inverted': [
      [11, 12],
      [9, 10],
      [3, 4],
      [1, 2],
    ],
    'pair-flipped': [
      [2, 1],
      [4, 3],
      [10, 9],
      [12, 11],
    ],
    U1: [
      [12, 1],
      [11, 2],
      [10, 3],
      [9, 4],
    ],
    U2: [
      [1, 12],
      [2, 11],
      [3, 10],
      [4, 9],
    ],
  },
  12: {
    straight: [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
      [11, 12],
    ],
    'straight-inverted': [
      [11, 12],
      [9, 10],
      [7, 8],
      [5, 6],
      [3, 4],
      [1, 2],
    ],
    'pair-flipped': [
      [2, 1],
      [4, 3],
      [6, 5],
      [8, 7],
      [10, 9],
      [12, 11],
    ],
    U1: [
      [12, 1],
      [11, 2],
      [10, 3],
      [9, 4],
      [8, 5],
      [7, 6],
    ],
    U2: [
      [1, 12],
      [2, 11],
      [3, 10],
      [4, 9],
      [5, 8],
      [6, 7],
    ],
  },
  16: {
    straight: [
      [1, 2],
      [3, 4],
      [5, 6],
      [7, 8],
      [9, 10],
      [11, 12],
      [13, 14],
      [15, 16],
    ],
    'straight-inverted': [
      [15, 16],
      [13, 14],
      [11, 12],
      [9, 10],
      [7, 8],
      [5, 6],
      [3, 4],
      [1, 2],
    ],
    'pair-flipped': [
      [2, 1],
      [4, 3],
      [6, 5],
      [8, 7],
      [10, 9],
      [12, 11],
      [14, 13],
      [16, 15],
    ],
    U1: [
      [16, 1],
      [15, 2],
      [14, 3],
      [13, 4],
      [12, 5],
      [11, 6],
      [10, 7],
      [9, 8],
    ],
    U2: [
      [1, 16],
      [2, 15],
      [3, 14],
      [4, 13],
      [5, 12],
      [6, 11],
      [7, 10],
      [8, 9],
    ],
  },
};

/** One MPO-24 behind twelve ports. Which letter gets the lower position is not printed: taken as A. */
const TWO_ROW_MODULES: Record<TwoRowWiring, PortPairs> = {
  'adjacent-pairs': [
    [1, 2],
    [3, 4],
    [5, 6],
    [7, 8],
    [9, 10],
    [11, 12],
    [13, 14],
    [15, 16],
    [17, 18],
    [19, 20],
    [21, 22],
    [23, 24],
  ],
  'row-pairs': [
    [1, 13],
    [2, 14],
    [3, 15],
    [4, 16],
    [5, 17],
    [6, 18],
    [7, 19],
    [8, 20],
    [9, 21],
    [10, 22],
    [11, 23],
    [12, 24],
  ],
};

export function modulePairs(wiring: OneRowWiring | TwoRowWiring, fibres: 8 | 12 | 16 | 24): PortPairs {
  if (wiring === 'adjacent-pairs' || wiring === 'row-pairs') return TWO_ROW_MODULES[wiring];
  if (fibres === 24) throw new NotAChannel(`${wiring} has no single map on 24 fibres`);
  return MODULES[fibres][wiring];
}

/** Direct QSFP-to-SFP harness, leg by leg (fibre-mapping section 6), as plug positions. */
export const DIRECT_HARNESS: Record<MpoKind, readonly { A: number; B: number }[]> = {
  'MPO-12': [
    { A: 12, B: 1 },
    { A: 11, B: 2 },
    { A: 10, B: 3 },
    { A: 9, B: 4 },
    { A: 8, B: 5 },
    { A: 7, B: 6 },
  ],
  'MPO-16': [
    { A: 16, B: 1 },
    { A: 15, B: 2 },
    { A: 14, B: 3 },
    { A: 13, B: 4 },
    { A: 12, B: 5 },
    { A: 11, B: 6 },
    { A: 10, B: 7 },
    { A: 9, B: 8 },
  ],
  'MPO-24': [
    { A: 23, B: 11 },
    { A: 22, B: 10 },
    { A: 21, B: 9 },
    { A: 20, B: 8 },
    { A: 19, B: 7 },
    { A: 18, B: 6 },
    { A: 17, B: 5 },
    { A: 16, B: 4 },
    { A: 15, B: 3 },
    { A: 14, B: 2 },
  ],
};
