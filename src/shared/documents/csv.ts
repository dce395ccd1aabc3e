/** CSV as spreadsheets expect it: byte order mark, CRLF, text that cannot become a formula, numbers that stay numbers. */
import Papa from 'papaparse';

/** Equals, plus, minus and at, and all their forms that are one with them in compatibility form, wide and small ones. */
const SIGNS =
  '=+\\-@\u207a\u207c\u208a\u208c\u2a75\u2a76\ufb29\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20';

/** Blanks and signs that nobody sees, which some programs take off first; and quotation marks, within which a cell may begin. */
const SKIPPED = '\\s\\p{Cc}\\p{Cf}\\p{Default_Ignorable_Code_Point}\\u2800\\ufffc\\u{16fe4}\\u{1d159}"';

/** What a spreadsheet may take for the start of a formula. */
const FORMULA_START = new RegExp(`^(?:[\\t\\r\\n]|[${SKIPPED}]*[${SIGNS}])`, 'u');

export type CsvDelimiter = ',' | ';' | '\t';

/**
 * The same within a text: a spreadsheet that goes by another delimiter, as that of another country does, begins a cell there,
 * and does not see the quotation marks round the text.
 */
const startWithin = (delimiter: CsvDelimiter): RegExp =>
  new RegExp(`(?=[${SIGNS}])(?<=[${',;\t'.replace(delimiter, '')}\\r\\n][${SKIPPED}]*)`, 'gu');

/** No signs at all, and not to be handed on: the first is the byte order mark turned round. */
const NO_SIGNS = /[\ufffe\uffff]/g;

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
  const within = startWithin(delimiter);
  const cell = (value: string | number): string =>
    isPlain(value)
      ? String(value)
      : Papa.unparse([[String(value).replace(NO_SIGNS, '').replace(within, "'")]], {
          delimiter,
          escapeFormulae: FORMULA_START,
        });
  const line = (row: readonly (string | number)[]): string =>
    `${(row.every(isPlain) ? row : row.map(cell)).join(delimiter)}\r\n`;
  yield `\ufeff${line(columns)}`;
  for (const row of rows) yield line(row);
}

export const csvText = (...of: Parameters<typeof csvLines>): string => [...csvLines(...of)].join('');
