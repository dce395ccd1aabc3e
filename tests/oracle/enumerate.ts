/**
 * Every combination of the parts that decide polarity, as channel documents. Each family lists its channels from
 * both ends. Generators, so that a test can stop early and memory stays flat.
 */

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
  MPO12_OS2,
  MPO16,
  MPO16_APC,
  MPO24,
  module,
} from './build';
import {
  type ArrayFanout,
  type CableType,
  type ChannelDocument,
  type CordWiring,
  type Keys,
  type OneRowWiring,
  type Part,
  type RowPreset,
  reverseChannel,
  type TwoRowWiring,
} from './document';

export interface Family {
  name: string;
  /**
   * What the contract settles for these channels. `lanes`: the verdict of a channel that works by halves is open.
   * `verdict`: which ports are occupied is open, so a Tx may be listed or not.
   */
  settled: 'lanes-and-verdict' | 'lanes' | 'verdict';
  channels(): Iterable<ChannelDocument>;
}

const WIRINGS: readonly OneRowWiring[] = ['straight', 'straight-inverted', 'pair-flipped', 'U1', 'U2'];
const TWO_ROW_WIRINGS: readonly TwoRowWiring[] = ['adjacent-pairs', 'row-pairs'];
const KEYS: readonly Keys[] = ['opposed', 'aligned'];
const TYPES: readonly CableType[] = ['A', 'B', 'C'];
const CORDS: readonly CordWiring[] = ['A-to-B', 'A-to-A'];
const ROWS: readonly RowPreset[] = [
  'rows-kept',
  'rows-swapped',
  'columns-mirrored',
  'fully-reversed',
  'pair-flipped',
];

/** All lists of `length` items. */
function* lists<T>(items: readonly T[], length: number): Generator<T[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of lists(items, length - 1)) for (const item of items) yield [...rest, item];
}

function specName(specs: readonly CableSpec[]): string {
  return specs.map((spec) => (typeof spec === 'object' ? 'custom' : spec)).join('+');
}

function bothWays(
  name: string,
  settled: Family['settled'],
  forwards: () => Iterable<ChannelDocument>,
): Family {
  return {
    name,
    settled,
    *channels() {
      for (const doc of forwards()) {
        yield doc;
        yield reverseChannel(doc);
      }
    },
  };
}

// ---- duplex -------------------------------------------------------------------------------------------

function duplexLink(
  near: OneRowWiring | TwoRowWiring,
  far: OneRowWiring | TwoRowWiring,
  specs: readonly CableSpec[],
  keys: readonly Keys[],
  cords: readonly [readonly CordWiring[], readonly CordWiring[]],
  ware: readonly [Glassware, Glassware, Glassware],
  optic: string,
  spliced = false,
): ChannelDocument {
  const section = arraySection(specs, keys, { before: true, after: true }, ware[1]);
  const array = spliced
    ? section.flatMap((part): Part[] => (part.part === 'array-cable' ? [part, { part: 'splice' }] : [part]))
    : section;
  const wares = ware.map((one) => one.fibres).join('/');
  const name = `${near} ${specName(specs)} ${keys.join(',')} ${far} ${cords.join(' | ')} fibres ${wares}`;
  return channel(name, optic, optic, [
    ...cords[0].map((wiring) => cord(wiring)),
    module(near, ware[0]),
    ...array,
    module(far, ware[2]),
    ...cords[1].map((wiring) => cord(wiring)),
  ]);
}

function* duplexOneTrunk(ware: Glassware): Generator<ChannelDocument> {
  for (const near of WIRINGS)
    for (const far of WIRINGS)
      for (const type of TYPES)
        for (const keys of lists(KEYS, 2))
          for (const nearCord of CORDS)
            for (const farCord of CORDS)
              yield duplexLink(
                near,
                far,
                [type],
                keys,
                [[nearCord], [farCord]],
                [ware, ware, ware],
                '10GBASE-SR',
              );
}

function* duplexTwoTrunks(): Generator<ChannelDocument> {
  for (const near of WIRINGS)
    for (const far of WIRINGS)
      for (const types of lists(TYPES, 2))
        for (const keys of lists(KEYS, 3))
          yield duplexLink(
            near,
            far,
            types,
            keys,
            [['A-to-B'], ['A-to-B']],
            [MPO12, MPO12, MPO12],
            '25GBASE-SR',
          );
}

