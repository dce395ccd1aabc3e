/** The text of a file that may have been saved by any spreadsheet program. */
import { failure, type Result, success } from '../../shared/result';

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** UTF-8, else UTF-16 by its mark, else what Windows writes. Errors: one sentence with the way out. */
export const textOfSheet = (bytes: Uint8Array): Result<string, string> => {
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return failure('This is a workbook. Save the sheet as CSV, or copy its cells and paste them here.');
  if (startsWith(bytes, 0xff, 0xfe)) return success(decode(bytes, 'utf-16le') ?? '');
  if (startsWith(bytes, 0xfe, 0xff)) return success(decode(bytes, 'utf-16be') ?? '');
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252');
  if (text === null || text.includes('\u0000'))
    return failure('This is not a text file. A channel file (JSON) or a table (CSV) is expected.');
  return success(text);
};
