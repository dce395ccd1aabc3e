import { describe, expect, it } from 'vitest';
import { occupiedPorts } from '../../src/shared/channel/occupancy';
import { followLight, holesReached, labelOffset, otherEnd, traceLanes } from '../../src/shared/channel/trace';
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
import { assembled, fanout, harness, lanesOf, splice, storyOf, twoRowCable } from './build';

const SR4 = '40GBASE-SR4';
const SR = '10GBASE-SR';

const laneFrom = (
  document: Parameters<typeof lanesOf>[0],
  end: 'near' | 'far',
  port: number,
  lane: number,
) => {
  const found = lanesOf(document).find(
    ({ from }) => from.end === end && from.port === port && from.lane === lane,
  );
  if (found === undefined) throw new Error('no such transmitter');
  return found;
};

describe('the light of the contract’s example', () => {
  it('of lane 1 goes through the fibre positions that the contract prints', () => {
    expect(lanesOf(breakoutChannel())[0]).toEqual({
      from: { end: 'near', port: 1, lane: 1, role: 'Tx' },
      to: { end: 'far', port: 1, lane: 1, role: 'Rx' },
      path: [
        { part: 0, in: 12, out: 1 },
        { part: 1, in: 1, out: 1 },
        { part: 2, in: 1, out: '1B' },
        { part: 3, in: '1B', out: '1A' },
      ],
    });
  });

  it('of port 3 comes back on lane 3 through the mirrored fibre positions', () => {
    // From B of SFP 3 the A-to-B cord leads to 3A of the module, which U1 wires to hole 10; the receptacle sees 10 from plug 3.
    expect(laneFrom(breakoutChannel(), 'far', 3, 1)).toEqual({
      from: { end: 'far', port: 3, lane: 1, role: 'Tx' },
      to: { end: 'near', port: 1, lane: 3, role: 'Rx' },
      path: [
        { part: 3, in: '3B', out: '3A' },
        { part: 2, in: '3A', out: 10 },
        { part: 1, in: 10, out: 10 },
        { part: 0, in: 10, out: 3 },
      ],
    });
  });

  it('is listed near end first, by port, then by lane', () => {
    const order = lanesOf(breakoutChannel()).map(({ from }) => `${from.end} ${from.port}.${from.lane}`);
    expect(order).toEqual([
      'near 1.1',
      'near 1.2',
      'near 1.3',
      'near 1.4',
      'far 1.1',
      'far 2.1',
      'far 3.1',
      'far 4.1',
    ]);
  });

  it('listed from the other end is the same light', () => {
    const turned = channelOf(SR, SR4, [...breakoutChannel().parts].reverse());
    expect(storyOf(turned, 'far')).toEqual(storyOf(breakoutChannel(), 'near'));
    expect(storyOf(turned, 'near')).toEqual(storyOf(breakoutChannel(), 'far'));
    expect(laneFrom(turned, 'far', 1, 1).path).toEqual([
      { part: 3, in: 12, out: 1 },
      { part: 2, in: 1, out: 1 },
      { part: 1, in: 1, out: '1B' },
      { part: 0, in: '1B', out: '1A' },
    ]);
  });

  it('needs no path where only the ends are asked for', () => {
    const channel = assembled(breakoutChannel());
    const occupied = occupiedPorts(channel);
    const without = traceLanes(channel, occupied, false);
    expect(without.map(({ path }) => path)).toEqual(without.map(() => []));
    expect(without.map(({ from, to }) => ({ from, to }))).toEqual(
      traceLanes(channel, occupied).map(({ from, to }) => ({ from, to })),
    );
  });
});

