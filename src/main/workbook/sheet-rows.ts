/** The cells of one sheet as text, by rows as the spreadsheet counts them. */

import { LONGEST_CELL } from '../../shared/documents/table-limits';
import type { TableRow } from '../../shared/documents/table-row';
import { columnName } from '../../shared/workbook/column-name';
import { LONGEST_RAW_TEXT, unescaped } from './cell-text';
import { builtInFormat } from './number-format';
import type { WorkbookParts } from './package-parts';
import { damaged } from './unreadable';
import { attributeOf, type XmlVisitor } from './xml-read';

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

/** One budget of characters for a whole workbook: a text may be shared by a million cells. */
export interface TextBudget {
  left: number;
}

/** What a cell costs besides its text, an empty one before it too: so many of them are few enough to be handed on. */
const COST_OF_A_CELL = 4;

/** Says of a sheet that it is too large to be read, while other sheets of its workbook may not be. */
export class SheetTooLarge extends Error {}

/** `AB12` is column 27 (from 0) and row 12; null where it is no place. */
const placeOf = (reference: string): { readonly column: number; readonly row: number } | null => {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(reference);
  if (found === null) return null;
  let column = 0;
  for (const letter of found[1] as string) column = column * 26 + letter.charCodeAt(0) - 64;
  return { column: column - 1, row: Number(found[2]) };
};

/** Nothing is added to what is too long already. */
const longer = (text: string, more: string): string => (text.length > LONGEST_RAW_TEXT ? text : text + more);

interface Cell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  value: string;
  inline: string;
  formula: string | null;
}

const PLAIN = builtInFormat(0);

const BOOLEANS: Readonly<Record<string, string>> = {
  '1': 'TRUE',
  '0': 'FALSE',
  true: 'TRUE',
  false: 'FALSE',
};

/** Only as XML writes it: `0x10` and `Infinity` are numbers to JavaScript alone. */
const numberIn = (value: string): number | null => {
  const number = /^[\d.eE+-]+$/.test(value.trim()) ? Number(value) : Number.NaN;
  return Number.isFinite(number) ? number : null;
};

/** Neither text nor a date nor a percentage. */
const isNumber = ({ type, style, value }: Cell, { styles }: WorkbookParts): boolean => {
  const number = type === 'n' ? numberIn(value) : null;
  return number !== null && (styles[style]?.isNumber(number) ?? true);
};

const valueText = (
  { type, style, value, inline }: Cell,
  { sharedTexts, styles, from1904 }: WorkbookParts,
): string => {
  switch (type) {
    case 's': {
      // A cell that was emptied may keep its type.
      if (value.trim() === '') return '';
      const text = sharedTexts[Number(value)];
      if (text === undefined) throw damaged('a cell has a text that is not there');
      return text;
    }
    case 'inlineStr':
      return unescaped(inline);
    case 'b':
      return BOOLEANS[value.trim()] ?? value;
    // Text that a formula came to, an error such as #N/A, a date in words.
    case 'str':
    case 'e':
    case 'd':
      return unescaped(value);
    default: {
      const number = numberIn(value);
      return number === null ? value : (styles[style] ?? PLAIN).text(number, from1904);
    }
  }
};

/** As many as spreadsheet programs have. */
const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_383;

export interface SheetRows {
  readonly visitor: XmlVisitor;
  readonly rows: readonly TableRow[];
}

/**
 * Rows with anything in them. A formula is never computed: its cell has the result that was saved with it, or where none
 * was, the formula, which no field takes for a value. Throws `SheetTooLarge`, and `Unreadable` for a damaged sheet.
 */
export const sheetRows = (parts: WorkbookParts, limits: SheetLimits, budget: TextBudget): SheetRows => {
  const rows: TableRow[] = [];
  let rowNumber = 0;
  let cells: string[] = [];
  let numbers: number[] = [];
  let nextColumn = 0;
  let cell: Cell | null = null;
  let inside: 'value' | 'inline' | 'formula' | null = null;
  let inReading = false;

  const addCell = (): void => {
    if (cell === null) return;
    const { column, formula, value } = cell;
    const holdsNumber = isNumber(cell, parts);
    const text =
      formula !== null && value === '' && cell.type !== 'str' ? `=${formula}` : valueText(cell, parts);
    cell = null;
    if (text === '') return;
    if (column >= limits.columns)
      throw new SheetTooLarge(`row ${rowNumber} has more than ${limits.columns} columns`);
    if (text.length > LONGEST_CELL)
      throw new SheetTooLarge(
        `cell ${columnName(column)}${rowNumber} holds more than ${LONGEST_CELL} characters, the most of a cell: shorten it`,
      );
    budget.left -= text.length + (column + 1 - cells.length) * COST_OF_A_CELL;
    if (budget.left < 0) throw new SheetTooLarge('its cells hold more text than is read');
    while (cells.length < column) cells.push('');
    cells[column] = text;
    if (holdsNumber) numbers.push(column);
  };
  const addRow = (): void => {
    if (cells.every((text) => text.trim() === '')) return;
    if (rows.length >= limits.rows) throw new SheetTooLarge(`it has more than ${limits.rows} rows`);
    rows.push({ row: rowNumber, cells, ...(numbers.length === 0 ? {} : { numbers }) });
  };

  const visitor: XmlVisitor = {
    open: (name, attributes) => {
      if (name === 'row') {
        const given = Number(attributeOf(attributes, 'r') ?? rowNumber + 1);
        if (!Number.isInteger(given) || given <= rowNumber) throw damaged('its rows are out of order');
        if (given > LAST_ROW) throw damaged('it has more rows than any spreadsheet program');
        rowNumber = given;
        cells = [];
        numbers = [];
        nextColumn = 0;
      } else if (name === 'c') {
        const reference = attributeOf(attributes, 'r');
        const place = reference === undefined ? { column: nextColumn, row: rowNumber } : placeOf(reference);
        if (place === null || place.row !== rowNumber || place.column < nextColumn)
          throw damaged('a cell is out of place');
        if (place.column > LAST_COLUMN) throw damaged('it has more columns than any spreadsheet program');
        nextColumn = place.column + 1;
        cell = {
          column: place.column,
          type: attributeOf(attributes, 't') ?? 'n',
          style: Number(attributeOf(attributes, 's') ?? 0),
          value: '',
          inline: '',
          formula: null,
        };
      } else if (cell !== null) {
        if (name === 'v') inside = 'value';
        else if (name === 't') inside = inReading ? null : 'inline';
        else if (name === 'f') {
          inside = 'formula';
          cell.formula ??= '';
        } else if (name === 'rPh') inReading = true;
      }
    },
    close: (name) => {
      if (name === 'c') addCell();
      else if (name === 'row') addRow();
      else if (name === 'rPh') inReading = false;
      inside = null;
    },
    text: (text) => {
      if (cell === null || inside === null) return;
      if (inside === 'value') cell.value = longer(cell.value, text);
      else if (inside === 'inline') cell.inline = longer(cell.inline, text);
      else cell.formula = longer(cell.formula ?? '', text);
    },
  };
  return { visitor, rows };
};
