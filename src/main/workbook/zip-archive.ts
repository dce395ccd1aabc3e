/**
 * A zip archive from memory, read by its directory. The archive may be made to harm: a file that says it is larger than
 * what is left of one limit is not begun, and one that lies about it is let out no further than it said.
 */
import { inflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';
import { damaged, Unreadable } from './unreadable';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

export interface ZipArchive {
  /** The content of a file, null where there is none of that name. Throws `Unreadable`. */
  readonly read: (name: string) => Uint8Array | null;
}

const viewOf = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** The last signature wins: a comment behind the directory's end may hold anything but is rarely used. */
const findEnd = (view: DataView): number => {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw damaged('its end is missing');
};

const readDirectory = (bytes: Uint8Array): ReadonlyMap<string, Entry> => {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw damaged('its directory cannot be read');
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const name = Buffer.from(bytes.subarray(at + 46, at + 46 + nameLength)).toString('utf8');
    // Readers differ in which of two they take: nobody could say what the workbook holds.
    if (entries.has(name)) throw damaged('two of its parts have one name');
    entries.set(name, {
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      compressedSize: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at = next;
  }
  return entries;
};

const compressedBytes = (bytes: Uint8Array, { offset, compressedSize }: Entry): Uint8Array => {
  const view = viewOf(bytes);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY)
    throw damaged('a part is not where its directory says');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + compressedSize > bytes.length) throw damaged('a part is cut off');
  return bytes.subarray(start, start + compressedSize);
};

/** Stops as soon as more comes out than the entry says. */
const inflated = (packed: Uint8Array, { method, size }: Entry): Uint8Array => {
  if (method === STORED) return packed;
  if (method !== DEFLATED) throw damaged('a part is packed in a way that no spreadsheet program uses');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    throw damaged('a part cannot be unpacked');
  }
};

/** Opens the archive; `mostInflated` bytes may come out of it altogether. Throws `Unreadable`. */
export const openZip = (bytes: Uint8Array, mostInflated: number): ZipArchive => {
  const entries = bytes.length < END_LENGTH ? null : readDirectory(bytes);
  if (entries === null) throw damaged('it is too short');
  let left = mostInflated;

  const tooLarge = (): Unreadable =>
    new Unreadable(
      `unpacked, the workbook is larger than ${mostInflated / 1024 / 1024} MiB: save the sheet alone, or as CSV`,
      'too-large',
    );

  return {
    read: (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      if ((entry.flags & 1) !== 0)
        throw new Unreadable('the workbook is protected by a password: save it without one');
      if (entry.size > left) throw tooLarge();
      left -= entry.size;
      const content = inflated(compressedBytes(bytes, entry), entry);
      if (content.length !== entry.size || crc32(content) !== entry.crc)
        throw damaged('a part is not what it was');
      return content;
    },
  };
};
