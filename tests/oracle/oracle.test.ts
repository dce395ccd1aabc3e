/**
 * The oracles against the printed facts (fibre-mapping.md), one sentence a test, and against each other. Nothing of
 * the product is imported here: if these fail, the oracle is wrong or the page is.
 */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  adapter,
  arraySection,
  type CableSpec,
  cable,
  channel,
  cord,
  type Glassware,
  harness,
  MPO12,
  MPO12_8,
  MPO16,
  MPO16_APC,
  MPO24,
  module,
} from './build';
import {
  type CableType,
  type ChannelDocument,
  type CordWiring,
  type Keys,
  type MpoKind,
  type OneRowWiring,
  reverseChannel,
} from './document';
import { opticAt } from './ends';
import { countFamilies, enumerateChannels, families } from './enumerate';
import { UntraceableJoint } from './facing';
import {
  adapterMap,
  cableMap,
  coincide,
  cordMap,
  DIRECT_HARNESS,
  DOWN,
  duplexAdapterMap,
  duplexPortMap,
  type HoleName,
  litPositions,
  modulePairs,
  mpoFace,
  receptacleMap,
  rowPresetMap,
  straightLay,
  TOWARDS_FAR,
  TOWARDS_NEAR,
  UP,
} from './geometry';
import { BREAKOUT_METHODS, DUPLEX_METHODS, methodAnswer, questionOf } from './method-table';
import { type TracedLane, traceChannel } from './trace';
import type { Transceiver } from './transceivers';
import { type PolarityVerdict, polarityVerdict } from './verdict';

const ONE_ROW: readonly [MpoKind, number][] = [
  ['MPO-12', 12],
  ['MPO-16', 16],
];

/** The formula as printed, only here: the oracle itself has coordinates. */
function printed(count: number, formula: (p: number) => number): Map<HoleName, HoleName> {
  return new Map(Array.from({ length: count }, (_, index) => [index + 1, formula(index + 1)]));
}

function transceiver(name: string): Transceiver {
  return opticAt({ interface: name }).beams;
}

function verdictOf(doc: ChannelDocument): PolarityVerdict {
  return polarityVerdict(traceChannel(doc));
}

function sr4(
  specs: readonly CableSpec[],
  keys: readonly Keys[] = [],
  ware: Glassware = MPO12,
): ChannelDocument {
  return channel(
    'SR4',
    '40GBASE-SR4',
    '40GBASE-SR4',
    arraySection(specs, keys, { before: false, after: false }, ware),
  );
}

function sr10(specs: readonly CableSpec[], keys: readonly Keys[] = []): ChannelDocument {
  return channel(
    'SR10',
    '100GBASE-SR10',
    '100GBASE-SR10',
    arraySection(specs, keys, { before: false, after: false }, MPO24),
  );
}

function duplex(
  near: OneRowWiring,
  far: OneRowWiring,
  trunk: CableType,
  keys: readonly [Keys, Keys],
  cords: readonly [CordWiring, CordWiring] = ['A-to-B', 'A-to-B'],
  ware: Glassware = MPO12,
): ChannelDocument {
  return channel('duplex', '10GBASE-SR', '10GBASE-SR', [
    cord(cords[0]),
    module(near, ware),
    ...arraySection([trunk], keys, { before: true, after: true }, ware),
    module(far, ware),
    cord(cords[1]),
  ]);
}

function breakout(
  specs: readonly CableType[],
  keys: readonly Keys[],
  wiring: OneRowWiring,
  ware: Glassware = MPO12_8,
): ChannelDocument {
  return channel('breakout', '40GBASE-SR4', '10GBASE-SR', [
    ...arraySection(specs, keys, { before: false, after: true }, ware),
    module(wiring, ware),
    cord('A-to-B'),
  ]);
}

/** "near 1 -> far Rx 2", for the transmitters of one end. */
function story(doc: ChannelDocument, end: 'near' | 'far' = 'near'): string[] {
  return traceChannel(doc)
    .lanes.filter((lane) => lane.from.end === end)
    .map((lane) => {
      const to = lane.to ? `${lane.to.role} ${lane.to.port}.${lane.to.lane}` : 'dark';
      return `${lane.from.port}.${lane.from.lane} -> ${to}`;
    });
}

function portMap(doc: ChannelDocument): [number, number | null][] {
  return traceChannel(doc)
    .lanes.filter((lane) => lane.from.end === 'near')
    .map((lane) => [lane.from.port, lane.to?.role === 'Rx' ? lane.to.port : null]);
}

const same = (ports: number) => Array.from({ length: ports }, (_, i): [number, number] => [i + 1, i + 1]);
const turnedRound = (ports: number) =>
  Array.from({ length: ports }, (_, i): [number, number] => [i + 1, ports - i]);

