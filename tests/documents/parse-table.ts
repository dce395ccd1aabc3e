/** A table as CSV, as the program reads it. */
import { csvRows } from '../../src/shared/documents/csv-rows';
import type { RememberedHeadings } from '../../src/shared/documents/cut-sheet-fields';
import { type SheetTable, tableOfRows } from '../../src/shared/documents/sheet-table';
import type { Problem, Result } from '../../src/shared/result';

export const parseTable = (
  text: string,
  remembered: RememberedHeadings = {},
): Result<SheetTable, readonly Problem[]> => {
  const rows = csvRows(text);
  return rows.ok ? tableOfRows(rows.value, remembered) : rows;
};
