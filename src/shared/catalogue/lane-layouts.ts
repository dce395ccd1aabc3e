/**
 * Which position of a transceiver's receptacle face sends and which receives.
 *
 * Positions are the receptacle face's own, looked into with the key up (shared fact page "How light travels", section 6);
 * a plug sees the mirror image, which is the receptacle element of the channel, not part of this table. A duplex
 * transceiver's position A is 1 and B is 2: it transmits from B and receives on A.
 */
import type { Sureness } from './figure';
import type { LaneLayoutId } from './interface';

/** One transmitter or receiver at a position. `band` is the wavelength band it works in: 0 unless the layout is BiDi. */
export interface LanePosition {
  readonly lane: number;
  readonly position: number;
  readonly band: 0 | 1;
}

export interface LaneLayout {
  readonly id: LaneLayoutId;
  /** Positions on the face: 2 for duplex, 12, 16, 24 or 32 for MPO. */
  readonly positions: number;
  readonly transmit: readonly LanePosition[];
  readonly receive: readonly LanePosition[];
  /** How many duplex far ends this receptacle breaks out to, one group of lanes each. */
  readonly groups: number;
  readonly sure: Sureness;
  readonly source: readonly string[];
}

const lanes = (
  first: number,
  last: number,
  positionOfLane: (lane: number) => number,
  band: 0 | 1 = 0,
): LanePosition[] => {
  const positions: LanePosition[] = [];
  for (let lane = first; lane <= last; lane++) positions.push({ lane, position: positionOfLane(lane), band });
  return positions;
};

const layouts: readonly LaneLayout[] = [
  {
    id: 'duplex',
    positions: 2,
    transmit: [{ lane: 1, position: 2, band: 0 }],
    receive: [{ lane: 1, position: 1, band: 0 }],
    groups: 1,
    sure: 'published',
    source: ['S06'],
  },
  {
    // Lane 1 is the first wavelength: sent from B, received on A; lane 2 the second, the other way round.
    id: 'duplex-bidi',
    positions: 2,
    transmit: [
      { lane: 1, position: 2, band: 0 },
      { lane: 2, position: 1, band: 1 },
    ],
    receive: [
      { lane: 1, position: 1, band: 0 },
      { lane: 2, position: 2, band: 1 },
    ],
    groups: 1,
    sure: 'recalled',
    source: ['R'],
  },
  {
    // Outermost positions, by analogy with the four-lane layout: to be confirmed with the module's data sheet.
    id: 'mpo12-2-lanes',
    positions: 12,
    transmit: lanes(1, 2, (lane) => lane),
    receive: lanes(1, 2, (lane) => 13 - lane),
    groups: 2,
    sure: 'recalled',
    source: ['R'],
  },
  {
    id: 'mpo12-4-lanes',
    positions: 12,
    transmit: lanes(1, 4, (lane) => lane),
    receive: lanes(1, 4, (lane) => 13 - lane),
    groups: 4,
    sure: 'published',
    source: ['S06', 'S07', 'S38'],
  },
  {
    // Lanes 1-4 are the first wavelength of pairs 1-4, lanes 5-8 the second wavelength of the same pairs, the other way.
    id: 'mpo12-4-pairs-bidi',
    positions: 12,
    transmit: [...lanes(1, 4, (lane) => lane, 0), ...lanes(5, 8, (lane) => 17 - lane, 1)],
    receive: [...lanes(1, 4, (lane) => 13 - lane, 0), ...lanes(5, 8, (lane) => lane - 4, 1)],
    groups: 4,
    sure: 'recalled',
    source: ['R', 'S44'],
  },
  {
    id: 'mpo16-8-lanes',
    positions: 16,
    transmit: lanes(1, 8, (lane) => lane),
    receive: lanes(1, 8, (lane) => 17 - lane),
    groups: 8,
    sure: 'recalled',
    source: ['R', 'S80'],
  },
  {
    // The first of two options in the 802.3cm study: which one was adopted is not verified.
    id: 'mpo24-8-lanes',
    positions: 24,
    transmit: lanes(1, 8, (lane) => (lane <= 4 ? lane : lane + 8)),
    receive: lanes(1, 8, (lane) => (lane <= 4 ? 25 - lane : 17 - lane)),
    groups: 8,
    sure: 'disputed',
    source: ['S40'],
  },
  {
    id: 'mpo24-10-lanes',
    positions: 24,
    transmit: lanes(1, 10, (lane) => 13 + lane),
    receive: lanes(1, 10, (lane) => 1 + lane),
    groups: 10,
    sure: 'recalled',
    source: ['R', 'S39'],
  },
  {
    id: 'mpo32-16-lanes',
    positions: 32,
    transmit: lanes(1, 16, (lane) => lane),
    receive: lanes(1, 16, (lane) => 16 + lane),
    groups: 16,
    sure: 'recalled',
    source: ['R', 'S39'],
  },
];

export const LANE_LAYOUTS = Object.fromEntries(layouts.map((layout) => [layout.id, layout])) as Readonly<
  Record<LaneLayoutId, LaneLayout>
>;
