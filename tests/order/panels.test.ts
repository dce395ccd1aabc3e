/** Panels are places: what links put into them is counted over the whole quote, by a count that shares nothing with the plan. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OrderLine } from '../../src/shared/order/lines';
import { makeOrder, type Order, siteOfQuote } from '../../src/shared/order/make-order';
import type { Link } from '../../src/shared/plan/link';
import {
  type AnswerChanges,
  breakoutLink,
  duplexLink,
  parallelLink,
} from '../../src/shared/rules/example-links';
import { evaluateWalk } from '../../src/shared/wizard/evaluate-walk';
import { orderOf, patchFieldLink, quoteOf } from './build';

const at = (rack: string, panel: string, firstCassette = 1) => ({ rack, panel, firstCassette, firstPort: 1 });
const box = (enclosure = 'lgx-4u', rackUnitsFree = 40) =>
  ({ enclosure, rackUnitsFree, access: 'front', toolless: false }) as const;

const named = (id: string, link: Link): Link => ({ ...link, id });
const duplex = (id: string, changes: AnswerChanges): Link => named(id, duplexLink(changes));

const linesOf = ({ lines }: Order, kind: OrderLine['kind'], supply: OrderLine['supply'] = 'order') =>
  lines.filter((line) => line.kind === kind && line.supply === supply);
const piecesOf = (order: Order, kind: OrderLine['kind'], supply: OrderLine['supply'] = 'order'): number =>
  linesOf(order, kind, supply).reduce((sum, { quantity }) => sum + quantity, 0);
const blocksOf = (order: Order, id: string): string[] =>
  order.links
    .find((link) => link.id === id)
    ?.findings.filter(({ severity }) => severity === 'block')
    .map(({ rule, message }) => `${rule}: ${message}`) ?? [];

/** Two links between the same panels, six ports each. */
const pair = (first: AnswerChanges = {}, second: AnswerChanges = {}): Link[] => {
  const six = {
    application: { links: 6, routeLengthM: 50 },
    formFactor: { near: box('lgx-4u', 4), far: box('lgx-4u', 4) },
  };
  const merged = (changes: AnswerChanges, cassette: number): AnswerChanges => ({
    ...six,
    documentation: { near: at('R1', 'P1', cassette), far: at('R2', 'P1', cassette) },
    ...changes,
    application: { ...six.application, ...changes.application },
  });
  return [duplex('x', merged(first, 1)), duplex('y', merged(second, 2))];
};

describe('two links in one panel', () => {
  it('share an enclosure at each end, with the blanks of what both leave empty', () => {
    const order = orderOf(pair());
    expect(order.status).toBe('ready');
    expect(piecesOf(order, 'enclosure')).toBe(2);
    expect(piecesOf(order, 'module')).toBe(4);
    expect(piecesOf(order, 'blank')).toBe(2 * (12 - 2));
    const [enclosures] = linesOf(order, 'enclosure');
    expect(enclosures?.serves).toEqual([
      { link: 'x', quantity: 2 },
      { link: 'y', quantity: 0 },
    ]);
    expect(linesOf(order, 'blank')[0]?.serves).toEqual([{ link: 'x', quantity: 20 }]);
  });

  it('do so where the near end of one is the far end of the other', () => {
    const order = orderOf([
      duplex('x', { documentation: { near: at('R1', 'P1'), far: at('R2', 'P1') } }),
      duplex('y', { documentation: { near: at(' r2', 'p1 ', 20), far: at('R1', 'P1', 20) } }),
    ]);
    expect(piecesOf(order, 'enclosure')).toBe(2);
  });

  it('take as many enclosures as their slots need, each counted with the link that opens it', () => {
    const big = { application: { links: 60 }, formFactor: { near: box(), far: box() } };
    const order = orderOf([
      duplex('x', { ...big, documentation: { near: at('R1', 'P1'), far: at('R2', 'P1') } }),
      duplex('y', { ...big, documentation: { near: at('R1', 'P1', 40), far: at('R3', 'P1') } }),
    ]);
    // Ten modules each: R1 holds twenty in two enclosures of twelve.
    expect(linesOf(order, 'enclosure').map(({ serves }) => serves)).toEqual([
      [
        { link: 'x', quantity: 2 },
        { link: 'y', quantity: 2 },
      ],
    ]);
    expect(piecesOf(order, 'blank')).toBe(4 + 2 + 2);
  });

  it('are four places where both have an A and a B path', () => {
    const redundant = {
      application: { redundancy: 'A/B' },
      formFactor: { near: box(), far: box() },
    } as const;
    const order = orderOf(pair(redundant, redundant));
    expect(order.status).toBe('ready');
    expect(piecesOf(order, 'enclosure')).toBe(4);
  });

  it('share the panel of a path with a link that calls it by that name', () => {
    const order = orderOf([
      duplex('x', {
        application: { redundancy: 'A/B' },
        documentation: { near: at('R1', 'P1'), far: at('R2', 'P1') },
      }),
      duplex('y', { documentation: { near: at('R1', 'P1A', 9), far: at('R3', 'P1') } }),
    ]);
    expect(piecesOf(order, 'enclosure')).toBe(4 + 1);
  });

  it('keep their own where racks of one name stand in two rooms', () => {
    const order = orderOf([
      duplex('x', { documentation: { near: { ...at('R1', 'P1'), room: '1A' }, far: at('R2', 'P1') } }),
      duplex('y', { documentation: { near: { ...at('R1', 'P1', 9), room: '2B' }, far: at('R2', 'P1', 9) } }),
    ]);
    expect(piecesOf(order, 'enclosure')).toBe(3);
  });
});

