/** The text of a cut sheet that may have been saved by any spreadsheet program. */
import { failure, type Result, success } from '../result';

/** Text of bytes in an encoding (`utf-8`, `utf-16le`, `utf-16be`, `windows-1252`); null where they are not in it. */
export type Decode = (bytes: Uint8Array, encoding: string) => string | null;

const startsWith = (bytes: Uint8Array, ...start: readonly number[]): boolean =>
  start.every((byte, index) => bytes[index] === byte);

/** XLSX, and what begins like the older format: that, and a workbook behind a password. */
export const isWorkbook = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0x50, 0x4b) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0);

/** So much of a file tells its encoding. */
const BYTES_TO_GUESS_BY = 4096;
/** In UTF-16 every delimiter, digit and line end has a zero beside it: one byte in so many at the least. */
const BYTES_PER_ZERO = 40;

/** By its mark, else by zeros that all stand on one side: null where there is neither. */
const utf16Of = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null => {
  if (startsWith(bytes, 0xff, 0xfe)) return 'utf-16le';
  if (startsWith(bytes, 0xfe, 0xff)) return 'utf-16be';
  const first = bytes.subarray(0, BYTES_TO_GUESS_BY);
  const zeros = [0, 0];
  first.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] as number) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.min(even, odd) > 0 || (even + odd) * BYTES_PER_ZERO < first.length) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
};

/** UTF-16, else UTF-8, else what Windows writes. Errors: one sentence with the way out. */
export const textOfSheet = (bytes: Uint8Array, decode: Decode): Result<string, string> => {
  const utf16 = utf16Of(bytes);
  const text =
    utf16 === null ? (decode(bytes, 'utf-8') ?? decode(bytes, 'windows-1252')) : decode(bytes, utf16);
  if (text === null || text.includes('\u0000'))
    return failure(
      'this is neither text nor a workbook: a channel file (JSON) or a table (XLSX, CSV) is expected',
    );
  return success(text);
};
