/** `check` on a table: CSV or a workbook, many channels at once. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkbook } from '../../../src/main/workbook/read-workbook';
import type { Sheet } from '../../../src/shared/workbook/workbook';
import { workbookBytes } from '../../../src/shared/workbook/workbook-bytes';
import { zipOf } from '../../../src/shared/workbook/zip';
import { row, workbookFile } from '../workbook/build';
import { runCli } from './fake-io';

const CSV = 'examples/tables/hall-2.csv';
const XLSX = 'examples/tables/hall-2.xlsx';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-table-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const fileWith = (name: string, content: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
};

const zipFile = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipOf(new Map(Object.entries(parts)));

/** An older container begins like this; its entries have names of two bytes a letter. */
const olderWorkbook = Buffer.concat([
  Buffer.from('d0cf11e0a1b11ae1', 'hex'),
  Buffer.alloc(600),
  Buffer.from('Workbook', 'utf16le'),
]);

const HEAD = 'Channel,Part,Interface,Wiring,Connector,Fibre,Polish,Length m';
const channel = (name: string, lengthM: string): string =>
  `${name},transceiver,10GBASE-SR\n,duplex cord,,A-to-B,LC,OM4,UPC,${lengthM}\n,transceiver,10GBASE-SR`;

describe('checking a table', () => {
  it('reports each channel in words, says how many may be ordered, and ends with the worst', async () => {
    const { status, stdout, stderr } = await runCli(['check', CSV]);
    expect(stdout).toContain('leaf 1 to servers 1-4\nWorks: 4 of 4 links are connected both ways.');
    expect(stdout).toContain('\n\ncore 1 to core 2\nFails: none of 6 links is connected both ways.');
    expect(stdout).toMatch(/\n2 channels: 1 may be ordered, 1 must not be ordered like this\n$/);
    expect([status, stderr]).toEqual([1, '']);
  });

  it('is the same from a workbook', async () => {
    for (const words of [['check'], ['check', '--json']])
      expect(await runCli([...words, XLSX])).toEqual(await runCli([...words, CSV]));
  });

  it.each([
    ['rack.xls', olderWorkbook, 'this is an XLS workbook of Excel 97 to 2003: save it as XLSX, or as CSV'],
    [
      'rack.XLSB',
      zipFile({ 'xl/workbook.bin': 'x' }),
      'this is an XLSB workbook, which is not read: save it as XLSX, or as CSV',
    ],
    [
      'rack.ods',
      zipFile({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
      'this is an ODS spreadsheet, which is not read: save it as XLSX, or as CSV',
    ],
    [
      'rack.numbers',
      zipFile({ 'Index/Document.iwa': 'x' }),
      'this is a Numbers spreadsheet, which is not read: export it as XLSX, or as CSV',
    ],
  ])('says of %s which kind of workbook it is', async (name, content, sentence) => {
    const file = fileWith(name, content);
    const { status, stdout, stderr } = await runCli(['check', file]);
    expect([status, stdout, stderr]).toEqual([2, '', `${file}: ${sentence}\n`]);
  });

  it('gives with --json one line for each channel, as --lines does', async () => {
    const file = fileWith('some.csv', `${HEAD}\n${channel('one', '3')}\n${channel('two', 'far')}\n`);
    const { status, stdout } = await runCli(['check', file, '--json']);
    const [first, second, ...others] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(first).toMatchObject({ format: 'mpo-preflight/channel-report', name: 'one', verdict: 'works' });
    expect(second).toEqual({
      format: 'mpo-preflight/channel-error',
      version: 1,
      line: 5,
      problems: [{ path: 'row 6, Length m', message: '"far" is not a number' }],
    });
    expect([others, status]).toEqual([[], 2]);
  });

  it('reads on after a channel that cannot be read, which it names by row and column', async () => {
    const file = fileWith('some.csv', `${HEAD}\n${channel('one', 'far')}\n${channel('two', '3')}\n`);
    const { status, stdout, stderr } = await runCli(['check', file]);
    expect(stderr).toBe(`${file}: row 3, Length m: "far" is not a number\n`);
    expect(stdout).toContain('two\nWorks: 1 of 1 link is connected both ways.');
    expect(stdout).toMatch(/\n2 channels: 1 may be ordered, 1 cannot be read\n$/);
    expect(status).toBe(2);
  });

  it('names a column that it does not read, as a misspelt heading loses a figure', async () => {
    const file = fileWith('typo.csv', `${HEAD},Insertion los\n${channel('one', '3')},\n`);
    const { status, stderr } = await runCli(['check', file]);
    expect(stderr).toMatch(/typo\.csv: not read: column [A-Z] "Insertion los"; /);
    expect(status).toBe(0);
    expect((await runCli(['check', CSV])).stderr).toBe('');
  });

  it('says nothing more of a table of one channel than of a channel file', async () => {
    const file = fileWith('one.csv', `${HEAD}\n${channel('one', '3')}\n`);
    const { status, stdout } = await runCli(['check', file]);
    expect(stdout).not.toContain('may be ordered');
    expect(status).toBe(0);
  });

  it('takes what a Western spreadsheet writes, and a channel file under the ending of a table', async () => {
    const file = fileWith('latin.csv', Buffer.from(`${HEAD}\n${channel('Lüneburg', '3')}\n`, 'latin1'));
    expect((await runCli(['check', file])).stdout).toMatch(/^Lüneburg\n/);
    const json = readFileSync('examples/channels/qsfp-to-four-sfp.json');
    const renamed = await runCli(['check', fileWith('renamed.csv', json), '--json']);
    expect(renamed).toEqual(await runCli(['check', 'examples/channels/qsfp-to-four-sfp.json', '--json']));
  });

  it('stops when the reader of the reports goes away', async () => {
    const { writes } = await runCli(['check', CSV, '--json'], { readerLeavesAfter: 0 });
    expect(writes).toEqual([]);
  });
});

describe('a table that cannot be read', () => {
  const refusal = async (...words: string[]): Promise<string> => {
    const { status, stdout, stderr } = await runCli(['check', ...words]);
    expect([status, stdout]).toEqual([2, '']);
    return stderr.replaceAll(`${folder}/`, '');
  };

  it('has a sentence for each reason', async () => {
    expect(await refusal(fileWith('a.csv', 'Was,Art\nTrunk,B\n'))).toBe(
      'a.csv: no heading says which part a row is: call that column Part\n',
    );
    expect(await refusal(fileWith('b.csv', ' \n'))).toBe('b.csv: the table is empty\n');
    expect(await refusal(fileWith('c.xlsx', 'PK nothing'))).toMatch(/^c.xlsx: the workbook is damaged/);
    expect(await refusal(fileWith('d.csv', Uint8Array.of(0, 1, 2)))).toMatch(
      /^d.csv: this is neither text nor/,
    );
    expect(await refusal(join(folder, 'no.csv'))).toBe('no.csv: there is no such file: check its name\n');
  });

  it('is a workbook with several cut sheets until one is named', async () => {
    const head = row(1, ...HEAD.split(','));
    const body = channel('one', '3')
      .split('\n')
      .map((line, index) => row(index + 2, ...line.split(',')))
      .join('');
    const file = fileWith(
      'two.xlsx',
      workbookFile({ sheets: { 'Row A': head + body, Notes: row(1, 'x'), 'Row B': head } }),
    );
    expect(await refusal(file)).toBe(
      'two.xlsx: several sheets look like cut sheets: name one with --sheet, of "Row A", "Row B"\n',
    );
    expect((await runCli(['check', file, '--sheet', 'row a'])).stdout).toMatch(/^one\nWorks/);
    expect(await refusal(file, '--sheet', 'Row B')).toMatch(
      /^two.xlsx: sheet "Row B", row 1: nothing stands below/,
    );
    expect(await refusal(file, '--sheet', 'Row C')).toBe(
      'two.xlsx: no sheet is called "Row C": it has "Row A", "Notes", "Row B"\n',
    );
  });

  it('is a sheet named where there is none', async () => {
    expect(await refusal('examples/channels/dr4-breakout.json', '--sheet', 'A')).toContain(
      '--sheet is for a workbook: leave it out, or name a file that ends in .xlsx',
    );
    expect(await refusal(CSV, '--sheet', 'A')).toBe(`${CSV}: this is no workbook: leave out --sheet\n`);
  });
});

describe('the example tables', () => {
  it('have the workbook from the same rows as the text', () => {
    const lines = readFileSync(CSV, 'utf8').trim().split('\n');
    const [headings = [], ...rows] = lines.map((line) => line.split(','));
    const sheet: Sheet = {
      name: 'Hall 2',
      columns: headings.map((title) => ({ title, kind: 'figure' })),
      rows: rows.map((cells) => cells.map((cell) => (/^\d+$/.test(cell) ? Number(cell) : cell))),
    };
    expect(readWorkbook(readFileSync(XLSX))).toEqual(
      readWorkbook(workbookBytes({ title: '', pageHead: '', properties: {}, sheets: [sheet] })),
    );
  });
});
