/**
 * CSV or copied cells as rows of text, in one pass over its signs: nothing in it makes reading slower than it is long. It may
 * come from anybody, so rows, columns and cells have their limits while they are read.
 */
import { failure, type Problem, type Result, success } from '../result';
import { columnName } from '../workbook/column-name';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS, MOST_ROWS_ABOVE } from './table-limits';
import type { TableRow } from './table-row';

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** So many rows tell the delimiter. */
const ROWS_TO_GUESS_BY = 10;

/** And so many are looked at for that, as most of them may be empty. */
const MOST_ROWS_TO_GUESS_BY = 1000;

const QUOTE = '"';
const QUOTE_SIGN = 0x22;
const BLANK = 0x20;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

class WrongRow extends Error {
  constructor(
    readonly row: number,
    message: string,
  ) {
    super(message);
  }
}

interface FoundCell {
  readonly text: string;
  /** Where the sign behind the cell stands. */
  readonly end: number;
}

const isLineEnd = (sign: number): boolean => sign === LINE_FEED || sign === CARRIAGE_RETURN;

/** Behind the line end that stands here. */
const afterLineEnd = (text: string, at: number): number =>
  text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED ? at + 2 : at + 1;

const plainCell = (text: string, start: number, delimiter: number): FoundCell => {
  let end = start;
  for (; end < text.length; end += 1) {
    const sign = text.charCodeAt(end);
    if (sign === delimiter || isLineEnd(sign)) break;
  }
  return { text: text.slice(start, end), end };
};

/** Inside quotation marks a delimiter and a line end are text, and a quotation mark is written twice. Else what is wrong. */
const quotedCell = (text: string, start: number, delimiter: number): FoundCell | string => {
  let last = text.indexOf(QUOTE, start + 1);
  while (last >= 0 && text.charCodeAt(last + 1) === QUOTE_SIGN) last = text.indexOf(QUOTE, last + 2);
  if (last < 0) return 'a quotation mark is opened here and never closed';
  let end = last + 1;
  while (text.charCodeAt(end) === BLANK) end += 1;
  const sign = text.charCodeAt(end);
  if (end < text.length && sign !== delimiter && !isLineEnd(sign))
    return 'a quotation mark inside a cell that begins with one is written twice';
  const inside = text.slice(start + 1, last);
  // What is too long at any rate is not copied.
  return { text: inside.length > 2 * LONGEST_CELL ? inside : inside.replaceAll('""', QUOTE), end };
};

/** Every row but those that are nothing but their line end. Throws `WrongRow`. */
function* rowsOf(text: string, given: string): Generator<TableRow> {
  const delimiter = given.charCodeAt(0);
  let at = 0;
  for (let row = 1; at < text.length; row += 1) {
    if (isLineEnd(text.charCodeAt(at))) {
      at = afterLineEnd(text, at);
      continue;
    }
    const cells: string[] = [];
    for (let isLast = false; !isLast; ) {
      const isQuoted = text.charCodeAt(at) === QUOTE_SIGN;
      const cell = isQuoted ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter);
      if (typeof cell === 'string') throw new WrongRow(row, cell);
      if (cells.length === MOST_COLUMNS) throw new WrongRow(row, `it has more than ${MOST_COLUMNS} columns`);
      if (cell.text.length > LONGEST_CELL) {
        const place = `${columnName(cells.length)}${row}`;
        throw new WrongRow(
          row,
          `cell ${place} holds more than ${LONGEST_CELL} characters, the most of a cell: shorten it`,
        );
      }
      cells.push(cell.text);
      isLast = text.charCodeAt(cell.end) !== delimiter;
      at = isLast ? afterLineEnd(text, cell.end) : cell.end + 1;
    }
    yield { row, cells };
  }
}

/** How many cells there are up to the last with anything in it. */
const countOf = (cells: readonly string[]): number => cells.findLastIndex((cell) => cell.trim() !== '') + 1;

/** How many cells the first rows have; fewer rows where one cannot be read. */
const firstCounts = (text: string, delimiter: string): readonly number[] => {
  const counts: number[] = [];
  let seen = 0;
  try {
    for (const { cells } of rowsOf(text, delimiter)) {
      seen += 1;
      if (countOf(cells) > 0) counts.push(cells.length);
      if (counts.length === ROWS_TO_GUESS_BY || seen === MOST_ROWS_TO_GUESS_BY) break;
    }
  } catch (error) {
    if (!(error instanceof WrongRow)) throw error;
  }
  return counts;
};

/** The one by which rows differ least in length, and of those the one that gives most columns. */
const delimiterOf = (text: string): string => {
  let best: string = DELIMITERS[0];
  let leastDifference = Number.POSITIVE_INFINITY;
  // One column everywhere is no sign of a delimiter.
  let mostCells = 1.99;
  for (const delimiter of DELIMITERS) {
    const counts = firstCounts(text, delimiter);
    const difference = counts.reduce(
      (sum, count, at) => sum + Math.abs(count - (counts[at - 1] ?? count)),
      0,
    );
    const cells = counts.reduce((sum, count) => sum + count, 0) / counts.length;
    if (difference > leastDifference || !(cells > mostCells)) continue;
    best = delimiter;
    leastDifference = difference;
    mostCells = cells;
  }
  return best;
};

/**
 * Rows with anything in them. The delimiter is guessed: comma, semicolon, tab or bar. Errors: a row that cannot be read, or
 * more of anything than is read.
 */
export const csvRows = (given: string): Result<readonly TableRow[], readonly Problem[]> => {
  const text = given.startsWith('\ufeff') ? given.slice(1) : given;
  const rows: TableRow[] = [];
  try {
    for (const { row, cells } of rowsOf(text, delimiterOf(text))) {
      const count = countOf(cells);
      if (count === 0) continue;
      if (rows.length === MOST_ROWS + MOST_ROWS_ABOVE)
        return failure([{ path: '', message: `the table has more than ${MOST_ROWS} rows: split it` }]);
      rows.push({ row, cells: count === cells.length ? cells : cells.slice(0, count) });
    }
  } catch (error) {
    if (!(error instanceof WrongRow)) throw error;
    return failure([{ path: `row ${error.row}`, message: error.message }]);
  }
  return success(rows);
};
