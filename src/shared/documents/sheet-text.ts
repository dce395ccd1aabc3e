/** The text of a cut sheet that may have been saved by any spreadsheet program. */
import { failure, type Result, success } from '../result';

/** Text of bytes in an encoding (`utf-8`, `utf-16le`, `utf-16be`, `windows-1252`); null where they are not in it. */
export type Decode = (bytes: Uint8Array, encoding: string) => string | null;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** XLSX, and what begins like the older format: that, and a workbook behind a password. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** UTF-8, else UTF-16 by its mark, else what Windows writes. Errors: one sentence with the way out. */
export const textOfSheet = (bytes: Uint8Array, decode: Decode): Result<string, string> => {
  if (startsWith(bytes, 0xff, 0xfe)) return success(decode(bytes, 'utf-16le') ?? '');
  if (startsWith(bytes, 0xfe, 0xff)) return success(decode(bytes, 'utf-16be') ?? '');
  const text = decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252');
  if (text === null || text.includes('\u0000'))
    return failure(
      'this is neither text nor a workbook: a channel file (JSON) or a table (XLSX, CSV) is expected',
    );
  return success(text);
};