describe('light that gets nowhere', () => {
  it('is unterminated where the fibre does not exist, and the path says where', () => {
    // Twelve-fibre U1 modules over an eight-fibre trunk: 5A is hole 8, which is empty in the trunk.
    const document = duplexChannel({ trunk: trunk({ fibres: 8 }) });
    expect(laneFrom(document, 'near', 5, 1)).toEqual({
      from: { end: 'near', port: 5, lane: 1, role: 'Tx' },
      to: null,
      path: [
        { part: 0, in: '5B', out: '5A' },
        { part: 1, in: '5A', out: 8 },
        { part: 2, in: 8, out: 8 },
        { part: 3, in: 8, out: null },
      ],
    });
    expect(laneFrom(document, 'far', 6, 1).path.at(-1)).toEqual({ part: 3, in: 7, out: null });
  });

  it('leaves no step in a connector that has no such fibre position', () => {
    // Hole 16 of an MPO-16 adapter meets no hole of an MPO-12 plug, seen from either end.
    const parts = [
      cord({ connector: 'MPO-16', fibres: 16, type: 'A' }),
      adapter('opposed', 'MPO-16'),
      cord({ type: 'A' }),
    ];
    const near = laneFrom(channelOf('400GBASE-SR8', SR4, parts), 'near', 1, 1);
    expect(near.to).toBeNull();
    expect(near.path).toEqual([
      { part: 0, in: 16, out: 16 },
      { part: 1, in: 16, out: 16 },
    ]);
    const far = laneFrom(channelOf(SR4, '400GBASE-SR8', [...parts].reverse()), 'far', 1, 1);
    expect(far.path).toEqual([
      { part: 2, in: 16, out: 16 },
      { part: 1, in: 16, out: 16 },
    ]);
  });

  it('ends in the last fibre position of a connector like in any other', () => {
    const document = parallelChannel({ fibres: 12, type: { custom: [[1, 12]] } });
    expect(laneFrom(document, 'near', 1, 1).path).toEqual([{ part: 0, in: 12, out: null }]);
  });

  it('ends at the side of a port that is not wired, LC or SC', () => {
    for (const front of ['LC', 'SC'] as const) {
      const module = moduleOf({ front, wiring: { custom: [['1B', 1]] } });
      const cordOf = duplexCord({ connector: ['LC', front] });
      expect(laneFrom(channelOf(SR, SR4, [cordOf, module, adapter(), cord()]), 'near', 1, 1).path).toEqual([
        { part: 0, in: '1B', out: '1A' },
        { part: 1, in: '1A', out: null },
      ]);
    }
  });

  it('is dark at a port without a transceiver', () => {
    // Lanes enter plug holes 12, 11, 10 and 9; five ports are reached, and an SR4 has four transceivers behind it.
    const legs = [
      { A: 1, B: 5 },
      { A: 2, B: 6 },
      { A: 3, B: 7 },
      { A: 4, B: 8 },
      { A: 10, B: 9 },
    ];
    const document = channelOf(SR4, SR, [harness({ fibres: 12, legs: 5, map: legs })]);
    expect(laneFrom(document, 'near', 1, 3)).toMatchObject({
      to: null,
      path: [{ part: 0, in: 10, out: '5A' }],
    });
    expect(storyOf(document)).toEqual(['1.1 -> dark', '1.2 -> dark', '1.3 -> dark', '1.4 -> dark']);
  });

  it('may reach both sides of a port from two lanes, one of which the transceiver hears', () => {
    const legs = [
      { A: 12, B: 11 },
      { A: 10, B: 9 },
    ];
    const document = channelOf(SR4, SR, [harness({ legs: 2, map: legs })]);
    expect(storyOf(document)).toEqual(['1.1 -> Rx 1.1', '1.2 -> Tx 1.1', '1.3 -> Rx 2.1', '1.4 -> Tx 2.1']);
  });

  it('meets a transmitter as Tx, and is dark between the lanes of a receptacle', () => {
    expect(storyOf(parallelChannel({ type: 'A' }))).toEqual([
      '1.1 -> Tx 1.1',
      '1.2 -> Tx 1.2',
      '1.3 -> Tx 1.3',
      '1.4 -> Tx 1.4',
    ]);
    expect(storyOf(parallelChannel({ type: 'C' }))).toEqual([
      '1.1 -> Tx 1.2',
      '1.2 -> Tx 1.1',
      '1.3 -> Tx 1.4',
      '1.4 -> Tx 1.3',
    ]);
    // Position 5 of a receptacle neither sends nor listens: plug hole 12 to plug hole 8 looks into it.
    const custom = parallelChannel({ fibres: 12, type: { custom: [[12, 8]] } });
    expect(laneFrom(custom, 'near', 1, 1)).toMatchObject({ to: null, path: [{ part: 0, in: 12, out: 8 }] });
  });

  it('is dark at an open end', () => {
    const document = channelOf(SR4, null, [cord()]);
    expect(storyOf(document)).toEqual(['1.1 -> dark', '1.2 -> dark', '1.3 -> dark', '1.4 -> dark']);
    expect(storyOf(document, 'far')).toEqual([]);
  });
});

