import { describe, expect, it } from 'vitest';
import type { CustomInterface, Part } from '../../src/shared/channel/document';
import {
  adapter,
  breakoutChannel,
  channelOf,
  cord,
  duplexChannel,
  duplexCord,
  moduleOf,
  parallelChannel,
  trunk,
} from '../../src/shared/rules/example-channels';
import { fanout, harness, lightOf, SIXTEEN_TO_TWO, splice, twoRowCable } from './build';

const SR4 = '40GBASE-SR4';
const SR = '10GBASE-SR';

const verdictOf = (document: Parameters<typeof lightOf>[0]): string => {
  const { verdict, standing, expected } = lightOf(document);
  return `${verdict} ${standing}/${expected}`;
};

const straight = moduleOf({ wiring: 'straight', fibres: 12 });
const inverted = moduleOf({ wiring: 'straight-inverted', fibres: 12 });
const flipped = moduleOf({ wiring: 'pair-flipped', fibres: 12 });
const u1 = moduleOf({ wiring: 'U1', fibres: 12 });
const u2 = moduleOf({ wiring: 'U2', fibres: 12 });
const toA = duplexCord({ wiring: 'A-to-A' });

describe('a channel without a transceiver at one end', () => {
  it('is passive', () => {
    expect(verdictOf(channelOf(null, null, [cord()]))).toBe('passive 0/0');
    expect(verdictOf(channelOf(SR4, null, [cord()]))).toBe('passive 0/0');
    expect(verdictOf(channelOf(null, SR, [duplexCord()]))).toBe('passive 0/0');
  });
});

describe('a duplex channel', () => {
  it('of one cord works A-to-B and is dead A-to-A', () => {
    expect(verdictOf(channelOf(SR, SR, [duplexCord()]))).toBe('works 1/1');
    expect(verdictOf(channelOf(SR, SR, [toA]))).toBe('dead 0/1');
  });

  it.each<[string, Parameters<typeof duplexChannel>[0], string]>([
    [
      'A with one A-to-A cord',
      { trunk: trunk({ type: 'A' }), nearModule: straight, farModule: straight, farCord: toA },
      'works 6/6',
    ],
    [
      'A with the A-to-A cord at the other end',
      { trunk: trunk({ type: 'A' }), nearModule: straight, farModule: straight, nearCord: toA },
      'works 6/6',
    ],
    [
      'A with two A-to-B cords',
      { trunk: trunk({ type: 'A' }), nearModule: straight, farModule: straight },
      'dead 0/6',
    ],
    [
      'A with one pair-flipped module',
      { trunk: trunk({ type: 'A' }), nearModule: straight, farModule: flipped },
      'works 6/6',
    ],
    [
      'A with two pair-flipped modules',
      { trunk: trunk({ type: 'A' }), nearModule: flipped, farModule: flipped },
      'dead 0/6',
    ],
    ['B', { adapters: adapter('aligned'), nearModule: straight, farModule: inverted }, 'works 6/6'],
    [
      'B with two identical straight modules',
      { adapters: adapter('aligned'), nearModule: straight, farModule: straight },
      'works-renumbered 6/6',
    ],
    ['C', { trunk: trunk({ type: 'C' }), nearModule: straight, farModule: straight }, 'works 6/6'],
    ['U1', { nearModule: u1, farModule: u1 }, 'works 6/6'],
    ['U1 with U2 at the far end', { nearModule: u1, farModule: u2 }, 'dead 0/6'],
    ['U2', { adapters: adapter('aligned'), nearModule: u2, farModule: u2 }, 'works 6/6'],
  ])('by Method %s is as printed', (_, change, verdict) => {
    expect(verdictOf(duplexChannel(change))).toBe(verdict);
  });

  it('is partial where some pairs are dark', () => {
    expect(verdictOf(duplexChannel({ trunk: trunk({ fibres: 8 }) }))).toBe('partial 4/6');
  });

  it('has no link where only one direction gets through', () => {
    // Port 1 of a U1 module is holes 12 and 1; the trunk carries 1 to 12 only.
    for (const map of [
      [1, 12],
      [12, 1],
    ] as [number, number][])
      expect(verdictOf(duplexChannel({ trunk: trunk({ type: { custom: [map] } }) }))).toBe('dead 0/6');
  });

  it('has no link where the ways there and back belong to two ports', () => {
    // Tx of ports 1 and 2 leave by holes 12 and 11 and arrive at 1 and 2: exchange only those two.
    const exchanged = trunk({
      type: {
        custom: [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 1, 2].map((far, index): [number, number] => [
          index + 1,
          far,
        ]),
      },
    });
    expect(verdictOf(duplexChannel({ trunk: exchanged }))).toBe('partial 4/6');
  });

  it('compares ports as the labels number them', () => {
    const first = moduleOf({ fibres: 24, rearPort: 1 });
    const second = moduleOf({ fibres: 24, rearPort: 2 });
    expect(verdictOf(duplexChannel({ nearModule: second, farModule: second }))).toBe('works 6/6');
    expect(verdictOf(duplexChannel({ nearModule: first, farModule: second }))).toBe('works-renumbered 6/6');
    expect(verdictOf(duplexChannel({ nearModule: second, farModule: u1 }))).toBe('works-renumbered 6/6');
  });

  it('of two wavelengths needs both of them', () => {
    expect(verdictOf(channelOf('40G-SR-BiDi', '40G-SR-BiDi', [duplexCord()]))).toBe('works 1/1');
    expect(verdictOf(channelOf('40G-SR-BiDi', '40G-SR-BiDi', [toA]))).toBe('dead 0/1');
    expect(verdictOf(channelOf('40G-SR-BiDi', SR, [duplexCord()]))).toBe('dead 0/1');
    expect(verdictOf(channelOf(SR, '40G-SR-BiDi', [duplexCord()]))).toBe('dead 0/1');
  });
});

