import { describe, expect, it } from 'vitest';
import { printable, printableJson } from '../../../src/main/present/printable';

describe('printable text', () => {
  it.each([
    ['colours', 'a\u001b[1;31mb\u001b[0m', 'ab'],
    ['colours by one byte', 'a\u009b31mb', 'ab'],
    ['a title', 'a\u001b]0;owned\u0007b', 'ab'],
    ['a link', '\u001b]8;;http://x\u001b\\text\u001b]8;;\u001b\\', 'text'],
    ['a device command', 'a\u001bPq#0\u001b\\b', 'ab'],
    ['a reset', 'a\u001bcb', 'ab'],
    ['an escape at the end', 'a\u001b', 'a'],
    ['line breaks', 'a\r\nb\u2028c\td', 'a b c d'],
    ['turned writing', 'a\u202eb\u2066c\u200fd', 'abcd'],
    ['invisible tags', 'a\u{e0041}b', 'ab'],
    ['zeros, bells and deletes', 'a\u0000\u0007\u007fb', 'ab'],
    ['half a character', 'a\ud800b', 'ab'],
  ])('has no %s', (_, text, clean) => {
    expect(printable(text)).toBe(clean);
  });

  it('keeps every other writing as it is', () => {
    for (const text of ['Zürich → Genève', '東京 1', 'مركز', '👩‍💻 rack', 'می‌روم', 'e\u0301'])
      expect(printable(text)).toBe(text);
  });

  it('needs no long time for a long run of escapes', () => {
    for (const piece of ['\u001b', '\u001b[', '\u001b]', '\u001b[0;', '\u009b'])
      expect(printable(piece.repeat(100_000)).length).toBeLessThan(300_000);
  });
});

describe('printable JSON', () => {
  it('stays the same value', () => {
    const value = { name: 'a\u009b31m\u202e\u2066\ufeff\u007f', other: 'é' };
    const json = printableJson(JSON.stringify(value));
    expect(JSON.parse(json)).toEqual(value);
    expect(json).toBe('{"name":"a\\u009b31m\\u202e\\u2066\\ufeff\\u007f","other":"é"}');
  });
});