describe('light over two rows', () => {
  it('of 100GBASE-SR10 arrives lane for lane where the cord swaps the rows', () => {
    const story = storyOf(channelOf('100GBASE-SR10', '100GBASE-SR10', [twoRowCable('rows-swapped')]));
    expect(story).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((lane) => `1.${lane} -> Rx 1.${lane}`));
  });

  it('meets transmitters where the cord keeps the rows', () => {
    const story = storyOf(channelOf('100GBASE-SR10', '100GBASE-SR10', [twoRowCable('rows-kept')]));
    expect(story).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((lane) => `1.${lane} -> Tx 1.${lane}`));
  });

  it('goes through an opposed adapter to the other row', () => {
    const lane = laneFrom(
      channelOf('100GBASE-SR10', '100GBASE-SR10', [
        twoRowCable('rows-kept'),
        adapter('opposed', 'MPO-24'),
        twoRowCable('rows-kept'),
      ]),
      'near',
      1,
      1,
    );
    // Tx 1 is position 14 of the face, column 2 of the lower row: column 11 of the plug.
    expect(lane.path).toEqual([
      { part: 0, in: 23, out: 23 },
      { part: 1, in: 23, out: 11 },
      { part: 2, in: 11, out: 11 },
    ]);
    expect(lane.to).toEqual({ end: 'far', port: 1, lane: 1, role: 'Rx' });
  });
});

describe('two wavelengths on one fibre', () => {
  it('of a BiDi end are two lanes, each received where its own wavelength is', () => {
    const straight = channelOf('40G-SR-BiDi', '40G-SR-BiDi', [duplexCord()]);
    expect(storyOf(straight)).toEqual(['1.1 -> Rx 1.1', '1.2 -> Rx 1.2']);
    expect(storyOf(straight, 'far')).toEqual(['1.1 -> Rx 1.1', '1.2 -> Rx 1.2']);
    const crossed = channelOf('40G-SR-BiDi', '40G-SR-BiDi', [duplexCord({ wiring: 'A-to-A' })]);
    expect(storyOf(crossed)).toEqual(['1.1 -> Tx 1.1', '1.2 -> Tx 1.2']);
  });

  it('do not pass for the one wavelength of an ordinary end', () => {
    const document = channelOf('40G-SR-BiDi', SR, [duplexCord()]);
    // The second wavelength comes out of A and arrives at B, where the SFP sends.
    expect(storyOf(document)).toEqual(['1.1 -> Rx 1.1', '1.2 -> Tx 1.1']);
    expect(storyOf(document, 'far')).toEqual(['1.1 -> Rx 1.1']);
  });

  it('of a parallel end go both ways on each of eight fibres', () => {
    const story = storyOf(channelOf('400GBASE-SR4.2', '400GBASE-SR4.2', [cord()]));
    expect(story).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((lane) => `1.${lane} -> Rx 1.${lane}`));
    expect(storyOf(channelOf('400GBASE-SR4.2', '100G-SR1.2', [harness()]))).toEqual([
      '1.1 -> Rx 1.1',
      '1.2 -> Rx 2.1',
      '1.3 -> Rx 3.1',
      '1.4 -> Rx 4.1',
      '1.5 -> Rx 1.2',
      '1.6 -> Rx 2.2',
      '1.7 -> Rx 3.2',
      '1.8 -> Rx 4.2',
    ]);
  });
});

