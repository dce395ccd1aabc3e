/** The labels as CSV, one a row, as label printers read them. */
import type { LabelRow } from '../order/label-rows';
import type { Order } from '../order/make-order';
import type { Cell, Column } from '../workbook/workbook';
import { statusWord } from './bill-of-materials';
import { csvLines } from './csv';

export const LABEL_COLUMNS: readonly Column[] = [
  { title: 'Link', kind: 'text', width: 22 },
  { title: 'Path', kind: 'text' },
  { title: 'Place', kind: 'text', width: 12 },
  { title: 'Kind', kind: 'text', width: 12 },
  { title: 'Label', kind: 'text', width: 36 },
  { title: 'Status', kind: 'text' },
];

const KIND_WORDS: Readonly<Record<LabelRow['kind'], string>> = {
  port: 'port',
  'trunk-leg': 'trunk leg',
  cord: 'cord end',
};

/** `DRAFT` stands on every row of an order that must not be issued. */
export function* labelCells(rows: Iterable<LabelRow>, status: Order['status']): Generator<Cell[]> {
  const mark = statusWord(status);
  for (const { link, path, place, kind, label } of rows)
    yield [link, path, place.replace('-', ' '), KIND_WORDS[kind], label, mark];
}

export const labelsCsv = (rows: Iterable<LabelRow>, status: Order['status']): Iterable<string> =>
  csvLines(
    LABEL_COLUMNS.map(({ title }) => title),
    labelCells(rows, status),
  );
