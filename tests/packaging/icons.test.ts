/** The icons that are committed belong together: the files of Windows and macOS hold the very pictures that Linux takes. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { iconOfMac, iconOfWindows, SIZES } from '../../scripts/package/icon-files.mjs';

const pictures = new Map(
  SIZES.map((size) => [size, readFileSync(`assets/icons/${size}x${size}.png`)] as const),
);
const PNG_WIDTH_AT = 16;

describe('the icons', () => {
  it('are pictures of the size that their name says', () => {
    expect(SIZES).toEqual([16, 24, 32, 48, 64, 128, 256, 512, 1024]);
    for (const [size, picture] of pictures) {
      expect(picture.subarray(1, 4).toString('latin1')).toBe('PNG');
      expect([picture.readUInt32BE(PNG_WIDTH_AT), picture.readUInt32BE(PNG_WIDTH_AT + 4)]).toEqual([
        size,
        size,
      ]);
    }
  });

  it('lie in one file for Windows and one for macOS', () => {
    expect(readFileSync('assets/icon.ico').equals(iconOfWindows(pictures))).toBe(true);
    expect(readFileSync('assets/icon.icns').equals(iconOfMac(pictures))).toBe(true);
  });

  it('are found in those files where their directories say', () => {
    const ico = readFileSync('assets/icon.ico');
    const count = ico.readUInt16LE(4);
    expect(count).toBe(7);
    for (let index = 0; index < count; index += 1) {
      const entry = ico.subarray(6 + 16 * index);
      const [length, offset] = [entry.readUInt32LE(8), entry.readUInt32LE(12)];
      const size = entry[0] || 256;
      expect(ico.subarray(offset, offset + length).equals(pictures.get(size) as Buffer)).toBe(true);
    }
    const icns = readFileSync('assets/icon.icns');
    expect([icns.toString('latin1', 0, 4), icns.readUInt32BE(4)]).toEqual(['icns', icns.length]);
  });
});
