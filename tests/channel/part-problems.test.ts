import { describe, expect, it } from 'vitest';
import type { Part, PartOf } from '../../src/shared/channel/document';
import { describeProblems } from '../../src/shared/channel/part-problems';
import type { Problem } from '../../src/shared/result';
import { adapter, cord, duplexCord, moduleOf } from '../../src/shared/rules/example-channels';
import { fanout, harness, splice, twoRowCable } from './build';

const problemsOf = (part: Part, index = 3): Problem[] => {
  const problems: Problem[] = [];
  describeProblems(part, index, problems);
  return problems;
};

const without = <K extends Part['part']>(part: Part, key: keyof PartOf<K>): Part => {
  const { [key as keyof Part]: _, ...rest } = part;
  return rest as Part;
};

/** One leg of four fibres; `back` is the hole that the second lane comes back by. */
const splitter = (back: number): Part =>
  fanout({
    legs: [{ connector: 'MPO-12', fibres: 4, pins: 'unpinned', polish: 'UPC' }],
    map: [
      [1, 1, 1],
      [2, 1, 2],
      [15, 1, back],
      [16, 1, 12],
    ],
  });

describe('a part without contradictions', () => {
  it.each([
    ['a duplex cord', duplexCord()],
    ['an adapter', adapter()],
    ['a splice', splice],
    ['an 8-fibre cord', cord()],
    ['a 16-fibre cord', cord({ connector: 'MPO-16', fibres: 16 })],
    ['a two-row cable', twoRowCable('rows-kept')],
    [
      'a two-row cable with a custom map',
      without(cord({ connector: 'MPO-24', fibres: 24, type: { custom: [[1, 24]] } }), 'rows' as never),
    ],
    [
      'a custom cord whose near and far fibre positions overlap',
      cord({
        fibres: 12,
        type: {
          custom: [
            [1, 2],
            [2, 1],
          ],
        },
      }),
    ],
    ['a module', moduleOf()],
    ['a module with two rear MPO ports', moduleOf({ fibres: 24, rearPort: 2 })],
    ['a 16-fibre module with two rear MPO ports', moduleOf({ fibres: 16, rearPort: 2 })],
    ['the first rear of a module with one', moduleOf({ rearPort: 1 })],
    ['a two-row module with a preset', moduleOf({ rear: 'MPO-24', fibres: 24, wiring: 'row-pairs' })],
    [
      'a two-row module with a custom map',
      moduleOf({ rear: 'MPO-24', fibres: 24, wiring: { custom: [['1A', 24]] } }),
    ],
    ['a breakout cord', harness()],
    ['a breakout cord with all six legs of 12 fibres', harness({ fibres: 12, legs: 6 })],
    ['a breakout cord with ten legs of 24 fibres', harness({ connector: 'MPO-24', fibres: 24, legs: 10 })],
    ['a breakout cord with a map', harness({ legs: 1, map: [{ A: 1, B: 12 }] })],
    ['a fan-out', fanout()],
    ['a fan-out on its last leg', fanout({ leg: 2 })],
    ['a splitter with a leg of two lanes', splitter(11)],
  ] as const)('has no problems: %s', (_, part) => {
    expect(problemsOf(part)).toEqual([]);
  });
});

