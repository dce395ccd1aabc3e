import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/shared/documents/csv';

const rowsOf = (text: string, delimiter = ','): string[][] => {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, '').replace(/\r\n$/, ''), {
    delimiter,
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  return data;
};

/** Sign by sign, as a person would take off what is not seen. */
const withoutUnseen = (text: string): string => {
  const signs = [...text];
  const first = signs.findIndex(
    (sign) => sign.trim() !== '' && !/\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}/u.test(sign),
  );
  return first < 0 ? '' : signs.slice(first).join('');
};

describe('CSV text', () => {
  it('begins with a byte order mark and ends each row with CR LF', () => {
    expect(csvText(['A', 'B'], [['x', 1]])).toBe('\ufeffA,B\r\nx,1\r\n');
  });

  it('of no rows is its heading', () => {
    expect(csvText(['A', 'B'], [])).toBe('\ufeffA,B\r\n');
  });

  it('quotes what would break a row', () => {
    expect(csvText(['A'], [['a,b'], ['say "x"'], ['two\nlines'], ['two\r\nlines'], [' edge ']])).toBe(
      '\ufeffA\r\n"a,b"\r\n"say ""x"""\r\n"two\nlines"\r\n"two\r\nlines"\r\n" edge "\r\n',
    );
  });

  it.each([';', '\t'] as const)('keeps another delimiter apart: %j', (delimiter) => {
    const text = csvText(['A', 'B'], [[`x${delimiter}y`, 'a,b']], delimiter);
    expect(rowsOf(text, delimiter)).toEqual([
      ['A', 'B'],
      [`x${delimiter}y`, 'a,b'],
    ]);
  });

  it.each([
    '=HYPERLINK("http://x","y")',
    '=1+1',
    '+1',
    '-1+2',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '=cmd|calc\nsecond line',
    '-a\r\nb',
    '-',
    ' =1+1',
    '\u00a0+1',
    '\u3000-1',
    '\ufeff=1+1',
    '\u200b@SUM(A1)',
    '\u2060\u200e =1+1',
    '\u202e=1+1',
    '\u00ad-1',
    '\u0000=1+1',
    ' \t\n=1+1',
    '\uff1d1+1',
    '\uff0b1',
    '\uff0d1',
    '\uff20SUM(A1)',
  ])('makes no formula of %j', (name) => {
    const [, row] = rowsOf(csvText(['A'], [[name]]));
    expect(row).toEqual([`'${name}`]);
  });

  it('leaves numbers numbers, also below zero, and harmless text alone', () => {
    expect(csvText(['A', 'B', 'C'], [[-3.5, 0, 'R12-P1']])).toBe('\ufeffA,B,C\r\n-3.5,0,R12-P1\r\n');
    expect(csvText(['A', 'B'], [['\u200fארון 7', 'R1 =2']])).toBe('\ufeffA,B\r\n\u200fארון 7,R1 =2\r\n');
  });

  it('read back gives the rows that went in, but for the mark before a formula', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.tuple(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme-ascii' }), fc.integer()),
          { maxLength: 8 },
        ),
        fc.constantFrom(',', ';', '\t'),
        (rows, delimiter) => {
          const plain = (text: string) =>
            /^[\t\r\n]/.test(text) || /^[=+\-@＝＋－＠]/.test(withoutUnseen(text)) ? `'${text}` : text;
          expect(rowsOf(csvText(['A', 'B', 'C'], rows, delimiter as ','), delimiter)).toEqual([
            ['A', 'B', 'C'],
            ...rows.map(([a, b, c]) => [plain(a), plain(b), String(c)]),
          ]);
        },
      ),
      { seed: 13 },
    );
  });
});
