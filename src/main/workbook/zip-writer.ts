/** A zip archive of a few small files, packed without a clock: the same files give the same bytes. */
import { deflateRawSync } from 'node:zlib';
import { crc32 } from './crc32';

/** 1 January 1980, the first day that the format knows. */
const FIRST_DAY = 0x21;
const DEFLATED = 8;
const VERSION = 20;
const UTF8_NAMES = 0x0800;

const record = (signature: number, shorts: readonly number[], tail: readonly Uint8Array[]): Buffer => {
  const head = Buffer.alloc(4 + shorts.length * 2);
  head.writeUInt32LE(signature, 0);
  shorts.forEach((value, index) => {
    head.writeUInt16LE(value, 4 + index * 2);
  });
  return Buffer.concat([head, ...tail]);
};

/** The two halves of a number of 32 bits, low one first. */
const long = (value: number): readonly [number, number] => [value & 0xffff, value >>> 16];

/** Files in the order of the map. */
export const zipOf = (files: ReadonlyMap<string, string | Uint8Array>): Uint8Array => {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, given] of files) {
    const content = typeof given === 'string' ? Buffer.from(given, 'utf8') : given;
    const packed = deflateRawSync(content);
    const path = Buffer.from(name, 'utf8');
    const common = [
      VERSION,
      UTF8_NAMES,
      DEFLATED,
      0,
      FIRST_DAY,
      ...long(crc32(content)),
      ...long(packed.length),
      ...long(content.length),
      path.length,
      0,
    ];
    const entry = record(0x04034b50, common, [path, packed]);
    local.push(entry);
    directory.push(record(0x02014b50, [VERSION, ...common, 0, 0, 0, 0, 0, ...long(offset)], [path]));
    offset += entry.length;
  }
  const entries = Buffer.concat(directory);
  const end = [0, 0, files.size, files.size, ...long(entries.length), ...long(offset), 0];
  return new Uint8Array(Buffer.concat([...local, entries, record(0x06054b50, end, [])]));
};
