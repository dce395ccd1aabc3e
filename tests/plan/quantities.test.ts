/** Every sentence of the quantities section of the step page, as numbers counted by hand. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRUNK_LEGS } from '../../src/shared/catalogue/lengths';
import { mergeItems } from '../../src/shared/order/lines';
import { chooseLegs, withGrowth } from '../../src/shared/plan/groups';
import type { Link } from '../../src/shared/plan/link';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import {
  conversionLink,
  dualReceptacleLink,
  itemsOf,
  patchFieldLink,
  planOf,
  totalsOf,
} from '../order/build';

describe('growth', () => {
  it.each([
    [8, 0, 8],
    [8, 25, 10],
    [7, 25, 9],
    [1, 1, 2],
    [100, 10, 110],
    [3, 33, 4],
    [0, 400, 0],
    [6, 400, 30],
  ])('turns %i pieces with %i %% into %i whole ones', (count, percent, expected) => {
    expect(withGrowth(count, percent)).toBe(expected);
  });

  it('never rounds a whole number up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), fc.integer({ min: 0, max: 400 }), (hundreds, percent) => {
        expect(withGrowth(hundreds * 100, percent)).toBe(hundreds * (100 + percent));
      }),
      { seed: 11 },
    );
  });
});

describe('the size of a trunk', () => {
  it.each([
    [1, 1],
    [2, 2],
    [3, 4],
    [4, 4],
    [5, 6],
    [6, 6],
    [8, 4],
    [9, 12],
    [10, 12],
    [12, 12],
    [16, 4],
    [18, 6],
    [24, 12],
    [34, 12],
    [144, 12],
  ])('for %i legs is %i', (legs, size) => {
    expect(chooseLegs(legs)).toBe(size);
  });

  it('never takes more trunks and spare legs than another size would', () => {
    const cost = (legs: number, size: number): number => {
      const trunks = Math.ceil(legs / size);
      return 2 * trunks + (trunks * size - legs);
    };
    for (let legs = 1; legs <= 500; legs++)
      expect(cost(legs, chooseLegs(legs))).toBe(Math.min(...TRUNK_LEGS.map((size) => cost(legs, size))));
  });
});

/** links, growth %, rears asked for, and what follows at one end of twelve-fibre duplex links. */
describe.each([
  // ceil(links x (100 + growth) / 600)
  { links: 1, growthPercent: 0, rears: 1, channels: 1 },
  { links: 6, growthPercent: 0, rears: 1, channels: 1 },
  { links: 7, growthPercent: 0, rears: 2, channels: 2 },
  { links: 23, growthPercent: 25, rears: 5, channels: 4 },
  { links: 24, growthPercent: 0, rears: 4, channels: 4 },
  { links: 24, growthPercent: 25, rears: 5, channels: 4 },
  // Growth is of links, not of rears: four free ports of the fifth rear take it.
  { links: 26, growthPercent: 15, rears: 5, channels: 5 },
  { links: 144, growthPercent: 100, rears: 48, channels: 24 },
  { links: 20_000, growthPercent: 0, rears: 3334, channels: 3334 },
])('$links duplex links with $growthPercent % growth', ({ links, growthPercent, rears, channels }) => {
  const link = (rearsPerModule: 1 | 2): Link =>
    duplexLink({ application: { links, growthPercent }, interface: { rearsPerModule } });

  it(`take ${channels} channels and ${rears} rears at each end`, () => {
    const plan = planOf(link(1));
    expect(plan.groups.map((group) => [group.channels, group.rears])).toEqual([[channels, rears]]);
    expect(totalsOf(itemsOf(link(1))).module).toBe(2 * rears);
  });

  it('take half as many modules, rounded up, where a module has two rears', () => {
    expect(totalsOf(itemsOf(link(2))).module).toBe(2 * Math.ceil(rears / 2));
  });

  it('take one cord a link and end, without growth', () => {
    expect(totalsOf(itemsOf(link(1)))['duplex-cord']).toBe(2 * links);
  });
});

type Row = readonly [what: string, link: Link, totals: Readonly<Record<string, number>>];

