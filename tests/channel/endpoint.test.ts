import { describe, expect, it } from 'vitest';
import type { ChannelEnd, CustomInterface } from '../../src/shared/channel/document';
import { type Endpoint, faceOfEnd, resolveEnd } from '../../src/shared/channel/endpoint';
import { isArrayFace, isDuplexFace, modeOfGrade, OPEN_FACE } from '../../src/shared/channel/face';
import type { Problem } from '../../src/shared/result';

const resolved = (end: ChannelEnd): Endpoint => {
  const problems: Problem[] = [];
  const endpoint = resolveEnd(end, 'near', problems);
  expect(problems).toEqual([]);
  if (endpoint === null) throw new Error('no endpoint and no problem');
  return endpoint;
};

const refused = (end: ChannelEnd): Problem[] => {
  const problems: Problem[] = [];
  expect(resolveEnd(end, 'far', problems)).toBeNull();
  return problems;
};

describe('an interface of the catalogue', () => {
  it('is found by its id and by its aliases, whatever their case, spaces and hyphens', () => {
    for (const name of ['40GBASE-SR4', 'QSFP-40G-SR4', '40g sr4', 'qsfp_40g_sr4'])
      expect(resolved({ interface: name }).catalogue?.id).toBe('40GBASE-SR4');
  });

  it('that does not exist is named, with the nearest ones that do', () => {
    expect(refused({ interface: '40GBASE-SR5' })).toEqual([
      {
        path: 'far.interface',
        message: expect.stringMatching(
          /^no interface is called "40GBASE-SR5"; did you mean 40GBASE-SR4, .*; `mpo-preflight catalogue` lists all$/,
        ),
      },
    ]);
    expect(refused({ interface: 'ж' })).toEqual([
      {
        path: 'far.interface',
        message: 'no interface is called "ж"; `mpo-preflight catalogue` lists all',
      },
    ]);
  });

  it('with one MPO receptacle has its face and its lanes', () => {
    const endpoint = resolved({ interface: '40GBASE-SR4' });
    expect(endpoint).toMatchObject({
      kind: 'parallel',
      groups: 4,
      laneOffset: 0,
      assumedReceptacle: null,
      custom: null,
    });
    expect(endpoint.catalogue?.id).toBe('40GBASE-SR4');
    expect(endpoint.face).toEqual({
      kind: 'receptacle',
      connector: 'MPO-12',
      pins: 'pinned',
      polish: 'UPC',
      upAngled: false,
    });
    expect(endpoint.transmit.map(({ position }) => position)).toEqual([1, 2, 3, 4]);
    expect(endpoint.receive.map(({ position }) => position)).toEqual([12, 11, 10, 9]);
  });

  it('with an LC receptacle sends from B and receives on A', () => {
    const endpoint = resolved({ interface: '10GBASE-SR' });
    expect(endpoint).toMatchObject({ kind: 'duplex', groups: 1 });
    expect(endpoint.face).toEqual({
      kind: 'duplex-receptacle',
      connector: 'LC',
      pins: null,
      polish: 'UPC',
      upAngled: false,
    });
    expect(endpoint.transmit).toEqual([{ lane: 1, position: 2, band: 0 }]);
    expect(endpoint.receive).toEqual([{ lane: 1, position: 1, band: 0 }]);
  });
});