describe('a central field', () => {
  it('is one panel for both of its sides', () => {
    const order = orderOf([patchFieldLink({ formFactor: { field: box('lgx-4u', 4) } })]);
    expect(order.status).toBe('ready');
    // Two modules at each end, and four in the field.
    expect(piecesOf(order, 'enclosure')).toBe(3);
    expect(piecesOf(order, 'blank')).toBe(10 + 10 + 8);
  });
});

describe('answers about one place that differ', () => {
  it.each<[what: string, change: AnswerChanges, message: RegExp]>([
    [
      'the enclosure',
      { formFactor: { near: box('lgx-1u', 4), far: box('lgx-4u', 4) } },
      /of the enclosure this link says "LGX enclosure 4U, 12 slots" and link y says "LGX enclosure 1U/,
    ],
    [
      'the access',
      { formFactor: { near: { ...box('lgx-4u', 4), access: 'rear' }, far: box('lgx-4u', 4) } },
      /of the access this link says "front" and link y says "rear"/,
    ],
    [
      'what is installed',
      { application: { installed: { near: { keys: 'opposed', enclosure: 'lgx-4u', slotsFree: 9 } } } },
      /this link says "to be ordered" and link y says "installed"/,
    ],
    [
      'rack units free',
      { formFactor: { near: box('lgx-4u', 9), far: box('lgx-4u', 4) } },
      /^form\/place-differs: R1 is one place, but of the rack units that are free in it this link says "4" and link y says "9"\.$/,
    ],
  ])('block and name the links: %s', (_, change, message) => {
    const order = orderOf(pair({}, change));
    expect(order.status).toBe('draft');
    expect(blocksOf(order, 'x')).toEqual([expect.stringMatching(message)]);
    expect(blocksOf(order, 'y')).toEqual([expect.stringContaining('link x says')]);
    expect(order.links.map(({ resolved }) => resolved)).toEqual([false, false]);
    expect(order.links[0]?.check[7]).toMatchObject({ point: 8, state: 'open' });
  });

  it('are none where one of them does not say how many slots are free', () => {
    const near = { keys: 'opposed', enclosure: 'lgx-4u' } as const;
    const order = orderOf(
      pair(
        { application: { installed: { near } } },
        { application: { installed: { near: { ...near, slotsFree: 2 } } } },
      ),
    );
    expect(blocksOf(order, 'x')).toEqual([]);
    expect(piecesOf(order, 'enclosure', 'installed')).toBe(1);
  });
});

