import { describe, expect, it } from 'vitest';
import { textOfSheet } from '../../src/shared/documents/sheet-text';

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const TABLE = 'Channel,Part,Length m\r\nLüneburg – 櫃 7,trunk,26\r\n';

const swapped = (bytes: Buffer): Buffer => Buffer.from(bytes).swap16();
const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

describe('the text of a sheet', () => {
  it.each([
    ['UTF-8', Buffer.from(TABLE)],
    ['UTF-16 with its mark', utf16(`\ufeff${TABLE}`)],
    ['UTF-16 the other way round with its mark', swapped(utf16(`\ufeff${TABLE}`))],
    ['UTF-16 without a mark', utf16(TABLE)],
    ['UTF-16 the other way round without a mark', swapped(utf16(TABLE))],
    ['UTF-16 of many pages without a mark', utf16(TABLE.repeat(1000))],
  ])('is read in %s', (_, bytes) => {
    const text = textOfSheet(new Uint8Array(bytes), decode);
    expect(text).toMatchObject({ ok: true });
    expect(text.ok && text.value.startsWith(TABLE)).toBe(true);
  });

  it('is read in UTF-16 where hardly any of its signs are Latin', () => {
    const table = `${'部件名称長度機櫃前後'.repeat(3)},2\r\n`.repeat(20);
    expect(textOfSheet(new Uint8Array(utf16(table)), decode)).toEqual({ ok: true, value: table });
  });

  it('is what Windows writes where it is not UTF-8', () => {
    expect(textOfSheet(new Uint8Array(Buffer.from('Lüneburg;5', 'latin1')), decode)).toEqual({
      ok: true,
      value: 'Lüneburg;5',
    });
  });

  it('is no text where zeros stand anywhere, or its UTF-16 is cut off', () => {
    const picture = Uint8Array.from({ length: 600 }, (_, at) => (at % 7 === 0 ? 0 : 65 + (at % 26)));
    for (const bytes of [picture, new Uint8Array(utf16(TABLE)).subarray(0, 95), Uint8Array.of(0, 0, 0, 0)])
      expect(textOfSheet(bytes, decode), String(bytes.length)).toMatchObject({
        ok: false,
        error: expect.stringMatching(/^this is neither text nor a workbook/),
      });
  });
});