function* duplexMixedFibres(): Generator<ChannelDocument> {
  for (const wares of lists([MPO12_8, MPO12], 3)) {
    const [one, two, three] = wares;
    if (!one || !two || !three || (one === two && two === three)) continue;
    for (const near of WIRINGS)
      for (const far of WIRINGS)
        for (const type of TYPES)
          for (const keys of lists(KEYS, 2))
            for (const farCord of CORDS)
              yield duplexLink(
                near,
                far,
                [type],
                keys,
                [['A-to-B'], [farCord]],
                [one, two, three],
                '10GBASE-SR',
              );
  }
}

function* duplexManyCords(): Generator<ChannelDocument> {
  for (const count of [1, 2, 3])
    for (const cords of lists(CORDS, count))
      yield channel(
        `cords only ${cords}`,
        '10GBASE-SR',
        '10GBASE-SR',
        cords.map((wiring) => cord(wiring)),
      );
  for (const [near, far, type, keys] of DUPLEX_SETUPS)
    for (const nearCords of lists(CORDS, 2))
      for (const farCords of [...lists(CORDS, 1), ...lists(CORDS, 2)])
        yield duplexLink(
          near,
          far,
          [type],
          keys,
          [nearCords, farCords],
          [MPO12, MPO12, MPO12],
          '10GBASE-SR',
          true,
        );
}

function* duplexBidi(optic: string): Generator<ChannelDocument> {
  for (const cords of lists(CORDS, 1)) {
    yield channel(
      `BiDi, cord ${cords}`,
      optic,
      optic,
      cords.map((wiring) => cord(wiring)),
    );
  }
  for (const near of WIRINGS)
    for (const far of WIRINGS)
      for (const type of TYPES)
        for (const keys of lists(KEYS, 2))
          for (const farCord of CORDS)
            yield duplexLink(near, far, [type], keys, [['A-to-B'], [farCord]], [MPO12, MPO12, MPO12], optic);
}

function* duplexTwoRows(): Generator<ChannelDocument> {
  for (const near of TWO_ROW_WIRINGS)
    for (const far of TWO_ROW_WIRINGS)
      for (const rows of ROWS)
        for (const keys of lists(KEYS, 2))
          for (const nearCord of CORDS)
            for (const farCord of CORDS)
              yield duplexLink(
                near,
                far,
                [rows],
                keys,
                [[nearCord], [farCord]],
                [MPO24, MPO24, MPO24],
                '10GBASE-SR',
              );
}

type Setup = readonly [near: OneRowWiring, far: OneRowWiring, type: CableType, keys: readonly [Keys, Keys]];

/** The rows of the method table and a few that are wrong on purpose. */
const DUPLEX_SETUPS: readonly Setup[] = [
  ['straight', 'straight', 'A', ['opposed', 'opposed']],
  ['straight', 'pair-flipped', 'A', ['opposed', 'opposed']],
  ['straight', 'straight-inverted', 'B', ['aligned', 'aligned']],
  ['straight', 'straight', 'B', ['aligned', 'aligned']],
  ['straight', 'straight', 'C', ['opposed', 'opposed']],
  ['U1', 'U1', 'B', ['opposed', 'opposed']],
  ['U2', 'U2', 'B', ['aligned', 'aligned']],
  ['U1', 'U2', 'B', ['opposed', 'aligned']],
];

function meetMe(
  first: Setup,
  second: Setup,
  middle: readonly CordWiring[],
  wares: readonly [Glassware, Glassware],
): ChannelDocument {
  const half = ([near, far, type, keys]: Setup, ware: Glassware): Part[] => [
    module(near, ware),
    ...arraySection([type], keys, { before: true, after: true }, ware),
    module(far, ware),
  ];
  return channel(
    `meet-me ${first.flat()} x ${middle} x ${second.flat()}, fibres ${wares.map((one) => one.fibres)}`,
    '10GBASE-SR',
    '10GBASE-SR',
    [
      cord('A-to-B'),
      ...half(first, wares[0]),
      ...middle.map((w) => cord(w)),
      ...half(second, wares[1]),
      cord('A-to-B'),
    ],
  );
}

