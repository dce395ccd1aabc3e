/** CSV as spreadsheets expect it: byte order mark, CRLF, text that cannot become a formula, numbers that stay numbers. */
import Papa from 'papaparse';

/**
 * What a spreadsheet may take for the start of a formula, also behind blanks and signs that nobody sees, which some programs
 * take off first, and as the wide signs of East Asian keyboards.
 */
const FORMULA_START =
  /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

export type CsvDelimiter = ',' | ';' | '\t';

/** Texts that stand as they are, whatever the delimiter: asking Papa for each would take most of the time of an order. */
const PLAIN = /^\w(?:[\w .:/-]*\w)?$/;

const isPlain = (value: string | number): boolean =>
  typeof value === 'number' || value === '' || PLAIN.test(value);

/** The same line by line: a port map has hundreds of thousands, and no text has to hold them all. */
export function* csvLines(
  columns: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
  delimiter: CsvDelimiter = ',',
): Generator<string> {
  const cell = (value: string | number): string =>
    isPlain(value) ? String(value) : Papa.unparse([[value]], { delimiter, escapeFormulae: FORMULA_START });
  const line = (row: readonly (string | number)[]): string =>
    `${(row.every(isPlain) ? row : row.map(cell)).join(delimiter)}\r\n`;
  yield `\ufeff${line(columns)}`;
  for (const row of rows) yield line(row);
}

export const csvText = (...of: Parameters<typeof csvLines>): string => [...csvLines(...of)].join('');
