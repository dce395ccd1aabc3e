/** A table in a file, as channels: CSV or a workbook, with headings that need no mapping. */
import { guessColumns } from '../../../shared/documents/cut-sheet-fields';
import { missingColumns, readTable, type SheetChannel } from '../../../shared/documents/cut-sheet-table';
import { cutSheetsOf, tableOfSheet, type WorkbookSheet } from '../../../shared/documents/cut-sheet-workbook';
import { parseTable, type SheetTable } from '../../../shared/documents/sheet-table';
import { isWorkbook, textOfSheet } from '../../../shared/documents/sheet-text';
import { failure, type Problem, type Result, success } from '../../../shared/result';
import { readWorkbook } from '../../workbook/read-workbook';

type Read<T> = Result<T, readonly Problem[]>;

const whole = (message: string): { readonly ok: false; readonly error: readonly Problem[] } =>
  failure([{ path: '', message }]);

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

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

const tableOf = (bytes: Uint8Array, sheetName: string | undefined): Read<SheetTable> => {
  if (!isWorkbook(bytes)) {
    if (sheetName !== undefined) return whole('this is no workbook: leave out --sheet');
    const text = textOfSheet(bytes, decode);
    return text.ok ? parseTable(text.value) : whole(text.error);
  }
  const read = readWorkbook(bytes);
  if (!read.ok) return whole(read.error.message);
  const sheet = sheetName === undefined ? onlySheet(read.value) : sheetCalled(read.value, sheetName);
  return sheet.ok ? tableOfSheet(sheet.value) : sheet;
};

/** The channels of a table, each with its own problems. Errors: what keeps the table from being read at all. */
export const channelsOfTable = (
  bytes: Uint8Array,
  sheetName: string | undefined,
): Read<readonly SheetChannel[]> => {
  const table = tableOf(bytes, sheetName);
  if (!table.ok) return table;
  const mapping = guessColumns(table.value.headings);
  if (missingColumns(mapping).length > 0)
    return whole('no heading says which part a row is: call that column Part');
  return success(readTable(table.value, mapping));
};
