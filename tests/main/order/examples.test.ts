/**
 * The example quotes: what each is, said twice. The table is counted by hand from the step page; the golden files, made by
 * `node scripts/update-golden.mjs`, hold every word.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeOrder, type OrderedLink, type OrderResult } from '../../../src/shared/order/make-order';
import { readQuoteText } from '../../../src/shared/order/quote-document';
import type { ItemKind } from '../../../src/shared/plan/items';
import { orderTexts } from '../../order/order-texts';

const EXAMPLES = 'examples/quotes';
const GOLDEN = 'tests/golden/quotes';

/** Points proven, ticked and open, one letter each. */
const states = ({ check }: OrderedLink): string => check.map(({ state }) => state[0]).join('');
const ALL = 'pppppppppp';
const TICKED_5 = 'pppptppppp';

type LinkRow = readonly [
  id: string,
  verdict: string | null,
  /** Loss, limit and margin in dB, length in metres. */
  budget: readonly [number, number, number, number] | null,
  check: string,
];

interface Row {
  readonly status: 'ready' | 'draft';
  readonly links: readonly LinkRow[];
  /** Pieces by kind without spares, cleaning tools left out. */
  readonly totals: Partial<Readonly<Record<ItemKind, number>>>;
  readonly spares: number;
}

const SR4_BREAKOUT = [1.043, 1.9, 0.857, 31] as const;
const METHOD: readonly [number, number, number, number] = [1.356, 1.9, 0.544, 52];