/** Counted with pencil and paper; enclosures are LGX 4U with twelve slots, plates hold eight adapters. */
const TABLE: readonly Row[] = [
  [
    'six SR4 ports to 24 SFPs in another rack',
    breakoutLink(),
    {
      transceiver: 30,
      module: 6,
      trunk: 1,
      'array-cord': 6,
      'duplex-cord': 24,
      'mpo-adapter': 6,
      'adapter-plate': 1,
      enclosure: 2,
      // 12 - 1 plate at the near end, 12 - 6 modules at the far one.
      blank: 17,
      // 6 + 24 ports, 6 legs with two ends.
      'label-set': 42,
    },
  ],
  [
    'the same with a quarter of growth',
    breakoutLink({ application: { growthPercent: 25 } }),
    {
      transceiver: 30,
      module: 8,
      trunk: 2,
      'array-cord': 6,
      'duplex-cord': 24,
      'mpo-adapter': 8,
      'adapter-plate': 1,
      enclosure: 2,
      blank: 15,
      // 8 + 32 ports, growth included, and 8 legs with two ends.
      'label-set': 56,
    },
  ],
  [
    'the same in four racks of six, each of which takes whole ports',
    breakoutLink({
      application: { perRack: [6, 6, 6, 6] },
      documentation: {
        far: {
          rack: 'R12',
          racks: ['R12', 'R13', 'R14', 'R15'],
          panel: 'P1',
          firstCassette: 1,
          firstPort: 1,
        },
      },
    }),
    {
      transceiver: 32,
      module: 8,
      trunk: 4,
      'array-cord': 8,
      'duplex-cord': 24,
      'mpo-adapter': 8,
      'adapter-plate': 1,
      enclosure: 5,
      // 11 near, 10 in each of four racks.
      blank: 51,
      // 8 near ports, 8 modules of four ports, 8 legs with two ends.
      'label-set': 56,
    },
  ],
  [
    'the same twice, for A and B',
    breakoutLink({ application: { redundancy: 'A/B' } }),
    {
      transceiver: 60,
      module: 12,
      trunk: 2,
      'array-cord': 12,
      'duplex-cord': 48,
      'mpo-adapter': 12,
      'adapter-plate': 2,
      enclosure: 4,
      blank: 34,
      'label-set': 84,
    },
  ],
  [
    'the same in one rack, without trunk, near panel and labels of trunk ends',
    breakoutLink({ application: { placement: 'same-rack' } }),
    {
      transceiver: 30,
      module: 6,
      'array-cord': 6,
      'duplex-cord': 24,
      enclosure: 1,
      blank: 6,
      'label-set': 24,
    },
  ],
  [
    'one port in one rack by breakout cable',
    breakoutLink({ application: { links: 4, placement: 'same-rack', servicedSingly: false } }),
    // One plug and four legs.
    { transceiver: 5, 'breakout-cable': 1, 'label-set': 5 },
  ],
  [
    'one link alone',
    breakoutLink({ application: { links: 1 } }),
    {
      transceiver: 2,
      module: 1,
      trunk: 1,
      'array-cord': 1,
      'duplex-cord': 1,
      'mpo-adapter': 1,
      'adapter-plate': 1,
      enclosure: 2,
      blank: 22,
      'label-set': 7,
    },
  ],
  [
    'nine links over sixteen-fibre rears',
    duplexLink({ application: { links: 9 }, interface: { rear: 'MPO-16', fibres: 16 } }),
    { transceiver: 18, module: 4, trunk: 1, 'duplex-cord': 18, enclosure: 2, blank: 20, 'label-set': 36 },
  ],
  [
    'three far racks with one link each',
    duplexLink({
      application: { links: 3, perRack: [1, 1, 1] },
      documentation: {
        far: { rack: 'R12', racks: ['R12', 'R13', 'R14'], panel: 'P1', firstCassette: 1, firstPort: 1 },
      },
    }),
    { transceiver: 6, module: 6, trunk: 3, 'duplex-cord': 6, enclosure: 4, blank: 42, 'label-set': 42 },
  ],
  [
    'three far racks with one link each and modules of two rears, which share the near modules',
    duplexLink({
      application: { links: 3, perRack: [1, 1, 1] },
      interface: { rearsPerModule: 2 },
      documentation: {
        far: { rack: 'R12', racks: ['R12', 'R13', 'R14'], panel: 'P1', firstCassette: 1, firstPort: 1 },
      },
    }),
    // 24 + 36 ports, those of rears that stay free included, and 3 legs with two ends.
    { transceiver: 6, module: 5, trunk: 3, 'duplex-cord': 6, enclosure: 4, blank: 43, 'label-set': 66 },
  ],
  [
    'a patch field: three panels, two trunks in a row, three cords a link',
    patchFieldLink(),
    {
      transceiver: 24,
      module: 8,
      trunk: 2,
      'duplex-cord': 36,
      // Both sides of the field stand in one panel.
      enclosure: 3,
      blank: 28,
      // 4 x 12 ports, 2 trunks of 2 legs with two ends.
      'label-set': 56,
    },
  ],
  [
    'eight SR4 links over panels, half as many again for growth',
    parallelLink({ application: { growthPercent: 50 } }),
    {
      transceiver: 16,
      trunk: 1,
      'array-cord': 16,
      'mpo-adapter': 24,
      'adapter-plate': 4,
      enclosure: 2,
      blank: 20,
      // 12 ports at each end, and 12 legs with two ends.
      'label-set': 48,
    },
  ],
  [
    'two SR4 links in one rack',
    parallelLink({ application: { links: 2, placement: 'same-rack' } }),
    { transceiver: 4, 'array-cord': 2, 'label-set': 4 },
  ],
  [
    'ten links over 24-fibre legs, where ten is no multiple of three',
    conversionLink({ application: { links: 10 } }),
    {
      transceiver: 20,
      'conversion-module': 8,
      trunk: 1,
      'array-cord': 20,
      enclosure: 2,
      blank: 16,
      'label-set': 32,
    },
  ],
];

