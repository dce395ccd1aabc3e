/**
 * Quotes that were once called ready and must not be, or must say something else: the whole kind is mended, and these stand
 * for it. Each with the right value and its reason.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { labelRowsOf } from '../../src/shared/order/label-rows';
import { makeOrder, type Order, type OrderResult } from '../../src/shared/order/make-order';
import { portMapOf } from '../../src/shared/order/port-map';
import { readQuoteText } from '../../src/shared/order/quote-document';

const CASES = 'tests/order/cases';

const reading = (name: string) => readQuoteText(readFileSync(`${CASES}/${name}.json`, 'utf8'));

const resultOf = (name: string): OrderResult => {
  const read = reading(name);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return makeOrder(read.value);
};

/** Rules that forbid the order of any of its links. */
const blocks = ({ links }: Order): string[] => [
  ...new Set(
    links.flatMap(({ findings }) =>
      findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule),
    ),
  ),
];

const count = ({ lines }: Order, kind: string): number =>
  lines.filter((line) => line.kind === kind).reduce((sum, { quantity }) => sum + quantity, 0);

const tried: string[] = [];
const ofCase = (name: string, what: string, check: () => void): void => {
  tried.push(name);
  it(`${name}: ${what}`, check);
};

describe('a quote that was once called ready', () => {
  ofCase('direct-cord-500m', 'the cord is as long as its way, and no such optic reaches over it', () => {
    const { order } = resultOf('direct-cord-500m');
    expect(order.status).toBe('draft');
    expect(blocks(order)).toContain('budget/over-reach');
    // 500 m of route, 2 + 2 m of rises, 5 % slack and cords of 3 + 3 m.
    expect(order.links[0]?.budget?.lengthM).toBe(536);
  });

  ofCase('direct-cord-on-a-120-m-route', 'the cord is longer than 100GBASE-SR4 reaches', () => {
    const { order } = resultOf('direct-cord-on-a-120-m-route');
    expect(order.status).toBe('draft');
    expect(blocks(order)).toEqual(['budget/over-reach']);
    expect(order.links[0]?.budget?.lengthM).toBeGreaterThan(120);
  });

  ofCase('breakout-cable-no-route', 'nobody knows the way, nor how many links each far rack has', () => {
    const { order } = resultOf('breakout-cable-no-route');
    expect(order.status).toBe('draft');
    expect(blocks(order).sort()).toEqual(['advice/far-racks', 'advice/route-missing']);
  });

  ofCase('installed-trunk-route-300', 'the installed trunk of 30 m does not bridge 300 m', () => {
    const { order } = resultOf('installed-trunk-route-300');
    expect(order.status).toBe('draft');
    expect(blocks(order)).toEqual(['advice/installed-too-short']);
  });

  ofCase('sr8-to-8x-sr2', 'four legs a cable, which no vendor lists: a person has to say so', () => {
    const { order } = resultOf('sr8-to-8x-sr2');
    expect(order.status).toBe('draft');
    expect(blocks(order)).toEqual([]);
    const cable = order.lines.find(({ kind }) => kind === 'breakout-cable');
    expect(cable?.quantity).toBe(2);
    expect(cable?.attributes.legs).toBe('MPO-12 4F, MPO-12 4F, MPO-12 4F, MPO-12 4F');
    expect(order.links[0]?.check.find(({ point }) => point === 5)?.because).toEqual([
      'polarity/cable-unlisted',
    ]);
  });

  ofCase('sr8-4xsr2', 'the same in one rack: one cable of four legs', () => {
    const { order } = resultOf('sr8-4xsr2');
    expect(order.status).toBe('draft');
    expect(order.lines.find(({ kind }) => kind === 'breakout-cable')?.quantity).toBe(1);
    expect(count(order, 'transceiver')).toBe(1 + 4);
  });

  for (const name of ['200sr4-2xsr2', '400vr4-2x200vr2'])
    ofCase(name, 'a splitter cable of two legs with four fibres each', () => {
      const { order } = resultOf(name);
      expect(order.status).toBe('ready');
      const cable = order.lines.find(({ kind }) => kind === 'breakout-cable');
      expect(cable?.quantity).toBe(1);
      expect(cable?.attributes.legs).toBe('MPO-12 4F, MPO-12 4F');
    });

  ofCase('parallel-200sr4-to-100sr2', 'two of four lanes would stay down: that is no one link', () => {
    const { order } = resultOf('parallel-200sr4-to-100sr2');
    expect(order.status).toBe('draft');
    expect(blocks(order)).toEqual(['advice/kind-mismatch']);
  });

  ofCase('four-direct-duplex-cords', 'all four stand in the port map, and each cord end has a label', () => {
    const { order, evaluated } = resultOf('four-direct-duplex-cords');
    expect(order.status).toBe('ready');
    const rows = [...portMapOf(evaluated)];
    const ends = (end: 'near' | 'far') =>
      new Set(rows.filter(({ fromEnd }) => fromEnd === end).map(({ fromTransceiver }) => fromTransceiver));
    expect([ends('near').size, ends('far').size]).toEqual([4, 4]);
    const labels = [...labelRowsOf(evaluated)].map(({ label }) => label);
    expect(new Set(labels).size).toBe(8);
    expect(count(order, 'label-set')).toBe(8);
    for (const label of labels) expect(label).toContain('l1');
  });

  ofCase('rack-is-a-space', 'a name of blanks is none', () => {
    const { order } = resultOf('rack-is-a-space');
    expect(order.status).toBe('draft');
    expect(blocks(order)).toEqual(['labels/missing']);
  });

  ofCase('same-rack-with-a-trailing-space', '"R2 " is R2', () => {
    const { order } = resultOf('same-rack-with-a-trailing-space');
    expect(order.status).toBe('draft');
    expect(blocks(order)).toContain('labels/collide');
  });

  ofCase('two-links-one-panel-4u-free', 'the two share one enclosure at each end', () => {
    const { order } = resultOf('two-links-one-panel-4u-free');
    expect(order.status).toBe('ready');
    // In each rack one enclosure of 12 slots with a module of each link: 10 blanks.
    expect([count(order, 'enclosure'), count(order, 'module'), count(order, 'blank')]).toEqual([2, 4, 20]);
  });

  ofCase('tick-by-nobody', 'is not valid, and says where', () => {
    const read = reading('tick-by-nobody');
    expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual(['ticks[0].by', 'ticks[1].by']);
  });

  ofCase('tick-on-31-february', 'is not valid, and says where', () => {
    const read = reading('tick-on-31-february');
    expect(read.ok ? [] : read.error.map(({ path }) => path)).toEqual(['ticks[0].date', 'ticks[1].date']);
  });

  it('is tried, every one of them', () => {
    expect(tried.sort()).toEqual(
      readdirSync(CASES)
        .map((file) => file.replace('.json', ''))
        .sort(),
    );
  });
});