describe('a breakout', () => {
  it('works through U1 behind an opposed adapter and U2 behind an aligned one, and is dead the other way round', () => {
    expect(verdictOf(breakoutChannel())).toBe('works 4/4');
    expect(
      verdictOf(breakoutChannel({ adapter: adapter('aligned'), module: moduleOf({ wiring: 'U2' }) })),
    ).toBe('works 4/4');
    expect(verdictOf(breakoutChannel({ adapter: adapter('aligned') }))).toBe('dead 0/4');
    expect(verdictOf(breakoutChannel({ module: moduleOf({ wiring: 'U2' }) }))).toBe('dead 0/4');
  });

  it('is dead over a straight 12-fibre module', () => {
    expect(verdictOf(breakoutChannel({ module: straight, cord: cord({ fibres: 12 }) }))).toBe('dead 0/4');
  });

  it('listed from the other end has the same verdict', () => {
    expect(verdictOf(channelOf(SR, SR4, [...breakoutChannel().parts].reverse()))).toBe('works 4/4');
    expect(verdictOf(channelOf(SR, SR4, [harness({ legs: 3 })]))).toBe('partial 3/4');
  });

  it('over a Type C trunk lands each lane whole on another port', () => {
    const parts = [cord(), adapter(), cord({ type: 'C' }), adapter(), moduleOf(), duplexCord()];
    expect(verdictOf(channelOf(SR4, SR, parts))).toBe('works-renumbered 4/4');
  });

  it('is partial where a leg has light one way only', () => {
    const map = [
      { A: 12, B: 1 },
      { A: 11, B: 2 },
      { A: 10, B: 3 },
      { A: 8, B: 4 },
    ];
    expect(verdictOf(channelOf(SR4, SR, [harness({ fibres: 12, map })]))).toBe('partial 3/4');
  });

  it('has no link where a port hears one lane and answers another', () => {
    const map = [
      { A: 12, B: 2 },
      { A: 11, B: 1 },
      { A: 10, B: 3 },
      { A: 9, B: 4 },
    ];
    expect(verdictOf(channelOf(SR4, SR, [harness({ map })]))).toBe('partial 2/4');
  });

  it('of two wavelengths needs both wavelengths of a pair at one port', () => {
    expect(verdictOf(channelOf('400GBASE-SR4.2', '100G-SR1.2', [harness()]))).toBe('works 4/4');
    expect(verdictOf(channelOf('400GBASE-SR4.2', '100G-SR1.2', [harness({ legs: 2 })]))).toBe('partial 2/4');
    expect(verdictOf(channelOf('400GBASE-SR4.2', SR, [harness()]))).toBe('dead 0/4');
    const exchanged = [
      { A: 12, B: 2 },
      { A: 11, B: 1 },
      { A: 10, B: 3 },
      { A: 9, B: 4 },
    ];
    expect(verdictOf(channelOf('400GBASE-SR4.2', '100G-SR1.2', [harness({ map: exchanged })]))).toBe(
      'partial 2/4',
    );
  });
});

