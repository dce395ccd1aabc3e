/**
 * The part of Papa Parse that this project uses: whole strings, read and written synchronously.
 *
 * The published @types/papaparse refers to Node's types, which would make `process` and `Buffer` compile in the pure
 * core of src/shared. It also declares named exports that Node's ESM loader does not find in this CommonJS package;
 * hence the default export alone.
 */
declare module 'papaparse' {
  export interface ParseError {
    type: 'Quotes' | 'Delimiter' | 'FieldMismatch';
    code: 'MissingQuotes' | 'InvalidQuotes' | 'UndetectableDelimiter' | 'TooFewFields' | 'TooManyFields';
    message: string;
    /** Counted from 0, in data rows; absent when the problem is not in one row. */
    row?: number;
    /** Counted from 0, in characters of the input. */
    index?: number;
  }

  export interface ParseMeta {
    delimiter: string;
    linebreak: string;
    aborted: boolean;
    truncated: boolean;
    cursor: number;
    /** Only with `header: true`. */
    fields?: string[];
    /** Repeated headings and what they were renamed to; only with `header: true`. */
    renamedHeaders?: Record<string, string> | null;
  }

  export interface ParseResult<Row> {
    data: Row[];
    errors: ParseError[];
    meta: ParseMeta;
  }

  export interface ParseConfig {
    /** Guessed from the first rows when empty. */
    delimiter?: string;
    delimitersToGuess?: string[];
    newline?: '\r' | '\n' | '\r\n' | '';
    quoteChar?: string;
    escapeChar?: string;
    header?: boolean;
    transformHeader?: (heading: string, index: number) => string;
    transform?: (value: string, field: string | number) => unknown;
    dynamicTyping?: boolean;
    preview?: number;
    comments?: false | string;
    /** `'greedy'` also skips lines of white space and empty fields. */
    skipEmptyLines?: boolean | 'greedy';
    /** Skips this many first lines. */
    skipFirstNLines?: number;
  }

  export interface UnparseConfig {
    quotes?: boolean | boolean[] | ((value: unknown, columnIndex: number) => boolean);
    quoteChar?: string;
    escapeChar?: string;
    delimiter?: string;
    header?: boolean;
    newline?: string;
    skipEmptyLines?: boolean | 'greedy';
    columns?: string[];
    /** Puts an apostrophe before text that a spreadsheet would run as a formula. */
    escapeFormulae?: boolean | RegExp;
  }

  export interface UnparseTable {
    fields: readonly string[];
    data: readonly (readonly unknown[])[];
  }

  const Papa: {
    parse<Row>(csv: string, config?: ParseConfig): ParseResult<Row>;
    unparse(
      rows: readonly (readonly unknown[])[] | readonly Readonly<Record<string, unknown>>[] | UnparseTable,
      config?: UnparseConfig,
    ): string;
    readonly BAD_DELIMITERS: readonly string[];
    readonly RECORD_SEP: string;
    readonly UNIT_SEP: string;
  };
  export default Papa;
}
