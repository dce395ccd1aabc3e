/** Conversion parts: one array connector to several. */
import type { ArrayConnector } from './connectors';
import { litPositions } from './connectors';
import type { Sureness } from './figure';

export interface FanOut {
  readonly id: string;
  readonly name: string;
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
 * MPO-16 of an eight-lane interface to two MPO-12: lanes 1-4 to leg 1, 5-8 to leg 2, each leg as its own four-lane plug.
 * The plug at the transceiver sees lane i's transmitter at 17 - i and its receiver at i; a leg presents them as a Type B
 * cord would: transmitter i at position i, receiver i at 13 - i.
 */
const eightLanesToTwoByFour = (): FanOut['map'] => {
  const map: [number, number, number][] = [];
  for (let lane = 1; lane <= 8; lane++) {
    const leg = lane <= 4 ? 1 : 2;
    const within = lane <= 4 ? lane : lane - 4;
    map.push([17 - lane, leg, within], [lane, leg, 13 - within]);
  }
  return map;
};

export const FAN_OUTS: readonly FanOut[] = [
  {
    id: '24-to-3x8',
    name: 'conversion MPO-24 to 3 x MPO-12, 8 fibres each',
    connector: 'MPO-24',
    fibres: 24,
    legs: 3,
    legConnector: 'MPO-12',
    legFibres: 8,
    map: inOrder(3, 8),
    sure: 'recalled',
    source: ['R'],
    note: 'holes 1-8, 9-16 and 17-24 in order; makers differ, so compare with the drawing',
  },
  {
    id: '16-to-2x8',
    name: 'conversion MPO-16 to 2 x MPO-12, 8 fibres each',
    connector: 'MPO-16',
    fibres: 16,
    legs: 2,
    legConnector: 'MPO-12',
    legFibres: 8,
    map: eightLanesToTwoByFour(),
    sure: 'computed',
    source: ['D', 'S60'],
    note: 'straight from an eight-lane transceiver to two four-lane ones',
  },
];

export const findFanOut = (id: string): FanOut | undefined => FAN_OUTS.find((fanOut) => fanOut.id === id);