describe('section 1: numbering', () => {
  it('numbers one row from left to right for somebody looking into the face with the key up', () => {
    for (const [kind, count] of ONE_ROW) {
      const face = mpoFace(kind);
      expect(face.map((hole) => hole.name)).toEqual(Array.from({ length: count }, (_, i) => i + 1));
      const xs = face.map((hole) => hole.x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
    }
  });

  it('puts 1 to 12 of an MPO-24 next to the key and 13 to 24 below them', () => {
    const face = mpoFace('MPO-24');
    const at = (name: number) => face.find((hole) => hole.name === name);
    expect(face).toHaveLength(24);
    expect((at(1)?.y ?? 0) > (at(13)?.y ?? 0)).toBe(true);
    expect(at(1)?.x).toBe(at(13)?.x);
    expect(at(12)?.x).toBe(at(24)?.x);
  });

  it('lights 1-4 and 9-12 when an MPO-12 has 8 fibres', () => {
    expect([...litPositions('MPO-12', 8)]).toEqual([1, 2, 3, 4, 9, 10, 11, 12]);
  });
});

describe('section 2: elements are permutations', () => {
  it.each(ONE_ROW)('Type A, keys up and down, carries p to p on %s', (kind, count) => {
    expect(cableMap(kind, 'A')).toEqual(printed(count, (p) => p));
  });

  it.each(ONE_ROW)('Type B, keys up and up, carries p to n+1-p on %s', (kind, count) => {
    expect(cableMap(kind, 'B')).toEqual(printed(count, (p) => count + 1 - p));
  });

  it.each(ONE_ROW)('Type C flips pairs on %s', (kind, count) => {
    expect(cableMap(kind, 'C')).toEqual(printed(count, (p) => (p % 2 ? p + 1 : p - 1)));
  });

  it.each(ONE_ROW)('an adapter with key-up to key-down adapters joins p to p on %s', (kind, count) => {
    expect(adapterMap(kind, 'opposed')).toEqual(printed(count, (p) => p));
  });

  it.each(ONE_ROW)('an adapter with key-up to key-up adapters joins p to n+1-p on %s', (kind, count) => {
    expect(adapterMap(kind, 'aligned')).toEqual(printed(count, (p) => count + 1 - p));
  });

  it.each(ONE_ROW)('a receptacle meets plug n+1-p on %s', (kind, count) => {
    expect(receptacleMap(kind)).toEqual(printed(count, (p) => count + 1 - p));
  });

  it('keeps the row and mirrors the columns of an MPO-24 at an aligned adapter and at the receptacle', () => {
    const mirrored = printed(24, (p) => (p <= 12 ? 13 - p : 37 - p));
    expect(adapterMap('MPO-24', 'aligned')).toEqual(mirrored);
    expect(receptacleMap('MPO-24')).toEqual(mirrored);
    // As the page writes it: c -> 13-c, 12+c -> 25-c.
    for (let c = 1; c <= 12; c += 1) {
      expect(mirrored.get(c)).toBe(13 - c);
      expect(mirrored.get(12 + c)).toBe(25 - c);
    }
  });

  it('swaps the rows and keeps the columns of an MPO-24 at an opposed adapter', () => {
    expect(adapterMap('MPO-24', 'opposed')).toEqual(printed(24, (p) => (p <= 12 ? p + 12 : p - 12)));
  });

  it('does not care which of the two plugs is turned over, or which is called near', () => {
    for (const kind of ['MPO-12', 'MPO-16', 'MPO-24'] as const) {
      const face = mpoFace(kind);
      const otherTurned = coincide(face, { facing: TOWARDS_FAR, key: DOWN }, face, {
        facing: TOWARDS_NEAR,
        key: UP,
      });
      expect(otherTurned).toEqual(adapterMap(kind, 'opposed'));
      for (const keys of ['opposed', 'aligned'] as const) {
        const map = adapterMap(kind, keys);
        for (const [from, to] of map) expect(map.get(to)).toBe(from);
      }
    }
  });

  it('lets no fibre of an MPO-12 meet a fibre of an MPO-24', () => {
    for (const key of [UP, DOWN]) {
      const met = coincide(mpoFace('MPO-12'), { facing: TOWARDS_FAR, key: UP }, mpoFace('MPO-24'), {
        facing: TOWARDS_NEAR,
        key,
      });
      expect(met.size).toBe(0);
    }
  });

  it.each([
    ['rows-kept', (p: number) => p],
    ['rows-swapped', (p: number) => (p <= 12 ? p + 12 : p - 12)],
    ['columns-mirrored', (p: number) => (p <= 12 ? 13 - p : 37 - p)],
    ['fully-reversed', (p: number) => 25 - p],
    ['pair-flipped', (p: number) => (p % 2 ? p + 1 : p - 1)],
  ] as const)('has the 24-fibre preset %s as the page writes it', (preset, formula) => {
    expect(rowPresetMap(preset)).toEqual(printed(24, formula));
  });

  it('finds that an uncrossed ribbon of 24 swaps the rows with keys up and down, and mirrors the columns with keys up and up', () => {
    expect(straightLay('MPO-24', UP, DOWN)).toEqual(rowPresetMap('rows-swapped'));
    expect(straightLay('MPO-24', UP, UP)).toEqual(rowPresetMap('columns-mirrored'));
  });

  it('agrees with the parity rule for parallel channels of up to four cables without Type C', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.constantFrom<CableType>('A', 'B'), fc.constantFrom<Keys>('opposed', 'aligned')),
          { minLength: 1, maxLength: 4 },
        ),
        (pairs) => {
          const types = pairs.map(([type]) => type);
          const keys = pairs.slice(1).map(([, one]) => one);
          const turns = [...types, ...keys].filter((one) => one === 'B' || one === 'aligned').length;
          expect(verdictOf(sr4(types, keys))).toBe(turns % 2 ? 'works' : 'dead');
        },
      ),
    );
  });
});

