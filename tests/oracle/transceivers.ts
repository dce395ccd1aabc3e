/**
 * Which hole of a receptacle sends and which receives, for the few interfaces the oracle drives. Written by
 * hand from fibre-mapping section 6 and optics.json (`mpoMaps`), by position on the receptacle's own face.
 *
 * Where the pages are silent on a two-wavelength optic: the first wavelength is sent from the positions that
 * transmit in the one-wavelength optic of the same shape, the second one the other way on the same glass.
 */

import type { MpoKind } from './document';
import type { HoleName } from './geometry';

export interface Beam {
  lane: number;
  hole: HoleName;
  /** 1 or 2 where two wavelengths share a fibre, 0 where there is only one. */
  wave: 0 | 1 | 2;
}

export interface Transceiver {
  face: MpoKind | 'duplex';
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

const TRANSCEIVERS: Record<string, Transceiver> = {
  '10GBASE-SR': DUPLEX,
  '25GBASE-SR': DUPLEX,
  '100GBASE-DR': DUPLEX,
  '40G-SR-BiDi': DUPLEX_BIDI,
  '100G-SR1.2': DUPLEX_BIDI,
  '40GBASE-SR4': FOUR_LANES,
  '100GBASE-SR4': FOUR_LANES,
  '200GBASE-SR4': FOUR_LANES,
  '400GBASE-DR4': FOUR_LANES,
  '400GBASE-SR4.2': FOUR_PAIRS_BIDI,
  '400GBASE-SR8': EIGHT_LANES,
  '100GBASE-SR10': TEN_LANES,
};

export function transceiver(name: string): Transceiver {
  const found = TRANSCEIVERS[name];
  if (!found) throw new Error(`the oracle has no table for ${name}`);
  return found;
}
