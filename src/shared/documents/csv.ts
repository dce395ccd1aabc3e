/** CSV as spreadsheets expect it: byte order mark, CRLF, text that cannot become a formula, numbers that stay numbers. */
import Papa from 'papaparse';

/** Papa Parse's own pattern misses a formula with a line break in it. */
const FORMULA_START = /^[=+\-@\t\r\n]/;

export type CsvDelimiter = ',' | ';' | '\t';

export const csvText = (
  columns: readonly string[],
  rows: readonly (readonly (string | number)[])[],
  delimiter: CsvDelimiter = ',',
): string =>
  `\ufeff${Papa.unparse({ fields: [...columns], data: rows.map((row) => [...row]) }, { delimiter, newline: '\r\n', escapeFormulae: FORMULA_START })}\r\n`;