function* meetMeRooms(): Generator<ChannelDocument> {
  for (const second of DUPLEX_SETUPS) {
    for (const near of WIRINGS)
      for (const far of WIRINGS)
        for (const type of TYPES)
          for (const keys of KEYS)
            for (const middle of CORDS)
              yield meetMe([near, far, type, [keys, keys]], second, [middle], [MPO12, MPO12]);
    for (const first of DUPLEX_SETUPS) {
      for (const middle of lists(CORDS, 2)) yield meetMe(first, second, middle, [MPO12, MPO12]);
      yield meetMe(first, second, ['A-to-B'], [MPO12_8, MPO12]);
    }
  }
}

// ---- parallel -----------------------------------------------------------------------------------------

function* parallelChannels(
  optic: string,
  ware: Glassware,
  specs: readonly CableSpec[],
  other = optic,
): Generator<ChannelDocument> {
  for (const count of [1, 2, 3])
    for (const cables of lists(specs, count))
      for (const keys of lists(KEYS, count - 1))
        yield channel(
          `${optic} ${specName(cables)} ${keys} fibres ${ware.fibres}`,
          optic,
          other,
          arraySection(cables, keys, { before: false, after: false }, ware),
        );
}

/** QSFP - cord - module, cord, module - cord - QSFP, and the same with harnesses: parallel over duplex panels. */
function* parallelOverDuplex(): Generator<ChannelDocument> {
  const optic = '40GBASE-SR4';
  for (const near of WIRINGS)
    for (const far of WIRINGS)
      for (const keys of lists(KEYS, 2))
        for (const middle of CORDS)
          yield channel(`SR4 over ${near} ${far} ${keys} ${middle}`, optic, optic, [
            ...arraySection(['B'], keys.slice(0, 1), { before: false, after: true }, MPO12_8),
            module(near, MPO12_8),
            cord(middle),
            module(far, MPO12_8),
            ...arraySection(['B'], keys.slice(1), { before: true, after: false }, MPO12_8),
          ]);
  for (const cords of [[], ...lists(CORDS, 1), ...lists(CORDS, 2)] as CordWiring[][])
    yield channel(`SR4 over two harnesses ${cords}`, optic, optic, [
      harness(4),
      ...cords.map((wiring) => cord(wiring)),
      harness(4),
    ]);
}

/** A repeatable shuffle: the oracle must give the same channels every time. */
function shuffled(count: number, seed: number): number[] {
  const items = Array.from({ length: count }, (_, index) => index + 1);
  let state = seed;
  for (let index = items.length - 1; index > 0; index -= 1) {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    const other = (state >>> 8) % (index + 1);
    [items[index], items[other]] = [items[other] ?? 0, items[index] ?? 0];
  }
  return items;
}

function customCable(count: number, seed: number): CableSpec {
  return { custom: shuffled(count, seed).map((far, index): [number, number] => [index + 1, far]) };
}

function* parallelCustom(): Generator<ChannelDocument> {
  for (let seed = 1; seed <= 150; seed += 1)
    for (const keys of KEYS)
      yield channel(
        `SR4 custom ${seed} ${keys}`,
        '40GBASE-SR4',
        '40GBASE-SR4',
        arraySection([customCable(12, seed), 'B'], [keys], { before: false, after: false }, MPO12),
      );
}

function* duplexCustom(): Generator<ChannelDocument> {
  for (let seed = 1; seed <= 100; seed += 1)
    for (const keys of lists(KEYS, 2)) {
      const positions = shuffled(12, seed * 7);
      const wiring = {
        custom: positions.map((rear, index): [string, number] => [
          `${(index >> 1) + 1}${index % 2 ? 'B' : 'A'}`,
          rear,
        ]),
      };
      // Every tenth trunk undoes the custom module, so that not all of these are dead.
      const trunk =
        seed % 10 === 0
          ? { custom: positions.map((rear, i): [number, number] => [rear, i + 1]) }
          : customCable(12, seed);
      yield channel(`duplex custom ${seed} ${keys}`, '10GBASE-SR', '10GBASE-SR', [
        cord('A-to-B'),
        module(wiring),
        ...arraySection([trunk], keys, { before: true, after: true }, MPO12),
        module('straight'),
        cord(seed % 20 === 0 ? 'A-to-B' : 'A-to-A'),
      ]);
    }
}

// ---- breakout -----------------------------------------------------------------------------------------

