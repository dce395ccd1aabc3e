import { describe, expect, it } from 'vitest';
import type { Part } from '../../src/shared/channel/document';
import {
  adapter,
  breakoutChannel,
  channelOf,
  cord,
  duplexChannel,
  duplexCord,
  moduleOf,
  trunk,
} from '../../src/shared/rules/example-channels';
import { assembled, fanout, harness, problemsOf, splice } from './build';

const SR4 = '40GBASE-SR4';
const SR = '10GBASE-SR';

/** `array-pair 0-2 at 1`: kind, the two parts, and the part it is shown at. */
const jointsOf = (near: string | null, far: string | null, parts: readonly Part[]): string[] =>
  assembled(channelOf(near, far, parts)).joints.map(
    (joint) => `${joint.kind} ${joint.near}-${joint.far} at ${joint.shownAt}`,
  );

describe('the mated pairs of a channel', () => {
  it('of the breakout example are receptacle, array pair, duplex pair, receptacle', () => {
    expect(jointsOf(SR4, SR, breakoutChannel().parts)).toEqual([
      'array-receptacle -1-0 at 0',
      'array-pair 0-2 at 1',
      'duplex-pair 2-3 at 2',
      'duplex-receptacle 3-4 at 3',
    ]);
  });

  it('listed from the other end are the same mated pairs at the same parts', () => {
    expect(jointsOf(SR, SR4, [...breakoutChannel().parts].reverse())).toEqual([
      'duplex-receptacle -1-0 at 0',
      'duplex-pair 0-1 at 1',
      'array-pair 1-3 at 2',
      'array-receptacle 3-4 at 3',
    ]);
  });

  it('of two cords in a duplex adapter are shown at the second cord', () => {
    expect(jointsOf(SR, SR, [duplexCord(), duplexCord()])).toEqual([
      'duplex-receptacle -1-0 at 0',
      'duplex-pair 0-1 at 1',
      'duplex-receptacle 1-2 at 1',
    ]);
  });

  it('pass over splices', () => {
    expect(jointsOf(SR4, SR4, [cord(), splice, adapter(), trunk(), splice, splice])).toEqual([
      'array-receptacle -1-0 at 0',
      'array-pair 0-3 at 2',
      'array-receptacle 3-6 at 3',
    ]);
  });

  it('carry the faces that meet and the adapter between them', () => {
    const { joints } = assembled(breakoutChannel());
    expect(joints[0]?.nearFace).toEqual({
      kind: 'receptacle',
      connector: 'MPO-12',
      pins: 'pinned',
      polish: 'UPC',
      upAngled: false,
    });
    expect(joints[0]?.adapter).toBeNull();
    expect(joints[1]?.adapter).toEqual(adapter());
    expect([joints[1]?.nearFace.kind, joints[1]?.farFace.kind]).toEqual(['plug', 'rear-plug']);
    expect([joints[1]?.nearFace.pins, joints[1]?.farFace.pins]).toEqual(['unpinned', 'pinned']);
    expect([joints[2]?.nearFace.kind, joints[2]?.farFace.kind]).toEqual(['duplex-port', 'duplex-plug']);
  });

  it('at an open end exist only where an adapter holds the first or last plug', () => {
    expect(jointsOf(null, null, [cord()])).toEqual([]);
    expect(jointsOf(null, null, [duplexCord(), duplexCord()])).toEqual(['duplex-pair 0-1 at 1']);
    expect(jointsOf(null, null, [adapter(), cord(), adapter()])).toEqual([
      'array-pair -1-1 at 0',
      'array-pair 1-3 at 2',
    ]);
  });
});

