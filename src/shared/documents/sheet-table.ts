/** Rows of text, from CSV, the clipboard or a workbook, as a table: headings and what stands below them. */
import { failure, type Problem, type Result, success } from '../result';
import { guessColumns, type RememberedHeadings } from './cut-sheet-fields';
import { MOST_ROWS, MOST_ROWS_ABOVE } from './table-limits';
import type { TableRow } from './table-row';

export interface SheetTable {
  readonly headings: readonly string[];
  /** Without the headings, what stands above them, and empty rows. */
  readonly rows: readonly TableRow[];
}

/** A column that says what a row is, and one more that is known: by chance no other row has both. */
export const looksLikeHeadings = (cells: readonly string[], remembered: RememberedHeadings = {}): boolean => {
  const mapping = guessColumns(cells, remembered);
  return mapping.part !== undefined && Object.keys(mapping).length > 1;
};

/** The first row that looks like headings, else the first row; undefined where there is none. */
export const headRowOf = (
  rows: readonly TableRow[],
  remembered: RememberedHeadings = {},
): TableRow | undefined =>
  rows.slice(0, MOST_ROWS_ABOVE).find(({ cells }) => looksLikeHeadings(cells, remembered)) ?? rows[0];

/** `remembered` are the headings that a person once mapped. Errors: a table without a row to read. */
export const tableOfRows = (
  all: readonly TableRow[],
  remembered: RememberedHeadings = {},
): Result<SheetTable, readonly Problem[]> => {
  const rows = all
    .map((row): TableRow => ({ ...row, cells: row.cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const head = headRowOf(rows, remembered);
  if (head === undefined) return failure([{ path: '', message: 'the table is empty' }]);
  const body = rows.slice(rows.indexOf(head) + 1);
  if (body.length === 0)
    return failure([
      {
        path: `row ${head.row}`,
        message: 'nothing stands below this row: headings and one row per part are expected',
      },
    ]);
  if (body.length > MOST_ROWS)
    return failure([{ path: '', message: `the table has more than ${MOST_ROWS} rows: split it` }]);
  return success({ headings: head.cells, rows: body });
};
