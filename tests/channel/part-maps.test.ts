/** Every map against the fact page "How light travels", sections 2, 3, 4 and 6, written out by hand. */
import { describe, expect, it } from 'vitest';
import type { PartOf } from '../../src/shared/channel/document';
import {
  adapterMap,
  arrayCableMap,
  breakoutCordMap,
  duplexCordMap,
  fanoutMap,
  fibresPerRear,
  moduleMap,
  portOffset,
  RECEPTACLE_MIRROR,
  spliceMap,
} from '../../src/shared/channel/part-maps';
import { duplexText, mapBackward, mapForward, type Permutation } from '../../src/shared/channel/permutation';
import { adapter, cord, duplexCord, moduleOf } from '../../src/shared/rules/example-channels';
import { fanout, harness, twoRowCable } from './build';

const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);

const throughHoles = (map: Permutation | undefined, holes: readonly number[]): number[] => {
  if (map === undefined) throw new Error('no map');
  return holes.map((hole) => mapForward(map, hole));
};

const cableOf = (change: Partial<PartOf<'array-cable'>>): PartOf<'array-cable'> =>
  cord(change) as PartOf<'array-cable'>;
const modulePart = (change: Partial<PartOf<'module'>>): PartOf<'module'> =>
  moduleOf(change) as PartOf<'module'>;
const adapterOf = (...args: Parameters<typeof adapter>): PartOf<'mpo-adapter'> =>
  adapter(...args) as PartOf<'mpo-adapter'>;

/** `12/1` is a port whose A is rear hole 12 and whose B is rear hole 1. */
const portsOf = (map: Permutation | undefined): string[] => {
  if (map === undefined) throw new Error('no map');
  const ports: string[] = [];
  for (let position = 1; position < map.backward.length; position += 2)
    ports.push(`${mapBackward(map, position)}/${mapBackward(map, position + 1)}`);
  return ports;
};

