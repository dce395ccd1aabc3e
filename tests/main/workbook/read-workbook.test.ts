import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/main/workbook/read-workbook';
import { checkSheetChannel } from '../../../src/shared/documents/cut-sheet';
import { guessColumns } from '../../../src/shared/documents/cut-sheet-fields';
import { readTable } from '../../../src/shared/documents/cut-sheet-table';
import {
  cutSheetsOf,
  tableOfSheet,
  type WorkbookSheet,
} from '../../../src/shared/documents/cut-sheet-workbook';
import { zipOf } from '../../../src/shared/workbook/zip';
import { type Given, partsOf, row, workbookFile } from './build';

const fixture = (name: string): Uint8Array =>
  readFileSync(join(import.meta.dirname, 'fixtures', `${name}.xlsx`));

const sheetsOf = (bytes: Uint8Array): readonly WorkbookSheet[] => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
};

/** The cells of the only sheet, without their row numbers. */
const cellsOf = (given: Given): readonly (readonly string[])[] =>
  (sheetsOf(workbookFile(given))[0] as WorkbookSheet).rows.map(({ cells }) => cells);

/** One cell: its tag's attributes and content. */
const cellOf = (attributes: string, content: string, given: Given = {}): string | undefined =>
  cellsOf({ ...given, sheets: { A: `<row r="1"><c r="A1" ${attributes}>${content}</c></row>` } })[0]?.[0];

describe('a workbook of another program', () => {
  it('gives the sheets in sight, with rows as the spreadsheet counts them', () => {
    const sheets = sheetsOf(fixture('openpyxl'));
    expect(sheets.map(({ name }) => name)).toEqual(['Read me', 'Links']);
    expect(sheets[1]?.rows.map((one) => one.row)).toEqual([1, 3, 4, 5, 6, 7, 8, 9]);
    expect(sheets[1]?.rows[0]?.cells[11]).toBe('2026-05-31');
  });

  it('gives a channel that works, from below a title and beside a sheet that is empty', () => {
    const found = cutSheetsOf(sheetsOf(fixture('openpyxl')));
    if (!found.ok) throw new Error(JSON.stringify(found.error));
    expect(found.value.map(({ name }) => name)).toEqual(['Links']);
    const table = tableOfSheet(found.value[0] as WorkbookSheet);
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    const [channel] = readTable(table.value, guessColumns(table.value.headings));
    expect(channel).toMatchObject({ name: 'leaf 1 to server 1', place: 'rows 4 to 9', problems: [] });
    expect(checkSheetChannel(channel as never).judged?.verdict).toBe('works');
  });

  it('gives the text that a person sees in numbers, dates, results, errors and styled words', () => {
    expect(sheetsOf(fixture('xlsxwriter'))[0]?.rows.map(({ cells }) => cells)).toEqual([
      ['Part', 'Length m', 'Note'],
      ['trunk', '26', '2026-05-31 14:30'],
      ['duplex cord', '0.3', 'TRUE'],
      ['module', '5 m', '7%'],
      ['A & B <"x"> ü 光', '#DIV/0!', 'line 1\nline 2'],
    ]);
  });

  it('says which cells hold a number: no text, date, result in words or percentage', () => {
    const rows = sheetsOf(fixture('xlsxwriter'))[0]?.rows;
    expect(rows?.map(({ numbers }) => numbers)).toEqual([undefined, [1], [1], [1], undefined]);
  });
});