describe('light through a fan-out', () => {
  const to = (leg: number) => channelOf('400GBASE-SR8', '200GBASE-SR4', [fanout({ leg })]);

  it('goes down the leg on which the channel continues, and is dark on the others', () => {
    expect(storyOf(to(1))).toEqual([
      '1.1 -> Rx 1.1',
      '1.2 -> Rx 1.2',
      '1.3 -> Rx 1.3',
      '1.4 -> Rx 1.4',
      '1.5 -> dark',
      '1.6 -> dark',
      '1.7 -> dark',
      '1.8 -> dark',
    ]);
    expect(storyOf(to(2)).slice(3, 6)).toEqual(['1.4 -> dark', '1.5 -> Rx 1.1', '1.6 -> Rx 1.2']);
  });

  it('comes back to the lanes of that leg', () => {
    expect(storyOf(to(1), 'far')).toEqual([
      '1.1 -> Rx 1.1',
      '1.2 -> Rx 1.2',
      '1.3 -> Rx 1.3',
      '1.4 -> Rx 1.4',
    ]);
    expect(storyOf(to(2), 'far')).toEqual([
      '1.1 -> Rx 1.5',
      '1.2 -> Rx 1.6',
      '1.3 -> Rx 1.7',
      '1.4 -> Rx 1.8',
    ]);
    expect(laneFrom(to(2), 'far', 1, 1).path).toEqual([{ part: 0, in: 12, out: 5 }]);
  });
});

describe('light through duplex cords', () => {
  it('that meet in a duplex adapter changes sides there', () => {
    // Three A-to-B cords: the light leaves B, enters the second cord on B of its A side, and so on.
    const document = channelOf(SR, SR, [duplexCord(), duplexCord(), duplexCord({ wiring: 'A-to-A' })]);
    expect(laneFrom(document, 'near', 1, 1)).toMatchObject({
      to: { end: 'far', port: 1, lane: 1, role: 'Tx' },
      path: [
        { part: 0, in: '1B', out: '1A' },
        { part: 1, in: '1B', out: '1A' },
        { part: 2, in: '1B', out: '1B' },
      ],
    });
    expect(laneFrom(document, 'far', 1, 1).path).toEqual([
      { part: 2, in: '1B', out: '1B' },
      { part: 1, in: '1A', out: '1B' },
      { part: 0, in: '1A', out: '1B' },
    ]);
  });

  it('is not changed by a splice inside one', () => {
    const document = channelOf(SR, SR, [duplexCord(), splice]);
    expect(laneFrom(document, 'near', 1, 1)).toMatchObject({
      to: { role: 'Rx' },
      path: [
        { part: 0, in: '1B', out: '1A' },
        { part: 1, in: '1A', out: '1A' },
      ],
    });
  });
});

describe('the ports of a second rear', () => {
  const second = moduleOf({ fibres: 24, rearPort: 2 });
  const document = duplexChannel({ nearModule: second, farModule: second });

  it('are written in paths as on the label', () => {
    expect(laneFrom(document, 'near', 1, 1).path.slice(0, 2)).toEqual([
      { part: 0, in: '7B', out: '7A' },
      { part: 1, in: '7A', out: 12 },
    ]);
    expect(laneFrom(document, 'near', 1, 1).path.at(-1)).toEqual({ part: 6, in: '7B', out: '7A' });
  });

  it('are counted from 1 inside, with the offset of the end beside them', () => {
    expect([labelOffset(assembled(document), 'near'), labelOffset(assembled(document), 'far')]).toEqual([
      6, 6,
    ]);
    expect([
      labelOffset(assembled(breakoutChannel()), 'near'),
      labelOffset(assembled(breakoutChannel()), 'far'),
    ]).toEqual([0, 0]);
  });
});

describe('following light by hand', () => {
  const channel = assembled(breakoutChannel());

  it('gives the fibre position on the other side, from either end, and 0 for the dark', () => {
    // Plug hole 12 comes out at 1A of the SFP's side, which is duplex position 1.
    expect(followLight(channel, 'near', 12, null)).toBe(1);
    expect(followLight(channel, 'far', 1, null)).toBe(12);
    expect(followLight(channel, 'near', 5, null)).toBe(0);
    expect(followLight(channel, 'far', 9, null)).toBe(0);
  });

  it('finds every fibre position that the lit positions of an end reach, in rising order', () => {
    expect(holesReached(channel, 'near')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(holesReached(assembled(channelOf(null, SR, breakoutChannel().parts)), 'near')).toEqual([]);
    const oneLeg = assembled(channelOf(SR4, SR, [harness({ legs: 1 })]));
    expect(holesReached(oneLeg, 'near')).toEqual([1, 2]);
  });

  it('knows the other end', () => {
    expect([otherEnd('near'), otherEnd('far')]).toEqual(['far', 'near']);
  });
});
