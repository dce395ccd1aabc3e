/** Conversion parts and breakout cables: one array connector to several. */
import { ARRAY_FACES, type ArrayConnector, litPositions } from './connectors';
import type { Sureness } from './figure';

export interface FanOut {
  readonly id: string;
  readonly name: string;
  /** `breakout`: a cable from one transceiver to several. `conversion`: a module at each end of a trunk. */
  readonly serves: 'breakout' | 'conversion';
  readonly connector: ArrayConnector;
  readonly fibres: number;
  readonly legs: number;
  readonly legConnector: ArrayConnector;
  readonly legFibres: number;
  readonly map: readonly (readonly [single: number, leg: number, position: number])[];
  readonly sure: Sureness;
  readonly source: readonly string[];
  readonly note: string;
}

/** Fibres in order: the first eight holes to leg 1, the next eight to leg 2, and so on. */
const inOrder = (legs: number, legFibres: number): FanOut['map'] => {
  const lit = litPositions('MPO-12', legFibres);
  return Array.from({ length: legs * legFibres }, (_, index): readonly [number, number, number] => [
    index + 1,
    Math.floor(index / legFibres) + 1,
    lit[index % legFibres] ?? 0,
  ]);
};

/**
 * A parallel plug shared out over narrower ones: the first lanes to leg 1, the next to leg 2, and so on, each leg as a plug of
 * its own. The plug at the transceiver sees lane i's transmitter at the mirrored position and its receiver at i; a leg presents
 * its own lanes as a Type B cord would: transmitter i at position i, receiver i at the mirrored one.
 */
const lanesInOrder = (
  connector: ArrayConnector,
  lanes: number,
  legConnector: ArrayConnector,
  legs: number,
) => {
  const mirrored = (on: ArrayConnector, position: number): number => ARRAY_FACES[on].positions + 1 - position;
  const each = lanes / legs;
  return Array.from({ length: lanes }, (_, index): FanOut['map'] => {
    const [lane, leg, within] = [index + 1, Math.floor(index / each) + 1, (index % each) + 1];
    return [
      [mirrored(connector, lane), leg, within],
      [lane, leg, mirrored(legConnector, within)],
    ];
  }).flat();
};

export const FAN_OUTS: readonly FanOut[] = [
  {
    id: '24-to-3x8',
    name: 'conversion MPO-24 to 3 x MPO-12, 8 fibres each',
    serves: 'conversion',
    connector: 'MPO-24',
    fibres: 24,
    legs: 3,
    legConnector: 'MPO-12',
    legFibres: 8,
    map: inOrder(3, 8),
    sure: 'recalled',
    source: ['R'],
    note: 'positions 1-8, 9-16 and 17-24 in order; vendors differ, so compare with the drawing',
  },
  {
    id: '16-to-2x8',
    name: 'conversion MPO-16 to 2 x MPO-12, 8 fibres each',
    serves: 'breakout',
    connector: 'MPO-16',
    fibres: 16,
    legs: 2,
    legConnector: 'MPO-12',
    legFibres: 8,
    map: lanesInOrder('MPO-16', 8, 'MPO-12', 2),
    sure: 'computed',
    source: ['D', 'S60'],
    note: 'straight from an eight-lane transceiver to two four-lane ones',
  },
  {
    id: '12-to-2x4',
    name: 'splitter cable MPO-12 to 2 x MPO-12, 4 fibres each',
    serves: 'breakout',
    connector: 'MPO-12',
    fibres: 8,
    legs: 2,
    legConnector: 'MPO-12',
    legFibres: 4,
    map: lanesInOrder('MPO-12', 4, 'MPO-12', 2),
    sure: 'computed',
    source: ['D', 'S82'],
    note: 'straight from a four-lane transceiver to two that use two lanes; sold as a 1:2 splitter, two lanes a leg',
  },
  {
    id: '16-to-4x4',
    name: 'breakout cable MPO-16 to 4 x MPO-12, 4 fibres each',
    serves: 'breakout',
    connector: 'MPO-16',
    fibres: 16,
    legs: 4,
    legConnector: 'MPO-12',
    legFibres: 4,
    map: lanesInOrder('MPO-16', 8, 'MPO-12', 4),
    sure: 'recalled',
    source: ['R'],
    note: "no vendor's page at hand lists this cable: straight from an eight-lane transceiver to four of two lanes, made to order",
  },
];

export const findFanOut = (id: string): FanOut | undefined => FAN_OUTS.find((fanOut) => fanOut.id === id);

/** One side of a breakout cable: the receptacle it goes into, and the lanes that this sends. */
export interface ParallelSide {
  readonly connector: string | null;
  readonly lanes: number;
}

/** The cable that shares one parallel port out over several; undefined where none is listed. */
export const fanOutBetween = (near: ParallelSide, far: ParallelSide): FanOut | undefined =>
  FAN_OUTS.find(
    ({ serves, connector, fibres, legConnector, legFibres }) =>
      serves === 'breakout' &&
      connector === near.connector &&
      fibres === 2 * near.lanes &&
      legConnector === far.connector &&
      legFibres === 2 * far.lanes,
  );
