/** The same quote gives the same bytes, whatever the order in which its keys were typed or stand in its file. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exportOf } from '../../src/renderer/order/exports';
import { EXPORT_LIST } from '../../src/shared/documents/export-list';
import { makeOrder } from '../../src/shared/order/make-order';
import { type QuoteDocument, readQuoteText } from '../../src/shared/order/quote-document';
import { orderContents } from '../order/order-texts';

const FOLDER = join(import.meta.dirname, '..', '..', 'examples', 'quotes');

const EXAMPLES = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  // The long ones hold the same kinds of link a hundred times.
  .filter((name) => !/\d{2,}-links/.test(name))
  .map((name) => [name, readFileSync(join(FOLDER, name), 'utf8')] as const);

/** The sample with all that is described by hand: transceivers, and every key that a customer and a seller may have. */
const describedByHand = (): string => {
  const quote = JSON.parse(readFileSync(join(FOLDER, '40g-to-4x10g.json'), 'utf8'));
  const sheet = readFileSync(join(FOLDER, '..', 'channels', 'data-sheet-interface.json'), 'utf8');
  const [{ answers, ...link }] = quote.links;
  const whole = { contact: 'Ada', site: 'Hall 2', region: 'EU', reference: 'R 7', name: 'Acme' };
  const transceiver = { ...answers.transceiver, near: JSON.parse(sheet).near };
  const links = [{ ...link, answers: { ...answers, transceiver } }];
  return JSON.stringify({ ...quote, customer: whole, seller: { contact: 'Bo', name: 'Seller' }, links });
};

/** The value with the keys of every object in another order. `random` gives numbers from 0 up to 1. */
const shuffled = (value: unknown, random: () => number): unknown => {
  if (Array.isArray(value)) return value.map((one) => shuffled(one, random));
  if (typeof value !== 'object' || value === null) return value;
  const placed = Object.entries(value).map(([key, one]) => ({
    at: random(),
    key,
    one: shuffled(one, random),
  }));
  return Object.fromEntries(placed.sort((a, b) => a.at - b.at).map(({ key, one }) => [key, one]));
};

const readOf = (text: string): QuoteDocument => {
  const read = readQuoteText(text);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

/** Every file of the command line, which reads its quote from a file. */
const filesOf = (text: string): Map<string, unknown> => orderContents(makeOrder(readOf(text)));

/** Every export of the window, where the keys of a quote come as they were typed. */
const exportsOf = (quote: QuoteDocument): Map<string, unknown> =>
  new Map(EXPORT_LIST.map(({ fileName }) => [fileName, exportOf(quote, fileName)]));

const differing = (one: Map<string, unknown>, other: Map<string, unknown>): string[] =>
  [...new Set([...one.keys(), ...other.keys()])].filter(
    (name) => JSON.stringify(one.get(name)) !== JSON.stringify(other.get(name)),
  );

describe('the files of an order', () => {
  it.each([...EXAMPLES, ['described by hand', describedByHand()] as const])(
    'are the same bytes from the window and from the command line: %s',
    (_, text) => {
      const files = filesOf(text);
      const quote = readOf(text);
      for (const { fileName } of EXPORT_LIST)
        expect([fileName, exportOf(quote, fileName).content]).toEqual([fileName, files.get(fileName)]);
    },
  );

  it('name all that the quote says of the customer', () => {
    const text = describedByHand();
    expect(makeOrder(readOf(text)).order.customer).toEqual(JSON.parse(text).customer);
  });

  it.each([...EXAMPLES, ['described by hand', describedByHand()] as const])(
    'are the same bytes in whatever order the keys of the quote stand: %s',
    (_, text) => {
      const [files, exports] = [filesOf(text), exportsOf(readOf(text))];
      fc.assert(
        fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (numbers) => {
          const quote = shuffled(JSON.parse(text), () => numbers.next().value ?? 0);
          expect(differing(exportsOf(quote as QuoteDocument), exports)).toEqual([]);
          expect(differing(filesOf(JSON.stringify(quote)), files)).toEqual([]);
        }),
        { numRuns: 3 },
      );
    },
  );
});