describe('rack units free', () => {
  it('are those of the rack, for all panels of all links', () => {
    const two = { near: at('R1', 'P2'), far: at('R3', 'P1') };
    const order = orderOf(pair({}, { documentation: two }));
    expect(blocksOf(order, 'x')).toEqual([
      'form/rack-full: The enclosures in rack R1 need 8 rack units together with those of link y, but 4 are free.',
    ]);
    expect(blocksOf(order, 'y')).toHaveLength(1);
  });

  it('are not taken by what is installed', () => {
    const near = { keys: 'opposed', enclosure: 'lgx-4u', slotsFree: 1 } as const;
    const order = orderOf(
      pair(
        {},
        {
          application: { installed: { near } },
          documentation: { near: at('R1', 'P2'), far: at('R3', 'P1') },
        },
      ),
    );
    expect(order.links.flatMap(({ id }) => blocksOf(order, id))).toEqual([]);
    expect(order.status).toBe('ready');
  });

  it('are what two new panels beside an installed one may take', () => {
    const near = { keys: 'opposed', enclosure: 'lgx-4u', slotsFree: 2 } as const;
    const eight = { formFactor: { near: box('lgx-4u', 8), far: box() } };
    const [x, y] = pair(eight, { ...eight, documentation: { near: at('R1', 'P2'), far: at('R3', 'P1') } });
    const z = duplex('z', {
      ...eight,
      application: { links: 6, installed: { near } },
      documentation: { near: at('R1', 'P3'), far: at('R4', 'P1') },
    });
    const order = orderOf([x as Link, y as Link, z]);
    expect(order.links.flatMap(({ id }) => blocksOf(order, id))).toEqual([]);
    expect(piecesOf(order, 'enclosure', 'installed')).toBe(1);
  });

  it('are shared by the two ends of a link in one rack', () => {
    const inOne = (rackUnitsFree: number) =>
      orderOf([
        parallelLink({
          application: { placement: 'same-rack', through: 'panel' },
          formFactor: { near: box('lgx-4u', rackUnitsFree), far: box('lgx-4u', rackUnitsFree) },
        }),
      ]);
    expect(blocksOf(inOne(7), 'example')).toContain(
      'form/rack-full: The enclosures in rack R01 need 8 rack units for both ends of the link, but 7 are free.',
    );
    expect(blocksOf(inOne(8), 'example').filter((one) => one.startsWith('form/'))).toEqual([]);
  });
});

/** A rack and panel for each end, few enough that links meet. */
const places = ['R1 P1', 'R1 P2', 'R2 P1', 'R3 P1'] as const;

interface Drawn {
  readonly kind: 'breakout' | 'duplex' | 'parallel';
  readonly links: number;
  readonly ends: readonly [string, string];
  readonly redundancy: 'none' | 'A/B';
  readonly installed: boolean;
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    kind: fc.constantFrom<Drawn['kind'][]>('breakout', 'duplex', 'parallel'),
    links: fc.integer({ min: 1, max: 150 }),
    ends: fc
      .shuffledSubarray([...places], { minLength: 2, maxLength: 2 })
      .filter(([near = '', far = '']) => near.slice(0, 2) !== far.slice(0, 2))
      .map(([near = '', far = '']): [string, string] => [near, far]),
    redundancy: fc.constantFrom<Drawn['redundancy'][]>('none', 'A/B'),
  })
  .chain((link) => fc.boolean().map((installed) => ({ ...link, installed })));

/** Which places are installed is said of the place, so that links agree about it. */
const quotes = fc.record({
  links: fc.array(drawn, { minLength: 1, maxLength: 4 }),
  enclosure: fc.constantFrom('lgx-1u', 'lgx-4u'),
  installedPlace: fc.constantFrom<(string | null)[]>(null, ...places),
  unitsFree: fc.integer({ min: 4, max: 60 }),
});
type DrawnQuote = typeof quotes extends fc.Arbitrary<infer T> ? T : never;

const SLOTS: Readonly<Record<string, number>> = { 'lgx-1u': 3, 'lgx-4u': 12 };
const UNITS: Readonly<Record<string, number>> = { 'lgx-1u': 1, 'lgx-4u': 4 };

const split = (place: string): [rack: string, panel: string] => place.split(' ') as [string, string];

const linkOf = ({ kind, links, ends, redundancy }: Drawn, index: number, quote: DrawnQuote): Link => {
  const [near, far] = ends;
  const make = { breakout: breakoutLink, duplex: duplexLink, parallel: parallelLink }[kind];
  const installed = (place: string) =>
    place === quote.installedPlace
      ? { keys: 'opposed' as const, enclosure: quote.enclosure, slotsFree: SLOTS[quote.enclosure] ?? 0 }
      : undefined;
  const [nearBox, farBox] = [installed(near), installed(far)];
  // Cassettes far apart, so that no two labels are alike.
  return named(
    `l${index}`,
    make({
      application: {
        links,
        redundancy,
        ...(nearBox === undefined && farBox === undefined
          ? {}
          : {
              installed: {
                ...(nearBox === undefined ? {} : { near: nearBox }),
                ...(farBox === undefined ? {} : { far: farBox }),
              },
            }),
      },
      formFactor: { near: box(quote.enclosure, quote.unitsFree), far: box(quote.enclosure, quote.unitsFree) },
      documentation: {
        near: at(...split(near), 1 + 1000 * index),
        far: at(...split(far), 501 + 1000 * index),
      },
    }),
  );
};

