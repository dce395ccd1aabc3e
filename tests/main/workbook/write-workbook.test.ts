import { describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/main/workbook/read-workbook';
import { workbookOf } from '../../../src/main/workbook/write-workbook';
import { checkSheetChannel } from '../../../src/shared/documents/cut-sheet';
import { guessColumns } from '../../../src/shared/documents/cut-sheet-fields';
import { readTable } from '../../../src/shared/documents/cut-sheet-table';
import { templateAs } from '../../../src/shared/documents/cut-sheet-template';
import { tableOfSheet, type WorkbookSheet } from '../../../src/shared/documents/cut-sheet-workbook';
import type { Worksheet } from '../../../src/shared/documents/worksheet';

const readBack = (sheet: Worksheet): WorkbookSheet => {
  const read = readWorkbook(workbookOf(sheet));
  if (!read.ok || read.value.length !== 1) throw new Error(JSON.stringify(read));
  return read.value[0] as WorkbookSheet;
};

describe('a workbook that is written', () => {
  it('reads back as it was, whatever its texts hold, and past column Z', () => {
    const headings = Array.from({ length: 30 }, (_, index) => `h${index}`);
    const texts = ['=SUM(A1)', '<&>"\'', ' space ', 'two\nlines', '_x000A_', '光', '-5', '007'];
    const { rows } = readBack({
      name: 'x',
      headings,
      rows: [
        [...texts, 5, 2.5, -0.125],
        ['', '', 'c'],
      ],
    });
    expect(rows).toEqual([
      { row: 1, cells: headings },
      { row: 2, cells: [...texts, '5', '2.5', '-0.125'], numbers: [8, 9, 10] },
      { row: 3, cells: ['', '', 'c'] },
    ]);
  });

  it('leaves out signs that no spreadsheet takes, in cells and in its name', () => {
    const { name, rows } = readBack({ name: `a/b[${'c'.repeat(40)}`, headings: ['a\u0000b'], rows: [] });
    expect(name).toBe(`a b ${'c'.repeat(27)}`);
    expect(rows[0]?.cells).toEqual(['ab']);
  });

  it('never has a sign that XML cannot hold, and keeps a carriage return', () => {
    const { rows } = readBack({
      name: 'x',
      headings: ['a\ufffeb\uffff', '\ud800c\udc00', '😀', 'd\re'],
      rows: [],
    });
    expect(rows[0]?.cells).toEqual(['ab', 'c', '😀', 'd\re']);
  });

  it('has its parts in the order of their names, packed without a clock', () => {
    const bytes = Buffer.from(workbookOf(templateAs('xlsx') as Worksheet));
    const names: string[] = [];
    for (let at = bytes.indexOf('PK\u0003\u0004'); at >= 0; at = bytes.indexOf('PK\u0003\u0004', at + 1)) {
      expect(bytes.readUInt32LE(at + 10)).toBe(0x210000);
      names.push(bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26)));
    }
    expect(names[0]).toBe('[Content_Types].xml');
    expect(names).toEqual([...names].sort());
    expect(names).toHaveLength(6);
  });

  it('is the same, byte by byte, for the same sheet', () => {
    const sheet = templateAs('xlsx') as Worksheet;
    expect(Buffer.compare(workbookOf(sheet), workbookOf(sheet))).toBe(0);
  });

  it('is as a template a channel that works', () => {
    const table = tableOfSheet(readBack(templateAs('xlsx') as Worksheet));
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    const [channel] = readTable(table.value, guessColumns(table.value.headings));
    expect(channel?.problems).toEqual([]);
    expect(checkSheetChannel(channel as never).judged?.accepted).toBe(true);
  });
});