describe('a parallel link', () => {
  it('works over one Type B cord and is dead over Types A and C', () => {
    expect(verdictOf(parallelChannel())).toBe('works 4/4');
    expect(verdictOf(parallelChannel({ type: 'A' }))).toBe('dead 0/4');
    expect(verdictOf(parallelChannel({ type: 'C' }))).toBe('dead 0/4');
  });

  it('counts Type B cables and key-up to key-up adapters: odd works, even is dead', () => {
    const two = (keys: 'opposed' | 'aligned'): Part[] => [cord(), adapter(keys), cord()];
    expect(verdictOf(channelOf(SR4, SR4, two('opposed')))).toBe('dead 0/4');
    expect(verdictOf(channelOf(SR4, SR4, two('aligned')))).toBe('works 4/4');
  });

  it('exchanges lanes over a Type C trunk between a Type A and a Type B cord', () => {
    const parts = [cord({ type: 'A' }), adapter(), trunk({ type: 'C' }), splice, adapter(), cord()];
    expect(verdictOf(channelOf(SR4, SR4, parts))).toBe('lanes-swapped 4/4');
    expect(
      verdictOf(
        channelOf(SR4, SR4, [cord(), adapter(), trunk({ type: 'C' }), adapter(), cord({ type: 'A' })]),
      ),
    ).toBe('lanes-swapped 4/4');
  });

  it('is swapped where the lanes come back on others than they went', () => {
    // There lane for lane; back with lanes 1 and 2 exchanged. Far Tx 1 and 2 use plug holes 12 and 11.
    const custom = [
      [12, 1],
      [11, 2],
      [10, 3],
      [9, 4],
      [4, 9],
      [3, 10],
      [2, 12],
      [1, 11],
    ] as [number, number][];
    expect(verdictOf(parallelChannel({ type: { custom } }))).toBe('lanes-swapped 4/4');
  });

  it('is swapped where the lanes go to others than they come back from', () => {
    const custom = [
      [12, 2],
      [11, 1],
      [10, 3],
      [9, 4],
      [4, 9],
      [3, 10],
      [2, 11],
      [1, 12],
    ] as [number, number][];
    expect(verdictOf(parallelChannel({ type: { custom } }))).toBe('lanes-swapped 4/4');
  });

  it('is partial where a lane is dark in either direction', () => {
    const whole = [
      [12, 1],
      [11, 2],
      [10, 3],
      [9, 4],
      [4, 9],
      [3, 10],
      [2, 11],
      [1, 12],
    ] as [number, number][];
    for (const missing of [0, 7]) {
      const custom = whole.filter((_, index) => index !== missing);
      expect(verdictOf(parallelChannel({ type: { custom } }))).toBe('partial 3/4');
    }
    expect(verdictOf(parallelChannel({ type: { custom: whole } }))).toBe('works 4/4');
  });

  it('is as partial listed from one end as from the other where lanes come back on others', () => {
    // Near Tx 1 reaches far Rx 1 and far Tx 1 reaches near Rx 2; everything else is dark.
    const there = [
      [12, 1],
      [2, 12],
    ] as [number, number][];
    const back = there.map(([near, far]): [number, number] => [far, near]);
    expect(verdictOf(parallelChannel({ type: { custom: there } }))).toBe('partial 1/4');
    expect(verdictOf(parallelChannel({ type: { custom: back } }))).toBe('partial 1/4');
  });

  it('is dead where light goes one way only', () => {
    const oneWay = [
      [12, 1],
      [11, 2],
    ] as [number, number][];
    expect(verdictOf(parallelChannel({ type: { custom: oneWay } }))).toBe('dead 0/4');
  });

  it('of two rows works where the cord swaps them, and is swapped where it also mirrors the columns', () => {
    const sr10 = (rows: Parameters<typeof twoRowCable>[0]) =>
      verdictOf(channelOf('100GBASE-SR10', '100GBASE-SR10', [twoRowCable(rows)]));
    expect(sr10('rows-swapped')).toBe('works 10/10');
    expect(sr10('rows-kept')).toBe('dead 0/10');
    expect(sr10('fully-reversed')).toBe('lanes-swapped 10/10');
  });
});

