import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelRowsOf } from '../../src/shared/order/label-rows';
import { makeOrder } from '../../src/shared/order/make-order';
import { portMapOf } from '../../src/shared/order/port-map';
import type { Link } from '../../src/shared/plan/link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { conversionLink, patchFieldLink, quoteOf } from './build';

const made = (link: Link) => {
  const { order, evaluated } = makeOrder(quoteOf([link]));
  return { order, rows: [...labelRowsOf(evaluated)], map: [...portMapOf(evaluated)] };
};

const labelsOrdered = ({ order }: ReturnType<typeof made>): number =>
  order.lines.filter(({ kind }) => kind === 'label-set').reduce((sum, { quantity }) => sum + quantity, 0);

describe('the labels of an order', () => {
  it('of four direct cords carry link, cord and end, and all four stand in the port map', () => {
    const result = made(duplexLink({ application: { links: 4, through: 'direct-cord' } }));
    expect(result.rows.map(({ label }) => label)).toEqual(
      [1, 2, 3, 4].flatMap((cord) => [`example cord ${cord} near`, `example cord ${cord} far`]),
    );
    expect(
      result.map.map(({ fromTransceiver, fromEnd, fromLabel }) => [fromTransceiver, fromEnd, fromLabel]),
    ).toEqual(
      [1, 2, 3, 4].flatMap((cord) =>
        ['near', 'far'].map((end) => [cord, end, `example cord ${cord} ${end}`]),
      ),
    );
  });

  it('of breakout cables name every leg, those that nothing is plugged into included', () => {
    const { rows, map } = made(
      breakoutLink({ application: { links: 6, through: 'breakout-cable', redundancy: 'A/B' } }),
    );
    expect(rows.slice(0, 5).map(({ label }) => label)).toEqual([
      'example A cord 1 near',
      ...[1, 2, 3, 4].map((leg) => `example A cord 1 leg ${leg}`),
    ]);
    expect(rows).toHaveLength(20);
    const known = new Set(rows.map(({ label }) => label));
    for (const { fromLabel, toLabel } of map)
      expect([known.has(fromLabel), known.has(toLabel)]).toEqual([true, true]);
  });

  it('are there for the tenth cassette as for the first, though it is there for growth alone', () => {
    const { rows } = made(duplexLink({ application: { links: 54, growthPercent: 11 } }));
    expect(rows.filter(({ label }) => label.startsWith('R12-P1-C10-'))).toHaveLength(6);
    expect(rows.filter(({ label }) => label.startsWith('R12-P1-C1-'))).toHaveLength(6);
  });

  it('are as many as are ordered, and no two alike, whatever the link is', () => {
    const kinds = [breakoutLink, duplexLink, parallelLink, conversionLink, patchFieldLink];
    const links = fc
      .tuple(
        fc.constantFrom(...kinds),
        fc.record({
          links: fc.integer({ min: 1, max: 40 }),
          growthPercent: fc.constantFrom(0, 10, 50, 100),
          redundancy: fc.constantFrom('none' as const, 'A/B' as const),
        }),
        fc.constantFrom(undefined, 'direct-cord' as const, 'breakout-cable' as const),
        fc.constantFrom(1 as const, 2 as const),
      )
      .map(([kind, application, through, rearsPerModule]) =>
        kind({
          application: { ...application, ...(through === undefined ? {} : { through }) },
          interface: { rearsPerModule },
          formFactor: {
            near: { enclosure: 'lgx-4u', rackUnitsFree: 60, access: 'front', toolless: false },
            far: { enclosure: 'lgx-4u', rackUnitsFree: 60, access: 'front', toolless: false },
            field: { enclosure: 'lgx-4u', rackUnitsFree: 60, access: 'front', toolless: false },
          },
        }),
      );
    fc.assert(
      fc.property(links, (link) => {
        const result = made(link);
        expect(result.rows).toHaveLength(labelsOrdered(result));
        expect(new Set(result.rows.map(({ label }) => label)).size).toBe(result.rows.length);
      }),
      { numRuns: 150 },
    );
  });
});