describe('section 3: modules', () => {
  const each = (fibres: 8 | 12 | 16, wiring: OneRowWiring) => modulePairs(wiring, fibres);

  it.each([
    [12, 12],
    [16, 16],
  ] as const)('follows the printed formulas on %i fibres', (fibres, n) => {
    for (let k = 1; k <= fibres / 2; k += 1) {
      expect(each(fibres, 'straight')[k - 1]).toEqual([2 * k - 1, 2 * k]);
      expect(each(fibres, 'straight-inverted')[k - 1]).toEqual([n + 1 - 2 * k, n + 2 - 2 * k]);
      expect(each(fibres, 'pair-flipped')[k - 1]).toEqual([2 * k, 2 * k - 1]);
      expect(each(fibres, 'U1')[k - 1]).toEqual([n + 1 - k, k]);
      expect(each(fibres, 'U2')[k - 1]).toEqual([k, n + 1 - k]);
    }
  });

  it('has the four ports (1,2) (3,4) (9,10) (11,12) on 8 fibres', () => {
    expect(each(8, 'straight')).toEqual([
      [1, 2],
      [3, 4],
      [9, 10],
      [11, 12],
    ]);
  });

  it('has the pairs 1/12, 2/11, 3/10, 4/9 on a Base-8 U module', () => {
    expect(each(8, 'U2')).toEqual([
      [1, 12],
      [2, 11],
      [3, 10],
      [4, 9],
    ]);
    expect(each(8, 'U1')).toEqual([
      [12, 1],
      [11, 2],
      [10, 3],
      [9, 4],
    ]);
  });

  it('has port 1 at A = 11, B = 12 on a straight-inverted module of 12 fibres', () => {
    expect(each(12, 'straight-inverted')[0]).toEqual([11, 12]);
  });

  it('reads straight-inverted as the straight module turned end for end, on 8 fibres too', () => {
    for (const fibres of [8, 12, 16] as const) {
      expect(each(fibres, 'straight-inverted')).toEqual([...each(fibres, 'straight')].reverse());
    }
  });

  it('uses each position once in every wiring', () => {
    for (const fibres of [8, 12, 16] as const)
      for (const wiring of ['straight', 'straight-inverted', 'pair-flipped', 'U1', 'U2'] as const)
        expect(new Set(each(fibres, wiring).flat()).size).toBe(fibres);
    for (const wiring of ['adjacent-pairs', 'row-pairs'] as const)
      expect(new Set(modulePairs(wiring, 24).flat()).size).toBe(24);
  });
});

describe('section 4: duplex cords and the LC transceiver', () => {
  it('puts plug position A into port position A', () => {
    expect(duplexPortMap()).toEqual(
      new Map([
        ['A', 'A'],
        ['B', 'B'],
      ]),
    );
  });

  it('makes A meet B where two cords meet in a duplex adapter', () => {
    expect(duplexAdapterMap()).toEqual(
      new Map([
        ['A', 'B'],
        ['B', 'A'],
      ]),
    );
  });

  it('finds that two fibres side by side, latches up, are an A-to-B cord', () => {
    expect(cordMap('A-to-B')).toEqual(
      new Map([
        ['A', 'B'],
        ['B', 'A'],
      ]),
    );
    expect(cordMap('A-to-A')).toEqual(
      new Map([
        ['A', 'A'],
        ['B', 'B'],
      ]),
    );
  });

  it('sends on B and receives on A', () => {
    const optic = transceiver('10GBASE-SR');
    expect(optic.sends.map((beam) => beam.hole)).toEqual(['B']);
    expect(optic.receives.map((beam) => beam.hole)).toEqual(['A']);
  });

  it('works from SFP to SFP with one A-to-B cord and is dead with one A-to-A cord', () => {
    const with1 = (wiring: CordWiring) => channel('cord', '10GBASE-SR', '10GBASE-SR', [cord(wiring)]);
    expect(verdictOf(with1('A-to-B'))).toBe('works');
    expect(verdictOf(with1('A-to-A'))).toBe('dead');
    expect(story(with1('A-to-A'))).toEqual(['1.1 -> Tx 1.1']);
  });

  it('adds up two cords to the opposite: two A-to-B through an adapter are one A-to-B', () => {
    const two = (one: CordWiring, other: CordWiring) =>
      channel('two', '10GBASE-SR', '10GBASE-SR', [cord(one), cord(other)]);
    expect(verdictOf(two('A-to-B', 'A-to-B'))).toBe('works');
    expect(verdictOf(two('A-to-B', 'A-to-A'))).toBe('dead');
    expect(verdictOf(two('A-to-A', 'A-to-A'))).toBe('works');
  });
});

