/** The port map: every fibre once in each direction, with the same story told from both ends. */
import { describe, expect, it } from 'vitest';
import { fibreColour } from '../../src/shared/catalogue/fibres';
import type { PortMapRow } from '../../src/shared/order/port-map';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { conversionLink, orderOf, patchFieldLink, portMap } from './build';

const OM4_FAR_RACKS = {
  documentation: {
    far: { rack: 'R12', racks: ['R12', 'R13', 'R14'], panel: 'P1', firstCassette: 1, firstPort: 1 },
  },
};

type Row = readonly [what: string, link: Link, links: number, lanes: number];

/** `lanes` of one link, in one direction. */
const LINKS: readonly Row[] = [
  ['duplex', duplexLink(), 24, 1],
  ['duplex, the last channel not full', duplexLink({ application: { links: 13 } }), 13, 1],
  ...(['A', 'B', 'C', 'U2'] as const).map(
    (method): Row => [
      `duplex by Method ${method}`,
      duplexLink({ application: { links: 7 }, polarity: { method } }),
      7,
      1,
    ],
  ),
  [
    'duplex by Method B with identical modules, the last channel not full',
    duplexLink({ application: { links: 8 }, polarity: { method: 'B', methodBModules: 'identical' } }),
    8,
    1,
  ],
  ['duplex on A and B', duplexLink({ application: { links: 7, redundancy: 'A/B' } }), 14, 1],
  [
    'duplex to three racks',
    duplexLink({ application: { links: 9, perRack: [1, 7, 1] }, ...OM4_FAR_RACKS }),
    9,
    1,
  ],
  [
    'duplex over two-row parts',
    duplexLink({ application: { links: 14 }, interface: { rear: 'MPO-24', fibres: 24 } }),
    14,
    1,
  ],
  [
    'bidirectional optics, two wavelengths a link',
    duplexLink({
      application: { links: 5 },
      transceiver: { near: { interface: '40G-SR-BiDi' }, far: { interface: '40G-SR-BiDi' } },
    }),
    5,
    2,
  ],
  ['a patch field', patchFieldLink(), 12, 1],
  ['parallel', parallelLink(), 8, 4],
  ['parallel by a direct cord', parallelLink({ application: { links: 3, placement: 'same-rack' } }), 3, 4],
  ['a breakout', breakoutLink(), 24, 1],
  ['a breakout, the last port not full', breakoutLink({ application: { links: 7 } }), 7, 1],
  [
    'a breakout by Method C, the last port not full',
    breakoutLink({ application: { links: 6 }, polarity: { method: 'C' } }),
    6,
    1,
  ],
  [
    'a breakout to three racks',
    breakoutLink({ application: { links: 15, perRack: [6, 5, 4] }, ...OM4_FAR_RACKS }),
    15,
    1,
  ],
  ['a breakout by cable', breakoutLink({ application: { links: 6, through: 'breakout-cable' } }), 6, 1],
  [
    'a breakout of two wavelengths a fibre',
    breakoutLink({
      application: { links: 8 },
      transceiver: { near: { interface: '400GBASE-SR4.2' }, far: { interface: '100G-SR1.2' } },
    }),
    8,
    2,
  ],
  [
    'a Y cord',
    breakoutLink({
      application: { links: 3, placement: 'same-rack' },
      transceiver: {
        near: { interface: '400GBASE-SR8', receptacleKind: 'MPO-16' },
        far: { interface: '200GBASE-SR4', polish: 'UPC' },
      },
      interface: { rear: 'MPO-16', fibres: 16, front: 'MPO' },
      modePolish: { rearPolish: 'APC' },
    }),
    3,
    4,
  ],
  [
    'a splitter cable, the last one not full',
    breakoutLink({
      application: { links: 3, placement: 'same-rack' },
      transceiver: { near: { interface: '400GBASE-VR4' }, far: { interface: '200GBASE-VR2' } },
      interface: { front: 'MPO' },
      modePolish: { rearPolish: 'APC' },
    }),
    3,
    2,
  ],
  [
    'a cable of four legs, the last one not full, on A and B',
    breakoutLink({
      application: { links: 7, placement: 'same-rack', redundancy: 'A/B' },
      transceiver: {
        near: { interface: '800GBASE-SR8', receptacleKind: 'MPO-16' },
        far: { interface: '200GBASE-SR2' },
      },
      interface: { rear: 'MPO-16', fibres: 16, front: 'MPO' },
      modePolish: { rearPolish: 'APC' },
    }),
    14,
    2,
  ],
  ['a conversion, the last trunk leg not full', conversionLink({ application: { links: 10 } }), 10, 4],
  [
    'a conversion whose legs arrive turned round',
    conversionLink({ application: { links: 4 }, interface: { cableRows: 'fully-reversed' } }),
    4,
    4,
  ],
];