function* breakouts(
  optics: readonly [string, string],
  cableWare: Glassware,
  moduleWare: Glassware,
  specs: readonly CableSpec[],
  wirings: readonly (OneRowWiring | TwoRowWiring)[],
): Generator<ChannelDocument> {
  for (const count of [1, 2])
    for (const cables of lists(specs, count))
      for (const keys of lists(KEYS, count))
        for (const wiring of wirings)
          for (const duplexCord of CORDS)
            yield channel(
              `${optics.join(' to ')} ${specName(cables)} ${keys} ${wiring} ${duplexCord} fibres ${cableWare.fibres}/${moduleWare.fibres}`,
              optics[0],
              optics[1],
              [
                ...arraySection(cables, keys, { before: false, after: true }, cableWare),
                module(wiring, moduleWare),
                cord(duplexCord, cableWare.fibre),
              ],
            );
}

function* harnesses(
  optics: readonly [string, string],
  legs: number,
  ware: Glassware,
  specs: readonly CableSpec[],
): Generator<ChannelDocument> {
  for (const cords of [[], ...lists(CORDS, 1), ...lists(CORDS, 2)] as CordWiring[][]) {
    const tail = cords.map((wiring) => cord(wiring));
    yield channel(`${optics.join(' to ')} harness ${cords}`, optics[0], optics[1], [
      harness(legs, ware),
      ...tail,
    ]);
    for (const spec of specs)
      for (const keys of KEYS) {
        const head = arraySection([spec], [keys], { before: false, after: true }, ware);
        yield channel(
          `${optics.join(' to ')} ${specName([spec])} ${keys} harness ${cords}`,
          optics[0],
          optics[1],
          [...head, harness(legs, ware, 'pinned'), ...tail],
        );
      }
  }
}

function* harnessVariants(): Generator<ChannelDocument> {
  const optics = ['40GBASE-SR4', '10GBASE-SR'] as const;
  const maps: [string, { A: number; B: number }[]][] = [
    [
      'sides exchanged',
      [
        { A: 1, B: 12 },
        { A: 2, B: 11 },
        { A: 3, B: 10 },
        { A: 4, B: 9 },
      ],
    ],
    [
      'legs turned round',
      [
        { A: 9, B: 4 },
        { A: 10, B: 3 },
        { A: 11, B: 2 },
        { A: 12, B: 1 },
      ],
    ],
    [
      'pairs like a straight module',
      [
        { A: 1, B: 2 },
        { A: 3, B: 4 },
        { A: 9, B: 10 },
        { A: 11, B: 12 },
      ],
    ],
    [
      'two legs only',
      [
        { A: 12, B: 1 },
        { A: 11, B: 2 },
      ],
    ],
    [
      'one fibre wrong',
      [
        { A: 12, B: 1 },
        { A: 11, B: 3 },
        { A: 10, B: 2 },
        { A: 9, B: 4 },
      ],
    ],
    [
      'dark fibres in the last leg',
      [
        { A: 12, B: 1 },
        { A: 11, B: 2 },
        { A: 10, B: 3 },
        { A: 8, B: 5 },
      ],
    ],
  ];
  for (const [what, map] of maps)
    yield channel(`harness with ${what}`, optics[0], optics[1], [
      harness(map.length, MPO12, 'unpinned', map),
    ]);
  // Legs into a panel, and on over a duplex method to the SFPs.
  for (const [near, far, type, keys] of DUPLEX_SETUPS)
    for (const duplexCord of CORDS)
      yield channel(
        `harness into a panel: ${near} ${type} ${keys} ${far} ${duplexCord}`,
        optics[0],
        optics[1],
        [
          harness(4),
          module(near),
          ...arraySection([type], keys, { before: true, after: true }, MPO12),
          module(far),
          cord(duplexCord),
        ],
      );
}

// ---- fan-outs -----------------------------------------------------------------------------------------

type FanMap = [number, number, number][];

/** Plug positions; each leg is to its 4-lane optic what a Type B cord is. Left column the 16-fibre plug. */
const SIXTEEN_TO_TWO: FanMap = [
  [16, 1, 1],
  [15, 1, 2],
  [14, 1, 3],
  [13, 1, 4],
  [4, 1, 9],
  [3, 1, 10],
  [2, 1, 11],
  [1, 1, 12],
  [12, 2, 1],
  [11, 2, 2],
  [10, 2, 3],
  [9, 2, 4],
  [8, 2, 9],
  [7, 2, 10],
  [6, 2, 11],
  [5, 2, 12],
];

