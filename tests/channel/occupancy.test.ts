import { describe, expect, it } from 'vitest';
import { emptyPorts, existingPorts, occupiedPorts } from '../../src/shared/channel/occupancy';
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
import { assembled, harness } from './build';

const SR4 = '40GBASE-SR4';
const SR = '10GBASE-SR';

const occupied = (document: Parameters<typeof assembled>[0]) => occupiedPorts(assembled(document));

describe('the ports of a parallel link', () => {
  it('are port 1 at both ends', () => {
    expect(occupied(parallelChannel())).toEqual({ near: [1], far: [1] });
  });

  it('are none at an open end', () => {
    expect(occupied(channelOf(SR4, null, [cord()]))).toEqual({ near: [1], far: [] });
    expect(occupied(channelOf(null, SR4, [cord()]))).toEqual({ near: [], far: [1] });
  });
});

describe('the ports of a duplex channel', () => {
  it('are those that exist at both ends', () => {
    expect(occupied(duplexChannel())).toEqual({ near: [1, 2, 3, 4, 5, 6], far: [1, 2, 3, 4, 5, 6] });
    expect(occupied(duplexChannel({ farModule: moduleOf({ fibres: 8 }) }))).toEqual({
      near: [1, 2, 3, 4],
      far: [1, 2, 3, 4],
    });
    expect(occupied(duplexChannel({ nearModule: moduleOf({ fibres: 8 }) }))).toEqual({
      near: [1, 2, 3, 4],
      far: [1, 2, 3, 4],
    });
  });

  it('are port 1 where cords alone lead across', () => {
    expect(occupied(channelOf(SR, SR, [duplexCord(), duplexCord()]))).toEqual({ near: [1], far: [1] });
  });

  it('are those of the end that has a transceiver where the other is open', () => {
    const { parts } = duplexChannel({ farModule: moduleOf({ fibres: 8 }) });
    expect(occupied(channelOf(SR, null, parts))).toEqual({ near: [1, 2, 3, 4, 5, 6], far: [] });
    expect(occupied(channelOf(null, SR, parts))).toEqual({ near: [], far: [1, 2, 3, 4] });
    expect(occupied(channelOf(null, null, parts))).toEqual({ near: [], far: [1, 2, 3, 4] });
  });
});

describe('the ports of a breakout', () => {
  it('are the ports that the lit fibres reach', () => {
    expect(occupied(breakoutChannel())).toEqual({ near: [1], far: [1, 2, 3, 4] });
    // Straight twelve-fibre module: holes 1-4 and 9-12 are ports 1, 2, 5, 6.
    const straight = breakoutChannel({
      cord: cord({ fibres: 12 }),
      module: moduleOf({ fibres: 12, wiring: 'straight' }),
    });
    expect(occupied(straight)).toEqual({ near: [1], far: [1, 2, 5, 6] });
  });

  it('listed from the other end are the same ports', () => {
    expect(occupied(channelOf(SR, SR4, [...breakoutChannel().parts].reverse()))).toEqual({
      near: [1, 2, 3, 4],
      far: [1],
    });
  });

  it('are the lowest free ones where fewer are reached than there are lanes', () => {
    // Legs 1, 2 and 5 carry lit fibres, 3 and 4 the dark middle of the plug.
    const map = [
      { A: 12, B: 1 },
      { A: 11, B: 2 },
      { A: 8, B: 7 },
      { A: 6, B: 5 },
      { A: 10, B: 3 },
    ];
    const document = channelOf(SR4, SR, [harness({ fibres: 12, legs: 5, map })]);
    expect(occupied(document)).toEqual({ near: [1], far: [1, 2, 3, 5] });
    expect(emptyPorts(assembled(document), occupied(document), 'far')).toEqual([4]);
  });

  it('are never more than the interface has lanes', () => {
    const map = [
      { A: 1, B: 5 },
      { A: 2, B: 6 },
      { A: 3, B: 7 },
      { A: 4, B: 8 },
      { A: 9, B: 10 },
    ];
    expect(occupied(channelOf(SR4, SR, [harness({ fibres: 12, legs: 5, map })])).far).toEqual([1, 2, 3, 4]);
  });

  it('are never more than there are', () => {
    expect(occupied(channelOf(SR4, SR, [harness({ legs: 2 })])).far).toEqual([1, 2]);
  });

  it('are none at an open near end', () => {
    expect(occupied(channelOf(null, SR4, [moduleOf(), adapter(), cord()]))).toEqual({ near: [], far: [1] });
    expect(occupied(channelOf(SR4, null, [cord(), adapter(), moduleOf()]))).toEqual({ near: [1], far: [] });
  });
});

describe('the ports that exist', () => {
  it('are those of the first module or breakout cord from that end', () => {
    const channel = assembled(duplexChannel({ farModule: moduleOf({ fibres: 8 }) }));
    expect(existingPorts(channel, 'near')).toEqual([1, 2, 3, 4, 5, 6]);
    expect(existingPorts(channel, 'far')).toEqual([1, 2, 3, 4]);
  });

  it('are the ports that a custom map names, in rising order, with one fibre or two', () => {
    const wiring = {
      custom: [
        ['7B', 1],
        ['2A', 2],
        ['2B', 3],
      ] as [string, number][],
    };
    const channel = assembled(
      channelOf(SR, null, [duplexCord(), moduleOf({ fibres: 12, wiring }), adapter(), trunk()]),
    );
    expect(existingPorts(channel, 'near')).toEqual([2, 7]);
    expect(existingPorts(assembled(channelOf(SR4, SR, [harness({ legs: 3 })])), 'far')).toEqual([1, 2, 3]);
  });
});

describe('the ports without a transceiver', () => {
  it('are listed at duplex ends only', () => {
    const document = breakoutChannel({ cord: cord({ fibres: 12 }), module: moduleOf({ fibres: 12 }) });
    const channel = assembled(document);
    expect(emptyPorts(channel, occupiedPorts(channel), 'far')).toEqual([5, 6]);
    expect(emptyPorts(channel, occupiedPorts(channel), 'near')).toEqual([]);
  });

  it('are none at an open end', () => {
    const channel = assembled(channelOf(SR, null, duplexChannel().parts));
    expect(emptyPorts(channel, occupiedPorts(channel), 'far')).toEqual([]);
    expect(emptyPorts(channel, { near: [1], far: [] }, 'near')).toEqual([2, 3, 4, 5, 6]);
  });
});
