/** The order as a workbook, read back cell by cell and held against the CSV files of the same order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/main/workbook/read-workbook';
import type { WorkbookSheet } from '../../src/shared/documents/cut-sheet-workbook';
import { orderWorkbook } from '../../src/shared/documents/order-workbook';
import { makeOrder, type OrderResult } from '../../src/shared/order/make-order';
import { readQuoteText } from '../../src/shared/order/quote-document';
import { joined } from '../../src/shared/workbook/zip';
import { orderTexts } from '../order/order-texts';

const orderNamed = (name: string): OrderResult => {
  const file = join(import.meta.dirname, '..', '..', 'examples', 'quotes', `${name}.json`);
  const quote = readQuoteText(readFileSync(file, 'utf8'));
  if (!quote.ok) throw new Error(JSON.stringify(quote.error));
  return makeOrder(quote.value);
};

const sheetsOf = (result: OrderResult): ReadonlyMap<string, WorkbookSheet> => {
  const read = readWorkbook(joined([...orderWorkbook(result)]));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return new Map(read.value.map((sheet) => [sheet.name, sheet]));
};

/** Cells as text; those that are empty at the end of a row stand in no sheet. */
const cellsOf = (sheet: WorkbookSheet | undefined): readonly (readonly string[])[] =>
  (sheet?.rows ?? []).map(({ cells }) => cells);

const trimmed = (row: readonly string[]): readonly string[] =>
  row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);

/** A guarded text has an apostrophe in CSV alone. */
const csvCells = (text: string | undefined): readonly (readonly string[])[] =>
  Papa.parse<string[]>((text ?? '').replace(/^\ufeff/, '').trimEnd()).data.map((row) =>
    trimmed(row.map((cell) => cell.replace(/^'/, ''))),
  );

const EXAMPLES = [
  '40g-to-4x10g',
  '100g-to-4x25g-four-racks',
  '24-fibre-to-3x8',
  'installed-panels-and-trunks',
  'meet-me-room',
  'wrong-dr4-over-aligned-panels',
] as const;

describe('the order as a workbook', () => {
  it.each(EXAMPLES)('has the cells of the CSV files in its sheets: %s', (name) => {
    const result = orderNamed(name);
    const [sheets, texts] = [sheetsOf(result), orderTexts(result)];
    for (const [sheet, file] of [
      ['Bill of materials', 'order.csv'],
      ['Port map', 'port-map.csv'],
      ['Labels', 'labels.csv'],
    ] as const)
      expect(cellsOf(sheets.get(sheet)).map(trimmed)).toEqual(csvCells(texts.get(file)));
  });

  it('has the loss of each link, and of each far rack where there are several, as numbers', () => {
    const result = orderNamed('100g-to-4x25g-four-racks');
    const [head, ...rows] = sheetsOf(result).get('Link budget')?.rows ?? [];
    const at = (title: string): number => head?.cells.indexOf(title) ?? -1;
    const racks = result.order.links.flatMap(({ byRack }) => byRack ?? []);
    expect(racks.length).toBeGreaterThan(1);
    expect(rows.map(({ cells }) => [cells[at('Far rack')], Number(cells[at('Margin dB')])])).toEqual(
      racks.map(({ rack, marginDb }) => [rack, marginDb]),
    );
    for (const { numbers } of rows) expect(numbers).toContain(at('Margin dB'));
  });

  it('has ten points a link, and DRAFT on every row of an order that must not be issued', () => {
    const result = orderNamed('wrong-dr4-over-aligned-panels');
    const sheets = sheetsOf(result);
    expect(sheets.get('Checklist')?.rows).toHaveLength(1 + 10 * result.order.links.length);
    for (const { rows } of sheets.values())
      for (const { cells } of rows.slice(1)) expect(cells).toContain('DRAFT');
  });
});