/** The same with every leg turned end for end: what a Type A cord is. */
const SIXTEEN_TO_TWO_TURNED: FanMap = [
  [16, 1, 12],
  [15, 1, 11],
  [14, 1, 10],
  [13, 1, 9],
  [4, 1, 4],
  [3, 1, 3],
  [2, 1, 2],
  [1, 1, 1],
  [12, 2, 12],
  [11, 2, 11],
  [10, 2, 10],
  [9, 2, 9],
  [8, 2, 4],
  [7, 2, 3],
  [6, 2, 2],
  [5, 2, 1],
];

/** Two lanes a leg, each leg to its two-lane optic what a Type B cord is. Left column the plug at the four-lane optic. */
const EIGHT_TO_TWO: FanMap = [
  [12, 1, 1],
  [11, 1, 2],
  [2, 1, 11],
  [1, 1, 12],
  [10, 2, 1],
  [9, 2, 2],
  [4, 2, 11],
  [3, 2, 12],
];

/** The same from an eight-lane optic to four of two lanes. */
const SIXTEEN_TO_FOUR: FanMap = [
  [16, 1, 1],
  [15, 1, 2],
  [2, 1, 11],
  [1, 1, 12],
  [14, 2, 1],
  [13, 2, 2],
  [4, 2, 11],
  [3, 2, 12],
  [12, 3, 1],
  [11, 3, 2],
  [6, 3, 11],
  [5, 3, 12],
  [10, 4, 1],
  [9, 4, 2],
  [8, 4, 11],
  [7, 4, 12],
];

/** Each leg turned end for end: what a Type A cord is. */
const legsTurned = (map: FanMap): FanMap => map.map(([single, leg, hole]) => [single, leg, 13 - hole]);

/** Lanes in order through the rows: leg 1 has 1-8, leg 2 has 9-16, leg 3 has 17-24. */
const TWENTY_FOUR_TO_THREE: FanMap = [
  [1, 1, 1],
  [2, 1, 2],
  [3, 1, 3],
  [4, 1, 4],
  [5, 1, 9],
  [6, 1, 10],
  [7, 1, 11],
  [8, 1, 12],
  [9, 2, 1],
  [10, 2, 2],
  [11, 2, 3],
  [12, 2, 4],
  [13, 2, 9],
  [14, 2, 10],
  [15, 2, 11],
  [16, 2, 12],
  [17, 3, 1],
  [18, 3, 2],
  [19, 3, 3],
  [20, 3, 4],
  [21, 3, 9],
  [22, 3, 10],
  [23, 3, 11],
  [24, 3, 12],
];

function fanout(
  single: Glassware,
  legs: number,
  map: FanMap,
  leg: number,
  pins: { single: 'pinned' | 'unpinned'; legs: 'pinned' | 'unpinned' },
  fibres: 4 | 8 = 8,
): ArrayFanout {
  return {
    part: 'array-fanout',
    connector: single.connector,
    fibres: single.fibres,
    pins: pins.single,
    polish: single.polish,
    legs: Array.from({ length: legs }, () => ({
      connector: 'MPO-12',
      fibres,
      pins: pins.legs,
      polish: 'UPC',
    })),
    map,
    leg,
    fibre: single.fibre,
    lengthM: 3,
  };
}

function* fanSixteen(): Generator<ChannelDocument> {
  const near = '400GBASE-SR8';
  const far = { interface: '200GBASE-SR4', polish: 'UPC' } as const;
  for (const [turn, map] of [
    ['crossed', SIXTEEN_TO_TWO],
    ['turned', SIXTEEN_TO_TWO_TURNED],
  ] as const)
    for (const leg of [1, 2])
      for (const before of [null, ...TYPES])
        for (const nearKeys of before ? KEYS : [null])
          for (const after of [null, ...TYPES])
            for (const farKeys of after ? KEYS : [null]) {
              const parts: Part[] = [];
              if (before && nearKeys)
                parts.push(...arraySection([before], [nearKeys], { before: false, after: true }, MPO16_APC));
              parts.push(
                fanout(MPO16_APC, 2, map, leg, {
                  single: before ? 'pinned' : 'unpinned',
                  legs: after ? 'pinned' : 'unpinned',
                }),
              );
              if (after && farKeys)
                parts.push(...arraySection([after], [farKeys], { before: true, after: false }, MPO12_8));
              yield channel(
                `16 to 2 x 8 ${turn} leg ${leg} ${before} ${nearKeys} ${after} ${farKeys}`,
                near,
                far,
                parts,
              );
            }
}