const TABLE: Readonly<Record<string, Row>> = {
  // 24 / 4 = 6 ports; (20 + 4) x 1.05 = 25.2 m; 5 % of 6, 6 and 24 rounded up are 1 + 1 + 2 spares.
  '40g-to-4x10g': {
    status: 'ready',
    links: [['leaf-servers', 'works', [1.043, 1.9, 0.757, 31], ALL]],
    totals: {
      transceiver: 30,
      module: 6,
      trunk: 1,
      'array-cord': 6,
      'duplex-cord': 24,
      'mpo-adapter': 6,
      'adapter-plate': 1,
      enclosure: 2,
      blank: 8,
      'label-set': 42,
    },
    spares: 4,
  },
  // Six servers a rack are two whole ports in each of four racks.
  '100g-to-4x25g-four-racks': {
    status: 'ready',
    links: [['leaf-racks', 'works', [1.058, 1.9, 0.742, 36], ALL]],
    totals: {
      transceiver: 32,
      module: 8,
      trunk: 4,
      'array-cord': 8,
      'duplex-cord': 24,
      'mpo-adapter': 8,
      'adapter-plate': 2,
      enclosure: 5,
      blank: 6,
      'label-set': 56,
    },
    spares: 0,
  },
  // 8 ports x 1.25 = 10 rears: one trunk of twelve legs.
  '400g-dr4-to-4x100g-dr': {
    status: 'ready',
    links: [['dr4', 'works', [1.007, 3, 1.693, 142], ALL]],
    totals: {
      transceiver: 40,
      module: 10,
      trunk: 1,
      'array-cord': 8,
      'duplex-cord': 32,
      'mpo-adapter': 10,
      'adapter-plate': 2,
      enclosure: 2,
      blank: 3,
      // 10 + 40 ports, 10 legs with two ends.
      'label-set': 70,
    },
    spares: 0,
  },
  '400g-sr8-to-8x50g': {
    status: 'ready',
    links: [['sr8', 'works', [1.037, 1.9, 0.863, 29], ALL]],
    totals: {
      transceiver: 36,
      module: 4,
      trunk: 1,
      'array-cord': 4,
      'duplex-cord': 32,
      'mpo-adapter': 4,
      'adapter-plate': 1,
      enclosure: 2,
      blank: 10,
      'label-set': 44,
    },
    spares: 0,
  },
  '400g-sr8-to-2x200g': {
    status: 'ready',
    links: [['sr8-y', 'works', [0.009, 1.9, 1.891, 3], ALL]],
    totals: { transceiver: 3, 'breakout-cable': 1, 'label-set': 3 },
    spares: 0,
  },
  '100g-sr10-to-10x10g': {
    status: 'ready',
    links: [
      ['sr10', 'works', [0.009, 1.9, 1.891, 3], TICKED_5],
      ['sr10-module', 'works-renumbered', [1.016, 1.9, 0.884, 22], TICKED_5],
    ],
    totals: {
      transceiver: 33,
      module: 2,
      trunk: 1,
      'array-cord': 2,
      'breakout-cable': 1,
      'duplex-cord': 20,
      'mpo-adapter': 2,
      'adapter-plate': 1,
      enclosure: 2,
      blank: 3,
      // A plug and ten legs; 2 MPO and 24 LC ports, 2 legs with two ends.
      'label-set': 41,
    },
    spares: 0,
  },
  'leaf-spine-five-methods': {
    status: 'ready',
    links: ['a', 'b', 'c', 'u1', 'u2'].map((method): LinkRow => [`method-${method}`, 'works', METHOD, ALL]),
    totals: {
      transceiver: 240,
      module: 40,
      trunk: 5,
      'duplex-cord': 240,
      enclosure: 10,
      blank: 80,
      'label-set': 280,
    },
    spares: 0,
  },
  // 4 x 0.35 + 4 x 0.25 + 322 m x 0.4 dB/km.
  'meet-me-room': {
    status: 'ready',
    links: [['mmr', 'works', [2.529, 6.2, 3.171, 322], ALL]],
    totals: {
      transceiver: 24,
      module: 8,
      trunk: 2,
      'duplex-cord': 36,
      enclosure: 4,
      blank: 4,
      'label-set': 56,
    },
    spares: 0,
  },
  // 24 rears, two a module, twelve a trunk, in four places and two routes.
  'patch-field-144-fibre-trunks': {
    status: 'ready',
    links: [['field', 'works', [2.793, 2.9, 0.007, 131], ALL]],
    totals: {
      transceiver: 288,
      module: 48,
      trunk: 4,
      'duplex-cord': 432,
      enclosure: 4,
      'label-set': 672,
    },
    spares: 0,
  },
  'sc-front-hybrid-cords': {
    status: 'ready',
    links: [['legacy', 'works', [1.235, 6.2, 4.465, 88], ALL]],
    totals: {
      transceiver: 24,
      module: 4,
      trunk: 1,
      'duplex-cord': 24,
      enclosure: 2,
      blank: 2,
      'label-set': 28,
    },
    spares: 0,
  },
  // 24 links / 6 ports; two modules of 0.6 dB and 47 m at 3 dB/km; three slots an LGX unit, so two units at each end.
  'own-modules': {
    status: 'ready',
    links: [['house', 'works', [1.341, 1.9, 0.559, 47], ALL]],
    totals: {
      transceiver: 48,
      module: 8,
      trunk: 1,
      'duplex-cord': 48,
      enclosure: 4,
      blank: 4,
      'label-set': 56,
    },
    spares: 0,
  },
  // 16 links x 1.5 = 24 legs in two trunks of twelve; 24 adapters fill three plates at each end.
  'sr4-to-sr4-no-module': {
    status: 'ready',
    links: [
      ['same-rack', 'works', [0.009, 1.9, 1.891, 3], ALL],
      ['between', 'works', [0.823, 1.9, 1.077, 41], ALL],
    ],
    totals: {
      transceiver: 40,
      trunk: 2,
      'array-cord': 36,
      'mpo-adapter': 48,
      'adapter-plate': 6,
      enclosure: 2,
      // 4 direct cords, 2 x 24 ports, 24 legs with two ends.
      'label-set': 104,
    },
    spares: 0,
  },
  '24-fibre-to-3x8': {
    status: 'ready',
    links: [['conversion', 'works', [1.538, 1.9, 0.362, 46], TICKED_5]],
    totals: {
      transceiver: 24,
      'conversion-module': 8,
      trunk: 1,
      'array-cord': 24,
      enclosure: 2,
      blank: 16,
      'label-set': 32,
    },
    spares: 0,
  },
  'installed-panels-and-trunks': {
    status: 'ready',
    links: [['installed', 'works', [1.073, 1.9, 0.827, 41], ALL]],
    totals: {
      transceiver: 20,
      module: 4,
      trunk: 1,
      'array-cord': 4,
      'duplex-cord': 16,
      'mpo-adapter': 4,
      'adapter-plate': 1,
      enclosure: 2,
      'label-set': 28,
    },
    spares: 0,
  },
  'unwise-breakout-cables-between-racks': {
    status: 'ready',
    links: [['cables', 'works', [0.09, 1.9, 1.81, 30], ALL]],
    totals: { transceiver: 50, 'breakout-cable': 10, 'label-set': 50 },
    spares: 0,
  },
  'wrong-dr4-over-aligned-panels': {
    status: 'draft',
    links: [
      ['angled', 'rejected', [0.966, 3, 1.734, 41], 'ppopppoppp'],
      ['unfinished', null, null, 'oooooooooo'],
    ],
    // Nothing is bought for parts that do not fit.
    totals: {},
    spares: 0,
  },
  'wrong-unlabelled-ports': {
    status: 'draft',
    links: ['no-rooms', 'same-panel', 'same-panel-again'].map(
      (id): LinkRow => [id, 'works', [...SR4_BREAKOUT.slice(0, 2), 0.757, 31] as never, 'pppppppppo'],
    ),
    totals: {
      transceiver: 90,
      module: 18,
      trunk: 3,
      'array-cord': 18,
      'duplex-cord': 72,
      'mpo-adapter': 18,
      'adapter-plate': 3,
      // Two of the links share a panel at each end: 1 slot of 3 stays empty near, none of 12 far.
      enclosure: 4,
      blank: 9,
      'label-set': 126,
    },
    spares: 0,
  },
};