describe('an interface sold with several receptacles', () => {
  it('is taken with its first one, and says that it was assumed', () => {
    const endpoint = resolved({ interface: '200GBASE-SR4' });
    expect(endpoint.face.polish).toBe('UPC');
    expect(endpoint.assumedReceptacle).toMatchObject({ kind: 'MPO-12', polish: 'UPC' });
  });

  it('is told apart by polish', () => {
    const endpoint = resolved({ interface: '200GBASE-SR4', polish: 'APC' });
    expect(endpoint.face.polish).toBe('APC');
    expect(endpoint.assumedReceptacle).toBeNull();
  });

  it('is told apart by kind, however it is written', () => {
    for (const receptacleKind of ['MPO-24', 'MTP-24', 'mpo 24', 'mtp_24'])
      expect(resolved({ interface: '400GBASE-SR8', receptacleKind }).face.connector).toBe('MPO-24');
    for (const receptacleKind of [
      'dual-MPO-12',
      'dual MPO-12',
      '2x MPO-12',
      '2xMTP-12',
      '2x-mpo-12',
      'MPO-12',
    ])
      expect(resolved({ interface: '800GBASE-SR8', receptacleKind })).toMatchObject({
        face: { connector: 'MPO-12' },
        groups: 4,
        assumedReceptacle: null,
      });
    expect(resolved({ interface: '800GBASE-SR8', receptacleKind: 'MPO-16' }).groups).toBe(8);
  });

  it('keeps the assumption where polish alone does not tell', () => {
    const endpoint = resolved({ interface: '400GBASE-SR8', polish: 'APC' });
    expect(endpoint.face.connector).toBe('MPO-16');
    expect(endpoint.assumedReceptacle?.kind).toBe('MPO-16');
  });

  it('refuses a polish and a kind in which it does not exist', () => {
    expect(refused({ interface: '40GBASE-SR4', polish: 'APC' })).toEqual([
      { path: 'far.polish', message: '40GBASE-SR4 exists as MPO-12 UPC, not with APC' },
    ]);
    expect(refused({ interface: '400GBASE-SR8', receptacleKind: 'MPO-12' })).toEqual([
      {
        path: 'far.receptacleKind',
        message: '400GBASE-SR8 exists as MPO-16 APC or MPO-24 APC, not as MPO-12',
      },
    ]);
    expect(refused({ interface: '400GBASE-SR8', receptacleKind: 'dual-MPO-16' })).toHaveLength(1);
  });
});

describe('an interface with two receptacles', () => {
  it('carries lanes 1-4 on the first and 5-8 on the second', () => {
    const first = resolved({ interface: '800GBASE-SR8', receptacle: 1 });
    const second = resolved({ interface: '800GBASE-SR8', receptacle: 2 });
    expect([first.laneOffset, second.laneOffset]).toEqual([0, 4]);
    for (const endpoint of [first, second]) {
      expect(endpoint.face.connector).toBe('MPO-12');
      expect(endpoint.transmit).toHaveLength(4);
      expect(endpoint.assumedReceptacle).toBeNull();
    }
  });

  it('counts from lane 1 at both where they are two independent ports', () => {
    for (const receptacle of [1, 2] as const)
      expect(resolved({ interface: '2x400G-DR4', receptacle }).laneOffset).toBe(0);
    expect(resolved({ interface: '2x400G-FR4', receptacle: 2 })).toMatchObject({
      kind: 'duplex',
      laneOffset: 0,
    });
    expect(resolved({ interface: '2x400G-FR4' }).face.connector).toBe('LC');
  });

  it('is the only one that has a receptacle to choose', () => {
    const message =
      '40GBASE-SR4 exists as MPO-12 UPC: it has no second receptacle to choose; leave receptacle out';
    expect(refused({ interface: '40GBASE-SR4', receptacle: 2 })).toEqual([
      { path: 'far.receptacle', message },
    ]);
    expect(refused({ interface: '800GBASE-SR8', receptacleKind: 'MPO-16', receptacle: 1 })).toEqual([
      { path: 'far.receptacle', message: expect.stringMatching(/^800GBASE-SR8 exists as/) },
    ]);
  });
});