/** Splitters of two lanes a leg: right, turned and with two legs exchanged, alone and with a cord behind the leg. */
function* splitters(
  optics: readonly [string, string],
  single: Glassware,
  legs: number,
  right: FanMap,
): Generator<ChannelDocument> {
  const exchanged = right.map(([hole, leg, at]): FanMap[number] => [hole, (leg % legs) + 1, at]);
  for (const [turn, map] of [
    ['right', right],
    ['turned', legsTurned(right)],
    ['exchanged', exchanged],
  ] as const)
    for (let leg = 1; leg <= legs; leg += 1)
      for (const after of [null, ...TYPES])
        for (const keys of after ? KEYS : [null]) {
          const pins = { single: 'unpinned', legs: after ? 'pinned' : 'unpinned' } as const;
          const behind =
            after && keys ? arraySection([after], [keys], { before: true, after: false }, MPO12_8) : [];
          yield channel(`${optics.join(' to ')} ${turn} leg ${leg} ${after} ${keys}`, optics[0], optics[1], [
            fanout(single, legs, map, leg, pins, 4),
            ...behind,
          ]);
        }
}

function* fanTwentyFour(): Generator<ChannelDocument> {
  for (const nearLeg of [1, 2, 3])
    for (const farLeg of [1, 2, 3])
      for (const rows of ROWS)
        for (const keys of lists(KEYS, 2))
          for (const type of TYPES)
            yield channel(
              `24 to 3 x 8 legs ${nearLeg},${farLeg} ${rows} ${keys} ${type}`,
              '40GBASE-SR4',
              '40GBASE-SR4',
              [
                cable(type, MPO12_8),
                adapter('opposed'),
                fanout(MPO24, 3, TWENTY_FOUR_TO_THREE, nearLeg, { single: 'pinned', legs: 'pinned' }),
                ...arraySection([rows], keys, { before: true, after: true }, MPO24),
                fanout(MPO24, 3, TWENTY_FOUR_TO_THREE, farLeg, { single: 'pinned', legs: 'unpinned' }),
              ],
            );
}

// ---- all ----------------------------------------------------------------------------------------------

const SR4_TO_SFP = ['40GBASE-SR4', '10GBASE-SR'] as const;
const SR4_TO_SFP28 = ['100GBASE-SR4', '25GBASE-SR'] as const;
const BIDI_BREAKOUT = ['400GBASE-SR4.2', '100G-SR1.2'] as const;
const SR10_TO_SFP = ['100GBASE-SR10', '10GBASE-SR'] as const;

