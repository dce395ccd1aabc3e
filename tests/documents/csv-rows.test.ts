import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText } from '../../src/shared/documents/csv';
import { csvRows } from '../../src/shared/documents/csv-rows';
import { RUNS } from '../properties/arbitraries';

const MIB = 1024 * 1024;

/** The cells of each row, or the one problem with its place. */
const read = (text: string): unknown => {
  const rows = csvRows(text);
  return rows.ok
    ? rows.value.map(({ cells }) => cells)
    : rows.error.map(({ path, message }) => [path, message]);
};

const fill = (text: string): string => text.repeat(Math.floor((5 * MIB) / text.length));

describe('the rows of a CSV text', () => {
  it.each([
    ['comma', ','],
    ['semicolon', ';'],
    ['tab', '\t'],
    ['bar', '|'],
  ])('are parted at the %s, whatever the others do inside its cells', (_, delimiter) => {
    const line = (...cells: readonly string[]): string => cells.join(delimiter);
    const others = `${['\t', ',', ';', '|'].filter((sign) => sign !== delimiter).join('')}.`;
    expect(read(`${line('Part', 'Note')}\n${line('trunk', others)}\n${line('cord', 'x')}\n`)).toEqual([
      ['Part', 'Note'],
      ['trunk', others.trimEnd()].filter((cell) => cell !== ''),
      ['cord', 'x'],
    ]);
  });

  it('are counted as the spreadsheet counts them, with empty ones left out', () => {
    expect(csvRows('\ufeffPart,Length\r\n\r\n,,\r\rtrunk,5\r\n\n')).toEqual({
      ok: true,
      value: [
        { row: 1, cells: ['Part', 'Length'] },
        { row: 5, cells: ['trunk', '5'] },
      ],
    });
  });

  it('have quotation marks, delimiters and line ends where a cell is quoted', () => {
    expect(read('a,"say ""x"", or\r\nnot" ,c\n5" pipe,"",""""\n')).toEqual([
      ['a', 'say "x", or\r\nnot', 'c'],
      ['5" pipe', '', '"'],
    ]);
  });

  it('that cannot be read are told by their place', () => {
    expect(read('a,b\n"c,d\n')).toEqual([['row 2', 'a quotation mark is opened here and never closed']]);
    expect(read('a,b\n"c"d,e\n')).toEqual([
      ['row 2', 'a quotation mark inside a cell that begins with one is written twice'],
    ]);
    expect(read(`a,b\n\n${','.repeat(27)}"${'x'.repeat(32_768)}"\n`)).toEqual([
      ['row 3', 'cell AB3 holds more than 32767 characters, the most of a cell: shorten it'],
    ]);
    expect(read(`a,b\n${'x,'.repeat(256)}x\n`)).toEqual([['row 2', 'it has more than 256 columns']]);
    expect(read('a,b\n'.repeat(20_031))).toEqual([['', 'the table has more than 20000 rows: split it']]);
  });

  it('are those that were written, whatever the delimiter and the texts', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\t', '|', '\n', '\r', ' '), maxLength: 8 }),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    );
    // Ten rows of three columns leave no doubt of the delimiter; a letter first keeps the mark before a formula away.
    const known = Array.from({ length: 10 }, () => ['Part', 'Wiring', 'Note']);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        (pairs, delimiter) => {
          const rows = [...known, ...pairs.map(([one, other]) => [`a${one}`, `b${other}`, 'end'])];
          expect(read(csvText([], rows, delimiter as ','))).toEqual(rows);
        },
      ),
      RUNS,
    );
  });

  // Each of these took seconds and up to a gigabyte.
  it.each([
    ['marks that each close a cell too early', '"a', 'row 1'],
    ['doubled marks', '""', 'row 1'],
    ['marks at line ends', '"\n"', 'row 1'],
    ['marks behind blanks', '"" ', 'row 1'],
    ['commas', ',', 'row 1'],
    ['signs without an end', 'a', 'row 1'],
  ])('cannot be %s in millions', (_, piece, place) => {
    expect((read(fill(piece)) as string[][])[0]?.[0]).toBe(place);
  });

  it('are none in millions of line ends, of either kind, or of blanks', () => {
    for (const end of ['\n', '\r', '\r\n', ' \n', ',\n'])
      expect(read(`a,b\n${fill(end)}c,d`)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
  });
});
