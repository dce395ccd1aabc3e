/** CSV as the one sheet of a workbook that has no name. */
import { failure, type Result, success } from '../result';
import { csvRows } from './csv-rows';
import type { WorkbookSheet } from './cut-sheet-workbook';
import { type Decode, textOfSheet } from './sheet-text';

/** Errors: one sentence, which begins with its place. */
export const sheetOfCsv = (bytes: Uint8Array, decode: Decode): Result<WorkbookSheet, string> => {
  const text = textOfSheet(bytes, decode);
  if (!text.ok) return text;
  const rows = csvRows(text.value);
  if (rows.ok) return success({ name: '', rows: rows.value, problem: null });
  return failure(
    rows.error.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
  );
};
