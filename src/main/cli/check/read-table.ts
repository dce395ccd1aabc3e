/** A table in a file, as channels: CSV or a workbook, with headings that need no mapping. */

import { type ColumnMapping, guessColumns } from '../../../shared/documents/cut-sheet-fields';
import { missingColumns, readTable, type SheetChannel } from '../../../shared/documents/cut-sheet-table';
import { cutSheetsOf, tableOfSheet, type WorkbookSheet } from '../../../shared/documents/cut-sheet-workbook';
import type { SheetTable } from '../../../shared/documents/sheet-table';
import { isWorkbook } from '../../../shared/documents/sheet-text';
import { failure, type Problem, type Result, success } from '../../../shared/result';
import { columnName } from '../../../shared/workbook/column-name';
import type { Io } from '../io';

type Read<T> = Result<T, readonly Problem[]>;

const whole = (message: string): { readonly ok: false; readonly error: readonly Problem[] } =>
  failure([{ path: '', message }]);

const namesOf = (sheets: readonly WorkbookSheet[]): string =>
  sheets.map(({ name }) => JSON.stringify(name)).join(', ');

const sheetCalled = (sheets: readonly WorkbookSheet[], wanted: string): Read<WorkbookSheet> => {
  const found = sheets.find(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined)
    return whole(`no sheet is called ${JSON.stringify(wanted)}: it has ${namesOf(sheets)}`);
  return found.problem === null
    ? success(found)
    : failure([{ path: `sheet ${JSON.stringify(found.name)}`, message: found.problem }]);
};

const onlySheet = (sheets: readonly WorkbookSheet[]): Read<WorkbookSheet> => {
  const found = cutSheetsOf(sheets);
  if (!found.ok) return found;
  const [only, ...others] = found.value;
  if (only === undefined || others.length > 0)
    return whole(`several sheets look like cut sheets: name one with --sheet, of ${namesOf(found.value)}`);
  return success(only);
};

const tableOf = async (
  bytes: Uint8Array,
  sheetName: string | undefined,
  { readTable: read }: Pick<Io, 'readTable'>,
): Promise<Read<SheetTable>> => {
  if (sheetName !== undefined && !isWorkbook(bytes)) return whole('this is no workbook: leave out --sheet');
  const sheets = await read(bytes);
  if (!sheets.ok) return whole(sheets.error.message);
  const sheet = sheetName === undefined ? onlySheet(sheets.value) : sheetCalled(sheets.value, sheetName);
  return sheet.ok ? tableOfSheet(sheet.value) : sheet;
};

export interface ReadTable {
  readonly channels: readonly SheetChannel[];
  /** Columns that no field takes, each by letter and heading: `column K "Insertion los"`. */
  readonly notRead: readonly string[];
}

const notReadIn = ({ headings }: SheetTable, mapping: ColumnMapping): string[] => {
  const taken = new Set(Object.values(mapping));
  return headings.flatMap((heading, column) =>
    heading.trim() === '' || taken.has(column) ? [] : [`column ${columnName(column)} "${heading.trim()}"`],
  );
};

/** The channels of a table, each with its own problems. Errors: what keeps the table from being read at all. */
export const channelsOfTable = async (
  bytes: Uint8Array,
  sheetName: string | undefined,
  io: Pick<Io, 'readTable'>,
): Promise<Read<ReadTable>> => {
  const table = await tableOf(bytes, sheetName, io);
  if (!table.ok) return table;
  const mapping = guessColumns(table.value.headings);
  if (missingColumns(mapping).length > 0)
    return whole('no heading says which part a row is: call that column Part');
  return success({
    channels: readTable(table.value, mapping),
    notRead: notReadIn(table.value, mapping),
  });
};