describe('an interface from a data sheet', () => {
  const sheet: CustomInterface = {
    name: 'QX-400',
    mode: 'SMF',
    receptacle: 'MPO-12',
    polish: 'APC',
    lanes: [
      { lane: 2, tx: 2, rx: 11 },
      { lane: 1, tx: 1, rx: 12 },
    ],
    gbpsPerLane: 100,
    wavelengthNm: 1310,
    reachM: { OS2: 500 },
  };

  it('has the lanes of the sheet in rising order', () => {
    expect(resolved({ custom: sheet })).toEqual({
      catalogue: null,
      part: null,
      custom: sheet,
      name: 'QX-400',
      face: { kind: 'receptacle', connector: 'MPO-12', pins: 'pinned', polish: 'APC', upAngled: false },
      kind: 'parallel',
      transmit: [
        { lane: 1, position: 1, band: 0 },
        { lane: 2, position: 2, band: 0 },
      ],
      receive: [
        { lane: 1, position: 12, band: 0 },
        { lane: 2, position: 11, band: 0 },
      ],
      groups: 2,
      laneOffset: 0,
      assumedReceptacle: null,
    });
  });

  it('may be duplex', () => {
    const duplex = resolved({
      custom: { ...sheet, receptacle: 'LC', polish: 'UPC', lanes: [{ lane: 1, tx: 2, rx: 1 }] },
    });
    expect(duplex).toMatchObject({
      kind: 'duplex',
      groups: 1,
      face: { kind: 'duplex-receptacle', connector: 'LC' },
    });
  });

  it.each([
    [
      'a position past the face',
      [{ lane: 1, tx: 13, rx: 1 }],
      'far.custom.lanes[0]',
      'position 13 does not exist on MPO-12, which has 12',
    ],
    [
      'a position taken twice',
      [
        { lane: 1, tx: 1, rx: 12 },
        { lane: 2, tx: 1, rx: 11 },
      ],
      'far.custom.lanes[1]',
      'position 1 is already taken by another lane',
    ],
    [
      'one position for both directions',
      [{ lane: 1, tx: 1, rx: 1 }],
      'far.custom.lanes[0]',
      'position 1 is already taken by another lane',
    ],
    [
      'a lane twice',
      [
        { lane: 1, tx: 1, rx: 12 },
        { lane: 1, tx: 2, rx: 11 },
      ],
      'far.custom.lanes[1]',
      'lane 1 is listed twice',
    ],
    [
      'a gap in the lanes',
      [
        { lane: 1, tx: 1, rx: 12 },
        { lane: 3, tx: 2, rx: 11 },
      ],
      'far.custom.lanes',
      'lanes must be numbered 1 to 2 without a gap',
    ],
  ])('may not have %s', (_, lanes, path, message) => {
    expect(refused({ custom: { ...sheet, lanes } })).toEqual([{ path, message }]);
  });

  it('has two positions where it is duplex, and as many as its face has where it is not', () => {
    expect(refused({ custom: { ...sheet, receptacle: 'LC', lanes: [{ lane: 1, tx: 3, rx: 1 }] } })).toEqual([
      { path: 'far.custom.lanes[0]', message: 'position 3 does not exist on LC, which has 2' },
    ]);
    expect(resolved({ custom: { ...sheet, lanes: [{ lane: 1, tx: 12, rx: 1 }] } }).groups).toBe(1);
    expect(
      resolved({ custom: { ...sheet, receptacle: 'MPO-24', lanes: [{ lane: 1, tx: 24, rx: 1 }] } }).groups,
    ).toBe(1);
  });

  it('stands alone', () => {
    for (const extra of [
      { interface: '40GBASE-SR4' },
      { polish: 'UPC' },
      { receptacle: 1 },
      { receptacleKind: 'LC' },
    ] as const)
      expect(refused({ custom: sheet, ...extra })).toEqual([
        {
          path: 'far',
          message: 'custom stands alone: leave out interface, polish, receptacleKind and receptacle',
        },
      ]);
  });
});

describe('an end', () => {
  it('without interface and without data sheet is refused', () => {
    expect(refused({})).toEqual([
      { path: 'far', message: expect.stringMatching(/^give either interface .* or custom/) },
    ]);
    expect(refused({ polish: 'UPC' })).toHaveLength(1);
  });

  it('without transceiver shows an open face', () => {
    expect(faceOfEnd(null)).toBe(OPEN_FACE);
    expect(OPEN_FACE).toEqual({ kind: 'open', connector: null, pins: null, polish: null, upAngled: false });
    expect(faceOfEnd(resolved({ interface: '10GBASE-SR' })).kind).toBe('duplex-receptacle');
  });
});

describe('a face', () => {
  it('is an array face, a duplex face or open', () => {
    for (const kind of ['plug', 'rear-plug', 'adapter', 'receptacle'] as const)
      expect([isArrayFace(kind), isDuplexFace(kind)]).toEqual([true, false]);
    for (const kind of ['duplex-plug', 'duplex-port', 'duplex-receptacle'] as const)
      expect([isArrayFace(kind), isDuplexFace(kind)]).toEqual([false, true]);
    expect([isArrayFace('open'), isDuplexFace('open')]).toEqual([false, false]);
  });

  it('belongs to single mode for OS2 and to multimode for every OM grade', () => {
    expect((['OM3', 'OM4', 'OM5', 'OS2'] as const).map(modeOfGrade)).toEqual(['MMF', 'MMF', 'MMF', 'SMF']);
  });
});
