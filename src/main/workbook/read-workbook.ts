/**
 * An XLSX workbook as rows of text. It comes from strangers: its size is bounded packed and while it is unpacked, its rows,
 * columns and text are counted, nothing in it is computed, run or looked up elsewhere, and a damaged one is a sentence.
 */

import type { WorkbookSheet } from '../../shared/documents/cut-sheet-workbook';
import { LARGEST_CUT_SHEET, MOST_COLUMNS, MOST_ROWS } from '../../shared/documents/table-limits';
import type { FileError } from '../../shared/ipc/bridge';
import { failure, type Result, success } from '../../shared/result';
import { olderContainer, otherArchive } from './other-kinds';
import {
  partReader,
  type ReadPart,
  readWorkbookParts,
  type SheetPart,
  type WorkbookParts,
} from './package-parts';
import { SheetTooLarge, sheetRows, type TextBudget } from './sheet-rows';
import { Unreadable } from './unreadable';
import { openZip } from './zip-archive';

/** A full sheet of 20,000 rows and 16 columns is about 14 MiB. */
const MOST_INFLATED = 24 * 1024 * 1024;
const MOST_CHARACTERS = 8 * 1024 * 1024;
/** Spreadsheet programs allow 31. */
const LONGEST_SHEET_NAME = 100;

/** The two bytes that every zip archive, and no text or older workbook, begins with. */
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

const sheetOf = (
  { name, part }: SheetPart,
  parts: WorkbookParts,
  read: ReadPart,
  budget: TextBudget,
): WorkbookSheet => {
  const sheet = { name: name.slice(0, LONGEST_SHEET_NAME) };
  try {
    const { visitor, rows } = sheetRows(parts, { rows: MOST_ROWS, columns: MOST_COLUMNS }, budget);
    read(part, visitor);
    return { ...sheet, rows, problem: null };
  } catch (error) {
    if (!(error instanceof SheetTooLarge)) throw error;
    return { ...sheet, rows: [], problem: error.message };
  }
};

/**
 * The visible sheets in the order of their tabs. `readWorkbook(await readFile('rack.xlsx'))` may be `[{ name: 'Links', rows: [{
 * row: 1, cells: ['Part', 'Length m'] }, { row: 2, cells: ['trunk', '26'] }], problem: null }]`. Errors: one sentence.
 */
export const readWorkbook = (bytes: Uint8Array): Result<readonly WorkbookSheet[], FileError> => {
  try {
    if (bytes.length > LARGEST_CUT_SHEET)
      throw new Unreadable(
        'the workbook is larger than 5 MiB: split it, or save the sheet alone',
        'too-large',
      );
    if (!isZip(bytes)) throw olderContainer(bytes);
    const archive = openZip(bytes, MOST_INFLATED);
    const other = otherArchive(archive);
    if (other !== null) throw other;
    const read = partReader(archive);
    const parts = readWorkbookParts(read);
    const budget: TextBudget = { left: MOST_CHARACTERS };
    return success(parts.sheets.map((sheet) => sheetOf(sheet, parts, read, budget)));
  } catch (error) {
    if (error instanceof Unreadable) return failure({ code: error.code, message: error.message });
    throw error;
  }
};
