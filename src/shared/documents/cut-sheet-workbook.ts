/** Which sheet of a workbook is the cut sheet. */
import { failure, type Problem, type Result, success } from '../result';
import type { RememberedHeadings } from './cut-sheet-fields';
import { headRowOf, looksLikeHeadings, type SheetTable, tableOfRows } from './sheet-table';
import type { TableRow } from './table-row';

/** One sheet as rows of text; rows without anything in them are left out. */
export interface WorkbookSheet {
  /** Empty for CSV, which is one sheet. */
  readonly name: string;
  readonly rows: readonly TableRow[];
  /** Why it was not read, such as `it has more than 20000 rows`; its rows are then empty. */
  readonly problem: string | null;
}

const isCutSheet = ({ rows }: WorkbookSheet, remembered: RememberedHeadings): boolean => {
  const head = headRowOf(rows, remembered);
  return head !== undefined && looksLikeHeadings(head.cells, remembered);
};

/**
 * The sheets to choose from: those whose headings are a cut sheet's; where there are none, the first with anything in it.
 * One is taken as it is, several are asked about. Errors: why there is none.
 */
export const cutSheetsOf = (
  sheets: readonly WorkbookSheet[],
  remembered: RememberedHeadings = {},
): Result<readonly WorkbookSheet[], readonly Problem[]> => {
  // CSV has no other sheet to choose.
  if (sheets[0]?.name === '') return success(sheets);
  const cutSheets = sheets.filter((sheet) => isCutSheet(sheet, remembered));
  if (cutSheets.length > 0) return success(cutSheets);
  const first = sheets.find(({ rows }) => rows.length > 0);
  if (first !== undefined) return success([first]);
  const tooLarge = sheets.find(({ problem }) => problem !== null);
  return failure([
    tooLarge === undefined
      ? { path: '', message: 'the workbook has no sheet with anything in it' }
      : { path: `sheet ${JSON.stringify(tooLarge.name)}`, message: tooLarge.problem as string },
  ]);
};

/** The table of a sheet. Errors: as of any other table, with the sheet's name, if it has one, in the place. */
export const tableOfSheet = (
  { name, rows }: WorkbookSheet,
  remembered: RememberedHeadings = {},
): Result<SheetTable, readonly Problem[]> => {
  const table = tableOfRows(rows, remembered);
  return table.ok || name === ''
    ? table
    : failure(
        table.error.map(({ path, message }) => ({
          path: `sheet ${JSON.stringify(name)}${path === '' ? '' : `, ${path}`}`,
          message,
        })),
      );
};