describe('eight lanes to four', () => {
  const fan = (change: Parameters<typeof fanout>[0] = {}) =>
    channelOf('400GBASE-SR8', '200GBASE-SR4', [fanout(change)]);

  it('works on every leg, and listed from either end', () => {
    expect(verdictOf(fan())).toBe('works 4/4');
    expect(verdictOf(fan({ leg: 2 }))).toBe('works 4/4');
    expect(verdictOf(channelOf('200GBASE-SR4', '400GBASE-SR8', [fanout()]))).toBe('works 4/4');
    expect(verdictOf(channelOf('200GBASE-SR4', '400GBASE-SR8', [fanout({ leg: 2 })]))).toBe('works 4/4');
  });

  it('is dead where the legs are turned end for end', () => {
    const map = SIXTEEN_TO_TWO.map(([single, leg, hole]): [number, number, number] => [
      single,
      leg,
      13 - hole,
    ]);
    expect(verdictOf(fan({ map }))).toBe('dead 0/4');
  });

  it('is partial where a fibre of the leg is missing', () => {
    expect(verdictOf(fan({ map: SIXTEEN_TO_TWO.filter(([single]) => single !== 16) }))).toBe('partial 3/4');
    expect(verdictOf(fan({ map: SIXTEEN_TO_TWO.filter(([single]) => single !== 1) }))).toBe('partial 3/4');
  });

  it('knows its half by any lane that arrives', () => {
    // Lane 1 of the four sends into hole 12 of leg 2, which is hole 5 of the plug.
    const map = SIXTEEN_TO_TWO.filter(([single]) => single !== 5);
    expect(verdictOf(fan({ leg: 2, map }))).toBe('partial 3/4');
  });

  it('is swapped where two lanes of the leg change places', () => {
    const map = SIXTEEN_TO_TWO.map(([single, leg, hole]): [number, number, number] => {
      const turned: Record<number, number> = { 1: 2, 2: 1, 11: 12, 12: 11 };
      return [single, leg, turned[hole] ?? hole];
    });
    expect(verdictOf(fan({ map }))).toBe('lanes-swapped 4/4');
  });

  it('has no link on lanes that belong to the other half', () => {
    // Lane 4 of leg 1 is fed with lane 5, of the second half, in both directions.
    const map = SIXTEEN_TO_TWO.map(([single, leg, hole]): [number, number, number] => {
      if (single === 13) return [12, leg, hole];
      if (single === 12) return [13, leg, hole];
      return [single, leg, hole];
    });
    expect(verdictOf(fan({ map }))).toBe('partial 3/4');
  });

  it('has no link on a lane that is answered from the other half', () => {
    const map = SIXTEEN_TO_TWO.map(([single, leg, hole]): [number, number, number] => {
      if (single === 4) return [5, leg, hole];
      if (single === 5) return [4, leg, hole];
      return [single, leg, hole];
    });
    expect(verdictOf(fan({ map }))).toBe('partial 3/4');
  });
});

describe('ten lanes to four', () => {
  // Twelve columns of a 24-fibre plug to three legs; ten lanes use those in the middle.
  const map = [1, 2, 3].flatMap((leg) =>
    [1, 2, 3, 4].flatMap((hole): [number, number, number][] => {
      const column = 13 - ((leg - 1) * 4 + hole);
      return [
        [12 + column, leg, hole],
        [column, leg, 13 - hole],
      ];
    }),
  );
  const legs = [1, 2, 3].map(() => ({
    ...{ connector: 'MPO-12' as const, fibres: 8 as const },
    ...{ pins: 'unpinned' as const, polish: 'UPC' as const },
  }));
  const fan = (leg: number) =>
    channelOf('100GBASE-SR10', SR4, [
      fanout({ connector: 'MPO-24', fibres: 24, polish: 'UPC', legs, map, leg }),
    ]);

  it('are any four beside each other, as ten are no groups of four', () => {
    expect(verdictOf(fan(2))).toBe('works 4/4');
    expect(verdictOf(fan(1))).toBe('partial 3/4');
    expect(verdictOf(fan(3))).toBe('partial 3/4');
  });
});