describe('a placed part', () => {
  it('has the faces and map of its own listing', () => {
    const { parts } = assembled(
      channelOf(SR4, SR4, [
        cord({ pins: ['unpinned', 'pinned'], polish: ['UPC', 'APC'], upAngled: [false, true] }),
        adapter(),
        cord({ upAngled: [true, false] }),
      ]),
    );
    expect(parts[0]?.near).toEqual({
      kind: 'plug',
      connector: 'MPO-12',
      pins: 'unpinned',
      polish: 'UPC',
      upAngled: false,
    });
    expect(parts[0]?.far).toEqual({
      kind: 'plug',
      connector: 'MPO-12',
      pins: 'pinned',
      polish: 'APC',
      upAngled: true,
    });
    expect([parts[2]?.near.upAngled, parts[2]?.far.upAngled]).toEqual([true, false]);
    expect(parts.map(({ fibre }) => fibre)).toEqual(['OM4', null, 'OM4']);
    expect(parts.map(({ index }) => index)).toEqual([0, 1, 2]);
  });

  it('of an unnamed up-angled state is not up-angled at either end', () => {
    const [only] = assembled(channelOf(SR4, SR4, [cord()])).parts;
    expect([only?.near.upAngled, only?.far.upAngled]).toEqual([false, false]);
  });

  it('a duplex cord may have another connector and polish at each end', () => {
    const [only] = assembled(
      channelOf(null, null, [duplexCord({ connector: ['LC', 'SC'], polish: ['UPC', 'APC'] })]),
    ).parts;
    expect([only?.near.connector, only?.far.connector]).toEqual(['LC', 'SC']);
    expect([only?.near.polish, only?.far.polish]).toEqual(['UPC', 'APC']);
    const [both] = assembled(channelOf(null, null, [duplexCord({ connector: 'SC', polish: 'APC' })])).parts;
    expect([both?.near, both?.far]).toEqual([
      { kind: 'duplex-plug', connector: 'SC', pins: null, polish: 'APC', upAngled: false },
      { kind: 'duplex-plug', connector: 'SC', pins: null, polish: 'APC', upAngled: false },
    ]);
  });

  it('a module turned round shows its rear on the far side, and its map turned round', () => {
    const part = moduleOf({ rearPolish: 'APC', front: 'SC' });
    const [, seen] = assembled(channelOf(SR, SR4, [duplexCord(), part, adapter(), cord()])).parts;
    expect(seen?.near).toEqual({
      kind: 'duplex-port',
      connector: 'SC',
      pins: null,
      polish: 'UPC',
      upAngled: false,
    });
    expect(seen?.far).toEqual({
      kind: 'rear-plug',
      connector: 'MPO-12',
      pins: 'pinned',
      polish: 'APC',
      upAngled: false,
    });
    // U1, eight fibres: 1A is hole 12, 1B hole 1.
    expect(seen?.map.forward.slice(1, 3)).toEqual([12, 1]);
    expect([seen?.nearIsDuplex, seen?.farIsDuplex]).toEqual([true, false]);
  });

  it('a breakout cord has an MPO plug and LC legs, each with its own polish', () => {
    const [only] = assembled(channelOf(SR4, SR, [harness({ polish: ['APC', 'UPC'], pins: 'pinned' })])).parts;
    expect(only?.near).toEqual({
      kind: 'plug',
      connector: 'MPO-12',
      pins: 'pinned',
      polish: 'APC',
      upAngled: false,
    });
    expect(only?.far).toEqual({
      kind: 'duplex-plug',
      connector: 'LC',
      pins: null,
      polish: 'UPC',
      upAngled: false,
    });
  });

  it('a fan-out shows the leg on which the channel continues', () => {
    const legs = [
      { connector: 'MPO-12', fibres: 8, pins: 'unpinned', polish: 'UPC' },
      { connector: 'MPO-12', fibres: 8, pins: 'pinned', polish: 'APC' },
    ] as const;
    const document = channelOf('400GBASE-SR8', '200GBASE-SR4', [fanout({ legs: [...legs], leg: 2 })]);
    const [only] = assembled(document).parts;
    expect(only?.near).toEqual({
      kind: 'plug',
      connector: 'MPO-16',
      pins: 'unpinned',
      polish: 'APC',
      upAngled: false,
    });
    expect(only?.far).toEqual({
      kind: 'plug',
      connector: 'MPO-12',
      pins: 'pinned',
      polish: 'APC',
      upAngled: false,
    });
  });

  it('a fan-out with the body of a module has rear plugs', () => {
    const { parts } = assembled(
      channelOf('400GBASE-SR8', SR4, [
        cord({ connector: 'MPO-16', fibres: 16 }),
        adapter('opposed', 'MPO-16'),
        fanout({ body: 'module' }),
        adapter(),
        cord(),
      ]),
    );
    expect([parts[2]?.near.kind, parts[2]?.far.kind]).toEqual(['rear-plug', 'rear-plug']);
  });

  it('is joined by a duplex adapter only where two cords meet, splices inside them not minded', () => {
    const swaps = (parts: readonly Part[]) =>
      assembled(channelOf(null, null, parts)).parts.map(({ nearSwapsSides }) => nearSwapsSides);
    expect(swaps([duplexCord(), duplexCord()])).toEqual([false, true]);
    expect(swaps([duplexCord(), splice, splice, duplexCord()])).toEqual([false, false, false, true]);
    expect(swaps([duplexCord(), moduleOf(), adapter()])).toEqual([false, false, false]);
    expect(swaps([adapter(), moduleOf(), duplexCord()])).toEqual([false, false, false]);
  });

  it('a splice shows positions as the part before it does', () => {
    const kinds = (parts: readonly Part[]) =>
      assembled(channelOf(null, null, parts)).parts.map((part) => [part.nearIsDuplex, part.farIsDuplex]);
    expect(kinds([duplexCord(), splice])).toEqual([
      [true, true],
      [true, true],
    ]);
    expect(kinds([cord(), splice])).toEqual([
      [false, false],
      [false, false],
    ]);
    expect(kinds([harness({ facing: 'far' }), splice])[1]).toEqual([true, true]);
    expect(kinds([harness({ facing: 'near' }), splice])[1]).toEqual([false, false]);
  });

  it('has the port numbers of the second rear, and gives them to the cords around it', () => {
    const second = moduleOf({ fibres: 24, rearPort: 2 });
    const offsets = (parts: readonly Part[]) =>
      assembled(channelOf(SR, SR, parts)).parts.map(({ portOffset }) => portOffset);
    expect(
      offsets([
        duplexCord(),
        splice,
        duplexCord(),
        second,
        adapter(),
        trunk(),
        adapter(),
        moduleOf({ fibres: 24, rearPort: 1 }),
        duplexCord(),
        splice,
      ]),
    ).toEqual([6, 6, 6, 6, 0, 0, 0, 0, 0, 0]);
    // A cord between two modules has the numbers of the one towards near.
    expect(
      offsets([
        duplexCord(),
        moduleOf({ fibres: 12 }),
        adapter(),
        trunk(),
        adapter(),
        second,
        duplexCord(),
        moduleOf({ fibres: 12 }),
        adapter(),
        trunk(),
        adapter(),
        moduleOf({ fibres: 12 }),
        duplexCord(),
      ]),
    ).toEqual([0, 0, 0, 0, 0, 6, 6, 0, 0, 0, 0, 0, 0]);
  });
});

