/** XLSX files that are written, read back by the program's own reader; that of another program is in order-workbook.test.ts. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../src/main/workbook/read-workbook';
import { checkSheetChannel } from '../../src/shared/documents/cut-sheet';
import { guessColumns } from '../../src/shared/documents/cut-sheet-fields';
import { readTable } from '../../src/shared/documents/cut-sheet-table';
import { templateAs } from '../../src/shared/documents/cut-sheet-template';
import { tableOfSheet, type WorkbookSheet } from '../../src/shared/documents/cut-sheet-workbook';
import type { Cell, Sheet, Workbook } from '../../src/shared/workbook/workbook';
import { workbookBytes } from '../../src/shared/workbook/workbook-bytes';

const sheetOf = (name: string, titles: readonly string[], rows: Iterable<readonly Cell[]>): Sheet => ({
  name,
  columns: titles.map((title) => ({ title, kind: 'figure' })),
  rows,
});

const workbookOf = (...sheets: readonly Sheet[]): Workbook => ({
  title: 'T',
  pageHead: '',
  properties: {},
  sheets,
});

const sheetsIn = (bytes: Uint8Array): readonly WorkbookSheet[] => {
  const read = readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

const readBack = (sheet: Sheet): WorkbookSheet =>
  sheetsIn(workbookBytes(workbookOf(sheet)))[0] as WorkbookSheet;

const partsOf = (bytes: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]));

describe('a workbook that is written', () => {
  it('reads back as it was, whatever its texts hold, and past column Z', () => {
    const headings = Array.from({ length: 30 }, (_, index) => `h${index}`);
    const texts = ['=SUM(A1)', '<&>"\'', ' space ', 'two\nlines', '_x000A_', '光', '-5', '007'];
    const { rows } = readBack(
      sheetOf('x', headings, [
        [...texts, 5, 2.5, -0.125],
        ['', '', 'c'],
      ]),
    );
    expect(rows).toEqual([
      { row: 1, cells: headings },
      { row: 2, cells: [...texts, '5', '2.5', '-0.125'], numbers: [8, 9, 10] },
      { row: 3, cells: ['', '', 'c'] },
    ]);
  });

  it('leaves out signs that no spreadsheet takes, in cells and in its name', () => {
    const { name, rows } = readBack(sheetOf(`a/b[${'c'.repeat(40)}`, ['a\u0000b'], []));
    expect(name).toBe(`a b ${'c'.repeat(27)}`);
    expect(rows[0]?.cells).toEqual(['ab']);
  });

  it('never has a sign that XML cannot hold, and keeps a carriage return', () => {
    const { rows } = readBack(sheetOf('x', ['a\ufffeb\uffff', '\ud800c\udc00', '😀', 'd\re'], []));
    expect(rows[0]?.cells).toEqual(['ab', 'c', '😀', 'd\re']);
  });

  it('has the parts that name it first, and is packed without a clock', () => {
    const bytes = Buffer.from(workbookBytes(workbookOf(sheetOf('x', ['a'], [['b']]))));
    const names: string[] = [];
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 1)) {
      expect(bytes.readUInt32LE(at + 10)).toBe(0x210000);
      names.push(bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26)));
    }
    // By the first of them programs tell a workbook from other archives.
    expect(names[0]).toBe('_rels/.rels');
    expect(names).toContain('[Content_Types].xml');
    expect(names).toHaveLength(8);
  });

  it('is the same, byte by byte, for the same workbook', () => {
    const twice = [1, 2].map(() => workbookBytes(workbookOf(sheetOf('x', ['a'], [['b', 1]]))));
    expect(Buffer.compare(twice[0] as Uint8Array, twice[1] as Uint8Array)).toBe(0);
  });

  it('goes on in a further sheet where one is full, each with its headings and its own area to filter and print', () => {
    const rows = Array.from({ length: 7 }, (_, index): Cell[] => [index, `r${index}`]);
    const bytes = workbookBytes(
      workbookOf(sheetOf("Port's map", ['n', 't'], rows), sheetOf('After', ['a'], [])),
      3,
    );
    const sheets = sheetsIn(bytes);
    expect(sheets.map(({ name, rows: read }) => [name, read.length])).toEqual([
      ["Port's map", 4],
      ["Port's map 2", 4],
      ["Port's map 3", 2],
      ['After', 1],
    ]);
    expect(sheets[2]?.rows.map(({ cells }) => cells)).toEqual([
      ['n', 't'],
      ['6', 'r6'],
    ]);
    const names = partsOf(bytes).get('xl/workbook.xml') ?? '';
    expect(names).toContain(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="2" hidden="1">\'Port\'\'s map 3\'!$A$1:$B$2</definedName>',
    );
    expect(names).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'Port\'\'s map 2\'!$1:$1</definedName>',
    );
  });

  it('fills a sheet to its last row without an empty one behind it', () => {
    const rows = Array.from({ length: 6 }, (_, index): Cell[] => [index]);
    expect(sheetsIn(workbookBytes(workbookOf(sheetOf('x', ['n'], rows)), 3))).toHaveLength(2);
  });

  it('prints its head on every page with its signs as they are, and has its properties', () => {
    const parts = partsOf(
      workbookBytes({
        ...workbookOf(sheetOf('x', ['a'], [['b'], ['b'], ['a']])),
        pageHead: 'Q-1 · Süd & Söhne',
        properties: { Quote: 'Q-1 <"&>' },
      }),
    );
    expect(parts.get('xl/worksheets/sheet1.xml')).toContain(
      '<oddHeader>&amp;LQ-1 · Süd &amp;&amp; Söhne&amp;R&amp;A</oddHeader>',
    );
    expect(parts.get('docProps/custom.xml')).toContain(
      'name="Quote"><vt:lpwstr>Q-1 &lt;&quot;&amp;&gt;</vt:lpwstr>',
    );
  });

  it('is as a template a channel that works', () => {
    const [sheet] = sheetsIn(templateAs('xlsx') as Uint8Array);
    const table = tableOfSheet(sheet as WorkbookSheet);
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    const [channel] = readTable(table.value, guessColumns(table.value.headings));
    expect(channel?.problems).toEqual([]);
    expect(checkSheetChannel(channel as never).judged?.accepted).toBe(true);
  });
});
