/** A table as it comes from outside, as rows of text: a workbook, or CSV as one sheet without a name. */
import { sheetOfCsv } from '../../shared/documents/csv-sheet';
import type { WorkbookSheet } from '../../shared/documents/cut-sheet-workbook';
import { isWorkbook } from '../../shared/documents/sheet-text';
import type { FileError } from '../../shared/ipc/bridge';
import { failure, type Result, success } from '../../shared/result';
import { decode } from '../decode';
import { readWorkbook } from '../workbook/read-workbook';

export type TableRead = Result<readonly WorkbookSheet[], FileError>;

/** Only in a process that is kept from running on: see `readInThread`. */
export const readTable = (bytes: Uint8Array): TableRead => {
  if (isWorkbook(bytes)) return readWorkbook(bytes);
  const sheet = sheetOfCsv(bytes, decode);
  return sheet.ok ? success([sheet.value]) : failure({ code: 'failed', message: sheet.error });
};