export const families: readonly Family[] = [
  bothWays('duplex, one trunk, 8 fibres', 'lanes-and-verdict', () => duplexOneTrunk(MPO12_8)),
  bothWays('duplex, one trunk, 12 fibres', 'lanes-and-verdict', () => duplexOneTrunk(MPO12)),
  bothWays('duplex, one trunk, 16 fibres', 'lanes-and-verdict', () => duplexOneTrunk(MPO16)),
  bothWays('duplex, two trunks', 'lanes-and-verdict', duplexTwoTrunks),
  bothWays('duplex, fibre counts mixed', 'lanes-and-verdict', duplexMixedFibres),
  bothWays('duplex, many cords and splices', 'lanes-and-verdict', duplexManyCords),
  bothWays('duplex, two-row modules', 'lanes-and-verdict', duplexTwoRows),
  bothWays('duplex, custom maps', 'lanes-and-verdict', duplexCustom),
  bothWays('duplex BiDi, 40G', 'lanes-and-verdict', () => duplexBidi('40G-SR-BiDi')),
  bothWays('duplex BiDi, 100G', 'lanes-and-verdict', () => duplexBidi('100G-SR1.2')),
  bothWays('meet-me room', 'lanes-and-verdict', meetMeRooms),
  bothWays('parallel, SR4 on 12 fibres', 'lanes-and-verdict', () =>
    parallelChannels('40GBASE-SR4', MPO12, TYPES),
  ),
  bothWays('parallel, SR4 on 8 fibres', 'lanes-and-verdict', () =>
    parallelChannels('100GBASE-SR4', MPO12_8, TYPES),
  ),
  bothWays('parallel, DR4', 'lanes-and-verdict', () => parallelChannels('400GBASE-DR4', MPO12_OS2, TYPES)),
  bothWays('parallel, SR4.2', 'lanes-and-verdict', () => parallelChannels('400GBASE-SR4.2', MPO12_8, TYPES)),
  bothWays('parallel, SR8', 'lanes-and-verdict', () => parallelChannels('400GBASE-SR8', MPO16_APC, TYPES)),
  bothWays('parallel, SR10', 'lanes-and-verdict', () => parallelChannels('100GBASE-SR10', MPO24, ROWS)),
  bothWays('parallel, four lanes to two', 'lanes-and-verdict', () =>
    parallelChannels('200GBASE-SR4', MPO12_8, TYPES, '100GBASE-SR2'),
  ),
  bothWays('parallel, custom cable', 'lanes', parallelCustom),
  bothWays('parallel over duplex panels', 'lanes-and-verdict', parallelOverDuplex),
  bothWays('breakout, SR4 on 8 fibres', 'lanes-and-verdict', () =>
    breakouts(SR4_TO_SFP, MPO12_8, MPO12_8, TYPES, WIRINGS),
  ),
  bothWays('breakout, SR4 on 12 fibres', 'lanes-and-verdict', () =>
    breakouts(SR4_TO_SFP28, MPO12, MPO12, TYPES, WIRINGS),
  ),
  bothWays('breakout, SR4, 8 and 12 fibres mixed', 'lanes-and-verdict', () =>
    breakouts(SR4_TO_SFP, MPO12_8, MPO12, TYPES, WIRINGS),
  ),
  bothWays('breakout, SR4.2', 'lanes-and-verdict', () =>
    breakouts(BIDI_BREAKOUT, MPO12_8, MPO12_8, TYPES, WIRINGS),
  ),
  bothWays('breakout, DR4', 'lanes-and-verdict', () =>
    breakouts(['400GBASE-DR4', '100GBASE-DR'], MPO12_OS2, MPO12_OS2, TYPES, WIRINGS),
  ),
  bothWays('breakout, SR8', 'lanes-and-verdict', () =>
    breakouts(['400GBASE-SR8', '25GBASE-SR'], MPO16_APC, MPO16_APC, TYPES, WIRINGS),
  ),
  bothWays('breakout, SR10 through row pairs', 'lanes-and-verdict', () =>
    breakouts(SR10_TO_SFP, MPO24, MPO24, ROWS, ['row-pairs']),
  ),
  bothWays('breakout, SR10 through adjacent pairs', 'verdict', () =>
    breakouts(SR10_TO_SFP, MPO24, MPO24, ROWS, ['adjacent-pairs']),
  ),
  bothWays('harness, SR4', 'lanes-and-verdict', () => harnesses(SR4_TO_SFP, 4, MPO12_8, TYPES)),
  bothWays('harness, SR4.2', 'lanes-and-verdict', () => harnesses(BIDI_BREAKOUT, 4, MPO12_8, TYPES)),
  bothWays('harness, SR8', 'lanes-and-verdict', () =>
    harnesses(['400GBASE-SR8', '25GBASE-SR'], 8, MPO16_APC, TYPES),
  ),
  bothWays('harness, SR10', 'lanes-and-verdict', () => harnesses(SR10_TO_SFP, 10, MPO24, ROWS)),
  bothWays('harness, own maps and panels', 'lanes-and-verdict', harnessVariants),
  bothWays('fan-out, 16 to 2 x 8', 'lanes-and-verdict', fanSixteen),
  bothWays('fan-out, 8 to 2 x 4', 'lanes-and-verdict', () =>
    splitters(['200GBASE-SR4', '100GBASE-SR2'], MPO12_8, 2, EIGHT_TO_TWO),
  ),
  bothWays('fan-out, 16 to 4 x 4', 'lanes-and-verdict', () =>
    splitters(['400GBASE-SR8', '100GBASE-SR2'], MPO16_APC, 4, SIXTEEN_TO_FOUR),
  ),
  bothWays('fan-out, 24 to 3 x 8', 'lanes-and-verdict', fanTwentyFour),
];

export function* enumerateChannels(): Generator<ChannelDocument> {
  for (const family of families) yield* family.channels();
}

export function countFamilies(): { family: string; count: number }[] {
  return families.map((family) => {
    let count = 0;
    for (const _ of family.channels()) count += 1;
    return { family: family.name, count };
  });
}
