/**
 * A zip archive from memory, unpacked by fflate. The archive may be made to harm: a file that says it is larger than what is
 * left of one limit is not begun, and one that lies about it is let out no further than it said. The directory is read
 * here, as the package tells of an entry neither its check sum nor its password, and takes one of two of the same name.
 */
import { Inflate, ZipPassThrough } from 'fflate';
import { damaged, Unreadable } from './unreadable';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const LONGEST_COMMENT = 0xffff;
const END_LENGTH = 22;
const STORED = 0;
const DEFLATED = 8;
/** So much of an entry unpacks to 8 MiB at most before its size is looked at again. */
const PACKED_AT_ONCE = 8 * 1024;

interface Entry {
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
}

export interface ZipArchive {
  readonly has: (name: string) => boolean;
  /** Hands on the content of a file piece by piece; false where there is none of that name. Throws `Unreadable`. */
  readonly read: (name: string, take: (piece: Uint8Array) => void) => boolean;
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

/** Names of parts are the same whatever their case, and some programs write them with the other slash. */
const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();

const readDirectory = (bytes: Uint8Array): ReadonlyMap<string, Entry> => {
  const view = viewOf(bytes);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const names = new TextDecoder();
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw damaged('its directory cannot be read');
    const nameLength = view.getUint16(at + 28, true);
    const name = keyOf(names.decode(bytes.subarray(at + 46, at + 46 + nameLength)));
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
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
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

function* unpacked(packed: Uint8Array, method: number): Generator<Uint8Array> {
  if (method === STORED) {
    yield packed;
    return;
  }
  if (method !== DEFLATED) throw damaged('a part is packed in a way that no spreadsheet program uses');
  const pieces: Uint8Array[] = [];
  const inflate = new Inflate((piece) => pieces.push(piece));
  for (let at = 0; at < packed.length; at += PACKED_AT_ONCE) {
    const next = at + PACKED_AT_ONCE;
    try {
      inflate.push(packed.subarray(at, next), next >= packed.length);
    } catch {
      throw damaged('a part cannot be unpacked');
    }
    yield* pieces.splice(0);
  }
}

/** The pieces of an entry, each only while no more has come out than the entry says; at the end all of it is compared. */
function* checked(packed: Uint8Array, { method, size, crc }: Entry): Generator<Uint8Array> {
  const sum = new ZipPassThrough('');
  sum.ondata = () => {};
  for (const piece of unpacked(packed, method)) {
    sum.push(piece);
    if (sum.size > size) throw damaged('a part cannot be unpacked');
    yield piece;
  }
  sum.push(new Uint8Array(), true);
  if (sum.size !== size || sum.crc >>> 0 !== crc) throw damaged('a part is not what it was');
}

/** Opens the archive; `mostInflated` bytes may come out of it altogether. Throws `Unreadable`. */
export const openZip = (bytes: Uint8Array, mostInflated: number): ZipArchive => {
  if (bytes.length < END_LENGTH) throw damaged('it is too short');
  const entries = readDirectory(bytes);
  let left = mostInflated;

  return {
    has: (name) => entries.has(keyOf(name)),
    read: (name, take) => {
      const entry = entries.get(keyOf(name));
      if (entry === undefined) return false;
      if ((entry.flags & 1) !== 0)
        throw new Unreadable('the workbook is protected by a password: save it without one');
      if (entry.size > left)
        throw new Unreadable(
          `unpacked, the workbook is larger than ${mostInflated / 1024 / 1024} MiB: save the sheet alone, or as CSV`,
          'too-large',
        );
      left -= entry.size;
      for (const piece of checked(compressedBytes(bytes, entry), entry)) take(piece);
      return true;
    },
  };
};
