/** Rows of text, from CSV, the clipboard or a workbook, as a table: headings and what stands below them. */
import Papa from 'papaparse';
import { failure, type Problem, type Result, success } from '../result';
import { guessColumns, type RememberedHeadings } from './cut-sheet-fields';

export interface TableRow {
  /** As the spreadsheet counts, from 1. */
  readonly row: number;
  readonly cells: readonly string[];
  /** Columns, from 0, that a workbook holds as a number: whatever unit stands beside it, its decimal sign is a point. */
  readonly numbers?: readonly number[] | undefined;
}

export interface SheetTable {
  readonly headings: readonly string[];
  /** Without the headings, what stands above them, and empty rows. */
  readonly rows: readonly TableRow[];
}

/** More channels than a person can look through, and few enough for the window to hold. */
export const MOST_ROWS = 20_000;
/** A title, a date, a customer: what people write above a table is shorter than this. */
const MOST_ROWS_ABOVE = 30;

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
    return failure([
      { path: '', message: `the table has ${body.length} rows; at most ${MOST_ROWS} are read` },
    ]);
  return success({ headings: head.cells, rows: body });
};

/** CSV or copied cells. The delimiter is guessed: comma, semicolon or tab. Errors: also an open quotation mark. */
export const parseTable = (
  text: string,
  remembered: RememberedHeadings = {},
): Result<SheetTable, readonly Problem[]> => {
  // A blank last line would count against the delimiter of a narrow table.
  const parsed = Papa.parse<string[]>(text.replace(/^\ufeff/, '').trimEnd(), {
    delimitersToGuess: [',', ';', '\t'],
    skipEmptyLines: false,
  });
  const quotes = parsed.errors.find(({ type }) => type === 'Quotes');
  if (quotes !== undefined)
    return failure([
      { path: `row ${(quotes.row ?? 0) + 1}`, message: 'a quotation mark is opened here and never closed' },
    ]);
  return tableOfRows(
    parsed.data.map((cells, index) => ({ row: index + 1, cells })),
    remembered,
  );
};
