/**
 * Tables that are made to harm, read by the built program as it reads any: each is read, or refused in a sentence, by a reader
 * that is kept under 300 MB. `npm test` builds the program before the tests.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Given, workbookFile } from '../workbook/build';

const PROGRAM = resolve('out/cli/mpo-preflight.cjs');
const MIB = 1024 * 1024;
const MOST_MIB = 300;
const LOOK_EVERY_MS = 10;

const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-hostile-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The most memory that a process ever had; 0 where the system does not tell. */
const highestMib = (id: number | undefined): number => {
  try {
    return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
};

interface Outcome {
  readonly answer: string;
  readonly mib: number;
}

/** By the reader itself, as the program starts it, so that its memory can be seen. */
const read = (bytes: Uint8Array | string): Promise<Outcome> =>
  new Promise((done, fail) => {
    const reader = spawn(process.execPath, [PROGRAM, 'read-table'], { stdio: ['pipe', 'pipe', 'ignore'] });
    let answer = '';
    let mib = 0;
    const looking = setInterval(() => {
      mib = Math.max(mib, highestMib(reader.pid));
    }, LOOK_EVERY_MS);
    reader.stdout.setEncoding('utf8').on('data', (piece: string) => {
      answer += piece;
    });
    reader.on('error', fail);
    reader.on('close', () => {
      clearInterval(looking);
      done({ answer, mib });
    });
    reader.stdin.end(bytes);
  });

const fill = (text: string): string => text.repeat(Math.floor((5 * MIB - 1000) / text.length));
const table = (text: string): string => `Part,Connector\n${fill(text)}\ncord,LC\n`;
const inline = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;
const rowsOf = (count: number, cells: string): string => `<row>${cells}</row>`.repeat(count);
const format = (code: string): Given => ({
  styles: `<numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs>`,
  sheets: { A: rowsOf(20_000, '<c s="0"><v>5</v></c>') },
});

const READ = /^\{"ok":true,/;
const refused = (why: string): RegExp =>
  new RegExp(`^\\{"ok":false,"error":\\{"code":"[a-z-]+","message":"[^"]*${why}`);

describe('a workbook that is made to harm', () => {
  it.each([
    ['a format of brackets', format('['.repeat(60_000)), READ],
    ['a format of sections', format('0;'.repeat(60_000)), READ],
    ['entities', { sheets: { A: rowsOf(1, inline('&lt;'.repeat(4_000_000))) } }, refused('damaged')],
    ['escapes', { sheets: { A: rowsOf(1, inline('_x000D_'.repeat(3_000_000))) } }, refused('damaged')],
    ['cells of escapes', { sheets: { A: rowsOf(100, inline('_x000D_'.repeat(32_000))) } }, READ],
    ['shared texts', { sharedTexts: Array.from({ length: 900_000 }, () => '<t>ab</t>') }, READ],
    ['empty rows', { sheets: { A: '<row/>'.repeat(2_400_000) } }, refused('more rows than any spreadsheet')],
    ['empty cells', { sheets: { A: rowsOf(150, '<c/>'.repeat(16_000)) } }, READ],
    ['wide rows', { sheets: { A: rowsOf(7800, `${'<c/>'.repeat(255)}<c><v>1</v></c>`) } }, READ],
  ] as const)('by %s', async (_, given, expected) => {
    const { answer, mib } = await read(workbookFile(given as Given));
    expect(answer.slice(0, 300)).toMatch(expected);
    expect(mib).toBeLessThan(MOST_MIB);
  });
});

describe('CSV that is made to harm', () => {
  it.each([
    ['marks that close a cell too early', table('"a'), refused('row 2: a quotation mark inside')],
    ['doubled marks', table('""'), refused('row 2: cell A2 holds more than 32767 characters')],
    ['line ends', table('\n'), READ],
    ['blank lines', table(' \n'), READ],
    ['commas', table(','), refused('row 2: it has more than 256 columns')],
    ['wide rows', table(`${','.repeat(255)}a\n`), refused('more than 20000 rows')],
    ['blanks in a connector', table(`LC cord,LC${' '.repeat(32_000)}LC\n`), READ],
  ])('by %s', async (_, text, expected) => {
    const { answer, mib } = await read(text);
    expect(answer.slice(0, 300)).toMatch(expected);
    expect(mib).toBeLessThan(MOST_MIB);
  });

  it('is told under its name, with the way out', async () => {
    const file = join(folder, 'from outside.csv');
    writeFileSync(file, table('"a'));
    const complaint = await new Promise((done) => {
      const program = spawn(process.execPath, [PROGRAM, 'check', file], {
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let text = '';
      program.stderr.setEncoding('utf8').on('data', (piece: string) => {
        text += piece;
      });
      program.on('close', (status) => done(`${status}: ${text}`));
    });
    expect(complaint).toBe(
      `2: ${file}: row 2: a quotation mark inside a cell that begins with one is written twice\n`,
    );
  });
});
