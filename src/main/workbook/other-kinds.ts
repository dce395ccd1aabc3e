/** Workbooks of other kinds by their own name, so that a person knows what to save them as. */
import { Unreadable } from './unreadable';
import type { ZipArchive } from './zip-archive';

const otherKind = (message: string): Unreadable => new Unreadable(message, 'failed');

export const NOT_XLSX = otherKind(
  'this is no XLSX workbook: save the sheet as XLSX or CSV, or copy its cells and paste them',
);

const ODS = 'application/vnd.oasis.opendocument.spreadsheet';

/** Null where the archive may be XLSX. */
export const otherArchive = (archive: ZipArchive): Unreadable | null => {
  if (archive.has('xl/workbook.bin'))
    return otherKind('this is an XLSB workbook, which is not read: save it as XLSX, or as CSV');
  if (archive.has('Index/Document.iwa'))
    return otherKind('this is a Numbers spreadsheet, which is not read: export it as XLSX, or as CSV');
  let kind = '';
  archive.read('mimetype', (piece) => {
    if (kind.length < ODS.length) kind += Buffer.from(piece.subarray(0, ODS.length)).toString('latin1');
  });
  return kind.startsWith(ODS)
    ? otherKind('this is an ODS spreadsheet, which is not read: save it as XLSX, or as CSV')
    : null;
};

/** An older container, whose entries have names of two bytes a letter: an XLS workbook, or any other behind a password. */
export const olderContainer = (bytes: Uint8Array): Unreadable => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const holds = (name: string): boolean => whole.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage'))
    return new Unreadable('the workbook is protected by a password: save it without one');
  if (holds('Workbook') || holds('Book'))
    return otherKind('this is an XLS workbook of Excel 97 to 2003: save it as XLSX, or as CSV');
  return otherKind('this is an older or a protected workbook: save it as XLSX without a password, or as CSV');
};
