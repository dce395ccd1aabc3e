import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleaningTools } from '../../src/shared/order/cleaning';
import { mergeItems, mergeKey, type OrderLine, sparesOf } from '../../src/shared/order/lines';
import { ITEM_KINDS, type Item, type ItemKind, SUPPLIES } from '../../src/shared/plan/items';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { itemsOf, orderOf, patchFieldLink } from './build';

const SEED = { seed: 20260512 };

interface LinkItems {
  readonly link: string;
  readonly items: readonly Item[];
}

const item: fc.Arbitrary<Item> = fc.record({
  kind: fc.constantFrom(...ITEM_KINDS),
  supply: fc.constantFrom(...SUPPLIES),
  quantity: fc.integer({ min: 0, max: 5000 }),
  attributes: fc
    .tuple(fc.constantFrom('Type A', 'Type B'), fc.constantFrom(1, 2, 3), fc.boolean())
    .map(([wiring, lengthM, turned]) => (turned ? { lengthM, wiring } : { wiring, lengthM })),
});
const linkItems: fc.Arbitrary<LinkItems[]> = fc
  .uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1 })
  .chain((ids) =>
    fc.tuple(
      ...ids.map((link) => fc.array(item, { maxLength: 12 }).map((items): LinkItems => ({ link, items }))),
    ),
  );

const merge = (links: readonly LinkItems[], spares = 0): OrderLine[] =>
  mergeItems(links, { ...DEFAULT_SETTINGS, spareCordsPercent: spares, spareModulesPercent: spares });

/** Independent of the order of links inside a line. */
const plain = (lines: readonly OrderLine[]) =>
  lines.map((line) => ({
    ...line,
    serves: [...line.serves].sort((a, b) => (a.link < b.link ? -1 : 1)),
  }));

const sumBy = (entries: Iterable<readonly [string, number]>): Record<string, number> => {
  const sums: Record<string, number> = {};
  for (const [key, quantity] of entries) if (quantity > 0) sums[key] = (sums[key] ?? 0) + quantity;
  return sums;
};

