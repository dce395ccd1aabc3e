import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAX_LENGTH_M } from '../../src/shared/channel/document';
import { guessColumns } from '../../src/shared/documents/cut-sheet-fields';
import { readTable, type SheetChannel } from '../../src/shared/documents/cut-sheet-table';
import { tableOfRows } from '../../src/shared/documents/sheet-table';
import type { TableRow } from '../../src/shared/documents/table-row';
import { RUNS } from '../properties/arbitraries';
import { parseTable } from './parse-table';

const HEAD = ['Channel', 'Part', 'Interface', 'Wiring', 'Connector', 'Fibre', 'Polish', 'Length m'];

const cord = (name: string, length: string): readonly string[][] => [
  [name, 'transceiver', '10GBASE-SR'],
  ['', 'duplex cord', '', 'A-to-B', 'LC', 'OM4', 'UPC', length],
  ['', 'transceiver', '10GBASE-SR'],
];

const read = (...lengths: readonly string[]): readonly SheetChannel[] => {
  const rows = [HEAD, ...lengths.flatMap((length, at) => cord(`c${at}`, length))];
  const table = parseTable(rows.map((cells) => cells.join(';')).join('\n'));
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return readTable(table.value, guessColumns(table.value.headings));
};

const lengthsOf = (channels: readonly SheetChannel[]): unknown[] =>
  channels.map(({ document, problems }) => {
    const part = document?.parts[0];
    return part !== undefined && 'lengthM' in part
      ? part.lengthM
      : problems.map(({ path, message }) => `${path}: ${message}`);
  });

describe('numbers in the cells of a cut sheet', () => {
  it('are refused where a cell can be read in two ways and no other cell of its column tells', () => {
    expect(lengthsOf(read('1,200 m', '5'))).toEqual([
      ['row 3, Length m: 1,200 can be read as 1.2 or as 1200: type 1.2 or 1200'],
      5,
    ]);
  });

  it('follow the decimal sign that a clear cell of their column shows, before or after them', () => {
    expect(lengthsOf(read('1,200', '2,5'))).toEqual([1.2, 2.5]);
    expect(lengthsOf(read('2.5', '1,200'))).toEqual([2.5, 1200]);
    expect(lengthsOf(read('1,200', '1,234.5'))).toEqual([1200, 1234.5]);
    expect(lengthsOf(read('1.234,5 m', '1.200 m'))).toEqual([1234.5, 1200]);
    // Whichever reading the range leaves is clear too.
    expect(lengthsOf(read('250.000', '1.200'))).toEqual([250, 1.2]);
  });

  it('are refused where two clear cells contradict each other, both named; whole numbers stay', () => {
    const why = (text: string): string =>
      `${text} is not clear: the column has two decimal signs, "2,5" in row 3 and "1,234.5" in row 6; use one of them`;
    expect(lengthsOf(read('2,5', '1,234.5', '7', '1,200', 'long'))).toEqual([
      [`row 3, Length m: ${why('"2,5"')}`],
      [`row 6, Length m: ${why('"1,234.5"')}`],
      7,
      [`row 12, Length m: ${why('"1,200"')}`],
      ['row 15, Length m: "long" is not a number'],
    ]);
  });

  it('are never ambiguous where a workbook holds them as numbers, and say nothing of the cells beside them', () => {
    const rows = [HEAD, ...cord('one', '1.234'), ...cord('two', '1,200')].map(
      (cells, at): TableRow => ({ row: at + 1, cells, ...(at === 2 ? { numbers: [7] } : {}) }),
    );
    const table = tableOfRows(rows);
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    expect(lengthsOf(readTable(table.value, guessColumns(table.value.headings)))).toEqual([
      1.234,
      ['row 6, Length m: 1,200 can be read as 1.2 or as 1200: type 1.2 or 1200'],
    ]);
  });

  it('keep the unit that the format of a workbook shows: metres are read, feet are not taken for metres', () => {
    const rows = [HEAD, ...cord('one', '1.234 m'), ...cord('two', '50 ft')].map(
      (cells, at): TableRow => ({ row: at + 1, cells, ...(at % 3 === 2 ? { numbers: [7] } : {}) }),
    );
    const table = tableOfRows(rows);
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    expect(lengthsOf(readTable(table.value, guessColumns(table.value.headings)))).toEqual([
      1.234,
      ['row 6, Length m: "50 ft" is not a number'],
    ]);
  });

  it('say of wrong groups what is wrong', () => {
    expect(lengthsOf(read('1,23,456'))).toEqual([
      [
        'row 3, Length m: "1,23,456" is not a number: signs that part thousands have three digits between them',
      ],
    ]);
  });

  const millimetres = fc.integer({ min: 0, max: MAX_LENGTH_M * 1000 });
  const someLengths = fc.array(fc.tuple(millimetres, fc.constantFrom(0, 1, 2, 3)), {
    minLength: 1,
    maxLength: 5,
  });
  /** The metres that somebody means, and how they write them: `1.234,5 m`. */
  const written = (
    [millimetre, places]: readonly [number, number],
    group: string,
    decimal: string,
    unit: string,
  ): { readonly meant: number; readonly text: string } => {
    const [whole = '', part = ''] = (Math.floor(millimetre / 10 ** (3 - places)) / 10 ** places)
      .toFixed(places)
      .split('.');
    const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
    return {
      meant: Number(`${whole}.${part}0`),
      text: `${grouped}${part === '' ? '' : decimal + part}${unit}`,
    };
  };
  const habits = fc.constantFrom([',', '.'], ['.', ','], [' ', ','], ['\u202f', '.'], ['', '.'], ['', ',']);

  it('are what was meant or refused, in whatever way a country writes them; one clear cell settles all', () => {
    fc.assert(
      fc.property(
        someLengths,
        habits,
        fc.constantFrom('', ' m', 'm'),
        (lengths, [group = '', decimal = ''], unit) => {
          const cells = lengths.map((length) => written(length, group, decimal, unit));
          const found = lengthsOf(read(...cells.map(({ text }) => text)));
          // Two separators, or more or fewer digits behind one than thousands have.
          const isClear = ({ text }: { readonly text: string }): boolean =>
            new RegExp(`\\${decimal}\\d{1,2}(\\D|$)|^0\\${decimal}|\\${group || '_'}.*\\${decimal}`).test(
              text,
            );
          found.forEach((one, at) => {
            if (Array.isArray(one)) expect(one[0]).toMatch(/can be read as .* or as /);
            else expect(one).toBe(cells[at]?.meant);
            if (cells.some(isClear)) expect(one).toBe(cells[at]?.meant);
          });
        },
      ),
      RUNS,
    );
  });

  it('of a workbook are never in doubt, whatever stands beside them', () => {
    fc.assert(
      fc.property(
        millimetres,
        fc.constantFrom('', ' m'),
        fc.constantFrom('1,200', '2,5', '1.234,5', ''),
        (length, unit, beside) => {
          const text = `${length / 1000}${unit}`;
          const rows = [HEAD, ...cord('one', text), ...cord('two', beside)].map(
            (cells, at): TableRow => ({ row: at + 1, cells, ...(at === 2 ? { numbers: [7] } : {}) }),
          );
          const table = tableOfRows(rows);
          if (!table.ok) throw new Error(JSON.stringify(table.error));
          expect(lengthsOf(readTable(table.value, guessColumns(table.value.headings)))[0]).toBe(
            length / 1000,
          );
        },
      ),
      RUNS,
    );
  });
});
