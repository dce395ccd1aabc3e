/**
 * A workbook on its way into an XLSX file: sheets of rows under one heading each. Text never becomes a formula, numbers stay
 * numbers, and nothing is computed.
 */

/**
 * `prose`: text that goes on in further lines of its cell. `count`: whole. `figure`: as it is. `metres` and `decibels` have their
 * places printed alike all down the column.
 */
export type ColumnKind = 'text' | 'prose' | 'count' | 'figure' | 'metres' | 'decibels';

export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In signs. The longest word of the title has room in any case. */
  readonly width?: number;
}

/** An empty text is an empty cell. */
export type Cell = string | number;

export interface Sheet {
  /** Of its tab. What a tab may not be called is left out of it, and what is behind the 31st sign. */
  readonly name: string;
  readonly columns: readonly Column[];
  /** Gone through once. What is more than a sheet holds goes on in a further sheet, `Port map 2`. */
  readonly rows: Iterable<readonly Cell[]>;
}

export interface Workbook {
  readonly title: string;
  /** Printed at the head of every page, such as `Q-2026-0101, DRAFT`; empty for none. */
  readonly pageHead: string;
  /** What programs read of the file without its sheets: the number of the quote, its state. */
  readonly properties: Readonly<Record<string, string>>;
  readonly sheets: readonly Sheet[];
}

/** Excel's own limit is 1,048,576. */
export const MOST_ROWS = 1_000_000;