describe('the parts of a link', () => {
  it.each(TABLE)('are counted for %s', (_, link, totals) => {
    expect(totalsOf(itemsOf(link))).toEqual(totals);
  });

  it('are twice as many of every kind with A and B, and the same parts', () => {
    for (const [, link] of TABLE) {
      const { application } = link.answers;
      if (application?.redundancy !== 'none') continue;
      const both: Link = {
        ...link,
        answers: { ...link.answers, application: { ...application, redundancy: 'A/B' } },
      };
      const once = mergeItems([{ link: link.id, items: itemsOf(link) }], DEFAULT_SETTINGS);
      const twice = mergeItems([{ link: link.id, items: itemsOf(both) }], DEFAULT_SETTINGS);
      expect(twice.map(({ kind, attributes, quantity }) => [kind, attributes, quantity])).toEqual(
        once.map(({ kind, attributes, quantity }) => [kind, attributes, 2 * quantity]),
      );
    }
  });
});

describe('trunks', () => {
  it('are of the size that is asked for, the last one not full', () => {
    const items = itemsOf(duplexLink({ application: { links: 60 }, interface: { trunkLegs: 4 } }));
    expect(items.filter(({ kind }) => kind === 'trunk')).toMatchObject([
      { quantity: 3, attributes: { legs: 4, fibresPerLeg: 12, fibres: 48 } },
    ]);
  });

  it('are sized for each far rack on its own', () => {
    const items = itemsOf(
      duplexLink({
        application: { links: 36, perRack: [6, 30] },
        documentation: {
          far: { rack: 'R1', racks: ['R1', 'R2'], panel: 'P1', firstCassette: 1, firstPort: 1 },
        },
      }),
    );
    expect(items.filter(({ kind }) => kind === 'trunk')).toMatchObject([
      { quantity: 1, attributes: { legs: 1 } },
      { quantity: 1, attributes: { legs: 6 } },
    ]);
  });
});

describe('transceivers', () => {
  const transceivers = (link: Link) =>
    itemsOf(link)
      .filter(({ kind }) => kind === 'transceiver')
      .map(({ attributes, quantity }) => [attributes.interface, attributes.connector, quantity]);

  it('with two receptacles are one piece for two ports', () => {
    expect(transceivers(dualReceptacleLink({ application: { links: 20 } }))).toEqual([
      ['800GBASE-DR8', '2 x MPO-12', 3],
      ['100GBASE-DR', 'LC', 20],
    ]);
  });

  it('with one receptacle of the same interface are one piece for eight lanes', () => {
    const link = dualReceptacleLink({
      application: { links: 16 },
      interface: { rear: 'MPO-16', fibres: 16 },
      transceiver: {
        near: { interface: '800GBASE-DR8', receptacleKind: 'MPO-16' },
        far: { interface: '100GBASE-DR' },
      },
    });
    expect(transceivers(link)).toEqual([
      ['800GBASE-DR8', 'MPO-16', 2],
      ['100GBASE-DR', 'LC', 16],
    ]);
  });

  it('with two LC receptacles are one piece for two links', () => {
    const link = duplexLink({
      application: { links: 7 },
      transceiver: { near: { interface: '2x400G-FR4' }, far: { interface: '400GBASE-FR4' } },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
    });
    expect(transceivers(link)).toEqual([
      ['2x400G-FR4', '2 x LC', 4],
      ['400GBASE-FR4', 'LC', 7],
    ]);
  });

  it('with two receptacles do not stand in two far racks at once', () => {
    const link = duplexLink({
      application: { links: 6, perRack: [3, 3] },
      transceiver: { near: { interface: '2x400G-FR4' }, far: { interface: '2x400G-FR4' } },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
    });
    expect(transceivers(link)).toEqual([
      ['2x400G-FR4', '2 x LC', 3],
      ['2x400G-FR4', '2 x LC', 4],
    ]);
  });
});

describe('what carries a link', () => {
  const through = (link: Link): string => planOf(link).through;

  it('is a cable up to two ports in one rack that nobody services singly, else modules', () => {
    const application = { placement: 'same-rack', servicedSingly: false } as const;
    expect(through(breakoutLink({ application: { ...application, links: 8 } }))).toBe('breakout-cable');
    expect(through(breakoutLink({ application: { ...application, links: 9 } }))).toBe('module');
    expect(through(breakoutLink({ application: { ...application, links: 8, servicedSingly: true } }))).toBe(
      'module',
    );
    expect(
      through(breakoutLink({ application: { ...application, links: 8, placement: 'between-racks' } })),
    ).toBe('module');
  });

  it('counts ports by far rack against the threshold', () => {
    const application = { placement: 'same-rack', servicedSingly: false } as const;
    expect(through(breakoutLink({ application: { ...application, links: 6, perRack: [2, 2, 2] } }))).toBe(
      'module',
    );
  });

  it('is what the engineer says', () => {
    expect(through(breakoutLink({ application: { through: 'breakout-cable' } }))).toBe('breakout-cable');
    expect(through(parallelLink({ application: { through: 'direct-cord' } }))).toBe('direct-cord');
    expect(through(parallelLink({ application: { placement: 'same-rack', through: 'panel' } }))).toBe(
      'panel',
    );
  });
});