describe('a cell', () => {
  it.each([
    ['5', '5'],
    ['5.0', '5'],
    ['2.50', '2.5'],
    ['1E-3', '0.001'],
    ['0.30000000000000004', '0.3'],
    ['-0', '0'],
    ['26.000000000000004', '26'],
  ])('with the number %s is %s', (stored, seen) => {
    expect(cellOf('', `<v>${stored}</v>`)).toBe(seen);
  });

  const STYLES = `<numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/><numFmt numFmtId="165" formatCode="[h]:mm"/>
    <numFmt numFmtId="166" formatCode="0.0&quot; days&quot;"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>
    <cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="10"/></cellXfs>`;

  it.each([
    [0, '5'],
    [1, '1900-01-05'],
    [2, '1900-01-05'],
    [3, '120:00'],
    [4, '5 days'],
    [5, '500%'],
  ])('with 5 in style %i is %s', (style, seen) => {
    expect(cellOf(`s="${style}"`, '<v>5</v>', { styles: STYLES })).toBe(seen);
  });

  const shown = (value: string, formatCode: string, given: Given = {}): string | undefined =>
    cellOf('s="0"', `<v>${value}</v>`, {
      ...given,
      styles: `<numFmts><numFmt numFmtId="200" formatCode="${formatCode}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs>`,
    });

  it.each([
    ['1.0833333333333333', '[h]:mm', '26:00'],
    ['1.0833333333333333', 'h:mm', '02:00'],
    ['0.5', '[hh]:mm:ss', '12:00'],
    ['0.0625', '[m]:ss', '90:00'],
    ['0.001', '[ss]', '86'],
    ['0.3958333333333333', 'h:mm AM/PM', '09:30'],
  ])('with the time %s as %s is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it.each([
    ['0', '1900-01-00'],
    ['1', '1900-01-01'],
    ['59', '1900-02-28'],
    ['59.75', '1900-02-28'],
    ['60', '1900-02-29'],
    ['61', '1900-03-01'],
    ['2958465', '9999-12-31'],
    ['2958466', '2958466'],
  ])('with the day %s is %s, as the spreadsheet shows it', (value, text) => {
    expect(shown(value, 'yyyy-mm-dd')).toBe(text);
  });

  it.each([
    ['7', '000', '007'],
    ['1234', '000', '1234'],
    ['7', '&quot;Rack &quot;00', 'Rack 07'],
    ['7', '\\R00', 'R07'],
    ['7.5', '00.00', '07.5'],
    ['105', '0&quot;/&quot;00', '1/05'],
    ['0', '#,##0', '0'],
    ['1234567', '#,##0', '1234567'],
    ['5', '0&quot; ft&quot;', '5 ft'],
    ['5', '[Red]0.0&quot; days&quot;;0', '5 days'],
    ['-5', '#,##0.00_);[Red](#,##0.00)', '-5'],
    ['-5', '0&quot; m&quot;', '-5 m'],
    ['1500', '0.0,&quot;k&quot;', '1.5k'],
    ['0.05', '0.0%', '5%'],
    ['5', '[$€-407] 0', '€ 5'],
    ['5', '[&lt;1]0.0&quot; mm&quot;;0&quot; m&quot;', '5 m'],
    ['0.5', '[&lt;1]0.0&quot; mm&quot;;0&quot; m&quot;', '0.5 mm'],
    ['0', '0;-0;&quot;none&quot;', 'none'],
    ['0', '0;-0;', ''],
    ['5', '0.00E+00', '5'],
    ['0.5', '# ?/?', '0.5'],
    ['5', 'General&quot; m&quot;', '5'],
    ['5', '@', '5'],
  ])('with the number %s as %s is %s', (value, code, text) => {
    expect(shown(value, code) ?? '').toBe(text);
  });

  it('may be as long as cells are, wherever the pieces end that it is unpacked in', () => {
    // Each of their signs is an escape, so that hardly a piece has a tag in it.
    const rows = Array.from({ length: 40 }, (_, at) => row(at + 1, '_x000D_'.repeat(32_767)));
    const read = readWorkbook(workbookFile({ sheets: { A: rows.join('') } }));
    expect(read).toMatchObject({ ok: true });
  });

  it('that was emptied and kept its type is empty', () => {
    for (const value of ['', '<v/>', '<v></v>', '<v> </v>'])
      expect(cellsOf({ sheets: { A: `<row r="1"><c r="A1" t="s">${value}</c></row>` } })).toEqual([]);
    const file = readFileSync(join(import.meta.dirname, 'fixtures', 'empty-shared-string.xlsx'));
    const found = cutSheetsOf(sheetsOf(file));
    expect(found.ok && found.value[0]?.rows.length).toBeGreaterThan(0);
  });

  it('has no sign that is none: escapes of U+FFFE and numbers of JavaScript stay as they are written', () => {
    expect(cellOf('t="str"', '<v>a_xFFFE_b_x0041_</v>')).toBe('a_xFFFE_bA');
    expect(cellOf('', '<v>0x10</v>')).toBe('0x10');
    expect(cellOf('', '<v>Infinity</v>')).toBe('Infinity');
  });

  it('counts its days from 1904 where the workbook does, and keeps a number that is no day', () => {
    const given = { styles: STYLES, workbookPr: '<workbookPr date1904="1"/>' };
    expect(cellOf('s="1"', '<v>5</v>', given)).toBe('1904-01-06');
    expect(cellOf('s="1"', '<v>-3</v>', { styles: STYLES })).toBe('-3');
  });

  it('with a formula has the result that was saved; where none was, the formula, which is no value', () => {
    expect(cellOf('', '<f>2+3</f><v>5</v>')).toBe('5');
    expect(cellOf('t="str"', '<f>A2&amp;"x"</f><v>OM4</v>')).toBe('OM4');
    expect(cellOf('', '<f>HYPERLINK("http://x")</f>')).toBe('=HYPERLINK("http://x")');
    expect(cellsOf({ sheets: { A: '<row r="1"><c r="A1" t="str"><f>B1</f><v></v></c></row>' } })).toEqual([]);
  });

  it('puts styled runs together and leaves out readings beside Japanese words', () => {
    const text = '<r><t>OM</t></r><r><rPr/><t xml:space="preserve">4 </t></r><rPh sb="0"><t>o</t></rPh>';
    expect(cellOf('t="s"', '<v>0</v>', { sharedTexts: [text] })).toBe('OM4 ');
    expect(cellOf('t="inlineStr"', `<is>${text}</is>`)).toBe('OM4 ');
  });

  it('has its signs back: entities, numbers of signs, escapes, sections that are text', () => {
    expect(
      cellOf('t="str"', '<v>a&lt;b&#32;&#x2013;<![CDATA[ <c> ]]>_x000A_<!-- not this -->&nbsp;</v>'),
    ).toBe('a<b – <c> \n&nbsp;');
  });

  it('may do without its place, and its tags may have a prefix', () => {
    expect(cellsOf({ sheets: { A: '<row><c t="str"><v>a</v></c><c><v>1</v></c></row>' } })).toEqual([
      ['a', '1'],
    ]);
    const prefixed = '<x:row r="3"><x:c r="C3" t="str"><x:v>a</x:v></x:c></x:row>';
    expect(cellsOf({ sheets: { A: prefixed }, prefix: 'x:' })).toEqual([['', '', 'a']]);
  });

  it('that is only formatted is not there, however far out it stands', () => {
    expect(cellsOf({ sheets: { A: `${row(1, 'a')}<row r="9"><c r="XFD9" s="4"/></row>` } })).toEqual([['a']]);
  });
});