describe('two lanes of each module behind splitters', () => {
  const splitter = (facing: 'near' | 'far', leg: 1 | 2 = 1): Part =>
    fanout({
      connector: 'MPO-12',
      fibres: 8,
      polish: 'APC',
      fibre: 'OS2',
      legs: [1, 2].map(() => ({ connector: 'MPO-12', fibres: 8, pins: 'unpinned', polish: 'APC' })),
      map: [
        [12, 1, 1],
        [11, 1, 2],
        [2, 1, 11],
        [1, 1, 12],
        [10, 2, 1],
        [9, 2, 2],
        [4, 2, 11],
        [3, 2, 12],
      ],
      leg,
      facing,
    });
  const verdictThrough = (...parts: readonly Part[]): string =>
    verdictOf(channelOf('400GBASE-DR4', '400GBASE-DR4', [...parts]));

  it('work behind one splitter, whichever end has it', () => {
    expect(verdictThrough(splitter('far'))).toBe('works 2/2');
    expect(verdictThrough(splitter('near'))).toBe('works 2/2');
  });

  it('cannot be judged behind one splitter at each end, whose other legs lead anywhere', () => {
    const trunk = cord({ fibre: 'OS2', polish: ['APC', 'APC'], pins: ['pinned', 'pinned'] });
    const between = [adapter(), trunk, adapter()];
    expect(verdictThrough(splitter('far'), ...between, splitter('near'))).toMatch(/^cannot-be-judged/);
    expect(verdictThrough(splitter('near'), ...between, splitter('far'))).toMatch(/^cannot-be-judged/);
  });
});

describe('the halves of an interface with two receptacles', () => {
  const half = (near: 1 | 2, far: 1 | 2) => {
    const document = channelOf('800GBASE-SR8', '800GBASE-SR8', [cord()]);
    return verdictOf({
      ...document,
      near: { interface: '800GBASE-SR8', receptacle: near },
      far: { interface: '800GBASE-SR8', receptacle: far },
    });
  };

  it('belong to each other: first to first, second to second', () => {
    expect([half(1, 1), half(2, 2)]).toEqual(['works 4/4', 'works 4/4']);
    expect([half(1, 2), half(2, 1)]).toEqual(['lanes-swapped 4/4', 'lanes-swapped 4/4']);
  });

  it('are ports of their own where the interface says so, and then no lane is out of order', () => {
    const document = channelOf('2x400G-DR4', '800GBASE-DR8', [
      cord({ fibre: 'OS2', polish: ['APC', 'APC'] }),
    ]);
    for (const near of [1, 2] as const)
      for (const far of [1, 2] as const)
        expect(
          verdictOf({
            ...document,
            near: { interface: '2x400G-DR4', receptacle: near },
            far: { interface: '800GBASE-DR8', receptacle: far },
          }),
        ).toBe('works 4/4');
  });

  it('belong to the lanes of their numbers at an interface that has all of them on one receptacle', () => {
    const whole = { interface: '800GBASE-SR8', receptacleKind: 'MPO-16' };
    const legTo = (leg: 1 | 2, receptacle: 1 | 2) =>
      verdictOf({
        ...channelOf(SR4, SR4, [fanout({ leg })]),
        near: whole,
        far: { interface: '800GBASE-SR8', receptacle },
      });
    expect([legTo(1, 1), legTo(2, 2)]).toEqual(['works 4/4', 'works 4/4']);
    expect([legTo(1, 2), legTo(2, 1)]).toEqual(['lanes-swapped 4/4', 'lanes-swapped 4/4']);
  });

  it('may both go to a four-lane interface', () => {
    for (const receptacle of [1, 2] as const) {
      const document = channelOf('400GBASE-SR4', '400GBASE-SR4', [cord()]);
      expect(verdictOf({ ...document, near: { interface: '800GBASE-SR8', receptacle } })).toBe('works 4/4');
      expect(verdictOf({ ...document, far: { interface: '800GBASE-SR8', receptacle } })).toBe('works 4/4');
    }
  });

  it('may both go to an interface from a data sheet', () => {
    const custom: CustomInterface = {
      name: 'four lanes',
      mode: 'MMF',
      receptacle: 'MPO-12',
      polish: 'APC',
      lanes: [1, 2, 3, 4].map((lane) => ({ lane, tx: lane, rx: 13 - lane })),
      gbpsPerLane: 100,
      wavelengthNm: 850,
      reachM: { OM4: 100 },
    };
    const document = channelOf(SR4, SR4, [cord()]);
    const half = { interface: '800GBASE-SR8', receptacle: 2 } as const;
    expect(verdictOf({ ...document, near: half, far: { custom } })).toBe('works 4/4');
    expect(verdictOf({ ...document, near: { custom }, far: half })).toBe('works 4/4');
  });
});