const from = (row: PortMapRow): string =>
  [row.path, row.channel, row.fromEnd, row.fromTransceiver, row.fromLane].join(' ');
const to = (row: PortMapRow): string =>
  [row.path, row.channel, row.fromEnd === 'near' ? 'far' : 'near', row.toTransceiver, row.toLane].join(' ');

describe.each(LINKS)('the port map of %s', (_, link, links, lanes) => {
  const rows = portMap(link);

  it('has two rows for each lane of each link, and no dark one', () => {
    expect(rows).toHaveLength(2 * lanes * links);
    expect(rows.filter(({ fromEnd }) => fromEnd === 'near')).toHaveLength(lanes * links);
    expect(rows.map(({ toLabel }) => toLabel)).not.toContain('dark');
  });

  it('has every transmitter once and every receiver once, and they are the same ports', () => {
    expect(new Set(rows.map(from)).size).toBe(rows.length);
    expect(new Set(rows.map(to)).size).toBe(rows.length);
    expect(new Set(rows.map(to))).toEqual(new Set(rows.map(from)));
  });

  it('numbers the transceivers of each end without a gap, as many as the order has', () => {
    const { lines } = orderOf([link]);
    const near = link.answers.transceiver?.near.interface;
    const far = link.answers.transceiver?.far.interface;
    for (const end of ['near', 'far'] as const) {
      const numbers = new Set(
        rows.filter((row) => row.fromEnd === end).map((row) => `${row.path}${row.fromTransceiver}`),
      );
      const plain = new Set([...numbers].map((number) => Number(number.replace(/^[AB]/, ''))));
      expect([...plain].sort((a, b) => a - b)).toEqual(Array.from({ length: plain.size }, (_, at) => at + 1));
      const ordered = lines
        .filter(
          ({ kind, attributes }) =>
            kind === 'transceiver' && attributes.interface === (end === 'near' ? near : far),
        )
        .reduce((sum, { quantity }) => sum + quantity, 0);
      expect(numbers.size).toBe(near === far ? ordered / 2 : ordered);
    }
  });

  it('tells of each pair of ports the same labels in both directions', () => {
    const back = new Map(rows.map((row) => [from(row), row]));
    for (const row of rows) {
      const answer = back.get(to(row));
      expect(answer?.fromLabel).toBe(row.toLabel);
      expect(answer?.fromInterface).toBe(row.toInterface);
      if (answer !== undefined && to(answer) === from(row)) expect(answer.toLabel).toBe(row.fromLabel);
    }
  });

  it('gives one label to one port, and one port to one label', () => {
    const labels = new Map<string, string>();
    for (const { path, fromEnd, fromTransceiver, fromLabel } of rows) {
      if (fromLabel === '') continue;
      const port = `${path} ${fromEnd} ${fromTransceiver}`;
      expect(labels.get(fromLabel) ?? port).toBe(port);
      labels.set(fromLabel, port);
    }
  });

  it('names the colour of the fibre position, and no fibre of a trunk twice but for two wavelengths', () => {
    const used = new Map<string, number>();
    for (const { path, trunk, trunkLeg, trunkHole, colour } of rows) {
      if (trunkHole === '') {
        expect([trunk, trunkLeg, colour]).toEqual(['', '', '']);
        continue;
      }
      expect(colour).toBe(fibreColour(trunkHole));
      const fibre = `${path} ${trunk} ${trunkLeg} ${trunkHole}`;
      used.set(fibre, (used.get(fibre) ?? 0) + 1);
    }
    const bands = ['40G-SR-BiDi', '400GBASE-SR4.2'].includes(link.answers.transceiver?.near.interface ?? '')
      ? 2
      : 1;
    expect(new Set(used.values()).size).toBeLessThanOrEqual(1);
    for (const count of used.values()) expect(count).toBe(bands);
  });
});

const told = (link: Link, keys: readonly (keyof PortMapRow)[], take: number) =>
  portMap(link)
    .slice(0, take)
    .map((row) => keys.map((key) => row[key]).join(' '));