describe('section 5: the five duplex methods', () => {
  it.each([
    ['A', duplex('straight', 'straight', 'A', ['opposed', 'opposed'], ['A-to-B', 'A-to-A'])],
    [
      'A, the A-to-A cord at the near end',
      duplex('straight', 'straight', 'A', ['opposed', 'opposed'], ['A-to-A', 'A-to-B']),
    ],
    ['B', duplex('straight', 'straight-inverted', 'B', ['aligned', 'aligned'])],
    ['C', duplex('straight', 'straight', 'C', ['opposed', 'opposed'])],
    ['U1', duplex('U1', 'U1', 'B', ['opposed', 'opposed'])],
    ['U2', duplex('U2', 'U2', 'B', ['aligned', 'aligned'])],
  ])('brings port k to port k by method %s', (_, doc) => {
    expect(portMap(doc)).toEqual(same(6));
    expect(verdictOf(doc)).toBe('works');
    expect(verdictOf(reverseChannel(doc))).toBe('works');
  });

  it.each([8, 12, 16] as const)(
    'lands port k on ports+1-k by method B with two identical modules on %i fibres',
    (fibres) => {
      const ware = { 8: MPO12_8, 12: MPO12, 16: MPO16 }[fibres];
      const doc = duplex('straight', 'straight', 'B', ['aligned', 'aligned'], ['A-to-B', 'A-to-B'], ware);
      expect(portMap(doc)).toEqual(turnedRound(fibres / 2));
      expect(verdictOf(doc)).toBe('works-renumbered');
    },
  );

  it('lands port k on 7-k on 12 fibres by method B with two identical modules', () => {
    const doc = duplex('straight', 'straight', 'B', ['aligned', 'aligned']);
    expect(portMap(doc)).toEqual([
      [1, 6],
      [2, 5],
      [3, 4],
      [4, 3],
      [5, 2],
      [6, 1],
    ]);
  });

  it('is dead by method A unless the number of A-to-B cords is odd', () => {
    for (const near of ['A-to-B', 'A-to-A'] as const)
      for (const far of ['A-to-B', 'A-to-A'] as const)
        expect(verdictOf(duplex('straight', 'straight', 'A', ['opposed', 'opposed'], [near, far]))).toBe(
          near === far ? 'dead' : 'works',
        );
  });

  it('needs an odd number of A-to-B cords by method A however many cords there are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<CordWiring>('A-to-B', 'A-to-A'), { minLength: 1, maxLength: 3 }),
        fc.array(fc.constantFrom<CordWiring>('A-to-B', 'A-to-A'), { minLength: 1, maxLength: 3 }),
        (near, far) => {
          const doc = channel('method A', '10GBASE-SR', '10GBASE-SR', [
            ...near.map((wiring) => cord(wiring)),
            module('straight'),
            ...arraySection(['A'], ['opposed', 'opposed'], { before: true, after: true }),
            module('straight'),
            ...far.map((wiring) => cord(wiring)),
          ]);
          // Each duplex adapter between two cords crosses once more, like one A-to-B cord.
          const joints = near.length - 1 + far.length - 1;
          const crossings = [...near, ...far].filter((one) => one === 'A-to-B').length + joints;
          expect(verdictOf(doc)).toBe(crossings % 2 ? 'works' : 'dead');
        },
      ),
    );
  });

  it('counts A-to-B cords rightly only where no two cords meet: a duplex adapter crosses like a cord', () => {
    // Three A-to-B cords are an odd number, yet the two at the near end are together one A-to-B cord.
    const methodA = (near: readonly CordWiring[]) =>
      channel('method A', '10GBASE-SR', '10GBASE-SR', [
        ...near.map((wiring) => cord(wiring)),
        module('straight'),
        ...arraySection(['A'], ['opposed', 'opposed'], { before: true, after: true }),
        module('straight'),
        cord('A-to-B'),
      ]);
    expect(verdictOf(methodA(['A-to-B', 'A-to-B']))).toBe('dead');
    expect(verdictOf(methodA(['A-to-B', 'A-to-A']))).toBe('works');
  });

  it('works with exactly one pair-flipped module in place of the A-to-A cord, and is dead with two', () => {
    const keys = ['opposed', 'opposed'] as const;
    expect(verdictOf(duplex('pair-flipped', 'straight', 'A', keys))).toBe('works');
    expect(verdictOf(duplex('straight', 'pair-flipped', 'A', keys))).toBe('works');
    expect(verdictOf(duplex('pair-flipped', 'pair-flipped', 'A', keys))).toBe('dead');
  });

  it('needs an even N with U1 at one end and U2 at the other', () => {
    for (const [near, far] of [
      ['U1', 'U2'],
      ['U2', 'U1'],
    ] as const) {
      expect(verdictOf(duplex(near, far, 'B', ['opposed', 'aligned']))).toBe('works');
      expect(verdictOf(duplex(near, far, 'B', ['aligned', 'opposed']))).toBe('works');
      expect(verdictOf(duplex(near, far, 'B', ['opposed', 'opposed']))).toBe('dead');
      expect(verdictOf(duplex(near, far, 'B', ['aligned', 'aligned']))).toBe('dead');
    }
  });

  it('has rows in the table that geometry confirms, from either end', () => {
    for (const row of DUPLEX_METHODS)
      for (const cords of [row.cords, [...row.cords].reverse()]) {
        const [one = 'A-to-B', other = 'A-to-B'] = cords;
        const doc = duplex(row.near, row.far, row.trunk, [row.adapters, row.adapters], [one, other]);
        expect(verdictOf(doc)).toBe(row.answer);
        expect(verdictOf(reverseChannel(doc))).toBe(row.answer);
      }
  });
});

