import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/shared/channel/document';
import { findMends } from '../../src/shared/channel/mend-polarity';
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
import { assembled, fanout, harness, lightOf, SIXTEEN_TO_TWO, twoRowCable } from './build';

const SR4 = '40GBASE-SR4';
const SR = '10GBASE-SR';

const mendOf = (document: Parameters<typeof assembled>[0]): string => {
  const [mend] = findMends(assembled(document));
  return mend === undefined ? 'none' : `part ${mend.part}: ${mend.is} -> ${mend.shouldBe} (${mend.verdict})`;
};

const straight = moduleOf({ wiring: 'straight', fibres: 12 });

describe('the fix of a dead channel', () => {
  it('of Method A with two A-to-B cords is an A-to-A cord', () => {
    const dead = duplexChannel({ trunk: trunk({ type: 'A' }), nearModule: straight, farModule: straight });
    expect(lightOf(dead).verdict).toBe('dead');
    expect(mendOf(dead)).toBe('part 0: A-to-B -> A-to-A (works)');
  });

  it('leaves installed parts alone where a part to be ordered does it', () => {
    const dead = duplexChannel({
      trunk: trunk({ type: 'A' }),
      nearModule: straight,
      farModule: straight,
      nearCord: { ...duplexCord(), existing: true } as Part,
    });
    // Next in the list: the near module, pair-flipped, exchanges A and B of every port as well.
    expect(mendOf(dead)).toBe('part 1: straight -> pair-flipped (works)');
  });

  it('exchanges an installed part where no other does it', () => {
    const only = { ...duplexCord({ wiring: 'A-to-A' }), existing: true } as Part;
    expect(mendOf(channelOf(SR, SR, [only]))).toBe('part 0: A-to-A -> A-to-B (works)');
  });

  it('of a parallel link over Type A is Type B', () => {
    expect(mendOf(parallelChannel({ type: 'A' }))).toBe('part 0: Type A -> Type B (works)');
  });

  it('of two Type B cords and an opposed adapter is the first cord', () => {
    const dead = channelOf(SR4, SR4, [cord(), adapter(), cord()]);
    expect(mendOf(dead)).toBe('part 0: Type B -> Type A (works)');
  });

  it('may be an adapter', () => {
    const installed = (part: Part): Part => ({ ...part, existing: true });
    const opposed = channelOf(SR4, SR4, [installed(cord()), adapter(), installed(cord())]);
    expect(mendOf(opposed)).toBe('part 1: key-up to key-down -> key-up to key-up (works)');
    const aligned = channelOf(SR4, SR4, [
      installed(cord()),
      adapter('aligned'),
      installed(cord({ type: 'A' })),
    ]);
    expect(mendOf(aligned)).toBe('part 1: key-up to key-up -> key-up to key-down (works)');
  });

  it('may be a module, whichever way round it lies', () => {
    const installed = (part: Part): Part => ({ ...part, existing: true });
    const dead = breakoutChannel({
      cord: installed(cord()),
      adapter: installed(adapter()),
      module: moduleOf({ wiring: 'U2' }),
      duplex: installed(duplexCord()),
    });
    expect(mendOf(dead)).toBe('part 2: U2 -> U1 (works)');
    expect(mendOf({ ...dead, near: dead.far, far: dead.near, parts: [...dead.parts].reverse() })).toBe(
      'part 1: U2 -> U1 (works)',
    );
  });

  it('of two rows is another preset', () => {
    const dead = channelOf('100GBASE-SR10', '100GBASE-SR10', [twoRowCable('rows-kept')]);
    expect(mendOf(dead)).toBe('part 0: rows-kept -> rows-swapped (works)');
    const { rows: _, ...rest } = twoRowCable('rows-kept') as Extract<Part, { part: 'array-cable' }>;
    const custom = channelOf('100GBASE-SR10', '100GBASE-SR10', [{ ...rest, type: { custom: [[1, 1]] } }]);
    expect(mendOf(custom)).toBe('part 0: custom map -> rows-swapped (works)');
  });

  it('of a module behind two rows is the other preset of two rows', () => {
    const parts = [
      { ...twoRowCable('rows-swapped'), existing: true } as Part,
      { ...adapter('opposed', 'MPO-24'), existing: true } as Part,
      moduleOf({ rear: 'MPO-24', fibres: 24, wiring: 'adjacent-pairs' }),
      duplexCord(),
    ];
    const named = mendOf(channelOf('100GBASE-SR10', SR, parts));
    // The lanes use columns 2 to 11 of twelve, so that a port a column can serve all ten of them, but not as ports 1 to 10.
    expect(named).toBe('part 2: adjacent-pairs -> row-pairs (works-renumbered)');
  });

  it('of a part with a custom map is a named wiring', () => {
    expect(mendOf(parallelChannel({ fibres: 12, type: { custom: [[1, 1]] } }))).toBe(
      'part 0: custom map -> Type B (works)',
    );
    const module = moduleOf({ wiring: { custom: [['1A', 1]] } });
    const cordsInstalled = { ...cord(), existing: true } as Part;
    expect(mendOf(breakoutChannel({ cord: cordsInstalled, module }))).toBe(
      'part 2: custom map -> U1 (works)',
    );
  });

  it('of a breakout cord with a map of its own is the direct map', () => {
    const map = [
      { A: 1, B: 12 },
      { A: 2, B: 11 },
      { A: 3, B: 10 },
      { A: 4, B: 9 },
    ];
    expect(mendOf(channelOf(SR4, SR, [harness({ map })]))).toBe('part 0: custom map -> direct map (works)');
    expect(mendOf(channelOf(SR, SR4, [harness({ map })]))).toBe('part 0: custom map -> direct map (works)');
  });

  it('is none where only parts without another wiring are wrong', () => {
    expect(mendOf(channelOf(SR4, SR, [harness(), duplexCord({ wiring: 'A-to-A' }), duplexCord()]))).toBe(
      'part 1: A-to-A -> A-to-B (works)',
    );
    const map = SIXTEEN_TO_TWO.map(([single, leg, hole]): [number, number, number] => [
      single,
      leg,
      13 - hole,
    ]);
    expect(mendOf(channelOf('400GBASE-SR8', '200GBASE-SR4', [fanout({ map })]))).toBe('none');
  });

  it('is none where two parts are wrong', () => {
    const dead = duplexChannel({ trunk: trunk({ fibres: 8 }) });
    expect(mendOf(dead)).toBe('none');
  });

  it('prefers straight port numbers to renumbered ones', () => {
    // A Type B cord would light every port too, but 2, 1, 4, 3; a Type B trunk lights them in order, though it comes later.
    const parts = [cord({ type: 'A' }), adapter(), cord({ type: 'C' }), adapter(), moduleOf(), duplexCord()];
    expect(mendOf(channelOf(SR4, SR, parts))).toBe('part 2: Type C -> Type B (works)');
  });
});