/** Holes by hand: receptacle, cord, adapter and trunk multiplied out on paper. */
describe('the fibre positions of a trunk', () => {
  it.each([
    // Trunk hole of ports 1 to 3, near to far, then far to near.
    ['A', [1, 3, 5], [2, 4, 6]],
    ['B', [12, 10, 8], [11, 9, 7]],
    ['C', [1, 3, 5], [2, 4, 6]],
    ['U1', [12, 11, 10], [1, 2, 3]],
    ['U2', [12, 11, 10], [1, 2, 3]],
  ] as const)('under duplex ports by Method %s', (method, there, back) => {
    const rows = portMap(duplexLink({ application: { links: 3 }, polarity: { method } }));
    expect(rows.filter(({ fromEnd }) => fromEnd === 'near').map(({ trunkHole }) => trunkHole)).toEqual(there);
    expect(rows.filter(({ fromEnd }) => fromEnd === 'far').map(({ trunkHole }) => trunkHole)).toEqual(back);
  });

  it('under the four lanes of SR4 are 12 to 9 there and 1 to 4 back by Method U1', () => {
    expect(told(breakoutLink(), ['fromLane', 'trunkHole', 'colour', 'toLabel'], 5)).toEqual([
      '1 12 aqua R12-P1-C1-Port1',
      '2 11 rose R12-P1-C1-Port2',
      '3 10 violet R12-P1-C1-Port3',
      '4 9 yellow R12-P1-C1-Port4',
      '1 1 blue R01-P1-C1-Port1',
    ]);
  });

  it('go on in the next trunk leg, and in the next trunk at the next rack', () => {
    const link = duplexLink({ application: { links: 14, perRack: [13, 1] }, ...OM4_FAR_RACKS });
    const rows = portMap(link).filter(({ fromEnd }) => fromEnd === 'near');
    expect(rows.map(({ trunk, trunkLeg, toLabel }) => `${trunk}.${trunkLeg} ${toLabel}`).slice(11)).toEqual([
      '1.2 R12-P1-C2-Port6',
      '1.3 R12-P1-C3-Port1',
      '2.1 R13-P1-C1-Port1',
    ]);
  });
});

describe('a channel that is not full', () => {
  it('numbers its transceivers on from the last full one, also where ports are renumbered', () => {
    const link = duplexLink({
      application: { links: 8 },
      polarity: { method: 'B', methodBModules: 'identical' },
    });
    expect(
      portMap(link)
        .filter(({ channel }) => channel === 2)
        .map(
          ({ fromLabel, fromTransceiver, toLabel, toTransceiver }) =>
            `${fromLabel} ${fromTransceiver} ${toLabel} ${toTransceiver}`,
        ),
    ).toEqual([
      'R01-P1-C2-Port1 7 R12-P1-C2-Port6 8',
      'R01-P1-C2-Port2 8 R12-P1-C2-Port5 7',
      'R12-P1-C2-Port5 7 R01-P1-C2-Port2 8',
      'R12-P1-C2-Port6 8 R01-P1-C2-Port1 7',
    ]);
  });
});

describe('a central field', () => {
  it('names both its ports on every row, the near side first, counted on in one panel', () => {
    expect(
      told(patchFieldLink(), ['fromLabel', 'fieldNearLabel', 'fieldFarLabel', 'toLabel'], 7).filter(
        (_, index) => index === 0 || index === 6,
      ),
    ).toEqual([
      'R01-P1-C1-Port1 X01-P1-C1-Port1 X01-P1-C3-Port1 R12-P1-C1-Port1',
      'R12-P1-C1-Port1 X01-P1-C1-Port1 X01-P1-C3-Port1 R01-P1-C1-Port1',
    ]);
  });
});

describe('legs that arrive turned round', () => {
  it('are told with the port where each arrives', () => {
    const rows = portMap(
      conversionLink({ application: { links: 3 }, interface: { cableRows: 'fully-reversed' } }),
    );
    expect([
      ...new Set(
        rows
          .filter(({ fromEnd }) => fromEnd === 'near')
          .map(({ fromLabel, toLabel }) => `${fromLabel} ${toLabel}`),
      ),
    ]).toEqual([
      'R01-P1-C1-Port1 R12-P1-C1-Port3',
      'R01-P1-C1-Port2 R12-P1-C1-Port2',
      'R01-P1-C1-Port3 R12-P1-C1-Port1',
    ]);
  });
});

describe('a link that cannot be planned', () => {
  it('has no rows, and the others keep theirs', () => {
    const { interface: _, ...answers } = breakoutLink().answers;
    const rows = portMap(
      { ...breakoutLink(), id: 'open', answers },
      { ...duplexLink({ application: { links: 1 } }), id: 'planned' },
    );
    expect(rows.map(({ link }) => link)).toEqual(['planned', 'planned']);
  });
});

describe('light that arrives nowhere', () => {
  it('is told as dark, without a receiver', () => {
    // Twelve-fibre modules over an eight-fibre trunk: ports 5 and 6 by U1 use holes 5 to 8, which it does not have.
    const trunk = {
      type: 'B',
      pins: 'unpinned',
      fibres: 8,
      fibre: 'OM4',
      polish: 'UPC',
      lengthM: 30,
    } as const;
    const rows = portMap(duplexLink({ application: { links: 6, installed: { trunk } } }));
    const dark = rows.filter(({ toLabel }) => toLabel === 'dark');
    expect(dark.map(({ fromLabel }) => fromLabel)).toEqual([
      'R01-P1-C1-Port5',
      'R01-P1-C1-Port6',
      'R12-P1-C1-Port5',
      'R12-P1-C1-Port6',
    ]);
    for (const { toTransceiver, toLane, toInterface } of dark)
      expect([toTransceiver, toLane, toInterface]).toEqual(['', '', '']);
  });
});
