/** Names that people type: which are missing, and which are one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanName, isBlankName, nameKey } from '../src/shared/names';

/** What prints as nothing: blanks of every width, line breaks, joiners and fillers. */
const UNSEEN = [
  ' ',
  '\t',
  '\n',
  '\u00a0',
  '\u2007',
  '\u3000',
  '\u2800',
  '\ufeff',
  '\u200b',
  '\u200d',
  '\u2060',
  '\u00ad',
  '\u3164',
  '\u0000',
  '\u070f',
  '\ufff9',
  '\ufffc',
  '\u{13430}',
  '\u{16fe4}',
  '\u{1d159}',
];
const unseen = fc.array(fc.constantFrom(...UNSEEN), { maxLength: 4 }).map((signs) => signs.join(''));
const word = fc.stringMatching(/^[A-Za-z0-9.-]{0,3}[A-Za-z0-9][A-Za-z0-9.-]{0,2}$/);
const punctuation = fc.stringMatching(/^[.,;:_/()-]{1,6}$/);

describe('a name', () => {
  it('of nothing that can be seen is missing', () => {
    fc.assert(fc.property(unseen, (text) => isBlankName(text) && nameKey(text) === ''));
    fc.assert(fc.property(unseen, word, unseen, (before, own, after) => !isBlankName(before + own + after)));
  });

  it('of punctuation alone names nobody, and one of a sign is a name', () => {
    fc.assert(
      fc.property(unseen, punctuation, unseen, (before, own, after) => isBlankName(before + own + after)),
    );
    expect(['C++', '\u{1f40d}', '中', '7'].filter(isBlankName)).toEqual([]);
  });

  it('is the same with anything unseen around it, and in either case', () => {
    fc.assert(
      fc.property(unseen, word, unseen, fc.boolean(), (before, own, after, upper) => {
        const typed = `${before}${upper ? own.toUpperCase() : own.toLowerCase()}${after}`;
        expect(nameKey(typed)).toBe(nameKey(own));
        expect(cleanName(typed).toLowerCase()).toBe(own.toLowerCase());
      }),
    );
  });

  it('has none of the signs that say how others are set', () => {
    const format = Array.from({ length: 0x110000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code))
      .filter((sign) => /\p{Cf}/u.test(sign));
    expect(format.length).toBeGreaterThan(100);
    expect(format.filter((sign) => cleanName(`R${sign}2`) !== 'R2' || !isBlankName(sign))).toEqual([]);
  });

  it('is another one where a blank stands between its letters', () => {
    expect(nameKey('R 2')).not.toBe(nameKey('R2'));
    expect(nameKey('R \u00a0 2')).toBe(nameKey('R 2'));
  });

  it.each([
    ['R2 ', 'R2'],
    ['r2', 'R2'],
    ['Ｒ２', 'R2'],
    ['Straße', 'STRASSE'],
    ['É', 'e\u0301'],
    ['ΟΔΟΣ', 'οδος'],
    ['①', '1'],
  ])('%j is %j', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });

  it.each([
    ['R2', 'R02'],
    ['R2', 'R-2'],
    ['P1', 'P1A'],
  ])('%j is not %j', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });

  it('has one key however often it is made', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
        expect(cleanName(cleanName(name))).toBe(cleanName(name));
        expect(nameKey(cleanName(name))).toBe(nameKey(name));
      }),
    );
  });
});
