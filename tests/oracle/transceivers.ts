/**
 * Which hole of a receptacle sends and which receives. Written by hand from fibre-mapping section 6 and
 * optics.json (`mpoMaps`), by position on the receptacle's own face.
 *
 * Where the pages are silent on a two-wavelength optic: the first wavelength is sent from the positions that
 * transmit in the one-wavelength optic of the same shape, the second one the other way on the same glass.
 */

import type { ArrayFaceKind, HoleName } from './geometry';

export interface Beam {
  lane: number;
  hole: HoleName;
  /** 1 or 2 where two wavelengths share a fibre, 0 where there is only one. */
  wave: 0 | 1 | 2;
}

export interface Transceiver {
  face: ArrayFaceKind | 'duplex';
  sends: readonly Beam[];
  receives: readonly Beam[];
  /** Lanes that stay together when the optic is broken out: one entry for one duplex transceiver. */
  groups: readonly (readonly number[])[];
}

function beams(wave: 0 | 1 | 2, firstLane: number, holes: readonly HoleName[]): Beam[] {
  return holes.map((hole, index) => ({ lane: firstLane + index, hole, wave }));
}

const DUPLEX: Transceiver = {
  face: 'duplex',
  sends: beams(0, 1, ['B']),
  receives: beams(0, 1, ['A']),
  groups: [[1]],
};

const DUPLEX_BIDI: Transceiver = {
  face: 'duplex',
  sends: [...beams(1, 1, ['B']), ...beams(2, 2, ['A'])],
  receives: [...beams(1, 1, ['A']), ...beams(2, 2, ['B'])],
  groups: [[1, 2]],
};

const FOUR_LANES: Transceiver = {
  face: 'MPO-12',
  sends: beams(0, 1, [1, 2, 3, 4]),
  receives: beams(0, 1, [12, 11, 10, 9]),
  groups: [[1], [2], [3], [4]],
};

const FOUR_PAIRS_BIDI: Transceiver = {
  face: 'MPO-12',
  sends: [...beams(1, 1, [1, 2, 3, 4]), ...beams(2, 5, [12, 11, 10, 9])],
  receives: [...beams(1, 1, [12, 11, 10, 9]), ...beams(2, 5, [1, 2, 3, 4])],
  groups: [
    [1, 5],
    [2, 6],
    [3, 7],
    [4, 8],
  ],
};

const EIGHT_LANES: Transceiver = {
  face: 'MPO-16',
  sends: beams(0, 1, [1, 2, 3, 4, 5, 6, 7, 8]),
  receives: beams(0, 1, [16, 15, 14, 13, 12, 11, 10, 9]),
  groups: [[1], [2], [3], [4], [5], [6], [7], [8]],
};

const TEN_LANES: Transceiver = {
  face: 'MPO-24',
  sends: beams(0, 1, [14, 15, 16, 17, 18, 19, 20, 21, 22, 23]),
  receives: beams(0, 1, [2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),
  groups: [[1], [2], [3], [4], [5], [6], [7], [8], [9], [10]],
};

const TWO_LANES: Transceiver = {
  face: 'MPO-12',
  sends: beams(0, 1, [1, 2]),
  receives: beams(0, 1, [12, 11]),
  groups: [[1], [2]],
};

/** The first of the two orders in the study that proposed them: T1-T4 .... R8-R5 over T5-T8 .... R4-R1. */
const EIGHT_LANES_IN_TWO_ROWS: Transceiver = {
  face: 'MPO-24',
  sends: beams(0, 1, [1, 2, 3, 4, 13, 14, 15, 16]),
  receives: beams(0, 1, [24, 23, 22, 21, 12, 11, 10, 9]),
  groups: [[1], [2], [3], [4], [5], [6], [7], [8]],
};

const SIXTEEN_LANES: Transceiver = {
  face: 'MPO-32',
  sends: beams(0, 1, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]),
  receives: beams(0, 1, [17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32]),
  groups: Array.from({ length: 16 }, (_, index) => [index + 1]),
};

/** By the connector, the pairs of fibres behind one receptacle, and whether each fibre carries both directions. */
const TRANSCEIVERS: Record<string, Transceiver> = {
  'duplex 1': DUPLEX,
  'duplex 1 bidi': DUPLEX_BIDI,
  'MPO-12 2': TWO_LANES,
  'MPO-12 4': FOUR_LANES,
  'MPO-12 4 bidi': FOUR_PAIRS_BIDI,
  'MPO-16 8': EIGHT_LANES,
  'MPO-24 8': EIGHT_LANES_IN_TWO_ROWS,
  'MPO-24 10': TEN_LANES,
  'MPO-32 16': SIXTEEN_LANES,
};

export function transceiver(face: Transceiver['face'], pairs: number, bidi: boolean): Transceiver {
  const found = TRANSCEIVERS[`${face} ${pairs}${bidi ? ' bidi' : ''}`];
  if (!found) throw new Error(`the oracle has no table for ${pairs} pairs of ${face}`);
  return found;
}
