/** The two files that hold an icon in several sizes, each size as the PNG that it is. */

export const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];

const OF_WINDOWS = [16, 24, 32, 48, 64, 128, 256];
const HEAD_BYTES = 6;
const ENTRY_BYTES = 16;

/** Which sizes macOS takes as PNG; one with two names is a size at two densities. */
const OF_MAC = {
  ic11: 32,
  ic12: 64,
  ic07: 128,
  ic13: 256,
  ic08: 256,
  ic14: 512,
  ic09: 512,
  ic10: 1024,
};

/**
 * @param {Map<number, Buffer>} pictures a PNG for each size
 * @returns {Buffer} an .ico file
 */
export function iconOfWindows(pictures) {
  const head = Buffer.alloc(HEAD_BYTES + ENTRY_BYTES * OF_WINDOWS.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(OF_WINDOWS.length, 4);
  let offset = head.length;
  OF_WINDOWS.forEach((size, index) => {
    const at = HEAD_BYTES + ENTRY_BYTES * index;
    const { length } = pictures.get(size);
    // One byte holds the size, and 0 stands for 256.
    head[at] = size % 256;
    head[at + 1] = size % 256;
    head.writeUInt16LE(1, at + 4);
    head.writeUInt16LE(32, at + 6);
    head.writeUInt32LE(length, at + 8);
    head.writeUInt32LE(offset, at + 12);
    offset += length;
  });
  return Buffer.concat([head, ...OF_WINDOWS.map((size) => pictures.get(size))]);
}

/**
 * @param {Map<number, Buffer>} pictures a PNG for each size
 * @returns {Buffer} an .icns file
 */
export function iconOfMac(pictures) {
  const parts = Object.entries(OF_MAC).flatMap(([type, size]) => block(type, pictures.get(size)));
  return block('icns', Buffer.concat(parts));
}

function block(type, content) {
  const head = Buffer.alloc(8);
  head.write(type, 'latin1');
  head.writeUInt32BE(head.length + content.length, 4);
  return Buffer.concat([head, content]);
}