describe('the parts of a workbook', () => {
  const given = { sheets: { A: row(1, 'Länge', '光') } };
  const read = (parts: ReadonlyMap<string, string | Uint8Array>) => sheetsOf(zipOf(parts))[0]?.rows[0]?.cells;

  it('are found whatever the case of their names and the slash in them', () => {
    for (const renamed of [
      (name: string) => name.toLowerCase(),
      (name: string) => name.replaceAll('/', '\\'),
    ])
      expect(read(new Map([...partsOf(given)].map(([name, xml]) => [renamed(name), xml])))).toEqual([
        'Länge',
        '光',
      ]);
  });

  it.each([
    ['UTF-16 with its mark', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
    ['UTF-16 without one', (xml: string) => Buffer.from(xml, 'utf16le')],
    ['UTF-16 of the other order', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
    ['UTF-8 with a mark', (xml: string) => Buffer.from(`\ufeff${xml}`)],
  ])('may be %s', (_, encoded) => {
    expect(read(new Map([...partsOf(given)].map(([name, xml]) => [name, encoded(xml)])))).toEqual([
      'Länge',
      '光',
    ]);
  });
});

describe('the sheets of a workbook', () => {
  const head = row(1, 'Part', 'Wiring');
  const chosen = (sheets: Readonly<Record<string, string>>, hidden: readonly string[] = []) => {
    const found = cutSheetsOf(sheetsOf(workbookFile({ sheets, hidden })));
    return found.ok ? found.value.map(({ name }) => name) : found.error;
  };

  it('are asked about only where several look like cut sheets', () => {
    expect(chosen({ Notes: row(1, 'Hello'), Links: head + row(2, 'trunk') })).toEqual(['Links']);
    expect(chosen({ A: head, Notes: row(1, 'Hello'), B: head })).toEqual(['A', 'B']);
    expect(chosen({ A: head, B: head }, ['A'])).toEqual(['B']);
  });

  it('are taken by the first with anything in it where none does', () => {
    expect(chosen({ Empty: '', Notes: row(1, 'Was'), More: row(1, 'Art') })).toEqual(['Notes']);
  });

  it('are found by headings that a person mapped before', () => {
    const sheets = sheetsOf(
      workbookFile({ sheets: { Notes: row(1, 'x'), Strecken: row(1, 'Bauteil', 'Art') } }),
    );
    const found = cutSheetsOf(sheets, { part: 'Bauteil', wiring: 'Art' });
    expect(found.ok && found.value.map(({ name }) => name)).toEqual(['Strecken']);
  });

  it('say so where all are empty, and name the sheet in what is wrong with it', () => {
    expect(chosen({ A: '', B: '' })).toEqual([
      { path: '', message: 'the workbook has no sheet with anything in it' },
    ]);
    const [sheet] = sheetsOf(workbookFile({ sheets: { 'R &amp; D': head } }));
    expect(tableOfSheet(sheet as WorkbookSheet)).toMatchObject({
      ok: false,
      error: [{ path: 'sheet "R & D", row 1' }],
    });
  });
});
