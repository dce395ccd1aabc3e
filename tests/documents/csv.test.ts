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

/** What no person sees, and a quotation mark, behind which a cell may begin. */
const isSkipped = (sign: string): boolean =>
  sign.trim() === '' ||
  /[\u2800\ufffc\u{16fe4}\u{1d159}"]|\p{Cc}|\p{Cf}|\p{Default_Ignorable_Code_Point}/u.test(sign);

const isFormulaSign = (sign: string): boolean => /^[=+@-]/.test(sign.normalize('NFKC'));

/** Every cell that a spreadsheet may find: one that knows the delimiter, and ones that go by another and see no quotation marks. */
const cellsOfAnyReader = (text: string, delimiter: string): string[] => [
  ...rowsOf(text, delimiter).flat(),
  ...[',', ';', '\t']
    .filter((other) => other !== delimiter)
    .flatMap((other) => [
      ...Papa.parse<string[]>(text, { delimiter: other, newline: '\r\n' }).data.flat(),
      ...text.split(/[\r\n]/).flatMap((row) => row.split(other)),
    ]),
];

/** Sign by sign, as a person would take off what is not seen. */
const withoutSkipped = (text: string): string => {
  const signs = [...text];
  const first = signs.findIndex((sign) => !isSkipped(sign));
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
    '\u2800=1+1',
    '\ufffc=1+1',
    '\u{16fe4}=1+1',
    '\u{1d159}-1',
    '"=1+1"',
    '\ufe66' + '1+1',
    '\ufe62' + '1',
    '\ufe63' + '1',
    '\ufe6bSUM(A1)',
    '\u207a1',
    '\ufb29' + '1',
    '\uff1d1+1',
    '\uff0b1',
    '\uff0d1',
    '\uff20SUM(A1)',
  ])('makes no formula of %j', (name) => {
    const [, row] = rowsOf(csvText(['A'], [[name]]));
    expect(row).toEqual([`'${name}`]);
  });

  it.each([
    ['\t=1+1', "'\t'=1+1"],
    ['\r=1+1', "'\r'=1+1"],
    ['\n=1+1', "'\n'=1+1"],
    [' \t\n=1+1', " \t\n'=1+1"],
    [';=1+1', ";'=1+1"],
    ['R1;=1+1;R2', "R1;'=1+1;R2"],
    ['R1; \u2800+1', "R1; \u2800'+1"],
    ['R1\t@SUM(A1)', "R1\t'@SUM(A1)"],
    ['R1;"=1+1";', 'R1;"\'=1+1";'],
    ['R1\r\n-1;x', "R1\r\n'-1;x"],
  ])('makes no formula of %j, whose cell begins where another delimiter stands', (name, written) => {
    const [, row] = rowsOf(csvText(['A'], [[name]]));
    expect(row).toEqual([written]);
  });

  it('leaves a comma alone that is the delimiter, and guards it where it is not', () => {
    const text = 'Row 3, +1 spare';
    expect(rowsOf(csvText(['A'], [[text]]))[1]).toEqual([text]);
    expect(rowsOf(csvText(['A'], [[text]], ';'), ';')[1]).toEqual(["Row 3, '+1 spare"]);
  });

  it('no reader finds a formula, whichever delimiter it goes by', () => {
    const piece = fc.constantFrom(
      '=1+1',
      '-1',
      '+x',
      '@y',
      ',',
      ';',
      '\t',
      '\r',
      '\n',
      '"',
      "'",
      ' ',
      '\u2800',
      'R1',
      '\ufe66',
    );
    fc.assert(
      fc.property(
        fc.array(
          fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')),
          { minLength: 1, maxLength: 3 },
        ),
        fc.constantFrom(',', ';', '\t'),
        (cells, delimiter) => {
          const found = cellsOfAnyReader(csvText(['A'], [cells], delimiter as ','), delimiter).map(
            withoutSkipped,
          );
          expect(found.filter((cell) => isFormulaSign([...cell][0] ?? ''))).toEqual([]);
        },
      ),
      { numRuns: 2000, seed: 17 },
    );
  });

  it('takes its time from the length of a text alone', () => {
    const all = ['\t'.repeat(200_000), '"'.repeat(200_000), ';='.repeat(100_000), `;${' '.repeat(200_000)}x`];
    for (const text of all) expect(csvText(['A'], [[text]]).length).toBeGreaterThan(200_000);
  });

  it('writes neither U+FFFE nor U+FFFF, which are no signs', () => {
    expect(csvText(['A'], [['a\ufffeb\uffffc'], ['\ufffe=1+1']])).toBe(`\ufeffA\r\nabc\r\n"'=1+1"\r\n`);
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
          const marked = (text: string): string => {
            let isStart = false;
            const signs = [...text.replace(/[\ufffe\uffff]/g, '')].map((sign) => {
              const shown = isStart && isFormulaSign(sign) ? `'${sign}` : sign;
              if (',;\t\r\n'.replace(delimiter, '').includes(sign)) isStart = true;
              else if (!isSkipped(sign)) isStart = false;
              return shown;
            });
            const all = signs.join('');
            const [first = ''] = [...withoutSkipped(all)];
            return /^[\t\r\n]/.test(all) || isFormulaSign(first) ? `'${all}` : all;
          };
          expect(rowsOf(csvText(['A', 'B', 'C'], rows, delimiter as ','), delimiter)).toEqual([
            ['A', 'B', 'C'],
            ...rows.map(([a, b, c]) => [marked(a), marked(b), String(c)]),
          ]);
        },
      ),
      { seed: 13 },
    );
  });
});