const orders = new Map<string, OrderResult>();
const orderOf = (name: string): OrderResult => {
  let result = orders.get(name);
  if (result === undefined) {
    const quote = readQuoteText(readFileSync(`${EXAMPLES}/${name}.json`, 'utf8'));
    if (!quote.ok) throw new Error(JSON.stringify(quote.error));
    result = makeOrder(quote.value);
    orders.set(name, result);
  }
  return result;
};
const totalsOf = ({ order }: OrderResult): Record<string, number> => {
  const totals: Record<string, number> = {};
  for (const { kind, quantity, spares } of order.lines)
    if (kind !== 'cleaning-tool') totals[kind] = (totals[kind] ?? 0) + quantity - spares;
  return totals;
};
const sparesOf = ({ order }: OrderResult): number => order.lines.reduce((sum, { spares }) => sum + spares, 0);

const names = readdirSync(EXAMPLES).map((file) => file.replace(/\.json$/, ''));

it('has a row for every example, the large one apart', () => {
  expect([...Object.keys(TABLE), 'mixed-200-links'].sort()).toEqual([...names].sort());
});

describe.each(Object.entries(TABLE))('%s', (name, row) => {
  it(`is ${row.status}, and every point of every link stands as it should`, () => {
    const { order } = orderOf(name);
    expect(order.status).toBe(row.status);
    expect(
      order.links.map((link) => [
        link.id,
        link.verdict,
        link.budget && [link.budget.lossDb, link.budget.limitDb, link.budget.marginDb, link.budget.lengthM],
        states(link),
      ]),
    ).toEqual(row.links);
  });

  it('orders as many of each part as were counted by hand', () => {
    expect(totalsOf(orderOf(name))).toEqual(row.totals);
    expect(sparesOf(orderOf(name))).toBe(row.spares);
  });
});

describe('mixed-200-links', () => {
  it('is ready: 200 links that all work', () => {
    const { order } = orderOf('mixed-200-links');
    expect(order.status).toBe('ready');
    expect(order.links).toHaveLength(200);
    expect(new Set(order.links.map(({ verdict }) => verdict))).toEqual(new Set(['works']));
    expect(new Set(order.links.map(states))).toEqual(new Set([ALL]));
  });

  it('orders the sum of its links, each counted alone by another program', () => {
    expect(totalsOf(orderOf('mixed-200-links'))).toEqual({
      transceiver: 5428,
      module: 1197,
      trunk: 288,
      'array-cord': 1052,
      'duplex-cord': 4784,
      'mpo-adapter': 1207,
      'adapter-plate': 234,
      // Each of the 25 patch fields is one panel: 12 of LGX 4U, 13 of rack panel 4U.
      enclosure: 450 - 25,
      blank: 4905 - 12 * 12 - 13 * 16,
      'label-set': 10059,
    });
  });

  it('has 3 % more cords and 2 % more modules, rounded up a line', () => {
    for (const { kind, supply, quantity, spares } of orderOf('mixed-200-links').order.lines) {
      const percent = kind.endsWith('cord') ? 3 : kind === 'module' ? 2 : 0;
      expect(spares).toBe(supply === 'order' ? Math.ceil(((quantity - spares) * percent) / 100) : 0);
    }
  });
});

describe('the golden files', () => {
  const golden = readdirSync(GOLDEN);

  it('are those of the examples', () => {
    const summarised = golden
      .filter((file) => /\.(summary|parts)\.txt$/.test(file))
      .map((file) => file.split('.')[0]);
    expect(summarised.sort()).toEqual([...names].sort());
  });

  it.each(golden)('%s is what the order folder holds, word for word', (file) => {
    const [name = '', part] = file.split('.');
    const files = orderTexts(orderOf(name));
    const summary = files.get('summary.txt') ?? '';
    const now =
      part === 'summary'
        ? summary
        : part === 'parts'
          ? summary.slice(summary.indexOf('\nTo order\n') + 1)
          : files.get('port-map.csv');
    expect(now).toBe(readFileSync(`${GOLDEN}/${file}`, 'utf8'));
  });
});