describe('a mated pair that cannot be traced is a problem of the file:', () => {
  it.each<[string, string | null, string | null, Part[], string, RegExp]>([
    [
      'two MPO plugs without an adapter',
      SR4,
      SR4,
      [cord(), cord()],
      'parts[1]',
      /^two MPO plugs are next to each other: put an mpo-adapter/,
    ],
    [
      'a plug and a module without an adapter',
      SR4,
      SR,
      [cord(), moduleOf(), duplexCord()],
      'parts[1]',
      /^two MPO plugs are next to each other/,
    ],
    [
      'a module and a plug without an adapter',
      SR,
      SR4,
      [duplexCord(), moduleOf(), cord()],
      'parts[2]',
      /^two MPO plugs are next to each other/,
    ],
    [
      'two adapters in a row',
      SR4,
      SR4,
      [cord(), adapter(), adapter(), cord()],
      'parts[2]',
      /^two MPO adapters are next to each other/,
    ],
    [
      'an adapter at the near transceiver',
      SR4,
      SR4,
      [adapter(), cord()],
      'parts[0]',
      /never at a transceiver/,
    ],
    [
      'an adapter at the far transceiver',
      SR4,
      SR4,
      [cord(), adapter()],
      'parts[1]',
      /never at a transceiver/,
    ],
    [
      'a module in the near transceiver',
      SR4,
      SR,
      [moduleOf(), duplexCord()],
      'parts[0]',
      /^a module's rear plug cannot reach into a transceiver/,
    ],
    [
      'a module in the far transceiver',
      SR,
      SR4,
      [duplexCord(), moduleOf()],
      'parts[1]',
      /^a module's rear plug cannot reach/,
    ],
    [
      'a duplex cord in an MPO transceiver',
      SR4,
      SR4,
      [duplexCord()],
      'parts[0]',
      /^a duplex connector does not fit an MPO transceiver/,
    ],
    [
      'an MPO cord in the near LC transceiver',
      SR,
      SR4,
      [cord()],
      'parts[0]',
      /^an MPO connector does not fit an LC transceiver/,
    ],
    [
      'an MPO cord in the far LC transceiver',
      SR4,
      SR,
      [cord()],
      'parts[0]',
      /^an MPO connector does not fit an LC transceiver/,
    ],
    [
      'a module front in an LC transceiver',
      SR4,
      SR,
      [cord(), adapter(), moduleOf()],
      'parts[2]',
      /^a module's front is an adapter/,
    ],
    [
      'two module fronts',
      SR4,
      SR4,
      [cord(), adapter(), moduleOf(), moduleOf(), adapter(), cord()],
      'parts[3]',
      /^two module fronts are next to each other/,
    ],
    [
      'an MPO cord on a duplex cord',
      SR4,
      SR,
      [cord(), duplexCord()],
      'parts[1]',
      /^an MPO connector is next to a duplex face/,
    ],
    [
      'an adapter on a duplex cord',
      SR,
      SR4,
      [duplexCord(), adapter(), cord()],
      'parts[1]',
      /^an MPO connector is next to a duplex face/,
    ],
    [
      'a duplex cord on an adapter',
      SR4,
      SR,
      [cord(), adapter(), duplexCord()],
      'parts[2]',
      /^an MPO connector is next to a duplex face/,
    ],
    [
      'an adapter in an LC transceiver',
      SR,
      SR4,
      [adapter(), cord()],
      'parts[0]',
      /^an MPO connector does not fit an LC transceiver/,
    ],
  ])('%s', (_, near, far, parts, path, message) => {
    expect(problemsOf(channelOf(near, far, parts))).toContainEqual({
      path,
      message: expect.stringMatching(message),
    });
  });

  it('a duplex cord in an MPO transceiver at one end only', () => {
    const message = expect.stringMatching(/^a duplex connector does not fit an MPO transceiver/);
    expect(problemsOf(channelOf(SR4, SR, [duplexCord()]))).toEqual([{ path: 'parts[0]', message }]);
    expect(problemsOf(channelOf(SR, SR4, [duplexCord()]))).toEqual([{ path: 'parts[0]', message }]);
  });

  it('two module fronts, and nothing else with them', () => {
    const parts = [cord(), adapter(), moduleOf(), moduleOf(), adapter(), cord()];
    expect(problemsOf(channelOf(SR4, SR4, parts)).map(({ path }) => path)).toEqual(['parts[3]']);
  });

  it('an adapter on the front of a module', () => {
    expect(
      problemsOf(channelOf(SR4, SR4, [cord(), adapter(), moduleOf(), adapter(), cord()])),
    ).toContainEqual({
      path: 'parts[2]',
      message: expect.stringMatching(/^an MPO connector is next to a duplex face/),
    });
  });

  it('nothing but a splice between two transceivers', () => {
    expect(problemsOf(channelOf(SR, SR, [splice])).map(({ path }) => path)).toEqual(['parts[0]']);
    expect(problemsOf(channelOf(SR4, SR, [splice, splice])).map(({ path }) => path)).toEqual(['parts[0]']);
  });

  it('a module between two array parts', () => {
    const found = problemsOf(channelOf(SR4, SR4, [cord(), adapter(), moduleOf(), adapter(), cord()]));
    expect(found[0]).toEqual({
      path: 'parts[2]',
      message: expect.stringMatching(/^a module has one array side/),
    });
  });

  it.each<[string, Part[], string]>([
    ['before the first part', [splice, cord()], 'parts[0]'],
    ['behind an adapter', [cord(), adapter(), splice, cord()], 'parts[2]'],
    ['behind a module', [moduleOf(), splice, adapter(), cord()], 'parts[1]'],
    [
      'behind a fan-out in the body of a module',
      [adapter('opposed', 'MPO-16'), fanout({ body: 'module' }), splice],
      'parts[2]',
    ],
  ])('a splice %s', (_, parts, path) => {
    expect(problemsOf(channelOf(null, null, parts))).toEqual([
      { path, message: 'a splice lies inside the cable before it: list it after a cable or cord' },
    ]);
  });

  it.each<[string, Part[]]>([
    ['an array cable', [cord(), splice]],
    ['a duplex cord', [duplexCord(), splice]],
    ['a breakout cord', [harness({ facing: 'far' }), splice]],
    ['a fan-out cable', [adapter('opposed', 'MPO-16'), fanout(), splice]],
    ['another splice', [cord(), splice, splice]],
  ])('but not a splice behind %s', (_, parts) => {
    expect(assembled(channelOf(null, null, parts)).parts).toHaveLength(parts.length);
  });
});

describe('the problems of a channel', () => {
  it('come all at once: ends first, then parts in their order', () => {
    const found = problemsOf(
      channelOf('nothing like it', 'nor this', [cord({ fibres: 16 }), adapter(), cord({ fibres: 24 })]),
    );
    expect(found.map(({ path }) => path)).toEqual([
      'near.interface',
      'far.interface',
      'parts[0].fibres',
      'parts[2].fibres',
    ]);
  });

  it('in ends and parts are told before any mated pair is looked for', () => {
    const found = problemsOf(channelOf(SR4, SR4, [cord({ fibres: 16 }), cord()]));
    expect(found.map(({ path }) => path)).toEqual(['parts[0].fibres']);
  });

  it('of several mated pairs are all named', () => {
    const found = problemsOf(channelOf(SR4, SR4, [cord(), cord(), cord()]));
    expect(found.map(({ path }) => path)).toEqual(['parts[1]', 'parts[2]']);
  });

  it('are none for the channels of the examples', () => {
    expect(assembled(breakoutChannel()).parts).toHaveLength(4);
    expect(assembled(duplexChannel()).near?.name).toBe(SR);
    expect(assembled(channelOf(null, SR4, [cord()])).near).toBeNull();
  });
});