/** Counted from what a link is, with pencil and paper: slots that it fills at its near and its far end, in one path. */
const slotsOf = ({ kind, links }: Drawn): readonly [near: number, far: number] => {
  if (kind === 'breakout') return [Math.ceil(Math.ceil(links / 4) / 8), Math.ceil(links / 4)];
  if (kind === 'duplex') return [Math.ceil(links / 6), Math.ceil(links / 6)];
  return [Math.ceil(links / 8), Math.ceil(links / 8)];
};

const counted = ({ links, enclosure, installedPlace }: DrawnQuote) => {
  const slots = new Map<string, number>();
  for (const link of links)
    link.ends.forEach((place, end) => {
      for (const path of link.redundancy === 'A/B' ? ['A', 'B'] : ['']) {
        const key = `${place}${path}`;
        slots.set(key, (slots.get(key) ?? 0) + (slotsOf(link)[end] ?? 0));
      }
    });
  let ordered = 0;
  let installed = 0;
  let isOverfull = false;
  let blanks = 0;
  const units = new Map<string, number>();
  for (const [key, filled] of slots) {
    const boxes = Math.ceil(filled / (SLOTS[enclosure] ?? 1));
    if (installedPlace !== null && key.startsWith(installedPlace)) {
      installed += boxes;
      isOverfull ||= boxes > 1;
      continue;
    }
    ordered += boxes;
    blanks += boxes * (SLOTS[enclosure] ?? 1) - filled;
    const rack = key.slice(0, 2);
    units.set(rack, (units.get(rack) ?? 0) + boxes * (UNITS[enclosure] ?? 0));
  }
  return { ordered, installed, isOverfull, blanks, mostUnits: Math.max(0, ...units.values()) };
};

describe('any quote', () => {
  it('orders as many enclosures and blanks as its panels need, and none that its racks have no room for', () => {
    let [ready, refused] = [0, 0];
    fc.assert(
      fc.property(quotes, (quote) => {
        const links = quote.links.map((link, index) => linkOf(link, index, quote));
        const order = orderOf(links);
        const { ordered, installed, isOverfull, blanks, mostUnits } = counted(quote);
        // What is there already holds no more than it has slots: form/installed-differs and form/slots-taken.
        fc.pre(!isOverfull);
        const isFull = mostUnits > quote.unitsFree;
        const full = order.links.some(({ findings }) =>
          findings.some(({ rule }) => rule === 'form/rack-full' || rule === 'form/height'),
        );
        expect(full).toBe(isFull);
        if (isFull) {
          refused++;
          return;
        }
        ready++;
        expect(order.links.map(({ id }) => blocksOf(order, id))).toEqual(links.map(() => []));
        expect(piecesOf(order, 'enclosure')).toBe(ordered);
        expect(piecesOf(order, 'enclosure', 'installed')).toBe(installed);
        expect(piecesOf(order, 'blank')).toBe(blanks);
        for (const { serves, quantity, spares } of order.lines)
          expect(serves.reduce((sum, one) => sum + one.quantity, 0)).toBe(quantity - spares);
      }),
      { numRuns: 150 },
    );
    expect(Math.min(ready, refused)).toBeGreaterThan(10);
  });

  it('is judged on screen, link by link beside the others, as in its order', () => {
    fc.assert(
      fc.property(quotes, (drawnQuote) => {
        const quote = quoteOf(drawnQuote.links.map((link, index) => linkOf(link, index, drawnQuote)));
        const site = siteOfQuote(quote);
        for (const { link, findings } of makeOrder(quote).evaluated) {
          const others = quote.links.filter((other) => other !== link);
          expect(evaluateWalk(link, others, site).evaluated.findings).toEqual(findings);
        }
      }),
      { numRuns: 40 },
    );
  });
});
