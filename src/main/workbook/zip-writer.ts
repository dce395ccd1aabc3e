/** A zip archive of a few small files by fflate, packed without a clock: the same files give the same bytes. */
import { Zip, ZipDeflate } from 'fflate';

/** 1 January 1980, the first day that the format knows; it has no time zone, so it is given in that of the machine. */
const FIRST_DAY = new Date(1980, 0, 1);
/** What is handed over at once decides about the bytes that come out. */
const PUSHED_AT_ONCE = 64 * 1024;

const joined = (pieces: readonly Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
};

/** Files in the order of their names, which puts `[Content_Types].xml` of a workbook first. */
export const zipOf = (files: ReadonlyMap<string, string | Uint8Array>): Uint8Array => {
  const pieces: Uint8Array[] = [];
  const zip = new Zip((error, piece) => {
    if (error !== null) throw error;
    pieces.push(piece);
  });
  const encoder = new TextEncoder();
  for (const [name, given] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    const content = typeof given === 'string' ? encoder.encode(given) : given;
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = FIRST_DAY;
    zip.add(file);
    let at = 0;
    do {
      const next = at + PUSHED_AT_ONCE;
      file.push(content.subarray(at, next), next >= content.length);
      at = next;
    } while (at < content.length);
  }
  zip.end();
  return joined(pieces);
};
