/** Orders that say they are ready, fitted together again from their pieces by code that had no part in making them. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fittingFaults } from '../oracle/fitter/fit';
import { type DrawnQuote, drawQuotes } from '../prove/orders/draw-quote';
import { check, order } from '../prove/orders/program';
import { breakoutQuotes } from '../prove/orders/sweep';
import { faultsOf, Tally } from '../prove/orders/tally';

const EXAMPLES = 'examples/quotes';
const SEED = 20_261_130;
const QUOTES = 250;
/** Some seconds on a machine that does nothing else. */
const PATIENCE_MS = 120_000;

const failures = (tally: Tally): string[] =>
  [...tally.faults].map(
    ([kind, { count, fault, quote }]) =>
      `${count} times ${kind}: ${fault.message} in ${JSON.stringify(quote)}`,
  );

describe('orders that are ready', () => {
  for (const name of readdirSync(EXAMPLES).sort())
    it(`of the example ${name} can be fitted together`, () => {
      const quote = JSON.parse(readFileSync(`${EXAMPLES}/${name}`, 'utf8')) as DrawnQuote;
      expect(faultsOf(quote) ?? []).toEqual([]);
    });

  it(
    'of every breakout can be fitted together, by module and by cable, in one rack and between two',
    () => {
      const tally = new Tally();
      for (const quote of breakoutQuotes())
        if (quote.links.every(({ answers }) => answers.polarity.method === 'U1')) tally.add(quote);
      expect(failures(tally)).toEqual([]);
      expect(tally.readyLinks).toBeGreaterThan(60);
    },
    PATIENCE_MS,
  );

  it(
    'of random quotes can be fitted together',
    () => {
      const tally = new Tally();
      for (const quote of drawQuotes(SEED, QUOTES)) tally.add(quote);
      expect(failures(tally)).toEqual([]);
      expect(tally.readyLinks).toBeGreaterThan(QUOTES / 2);
      expect(tally.cells.size).toBeGreaterThan(40);
    },
    PATIENCE_MS,
  );
});

describe('the fitter', () => {
  const ready = (): { quote: DrawnQuote; folder: Map<string, string> } => {
    const quote = JSON.parse(readFileSync(`${EXAMPLES}/leaf-spine-five-methods.json`, 'utf8')) as DrawnQuote;
    return { quote, folder: new Map(order(quote)) };
  };

  /** The demands that an order breaks once one of its files is changed. */
  const brokenBy = (file: string, change: (value: Record<string, unknown>) => void): Set<string> => {
    const { quote, folder } = ready();
    const value = JSON.parse(folder.get(file) ?? '') as Record<string, unknown>;
    change(value);
    folder.set(file, JSON.stringify(value));
    return new Set(fittingFaults(quote, folder, check).map(({ demand }) => demand));
  };

  type Line = {
    kind: string;
    quantity: number;
    attributes: Record<string, unknown>;
    serves: { quantity: number }[];
  };
  const line = (value: Record<string, unknown>, kind: string): Line =>
    (value.lines as Line[]).find((one) => one.kind === kind) as Line;
  const row = (value: Record<string, unknown>): Record<string, unknown> =>
    (value.rows as Record<string, unknown>[])[0] as Record<string, unknown>;

  it('finds nothing in an order that nobody touched', () => {
    expect(brokenBy('order.json', () => undefined)).toEqual(new Set());
  });

  const CASES: readonly (readonly [
    what: string,
    file: string,
    change: (value: Record<string, unknown>) => void,
    demand: string,
  ])[] = [
    [
      'a cord too few',
      'order.json',
      (value) => {
        const cords = line(value, 'duplex-cord');
        cords.quantity -= 1;
        (cords.serves[0] as { quantity: number }).quantity -= 1;
      },
      'pieces',
    ],
    [
      'a line that does not add up',
      'order.json',
      (value) => {
        line(value, 'module').quantity += 1;
      },
      'pieces',
    ],
    [
      'trunks of another type',
      'order.json',
      (value) => {
        const { attributes } = line(value, 'trunk');
        attributes.wiring = attributes.wiring === 'Type A' ? 'Type B' : 'Type A';
      },
      'light',
    ],
    [
      'modules with the pins of the trunk',
      'order.json',
      (value) => {
        const { attributes } = line(value, 'module');
        attributes.pins = attributes.pins === 'pinned' ? 'unpinned' : 'pinned';
      },
      'mating',
    ],
    [
      'a trunk a metre short',
      'order.json',
      (value) => {
        const { attributes } = line(value, 'trunk');
        attributes.lengthM = Number(attributes.lengthM) - 1;
      },
      'length',
    ],
    [
      'a transceiver too few',
      'order.json',
      (value) => {
        const transceivers = line(value, 'transceiver');
        transceivers.quantity -= 1;
        (transceivers.serves[0] as { quantity: number }).quantity -= 1;
      },
      'transceivers',
    ],
    [
      'a lane on another lane',
      'port-map.json',
      (value) => {
        row(value).toTransceiver = Number(row(value).toTransceiver) + 1;
      },
      'light',
    ],
    [
      'a lane left out',
      'port-map.json',
      (value) => {
        (value.rows as unknown[]).shift();
      },
      'light',
    ],
    [
      'a port with the label of another',
      'port-map.json',
      (value) => {
        row(value).fromLabel = (value.rows as Record<string, unknown>[])[1]?.fromLabel;
      },
      'labels',
    ],
    [
      'a label that another one is but for blanks and case',
      'labels.json',
      (value) => {
        const [first, second] = value.labels as { label: string }[];
        if (first !== undefined && second !== undefined) second.label = ` ${first.label.toLowerCase()}\u00a0`;
      },
      'labels',
    ],
    [
      'a label too few',
      'labels.json',
      (value) => {
        (value.labels as unknown[]).pop();
      },
      'labels',
    ],
    [
      'a loss that check does not find',
      'order.json',
      (value) => {
        const [link] = value.links as { budget: { lossDb: number } }[];
        if (link !== undefined) link.budget.lossDb += 0.001;
      },
      'channels',
    ],
  ];
  for (const [what, file, change, demand] of CASES)
    it(`finds ${what}`, () => {
      expect(brokenBy(file, change)).toContain(demand);
    });
});