describe('a contradiction inside a part is named with its place:', () => {
  it.each<[string, Part, string, RegExp]>([
    ['sixteen fibres in an MPO-12', cord({ fibres: 16 }), 'fibres', /^MPO-12 holds 8 or 12 fibres, not 16$/],
    [
      'eight fibres in an MPO-16',
      cord({ connector: 'MPO-16', fibres: 8 }),
      'fibres',
      /^MPO-16 holds 16 fibres, not 8$/,
    ],
    ['type beside rows', twoRowCable('rows-kept', { type: 'A' }), 'rows', /either type or rows/],
    [
      'a letter on two rows',
      cord({ connector: 'MPO-24', fibres: 24 }),
      'type',
      /rows-kept, rows-swapped, columns-mirrored, fully-reversed or pair-flipped/,
    ],
    [
      'rows on one row',
      { ...without<'array-cable'>(cord(), 'type'), rows: 'rows-kept' } as Part,
      'rows',
      /^MPO-12 has one row/,
    ],
    ['no type', without<'array-cable'>(cord(), 'type'), 'type', /^missing: give A, B, C or a custom map$/],
    [
      'no rows',
      without<'array-cable'>(twoRowCable('rows-kept'), 'rows'),
      'rows',
      /^missing: give rows \(rows-kept, .* or pair-flipped\)$/,
    ],
    [
      'a near fibre position past the connector',
      cord({
        fibres: 12,
        type: {
          custom: [
            [1, 1],
            [13, 2],
          ],
        },
      }),
      'type.custom[1][0]',
      /^position 13 does not exist on MPO-12, which has 12$/,
    ],
    [
      'a far fibre position past the connector',
      cord({ fibres: 12, type: { custom: [[1, 13]] } }),
      'type.custom[0][1]',
      /^position 13 does not exist/,
    ],
    [
      'a dark fibre position',
      cord({ fibres: 8, type: { custom: [[5, 1]] } }),
      'type.custom[0][0]',
      /^position 5 holds no fibre in a 8-fibre MPO-12$/,
    ],
    [
      'a near fibre position used twice',
      cord({
        fibres: 12,
        type: {
          custom: [
            [1, 1],
            [1, 2],
          ],
        },
      }),
      'type.custom[1][0]',
      /^position 1 is used twice$/,
    ],
    [
      'a far fibre position used twice',
      cord({
        fibres: 12,
        type: {
          custom: [
            [1, 1],
            [2, 1],
          ],
        },
      }),
      'type.custom[1][1]',
      /^position 1 is used twice$/,
    ],
    [
      'a rear with a fibre count it cannot have',
      moduleOf({ rear: 'MPO-16', fibres: 12, wiring: 'straight' }),
      'fibres',
      /^a module with MPO-16 at the rear has 16 fibres, or twice that with two rear MPO ports, not 12$/,
    ],
    [
      'a second rear that does not exist',
      moduleOf({ fibres: 12, rearPort: 2 }),
      'rearPort',
      /^a 12-fibre module with MPO-12 has one rear MPO port$/,
    ],
    [
      'a named wiring behind two rows',
      moduleOf({ rear: 'MPO-24', fibres: 24, wiring: 'U1' }),
      'wiring',
      /give adjacent-pairs or row-pairs or a custom map$/,
    ],
    [
      'a two-row preset behind one row',
      moduleOf({ wiring: 'row-pairs' }),
      'wiring',
      /^row-pairs is a wiring behind one MPO-24; MPO-12 takes/,
    ],
    [
      'a module position wired twice',
      moduleOf({
        fibres: 12,
        wiring: {
          custom: [
            ['1A', 1],
            ['1A', 2],
          ],
        },
      }),
      'wiring.custom[1][0]',
      /^1A is wired twice$/,
    ],
    [
      'a rear fibre position wired twice',
      moduleOf({
        fibres: 12,
        wiring: {
          custom: [
            ['1A', 1],
            ['1B', 1],
          ],
        },
      }),
      'wiring.custom[1][1]',
      /^position 1 is used twice$/,
    ],
    [
      'a rear fibre position that is dark in one of two rears',
      moduleOf({ fibres: 16, wiring: { custom: [['1A', 5]] } }),
      'wiring.custom[0][1]',
      /^position 5 holds no fibre in a 8-fibre MPO-12$/,
    ],
    ['more legs than pairs', harness({ legs: 5 }), 'legs', /^8 fibres of MPO-12 feed at most 4 duplex legs$/],
    [
      'more legs than 100GBASE-SR10 has lanes',
      harness({ connector: 'MPO-24', fibres: 24, legs: 11 }),
      'legs',
      /at most 10 duplex legs$/,
    ],
    [
      'a breakout cord with a fibre count it cannot have',
      harness({ fibres: 24, map: [{ A: 1, B: 2 }], legs: 1 }),
      'fibres',
      /^MPO-12 holds/,
    ],
    [
      'a map with another number of legs',
      harness({ legs: 2, map: [{ A: 1, B: 12 }] }),
      'map',
      /^has 1 legs, but legs says 2$/,
    ],
    [
      'a dark fibre position in the B of a leg',
      harness({
        legs: 2,
        map: [
          { A: 1, B: 12 },
          { A: 2, B: 7 },
        ],
      }),
      'map[1].B',
      /^position 7 holds no fibre/,
    ],
    [
      'a fibre position used twice in the A of a leg',
      harness({
        legs: 2,
        map: [
          { A: 1, B: 12 },
          { A: 12, B: 2 },
        ],
      }),
      'map[1].A',
      /^position 12 is used twice$/,
    ],
    [
      'a fan-out with a fibre count it cannot have',
      fanout({ fibres: 12, map: [[16, 1, 1]] }),
      'fibres',
      /^MPO-16 holds 16 fibres, not 12$/,
    ],
    [
      'a leg with a fibre count it cannot have',
      fanout({
        legs: [
          { connector: 'MPO-12', fibres: 8, pins: 'unpinned', polish: 'UPC' },
          { connector: 'MPO-12', fibres: 16, pins: 'unpinned', polish: 'UPC' },
        ],
        map: [[1, 1, 1]],
      }),
      'legs[1].fibres',
      /^MPO-12 holds/,
    ],
    ['a leg that does not exist', fanout({ leg: 3 }), 'leg', /^there is no leg 3: the fan-out has 2$/],
    [
      'a map to a leg that does not exist',
      fanout({
        map: [
          [1, 1, 1],
          [2, 3, 2],
        ],
      }),
      'map[1][1]',
      /^there is no leg 3: the fan-out has 2$/,
    ],
    [
      'a single position used twice',
      fanout({
        map: [
          [1, 1, 1],
          [1, 2, 1],
        ],
      }),
      'map[1][0]',
      /^position 1 is used twice$/,
    ],
    [
      'a dark fibre position of a leg',
      fanout({
        map: [
          [1, 1, 1],
          [2, 1, 6],
        ],
      }),
      'map[1][2]',
      /^position 6 holds no fibre in a 8-fibre MPO-12$/,
    ],
    [
      'a fibre position without fibre type in a leg of two lanes',
      splitter(10),
      'map[2][2]',
      /^position 10 holds no fibre in a 4-fibre MPO-12$/,
    ],
    [
      'four fibres where only a leg may have them',
      cord({ fibres: 4 as 8 }),
      'fibres',
      /^MPO-12 holds 8 or 12 fibres, not 4$/,
    ],
    [
      'a fibre position of a leg used twice',
      fanout({
        map: [
          [1, 1, 1],
          [2, 1, 1],
        ],
      }),
      'map[1][2]',
      /^position 1 of leg 1 is used twice$/,
    ],
  ])('%s', (_, part, field, message) => {
    expect(problemsOf(part)).toEqual([
      { path: `parts[3].${field}`, message: expect.stringMatching(message) },
    ]);
  });

  it('the same fibre position of two legs is no contradiction', () => {
    expect(
      problemsOf(
        fanout({
          map: [
            [1, 1, 1],
            [2, 2, 1],
          ],
        }),
      ),
    ).toEqual([]);
  });

  it('everything that is wrong with a part at once', () => {
    const part = fanout({ fibres: 12, leg: 3, map: [[1, 3, 1]] });
    expect(problemsOf(part, 0).map(({ path }) => path)).toEqual([
      'parts[0].fibres',
      'parts[0].leg',
      'parts[0].map[0][1]',
    ]);
  });
});
