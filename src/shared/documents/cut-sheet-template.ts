/** A cut sheet to fill in: one breakout as an example, with every column. */

import { workbookBytes } from '../workbook/workbook-bytes';
import { csvText } from './csv';
import { CUT_SHEET_FIELDS } from './cut-sheet-fields';

const BREAKOUT: readonly (readonly (string | number)[])[] = [
  ['leaf 1 to server 1', 'transceiver', '40GBASE-SR4'],
  ['', 'cord', '', 'B', 'MPO-12', 8, 'unpinned', 'unpinned', 'OM4', 'UPC', 'UPC', 5],
  ['', 'adapter', '', 'opposed', 'MPO-12'],
  ['', 'module', '', 'U1', 'MPO-12', 8, 'pinned', '', 'OM4', 'UPC', 'UPC'],
  ['', 'duplex cord', '', 'A-to-B', 'LC', '', '', '', 'OM4', 'UPC', 'UPC', 2],
  ['', 'transceiver', '10GBASE-SR'],
];

export const TEMPLATE_HEADINGS: readonly string[] = CUT_SHEET_FIELDS.map(({ title }) => title);

/** A cell for every heading; what is a number in a spreadsheet is one here. */
export const TEMPLATE_ROWS: readonly (readonly (string | number)[])[] = BREAKOUT.map((row) =>
  TEMPLATE_HEADINGS.map((_, index) => row[index] ?? ''),
);

export type TemplateKind = 'csv' | 'xlsx';

/** The content of a file of that kind. */
export const templateAs = (kind: TemplateKind): string | Uint8Array =>
  kind === 'csv'
    ? csvText(TEMPLATE_HEADINGS, TEMPLATE_ROWS)
    : workbookBytes({
        title: 'Cut sheet',
        pageHead: '',
        properties: {},
        sheets: [
          {
            name: 'Cut sheet',
            columns: TEMPLATE_HEADINGS.map((title) => ({ title, kind: 'figure' })),
            rows: TEMPLATE_ROWS,
          },
        ],
      });
