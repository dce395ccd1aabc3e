/**
 * A cut sheet that is a table as channels: one row per part, near to far. Every problem names its row, as the spreadsheet
 * counts it, and its column: `{ path: 'row 4, Length m', message: '"long" is not a number' }`.
 */
import type { ChannelDocument } from '../channel/document';
import { CHANNEL_FORMAT } from '../channel/document';
import { readChannelValue } from '../channel/read-channel';
import type { Problem } from '../result';
import { type ColumnMapping, CUT_SHEET_FIELDS, type CutSheetFieldKey } from './cut-sheet-fields';
import {
  type ColumnSign,
  NUMBER_FIELD_KEYS,
  type NumberFieldKey,
  numberOfCell,
  signOfColumn,
} from './cut-sheet-numbers';
import { partOfRow, type SheetRow, titleOfPath } from './cut-sheet-rows';
import type { SheetTable } from './sheet-table';

/** One channel of a sheet, checked as far as its own cells go. */
export interface SheetChannel {
  readonly name: string;
  /** Where it stands: `rows 2 to 8`, `line 3`; empty for a file that is one channel. */
  readonly place: string;
  /** Null where its cells do not make a channel. */
  readonly document: ChannelDocument | null;
  readonly problems: readonly Problem[];
  /** Null for files that are no table. */
  readonly rows: ChannelRows | null;
}

/** In which rows a channel's parts and ends stand, for problems that are found later. */
export interface ChannelRows {
  readonly first: number;
  readonly parts: readonly number[];
  readonly near: number | null;
  readonly far: number | null;
}

/** What a person must still say before rows can be read; empty when nothing is missing. */
export const missingColumns = (mapping: ColumnMapping): readonly CutSheetFieldKey[] =>
  CUT_SHEET_FIELDS.flatMap(({ key, required }) => (required && mapping[key] === undefined ? [key] : []));

/** What the cells that somebody typed show of each column's decimal sign. */
const signsOf = (
  { rows }: SheetTable,
  mapping: ColumnMapping,
): Readonly<Record<NumberFieldKey, ColumnSign>> =>
  Object.fromEntries(
    NUMBER_FIELD_KEYS.map((key) => {
      const at = mapping[key];
      const typed = rows.flatMap(({ row, cells, numbers }) =>
        at === undefined || numbers?.includes(at) ? [] : [{ row, text: cells[at] ?? '' }],
      );
      return [key, signOfColumn(key, typed)];
    }),
  ) as Record<NumberFieldKey, ColumnSign>;

/** What a workbook holds as a number has a decimal point, and the unit that its format shows. */
const OF_A_WORKBOOK: ColumnSign = { kind: 'settled', decimal: '.' };

const sheetRows = (table: SheetTable, mapping: ColumnMapping): readonly SheetRow[] => {
  const signs = signsOf(table, mapping);
  return table.rows.map(({ row, cells, numbers }) => {
    const cell = (key: CutSheetFieldKey): string => {
      const at = mapping[key];
      return at === undefined ? '' : (cells[at] ?? '');
    };
    return {
      row,
      cell,
      number: (key) => {
        const text = cell(key);
        if (text === '') return undefined;
        const isNumber = numbers?.includes(mapping[key] as number) === true;
        return numberOfCell(key, text, isNumber ? OF_A_WORKBOOK : signs[key]);
      },
    };
  });
};

/** Rows of one name that follow each other; an empty name carries on the one above. */
const groupRows = (rows: readonly SheetRow[]): readonly (readonly SheetRow[])[] => {
  const groups: SheetRow[][] = [];
  let name = '';
  for (const row of rows) {
    const own = row.cell('channel');
    const last = groups.at(-1);
    if (last === undefined || (own !== '' && own !== name)) groups.push([row]);
    else last.push(row);
    if (own !== '') name = own;
  }
  return groups;
};

const placeOfRows = (rows: readonly SheetRow[]): string => {
  const first = rows[0]?.row;
  const last = rows.at(-1)?.row;
  return first === last ? `row ${first}` : `rows ${first} to ${last}`;
};

const rowOfPath = (rows: ChannelRows, path: string): { row: number | null; rest: string } => {
  const [, part, end, rest = ''] = /^(?:parts\[(\d+)\]|(near|far))(.*)$/.exec(path) ?? [];
  if (part !== undefined) return { row: rows.parts[Number(part)] ?? null, rest };
  return { row: end === 'near' ? rows.near : end === 'far' ? rows.far : null, rest };
};

/** A cell holds a word, and no custom map: those need a channel file. */
const forCells = (message: string): string => message.replace(/,? or \{"custom": .*?\}(?=,|$)/, '');

/** A problem with a path inside the document, said with the row and the column instead. */
export const placeInSheet = (rows: ChannelRows | null, { path, message }: Problem): Problem => {
  if (rows === null) return { path, message };
  const { row, rest } = rowOfPath(rows, path);
  if (row === null) return { path, message };
  const title = titleOfPath(rest);
  return { path: title === '' ? `row ${row}` : `row ${row}, ${title}`, message: forCells(message) };
};

const MISPLACED_TRANSCEIVER =
  'a transceiver stands first or last in its channel; a new channel begins with a new name in column Channel';

const readGroup = (group: readonly SheetRow[]): SheetChannel => {
  const problems: Problem[] = [];
  const parts: unknown[] = [];
  const partRows: number[] = [];
  const ends: Record<'near' | 'far', { value: unknown; row: number | null }> = {
    near: { value: null, row: null },
    far: { value: null, row: null },
  };
  const name = group[0]?.cell('channel') ?? '';
  const place = placeOfRows(group);
  group.forEach((row, index) => {
    const part = partOfRow(row, problems);
    if (part === null) return;
    if (part.kind === 'part') {
      parts.push(part.value);
      partRows.push(row.row);
    } else if (index === 0) ends.near = { value: part.value, row: row.row };
    else if (index === group.length - 1) ends.far = { value: part.value, row: row.row };
    else problems.push({ path: `row ${row.row}, Part`, message: MISPLACED_TRANSCEIVER });
  });
  const rows: ChannelRows = {
    first: group[0]?.row ?? 1,
    parts: partRows,
    near: ends.near.row,
    far: ends.far.row,
  };
  if (parts.length === 0 && problems.length === 0)
    problems.push({ path: place, message: 'a channel has at least one part besides its transceivers' });
  if (problems.length > 0) return { name, place, document: null, problems, rows };
  const read = readChannelValue({
    format: CHANNEL_FORMAT,
    version: 1,
    ...(name === '' ? {} : { name }),
    near: ends.near.value,
    far: ends.far.value,
    parts,
  });
  return {
    name,
    place,
    document: read.ok ? read.value : null,
    problems: read.ok ? [] : read.error.map((problem) => placeInSheet(rows, problem)),
    rows,
  };
};

/** Every channel of the table; a channel with a problem does not keep the others from being read. */
export const readTable = (table: SheetTable, mapping: ColumnMapping): readonly SheetChannel[] =>
  groupRows(sheetRows(table, mapping)).map(readGroup);