describe('section 6: parallel and breakout', () => {
  it('sends lanes 1-4 from 1-4 and receives them on 12-9, and 1-8 and 16-9 on MPO-16', () => {
    for (const name of ['40GBASE-SR4', '100GBASE-SR4', '400GBASE-DR4'])
      expect(transceiver(name)).toMatchObject({
        sends: [{ hole: 1 }, { hole: 2 }, { hole: 3 }, { hole: 4 }],
        receives: [{ hole: 12 }, { hole: 11 }, { hole: 10 }, { hole: 9 }],
      });
    const eight = transceiver('400GBASE-SR8');
    expect(eight.sends.map((beam) => beam.hole)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(eight.receives.map((beam) => beam.hole)).toEqual([16, 15, 14, 13, 12, 11, 10, 9]);
  });

  it('joins two SR4s lane to lane with one Type B cord', () => {
    const doc = sr4(['B']);
    expect(story(doc)).toEqual(['1.1 -> Rx 1.1', '1.2 -> Rx 1.2', '1.3 -> Rx 1.3', '1.4 -> Rx 1.4']);
    expect(verdictOf(doc)).toBe('works');
  });

  it('puts Tx on Tx with a Type A cord', () => {
    const doc = sr4(['A']);
    expect(story(doc)).toEqual(['1.1 -> Tx 1.1', '1.2 -> Tx 1.2', '1.3 -> Tx 1.3', '1.4 -> Tx 1.4']);
    expect(verdictOf(doc)).toBe('dead');
  });

  it('puts Tx 1 on Tx 2 with a Type C cord', () => {
    const doc = sr4(['C']);
    expect(story(doc)).toEqual(['1.1 -> Tx 1.2', '1.2 -> Tx 1.1', '1.3 -> Tx 1.4', '1.4 -> Tx 1.3']);
    expect(verdictOf(doc)).toBe('dead');
  });

  it('exchanges lanes 1/2 and 3/4 over a Type A cord, a Type C trunk and a Type B cord', () => {
    for (const specs of [
      ['A', 'C', 'B'],
      ['B', 'C', 'A'],
    ] as const) {
      const doc = sr4(specs, ['opposed', 'opposed']);
      const swapped = ['1.1 -> Rx 1.2', '1.2 -> Rx 1.1', '1.3 -> Rx 1.4', '1.4 -> Rx 1.3'];
      expect(story(doc)).toEqual(swapped);
      expect(story(doc, 'far')).toEqual(swapped);
      expect(verdictOf(doc)).toBe('lanes-swapped');
    }
  });

  it('lands the lanes of a breakout on ports 2, 1, 4, 3 over a Type C trunk', () => {
    for (const [cordType, wiring] of [
      ['B', 'U1'],
      ['A', 'U2'],
    ] as const) {
      const doc = breakout([cordType, 'C'], ['opposed', 'opposed'], wiring);
      expect(story(doc)).toEqual(['1.1 -> Rx 2.1', '1.2 -> Rx 1.1', '1.3 -> Rx 4.1', '1.4 -> Rx 3.1']);
      expect(verdictOf(doc)).toBe('works-renumbered');
    }
  });

  it('never gets a breakout over a Type C trunk to its own ports', () => {
    for (const type of ['A', 'B', 'C'] as const)
      for (const wiring of ['straight', 'straight-inverted', 'pair-flipped', 'U1', 'U2'] as const)
        if (type !== 'C')
          expect(verdictOf(breakout([type, 'C'], ['opposed', 'opposed'], wiring))).not.toBe('works');
  });

  it('carries lane k to leg k over a direct harness with A at n+1-k and B at k', () => {
    for (const [kind, n] of ONE_ROW)
      DIRECT_HARNESS[kind].forEach((leg, index) => {
        expect(leg).toEqual({ A: n - index, B: index + 1 });
      });
    const doc = channel('harness', '40GBASE-SR4', '10GBASE-SR', [harness(4)]);
    expect(story(doc)).toEqual(['1.1 -> Rx 1.1', '1.2 -> Rx 2.1', '1.3 -> Rx 3.1', '1.4 -> Rx 4.1']);
    expect(story(doc, 'far')).toEqual(['1.1 -> Rx 1.1', '2.1 -> Rx 1.2', '3.1 -> Rx 1.3', '4.1 -> Rx 1.4']);
    expect(verdictOf(doc)).toBe('works');
  });

  it('breaks an MPO-16 out over its harness to eight legs', () => {
    const doc = channel('harness', '400GBASE-SR8', '25GBASE-SR', [harness(8, MPO16_APC)]);
    expect(verdictOf(doc)).toBe('works');
  });

  it('works through a Base-8 module with U1 behind an opposed adapter or U2 behind an aligned one', () => {
    expect(verdictOf(breakout(['B'], ['opposed'], 'U1'))).toBe('works');
    expect(verdictOf(breakout(['B'], ['aligned'], 'U2'))).toBe('works');
    expect(verdictOf(breakout(['B'], ['aligned'], 'U1'))).toBe('dead');
    expect(verdictOf(breakout(['B'], ['opposed'], 'U2'))).toBe('dead');
  });

  it('reverses what a U1 module needs with every further Type B cord through an opposed adapter', () => {
    for (const count of [1, 2, 3, 4, 5]) {
      const types = Array.from({ length: count }, (): CableType => 'B');
      const keys = types.map((): Keys => 'opposed');
      expect(verdictOf(breakout(types, keys, 'U1'))).toBe(count % 2 ? 'works' : 'dead');
    }
  });

  it('stays right with U2 and key-up to key-up adapters at any count of Type B cords', () => {
    for (const count of [1, 2, 3, 4, 5]) {
      const types = Array.from({ length: count }, (): CableType => 'B');
      expect(
        verdictOf(
          breakout(
            types,
            types.map((): Keys => 'aligned'),
            'U2',
          ),
        ),
      ).toBe('works');
    }
  });

  it.each(BREAKOUT_METHODS)('by method $method: cord $cord and module $module give $answer', (row) => {
    for (const ware of [MPO12_8, MPO12]) {
      const doc = breakout([row.cord, row.trunk], [row.adapters, row.adapters], row.module, ware);
      expect(verdictOf(doc)).toBe(row.answer);
    }
  });

  it('has no other cord of Type A or B and U module that works by methods A, B, U1 and U2', () => {
    for (const { trunk, adapters } of BREAKOUT_METHODS.filter((row) => row.method !== 'C'))
      for (const cordType of ['A', 'B'] as const)
        for (const wiring of ['U1', 'U2'] as const) {
          const listed = BREAKOUT_METHODS.some(
            (row) =>
              row.trunk === trunk &&
              row.adapters === adapters &&
              row.cord === cordType &&
              row.module === wiring,
          );
          const verdict = verdictOf(breakout([cordType, trunk], [adapters, adapters], wiring));
          expect(verdict).toBe(listed ? 'works' : 'dead');
        }
  });

  it('is dead with a straight 12-fibre module on an SR4: ports 1, 2 Tx with Tx, 3, 4 nothing, 5, 6 Rx with Rx', () => {
    const doc = breakout(['B'], ['opposed'], 'straight', MPO12);
    const traced = traceChannel(doc);
    expect(traced.occupied.far).toEqual([1, 2, 5, 6]);
    // Lane 1 arrives on A of port 1 and, over the cord, on B, where the SFP sends; lane 2 on the SFP's A.
    expect(story(doc)).toEqual(['1.1 -> Tx 1.1', '1.2 -> Rx 1.1', '1.3 -> Tx 2.1', '1.4 -> Rx 2.1']);
    expect(story(doc, 'far')).toEqual(['1.1 -> Tx 1.1', '2.1 -> Tx 1.3', '5.1 -> Rx 1.4', '6.1 -> Rx 1.2']);
    expect(polarityVerdict(traced)).toBe('dead');
  });

  it('finds the two halves of that story exchanged when N is even', () => {
    const doc = breakout(['A'], ['opposed'], 'straight', MPO12);
    expect(story(doc).map((line) => line.split(' ').at(-1)?.split('.')[0])).toEqual(['6', '6', '5', '5']);
    expect(verdictOf(doc)).toBe('dead');
  });

  it('receives on 2-11 and sends on 14-23 with an SR10', () => {
    const optic = transceiver('100GBASE-SR10');
    expect(optic.receives.map((beam) => beam.hole)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(optic.sends.map((beam) => beam.hole)).toEqual([14, 15, 16, 17, 18, 19, 20, 21, 22, 23]);
  });

  it('breaks an SR10 out over a harness with A = 24-i and B = 12-i', () => {
    DIRECT_HARNESS['MPO-24'].forEach((leg, index) => {
      expect(leg).toEqual({ A: 24 - (index + 1), B: 12 - (index + 1) });
    });
    const doc = channel('SR10 harness', '100GBASE-SR10', '10GBASE-SR', [harness(10, MPO24)]);
    expect(portMap(doc).map(([, port]) => port)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(verdictOf(doc)).toBe('works');
  });

  it('joins two SR10s directly only if the cord swaps the rows', () => {
    expect(verdictOf(sr10(['rows-swapped']))).toBe('works');
    expect(verdictOf(sr10(['rows-kept']))).toBe('dead');
    expect(verdictOf(sr10(['columns-mirrored']))).toBe('dead');
    expect(verdictOf(sr10(['pair-flipped']))).toBe('dead');
    // Also swaps the rows, but brings lane i to lane 11-i.
    expect(verdictOf(sr10(['fully-reversed']))).toBe('lanes-swapped');
    expect(story(sr10(['fully-reversed']))[0]).toBe('1.1 -> Rx 1.10');
  });

  it('carries both directions on each fibre of an SR4.2: 1-4 face 12-9', () => {
    const doc = (types: CableType[], keys: Keys[]) =>
      channel(
        'SR4.2',
        '400GBASE-SR4.2',
        '400GBASE-SR4.2',
        arraySection(types, keys, { before: false, after: false }),
      );
    expect(story(doc(['B'], []))).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((i) => `1.${i} -> Rx 1.${i}`));
    expect(verdictOf(doc(['B'], []))).toBe('works');
    expect(verdictOf(doc(['A'], []))).toBe('dead');
    expect(story(doc(['A'], []))[4]).toBe('1.5 -> Tx 1.5');
    expect(verdictOf(doc(['A', 'C', 'B'], ['opposed', 'opposed']))).toBe('lanes-swapped');
  });

  it('breaks an SR4.2 out to four two-wavelength duplex optics over the same harness and modules as an SR4', () => {
    const direct = channel('SR4.2 harness', '400GBASE-SR4.2', '100G-SR1.2', [harness(4)]);
    expect(story(direct)).toEqual([
      '1.1 -> Rx 1.1',
      '1.2 -> Rx 2.1',
      '1.3 -> Rx 3.1',
      '1.4 -> Rx 4.1',
      '1.5 -> Rx 1.2',
      '1.6 -> Rx 2.2',
      '1.7 -> Rx 3.2',
      '1.8 -> Rx 4.2',
    ]);
    expect(verdictOf(direct)).toBe('works');
  });
});

describe('the rules of the contract that no printed fact covers', () => {
  it('agrees with the example channel of the contract: lane 1 lands on Rx of port 1', () => {
    const doc = breakout(['B'], ['opposed'], 'U1');
    expect(traceChannel(doc).lanes[0]).toEqual({
      from: { end: 'near', port: 1, lane: 1 },
      to: { end: 'far', port: 1, lane: 1, role: 'Rx' },
    });
    expect(verdictOf(doc)).toBe('works');
  });

  it('needs an A-to-B cord between BiDi duplex optics too', () => {
    const bidi = (wiring: CordWiring) => channel('BiDi', '40G-SR-BiDi', '40G-SR-BiDi', [cord(wiring)]);
    expect(story(bidi('A-to-B'))).toEqual(['1.1 -> Rx 1.1', '1.2 -> Rx 1.2']);
    expect(verdictOf(bidi('A-to-B'))).toBe('works');
    expect(story(bidi('A-to-A'))).toEqual(['1.1 -> Tx 1.1', '1.2 -> Tx 1.2']);
    expect(verdictOf(bidi('A-to-A'))).toBe('dead');
  });

  it('occupies the ports that exist at both ends', () => {
    const doc = channel('6 and 4 ports', '10GBASE-SR', '10GBASE-SR', [
      cord('A-to-B'),
      module('straight', MPO12),
      ...arraySection(['A'], ['opposed', 'opposed'], { before: true, after: true }, MPO12),
      module('straight', MPO12_8),
      cord('A-to-A'),
    ]);
    const traced = traceChannel(doc);
    expect(traced.occupied).toEqual({ near: [1, 2, 3, 4], far: [1, 2, 3, 4] });
    // Ports 3 and 4 of the 12-fibre module are fibres 5 to 8; those of the 8-fibre module are 9 to 12.
    expect(portMap(doc)).toEqual([
      [1, 1],
      [2, 2],
      [3, null],
      [4, null],
    ]);
    expect(polarityVerdict(traced)).toBe('partial');
  });

  it('occupies the lowest free ports where the fibres of a breakout reach fewer than there are lanes', () => {
    const legs = [
      { A: 12, B: 1 },
      { A: 11, B: 2 },
      { A: 8, B: 7 },
      { A: 6, B: 5 },
      { A: 10, B: 3 },
    ];
    const doc = channel('short', '40GBASE-SR4', '10GBASE-SR', [harness(5, MPO12, 'unpinned', legs)]);
    expect(traceChannel(doc).occupied.far).toEqual([1, 2, 3, 5]);
    expect(verdictOf(doc)).toBe('partial');
  });

  it('counts a lane of a breakout as a link only if its own port answers to that lane', () => {
    // Every Tx meets an Rx, but ports 2 and 3 answer to each other's lane.
    const legs = [
      { A: 12, B: 1 },
      { A: 11, B: 3 },
      { A: 10, B: 2 },
      { A: 9, B: 4 },
    ];
    const doc = channel('crossed', '40GBASE-SR4', '10GBASE-SR', [harness(4, MPO12, 'unpinned', legs)]);
    expect(traceChannel(doc).lanes.every((lane) => lane.to?.role === 'Rx')).toBe(true);
    expect(verdictOf(doc)).toBe('partial');
  });

  it('places no more duplex transceivers than there are lanes, though the fibres reach more ports', () => {
    const doc = channel('SR10 over adjacent pairs', '100GBASE-SR10', '10GBASE-SR', [
      ...arraySection(['rows-kept'], ['opposed'], { before: false, after: true }, MPO24),
      module('adjacent-pairs', MPO24),
      cord('A-to-B'),
    ]);
    expect(traceChannel(doc).occupied.far).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(verdictOf(doc)).toBe('dead');
  });

  it('ends the light in the dark that enters a leg of a fan-out on which the channel does not continue', () => {
    const fan = [...enumerateFamily('fan-out, 16 to 2 x 8')].find((doc) =>
      doc.name?.startsWith('16 to 2 x 8 crossed leg 2 null null null'),
    );
    expect(fan).toBeDefined();
    if (!fan) return;
    expect(story(fan)).toEqual([
      '1.1 -> dark',
      '1.2 -> dark',
      '1.3 -> dark',
      '1.4 -> dark',
      '1.5 -> Rx 1.1',
      '1.6 -> Rx 1.2',
      '1.7 -> Rx 1.3',
      '1.8 -> Rx 1.4',
    ]);
    expect(verdictOf(fan)).toBe('works');
  });

  it('works through a meet-me room with four modules when each half works alone', () => {
    const half = [
      module('U1'),
      ...arraySection(['B'], ['opposed', 'opposed'], { before: true, after: true }),
      module('U1'),
    ];
    const doc = channel('room', '10GBASE-SR', '10GBASE-SR', [
      cord('A-to-B'),
      ...half,
      cord('A-to-B'),
      ...half,
      cord('A-to-B'),
    ]);
    expect(portMap(doc)).toEqual(same(6));
    expect(verdictOf(doc)).toBe('works');
  });

  it('keeps a splice behind its own cable when the list is turned round', () => {
    const doc = channel('spliced', '40GBASE-SR4', '40GBASE-SR4', [
      cable('A'),
      { part: 'splice' },
      adapter('opposed'),
      cable('B'),
    ]);
    expect(reverseChannel(doc).parts.map((part) => part.part)).toEqual([
      'array-cable',
      'mpo-adapter',
      'array-cable',
      'splice',
    ]);
  });

  it('refuses mated pairs that do not exist', () => {
    const bad = [
      channel('no adapter', '40GBASE-SR4', '40GBASE-SR4', [cable('A'), cable('B')]),
      channel('plug on a duplex face', '10GBASE-SR', '40GBASE-SR4', [cable('A')]),
      channel('adapter at a transceiver', '40GBASE-SR4', '40GBASE-SR4', [cable('A'), adapter('opposed')]),
      channel('module without its array side', '10GBASE-SR', '10GBASE-SR', [
        cord('A-to-B'),
        module('U1'),
        cord('A-to-B'),
      ]),
    ];
    for (const doc of bad) expect(() => traceChannel(doc)).toThrow(UntraceableJoint);
  });
});

function enumerateFamily(name: string): Iterable<ChannelDocument> {
  const family = families.find((one) => one.name === name);
  if (!family) throw new Error(`no family ${name}`);
  return family.channels();
}

function turnLane(lane: TracedLane): TracedLane {
  const turn = (end: 'near' | 'far') => (end === 'near' ? 'far' : 'near');
  return {
    from: { ...lane.from, end: turn(lane.from.end) },
    to: lane.to && { ...lane.to, end: turn(lane.to.end) },
  };
}

function sorted(lanes: readonly TracedLane[]): string[] {
  return lanes.map((lane) => JSON.stringify(lane)).sort();
}

describe('all enumerated channels', () => {
  it.each(families.map((family) => family.name))(
    '%s: the table says what geometry says wherever it speaks',
    (name) => {
      const disagreements: string[] = [];
      for (const doc of enumerateFamily(name)) {
        const question = questionOf(doc);
        const answer = question ? methodAnswer(question) : 'silent';
        if (answer !== 'silent' && answer !== verdictOf(doc)) disagreements.push(`${doc.name}: ${answer}`);
      }
      expect(disagreements).toEqual([]);
    },
  );

  it.each(families.map((family) => family.name))(
    '%s: a channel listed from the other end is the same channel',
    (name) => {
      for (const doc of enumerateFamily(name)) {
        const here = traceChannel(doc);
        const there = traceChannel(reverseChannel(doc));
        const turned = there.lanes.map(turnLane);
        if (
          sorted(turned).join() !== sorted(here.lanes).join() ||
          polarityVerdict(here) !== polarityVerdict(there)
        ) {
          expect.fail(`${doc.name} depends on the end it is listed from`);
        }
      }
    },
  );

  it('follows light back the way it came: what a Tx hits as Rx has a way back to that very position', () => {
    // The same joint and part maps serve both directions, so Tx onto Tx must always be mutual on one wavelength.
    for (const name of ['duplex, one trunk, 12 fibres', 'parallel, SR8', 'breakout, SR4 on 8 fibres'])
      for (const doc of enumerateFamily(name)) {
        const { lanes } = traceChannel(doc);
        for (const lane of lanes) {
          if (lane.to?.role !== 'Tx') continue;
          const { to, from } = lane;
          const back = lanes.find(
            (o) => o.from.end === to.end && o.from.port === to.port && o.from.lane === to.lane,
          );
          expect(back?.to).toEqual({ end: from.end, port: from.port, lane: from.lane, role: 'Tx' });
        }
      }
  });

  it('has the number of channels written down here, so that a family cannot vanish unnoticed', () => {
    const counts = countFamilies();
    expect(counts.filter(({ count }) => count === 0)).toEqual([]);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(39508);
    let listed = 0;
    for (const _ of enumerateChannels()) listed += 1;
    expect(listed).toBe(39508);
  });

  it('lets the table speak often enough to be a second opinion', () => {
    let spoke = 0;
    for (const doc of enumerateChannels()) {
      const question = questionOf(doc);
      if (question && methodAnswer(question) !== 'silent') spoke += 1;
    }
    expect(spoke).toBeGreaterThan(1000);
  });
});