describe('merging', () => {
  it('keeps every total by kind and supply, and by link', () => {
    fc.assert(
      fc.property(linkItems, (links) => {
        const lines = merge(links);
        const all = links.flatMap(({ link, items }) => items.map((one) => [link, one] as const));
        expect(sumBy(lines.map((line) => [`${line.kind} ${line.supply}`, line.quantity]))).toEqual(
          sumBy(all.map(([, one]) => [`${one.kind} ${one.supply}`, one.quantity])),
        );
        expect(
          sumBy(
            lines.flatMap((line) =>
              line.serves.map(({ link, quantity }) => [`${link} ${line.kind}`, quantity] as const),
            ),
          ),
        ).toEqual(sumBy(all.map(([link, one]) => [`${link} ${one.kind}`, one.quantity])));
      }),
      SEED,
    );
  });

  it('gives the same lines whatever the order of links and of their items', () => {
    fc.assert(
      fc.property(
        linkItems.chain((links) =>
          fc.tuple(fc.constant(links), fc.shuffledSubarray(links, { minLength: links.length }), fc.boolean()),
        ),
        ([links, shuffled, turned]) => {
          const other = shuffled.map(({ link, items }) => ({
            link,
            items: turned ? [...items].reverse() : items,
          }));
          expect(plain(merge(other, 5))).toEqual(plain(merge(links, 5)));
        },
      ),
      SEED,
    );
  });

  it('of merged lines changes nothing any more', () => {
    fc.assert(
      fc.property(linkItems, (links) => {
        const once = merge(links);
        const again = links.map(({ link }) => ({
          link,
          items: once.flatMap((line) =>
            line.serves
              .filter((served) => served.link === link)
              .map(({ quantity }) => ({ ...line, quantity })),
          ),
        }));
        expect(plain(merge(again))).toEqual(plain(once));
      }),
      SEED,
    );
  });

  it('leaves no two lines with one key, and none without pieces', () => {
    fc.assert(
      fc.property(linkItems, (links) => {
        const lines = merge(links);
        expect(new Set(lines.map(mergeKey)).size).toBe(lines.length);
        expect(lines.every(({ quantity }) => quantity > 0)).toBe(true);
      }),
      SEED,
    );
  });

  it('keeps parts apart that differ in any attribute, in supply or in kind', () => {
    const base: Item = {
      kind: 'trunk',
      supply: 'order',
      quantity: 1,
      attributes: { wiring: 'Type A', lengthM: 3 },
    };
    const others: Item[] = [
      { ...base, kind: 'array-cord' },
      { ...base, supply: 'installed' },
      { ...base, attributes: { wiring: 'Type B', lengthM: 3 } },
      { ...base, attributes: { wiring: 'Type A', lengthM: 4 } },
      { ...base, attributes: { wiring: 'Type A', lengthM: '3' } },
      { ...base, attributes: { wiring: 'Type A' } },
      { ...base, attributes: { wiring: 'Type A', lengthM: 3, pins: 'pinned' } },
    ];
    expect(merge([{ link: 'a', items: [base, ...others] }])).toHaveLength(1 + others.length);
    expect(mergeKey({ ...base, attributes: { lengthM: 3, wiring: 'Type A' } })).toBe(mergeKey(base));
  });

  it('lists what is to be ordered first, then kinds in their order', () => {
    const lines = orderOf([breakoutLink()]).lines;
    const rank = ({ kind, supply }: OrderLine) => SUPPLIES.indexOf(supply) * 100 + ITEM_KINDS.indexOf(kind);
    const ranks = lines.map(rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(lines.map(({ unit }) => unit)).toEqual(lines.map(() => 'piece'));
  });

  it('of two links says how many pieces each takes', () => {
    const { lines } = orderOf([
      { ...duplexLink(), id: 'one' },
      { ...duplexLink({ application: { links: 12 } }), id: 'two' },
    ]);
    expect(lines.find(({ kind }) => kind === 'module')).toMatchObject({
      quantity: 12,
      serves: [
        { link: 'one', quantity: 8 },
        { link: 'two', quantity: 4 },
      ],
    });
  });
});

describe('spares', () => {
  const spares = (kind: ItemKind, quantity: number, percent: number): number =>
    sparesOf(kind, quantity, {
      ...DEFAULT_SETTINGS,
      spareCordsPercent: percent,
      spareModulesPercent: percent,
    });

  it.each([
    ['module', 3, 5, 1],
    ['module', 20, 5, 1],
    ['module', 21, 5, 2],
    ['module', 100, 5, 5],
    ['module', 3, 0, 0],
    ['module', 0, 5, 0],
    ['conversion-module', 8, 10, 1],
    ['array-cord', 6, 5, 1],
    ['duplex-cord', 24, 5, 2],
    ['duplex-cord', 700, 7, 49],
    ['breakout-cable', 1, 400, 4],
    ['trunk', 12, 100, 0],
    ['transceiver', 12, 100, 0],
    ['enclosure', 12, 100, 0],
    ['label-set', 12, 100, 0],
    ['cleaning-tool', 1, 100, 0],
  ] as const)('of %s: %i pieces at %i %% are %i more', (kind, quantity, percent, expected) => {
    expect(spares(kind, quantity, percent)).toBe(expected);
  });

  it('are rounded up once a line, over all its links, and belong to none', () => {
    const items: Item[] = [
      { kind: 'duplex-cord', supply: 'order', quantity: 10, attributes: { lengthM: 3 } },
    ];
    expect(
      merge(
        [
          { link: 'a', items },
          { link: 'b', items },
        ],
        5,
      ),
    ).toMatchObject([
      {
        quantity: 21,
        spares: 1,
        serves: [
          { link: 'a', quantity: 10 },
          { link: 'b', quantity: 10 },
        ],
      },
    ]);
  });

  it('are not ordered of what the customer brings or what is there already', () => {
    for (const supply of ['customer', 'installed'] as const)
      expect(
        merge([{ link: 'a', items: [{ kind: 'module', supply, quantity: 10, attributes: {} }] }], 50),
      ).toMatchObject([{ quantity: 10, spares: 0 }]);
  });

  it('cover exactly their share and less than one piece more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 400 }),
        (quantity, percent) => {
          const over = 100 * spares('module', quantity, percent) - quantity * percent;
          expect(over).toBeGreaterThanOrEqual(0);
          expect(over).toBeLessThan(100);
        },
      ),
      SEED,
    );
  });
});

describe('cleaning tools', () => {
  const tools = (items: readonly Item[]) =>
    cleaningTools(items).map(({ attributes }) => attributes.connector);

  it('are one of each kind of connector', () => {
    expect(tools(itemsOf(breakoutLink()))).toEqual(['MPO', 'LC']);
    expect(tools(itemsOf(parallelLink()))).toEqual(['MPO']);
    expect(tools([])).toEqual([]);
  });

  it('are for LC too where a breakout cable brings the only LC ends', () => {
    expect(tools(itemsOf(breakoutLink({ application: { links: 4, through: 'breakout-cable' } })))).toEqual([
      'MPO',
      'LC',
    ]);
  });

  it('are for SC where cords have SC ends', () => {
    const link = duplexLink({
      transceiver: { near: { interface: '10GBASE-LR' }, far: { interface: '10GBASE-LR' } },
      interface: { front: 'SC' },
      modePolish: { fibre: 'OS2', rearPolish: 'APC' },
    });
    expect(tools(itemsOf(link))).toEqual(['MPO', 'LC', 'SC']);
  });

  it('are ordered once, however many links there are', () => {
    const { lines } = orderOf([
      { ...duplexLink(), id: 'one' },
      {
        ...patchFieldLink({
          documentation: {
            near: { rack: 'A1', panel: 'P1', firstCassette: 1, firstPort: 1 },
            far: { rack: 'A2', panel: 'P1', firstCassette: 1, firstPort: 1 },
          },
        }),
        id: 'two',
      },
    ]);
    expect(lines.filter(({ kind }) => kind === 'cleaning-tool').map(({ quantity }) => quantity)).toEqual([
      1, 1,
    ]);
  });
});
