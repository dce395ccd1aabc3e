/** The labels as CSV, one a row, as label printers read them. */
import type { LabelRow } from '../order/label-rows';
import type { Order } from '../order/make-order';
import { csvLines } from './csv';

const HEADINGS = ['Link', 'Path', 'Place', 'Kind', 'Label', 'Status'];

const KIND_WORDS: Readonly<Record<LabelRow['kind'], string>> = {
  port: 'port',
  'trunk-leg': 'trunk leg',
  cord: 'cord end',
};

function* cellsOf(rows: Iterable<LabelRow>, mark: string): Generator<string[]> {
  for (const { link, path, place, kind, label } of rows)
    yield [link, path, place.replace('-', ' '), KIND_WORDS[kind], label, mark];
}

/** `DRAFT` stands on every row of an order that must not be issued. */
export const labelsCsv = (rows: Iterable<LabelRow>, status: Order['status']): Iterable<string> =>
  csvLines(HEADINGS, cellsOf(rows, status === 'draft' ? 'DRAFT' : 'ready'));