describe('an array cable', () => {
  const EIGHT = [1, 2, 3, 4, 9, 10, 11, 12];

  it.each([
    ['A', [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ['B', [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]],
    ['C', [2, 1, 4, 3, 6, 5, 8, 7, 10, 9, 12, 11]],
  ] as const)('of Type %s with 12 fibres leads positions 1 to 12 as printed', (type, far) => {
    expect(throughHoles(arrayCableMap(cableOf({ type, fibres: 12 })), upTo(12))).toEqual(far);
  });

  it.each([
    ['A', [1, 2, 3, 4, 9, 10, 11, 12]],
    ['B', [12, 11, 10, 9, 4, 3, 2, 1]],
    ['C', [2, 1, 4, 3, 10, 9, 12, 11]],
  ] as const)('of Type %s with 8 fibres lights the outer four fibre positions of each side', (type, far) => {
    const map = arrayCableMap(cableOf({ type, fibres: 8 }));
    expect(throughHoles(map, EIGHT)).toEqual(far);
    expect(throughHoles(map, [5, 6, 7, 8])).toEqual([0, 0, 0, 0]);
  });

  it('of Type B with 16 fibres mirrors around 16', () => {
    const map = arrayCableMap(cableOf({ type: 'B', connector: 'MPO-16', fibres: 16 }));
    expect(throughHoles(map, [1, 8, 9, 16])).toEqual([16, 9, 8, 1]);
  });

  it.each([
    ['rows-kept', [1, 2, 12, 13, 24]],
    ['rows-swapped', [13, 14, 24, 1, 12]],
    ['columns-mirrored', [12, 11, 1, 24, 13]],
    ['fully-reversed', [24, 23, 13, 12, 1]],
    ['pair-flipped', [2, 1, 11, 14, 23]],
  ] as const)('with two rows %s leads positions 1, 2, 12, 13 and 24 as the preset says', (rows, far) => {
    const map = arrayCableMap(twoRowCable(rows) as PartOf<'array-cable'>);
    expect(throughHoles(map, [1, 2, 12, 13, 24])).toEqual(far);
  });

  it('with a custom map has that map and is dark elsewhere', () => {
    const map = arrayCableMap(
      cableOf({
        type: {
          custom: [
            [1, 7],
            [3, 2],
          ],
        },
        fibres: 12,
      }),
    );
    expect(throughHoles(map, [1, 2, 3, 7])).toEqual([7, 0, 2, 0]);
  });

  it('without a wiring that fits its connector has no map', () => {
    expect(arrayCableMap(cableOf({ connector: 'MPO-24', fibres: 24, type: 'A', rows: 'rows-kept' }))).toEqual(
      arrayCableMap(twoRowCable('rows-kept') as PartOf<'array-cable'>),
    );
    expect(arrayCableMap(cableOf({ connector: 'MPO-16', fibres: 8, type: 'A' }))).toBeUndefined();
  });
});

describe('an MPO adapter', () => {
  it('with key-up to key-down adapters leads one row straight through', () => {
    expect(throughHoles(adapterMap(adapterOf('opposed')), [1, 6, 12])).toEqual([1, 6, 12]);
    expect(throughHoles(adapterMap(adapterOf('opposed', 'MPO-16')), [1, 16])).toEqual([1, 16]);
  });

  it('with key-up to key-up adapters mirrors one row', () => {
    expect(throughHoles(adapterMap(adapterOf('aligned')), [1, 6, 12])).toEqual([12, 7, 1]);
    expect(throughHoles(adapterMap(adapterOf('aligned', 'MPO-16')), [1, 16])).toEqual([16, 1]);
  });

  it('of two rows swaps the rows with key-up to key-down adapters and mirrors the columns with key-up to key-up adapters', () => {
    expect(throughHoles(adapterMap(adapterOf('opposed', 'MPO-24')), [1, 12, 13, 24])).toEqual([
      13, 24, 1, 12,
    ]);
    expect(throughHoles(adapterMap(adapterOf('aligned', 'MPO-24')), [1, 12, 13, 24])).toEqual([
      12, 1, 24, 13,
    ]);
  });
});

describe('a transceiver receptacle', () => {
  it('shows the plug its mirror image, row by row', () => {
    expect(throughHoles(RECEPTACLE_MIRROR['MPO-12'], [1, 4, 12])).toEqual([12, 9, 1]);
    expect(throughHoles(RECEPTACLE_MIRROR['MPO-16'], [1, 16])).toEqual([16, 1]);
    expect(throughHoles(RECEPTACLE_MIRROR['MPO-24'], [1, 12, 13, 24])).toEqual([12, 1, 24, 13]);
    expect(throughHoles(RECEPTACLE_MIRROR['MPO-32'], [1, 16, 17, 32])).toEqual([16, 1, 32, 17]);
  });
});

describe('a module', () => {
  it.each([
    ['straight', ['1/2', '3/4', '9/10', '11/12']],
    ['straight-inverted', ['11/12', '9/10', '3/4', '1/2']],
    ['pair-flipped', ['2/1', '4/3', '10/9', '12/11']],
    ['U1', ['12/1', '11/2', '10/3', '9/4']],
    ['U2', ['1/12', '2/11', '3/10', '4/9']],
  ] as const)('wired %s with 8 fibres has four ports', (wiring, ports) => {
    expect(portsOf(moduleMap(modulePart({ wiring, fibres: 8 })))).toEqual(ports);
  });

  it.each([
    ['straight', ['1/2', '3/4', '5/6', '7/8', '9/10', '11/12']],
    ['straight-inverted', ['11/12', '9/10', '7/8', '5/6', '3/4', '1/2']],
    ['pair-flipped', ['2/1', '4/3', '6/5', '8/7', '10/9', '12/11']],
    ['U1', ['12/1', '11/2', '10/3', '9/4', '8/5', '7/6']],
    ['U2', ['1/12', '2/11', '3/10', '4/9', '5/8', '6/7']],
  ] as const)('wired %s with 12 fibres has six ports', (wiring, ports) => {
    expect(portsOf(moduleMap(modulePart({ wiring, fibres: 12 })))).toEqual(ports);
  });

  it('wired U1 with 16 fibres pairs 16 with 1 to 9 with 8', () => {
    const ports = portsOf(moduleMap(modulePart({ wiring: 'U1', rear: 'MPO-16', fibres: 16 })));
    expect(ports).toEqual(['16/1', '15/2', '14/3', '13/4', '12/5', '11/6', '10/7', '9/8']);
  });

  it.each([
    ['adjacent-pairs', ['1/2', '3/4'], '23/24'],
    ['row-pairs', ['1/13', '2/14'], '12/24'],
  ] as const)('wired %s behind one MPO-24 has twelve ports', (wiring, first, last) => {
    const ports = portsOf(moduleMap(modulePart({ wiring, rear: 'MPO-24', fibres: 24 })));
    expect(ports).toHaveLength(12);
    expect(ports.slice(0, 2)).toEqual(first);
    expect(ports.at(-1)).toBe(last);
  });

  it('with a custom map leads each rear fibre position to the named side of the named port', () => {
    const map = moduleMap(
      modulePart({
        wiring: {
          custom: [
            ['1A', 4],
            ['1B', 9],
            ['12B', 1],
          ],
        },
      }),
    );
    expect(throughHoles(map, [4, 9, 1]).map(duplexText)).toEqual(['1A', '1B', '12B']);
  });

  it('with more fibres than its rear holds has half of them behind each rear', () => {
    expect(fibresPerRear(modulePart({ fibres: 24 }))).toBe(12);
    expect(fibresPerRear(modulePart({ fibres: 16 }))).toBe(8);
    expect(fibresPerRear(modulePart({ fibres: 12 }))).toBe(12);
    expect(portsOf(moduleMap(modulePart({ wiring: 'straight', fibres: 24, rearPort: 2 })))).toHaveLength(6);
  });

  it('numbers the ports of its second rear after those of the first', () => {
    expect(portOffset(modulePart({ wiring: 'straight', fibres: 24, rearPort: 2 }))).toBe(6);
    expect(portOffset(modulePart({ wiring: 'straight', fibres: 16, rearPort: 2 }))).toBe(4);
    expect(portOffset(modulePart({ wiring: 'straight', fibres: 24, rearPort: 1 }))).toBe(0);
    expect(portOffset(modulePart({ wiring: 'straight', fibres: 24 }))).toBe(0);
  });

  it('with a custom map keeps the port numbers that the map names', () => {
    const part = modulePart({ wiring: { custom: [['7A', 1]] }, fibres: 24, rearPort: 2 });
    expect(portOffset(part)).toBe(0);
  });
});

describe('a duplex cord', () => {
  it('A-to-B exchanges the sides of every port', () => {
    const map = duplexCordMap(duplexCord() as PartOf<'duplex-cord'>);
    expect(throughHoles(map, [1, 2, 23, 24, 47, 48])).toEqual([2, 1, 24, 23, 48, 47]);
  });

  it('A-to-A keeps the sides of every port', () => {
    const map = duplexCordMap(duplexCord({ wiring: 'A-to-A' }) as PartOf<'duplex-cord'>);
    expect(throughHoles(map, upTo(48))).toEqual(upTo(48));
  });
});

describe('a breakout cord', () => {
  const legsOf = (change: Partial<PartOf<'breakout-cord'>>): string[] =>
    portsOf(breakoutCordMap(harness(change) as PartOf<'breakout-cord'>));

  it('without a map carries n+1-k on A and k on B of leg k', () => {
    expect(legsOf({})).toEqual(['12/1', '11/2', '10/3', '9/4']);
    expect(legsOf({ connector: 'MPO-16', fibres: 16, legs: 8 })).toEqual([
      '16/1',
      '15/2',
      '14/3',
      '13/4',
      '12/5',
      '11/6',
      '10/7',
      '9/8',
    ]);
  });

  it('of 100GBASE-SR10 carries 24-i on A and 12-i on B of leg i', () => {
    const legs = legsOf({ connector: 'MPO-24', fibres: 24, legs: 10 });
    expect(legs).toHaveLength(10);
    expect([legs[0], legs[9]]).toEqual(['23/11', '14/2']);
  });

  it('with a map carries what the map says', () => {
    expect(
      legsOf({
        legs: 2,
        map: [
          { A: 1, B: 12 },
          { A: 3, B: 9 },
        ],
      }),
    ).toEqual(['1/12', '3/9']);
  });
});

describe('a fan-out', () => {
  it('leads only to the leg on which the channel continues', () => {
    const first = fanoutMap(fanout() as PartOf<'array-fanout'>);
    expect(throughHoles(first, [16, 13, 4, 1, 12, 5])).toEqual([1, 4, 9, 12, 0, 0]);
    const second = fanoutMap(fanout({ leg: 2 }) as PartOf<'array-fanout'>);
    expect(throughHoles(second, [16, 1, 12, 9, 8, 5])).toEqual([0, 0, 1, 4, 9, 12]);
  });
});

describe('a splice', () => {
  it('joins fibre p to fibre p', () => {
    expect(throughHoles(spliceMap(), upTo(48))).toEqual(upTo(48));
  });
});
