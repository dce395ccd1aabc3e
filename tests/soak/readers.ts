/** Everything that reads what somebody else may have written, each with files that it takes. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeUtf8 } from '../../src/main/cli/read-input';
import { decode } from '../../src/main/decode';
import { documentOnDisk } from '../../src/main/files/document';
import { journalIn } from '../../src/main/files/journal';
import { openHint } from '../../src/main/files/open-hint';
import { settingsIn } from '../../src/main/files/settings';
import { firstSettingsIn } from '../../src/main/files/settings-file';
import { sweep } from '../../src/main/files/temporary-name';
import { thisProgram } from '../../src/main/files/this-program';
import { inTurnAt, isTurn, takeTurn } from '../../src/main/files/turn';
import { writeFolder } from '../../src/main/order/order-folder';
import { readTable } from '../../src/main/table-reader/read-table';
import { readChannelText } from '../../src/shared/channel/read-channel';
import { checkSheetChannel, readCutSheet } from '../../src/shared/documents/cut-sheet';
import { guessColumns } from '../../src/shared/documents/cut-sheet-fields';
import { readTable as channelsOf } from '../../src/shared/documents/cut-sheet-table';
import { templateAs } from '../../src/shared/documents/cut-sheet-template';
import { cutSheetsOf, tableOfSheet } from '../../src/shared/documents/cut-sheet-workbook';
import { textOfSheet } from '../../src/shared/documents/sheet-text';
import { judgeChannel } from '../../src/shared/rules/view-channel';
import { MemoryDisk } from '../main/files/memory-disk';
import { orderFilesOf, quoteOf } from './states';

export interface Reader {
  readonly files: readonly Uint8Array[];
  /** Throws where anything is wrong but the file. */
  readonly read: (bytes: Uint8Array) => unknown;
}

const DATA = '/home/data';
const QUOTE = '/customer/a.mpoq';
const ORDER = '/customer/order';

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** What was written or taken away lies in these folders. */
const staysIn = (disk: MemoryDisk, from: number, folders: readonly string[]): void => {
  for (const { kind, path } of disk.operations.slice(from))
    if (['create', 'rename', 'unlink', 'rmdir'].includes(kind))
      must(
        folders.some((folder) => path.startsWith(folder)),
        `${kind} of ${path}`,
      );
};

const quote = async (bytes: Uint8Array): Promise<void> => {
  const disk = new MemoryDisk();
  disk.put(QUOTE, bytes);
  const opened = await documentOnDisk(DATA, { disk }).open(QUOTE);
  must(opened.ok || !/\/(customer|home)/.test(opened.error.message), 'a folder is named');
  staysIn(disk, 0, [`${DATA}/damaged/`, '/customer/~$a.mpoq']);
  must(
    Buffer.from(disk.text(QUOTE) ?? '').equals(Buffer.from(Buffer.from(bytes).toString())),
    'it was changed',
  );
};

const journal = async (bytes: Uint8Array): Promise<void> => {
  const disk = new MemoryDisk();
  disk.put(`${DATA}/journal.json`, bytes);
  const found = journalIn(DATA, () => 1, disk);
  await found.takeOver();
  await found.recovered();
  staysIn(disk, 0, [`${DATA}/`]);
  const [kept] = disk.names(`${DATA}/recovered`);
  must(kept !== undefined, 'what cannot be read was thrown away');
};

const settings =
  (folder: string) =>
  async (bytes: Uint8Array): Promise<void> => {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'settings.json'), bytes);
    firstSettingsIn(folder);
    const read = settingsIn(folder, new MemoryDisk());
    read.preference('theme');
    await read.change({ exportFolder: null }).catch(() => undefined);
    rmSync(folder, { recursive: true });
  };

const hint = async (bytes: Uint8Array): Promise<void> => {
  const disk = new MemoryDisk();
  disk.put('/customer/~$a.mpoq', bytes);
  const found = openHint(disk, () => 1);
  await found.moveTo(QUOTE);
  await found.takeBack();
  staysIn(disk, 0, ['/customer/~$a.mpoq', '/customer/.mpoq-']);
};

/** Whatever lies there, somebody who wants to save gets a turn in the end, and only that file goes. */
const turn = async (bytes: Uint8Array): Promise<void> => {
  const disk = new MemoryDisk();
  disk.put(QUOTE, 'mine');
  const release = await takeTurn(disk, QUOTE);
  const [name] = disk.names('/customer').filter(isTurn);
  must(release !== null && name !== undefined, 'no turn was to be had');
  disk.put(`/customer/${name}`, bytes);
  const from = disk.operations.length;
  await inTurnAt(disk, QUOTE, thisProgram, async () => undefined);
  await sweep(disk, '/customer');
  staysIn(disk, from, [`/customer/${name}`]);
  must(disk.text(QUOTE) === 'mine', 'what takes turns is gone');
};

const order =
  (name: string) =>
  async (bytes: Uint8Array): Promise<void> => {
    const disk = new MemoryDisk();
    disk.put('/customer/quote.mpoq', 'mine');
    await writeFolder(ORDER, orderFilesOf(3), false, disk);
    disk.put(`${ORDER}/notes.txt`, 'mine');
    disk.put(`${ORDER}/${name}`, bytes);
    const from = disk.operations.length;
    await writeFolder(ORDER, orderFilesOf(6), true, disk);
    must(disk.text(`${ORDER}/notes.txt`) === 'mine', 'what no order put there is gone');
    must(disk.text('/customer/quote.mpoq') === 'mine', 'what lies beside the folder is gone');
    staysIn(disk, from, [`${ORDER}/`]);
  };

/** As the window does with rows that came out of the reader's own process. */
const table = (bytes: Uint8Array): void => {
  const read = readTable(bytes);
  const sheets = read.ok ? cutSheetsOf(read.value) : null;
  if (sheets?.ok !== true) return;
  for (const sheet of sheets.value) {
    const found = tableOfSheet(sheet);
    if (!found.ok) continue;
    const { headings } = found.value;
    for (const one of channelsOf(found.value, guessColumns(headings))) checkSheetChannel(one);
  }
};

const sheetText = (bytes: Uint8Array): void => {
  const text = textOfSheet(bytes, decode);
  if (!text.ok) return;
  const sheet = readCutSheet(text.value);
  if (sheet.kind === 'table') table(bytes);
  if (sheet.kind === 'channels') for (const one of sheet.channels) checkSheetChannel(one);
};

const channel = (bytes: Uint8Array): void => {
  const text = decodeUtf8(bytes);
  const read = text.ok ? readChannelText(text.value) : null;
  if (read?.ok === true) judgeChannel(read.value);
};

const file = (path: string): Uint8Array => readFileSync(path);
const text = (value: unknown): Uint8Array =>
  Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));

/** Lists of a written order. */
const listsOf = async (): Promise<Uint8Array> => {
  const disk = new MemoryDisk();
  disk.put('/customer/x', '');
  await writeFolder(ORDER, orderFilesOf(3), false, disk);
  return text(disk.text(`${ORDER}/order-manifest.json`));
};

export const readersIn = async (folder: string): Promise<Readonly<Record<string, Reader>>> => {
  const list = await listsOf();
  const csv = text(templateAs('csv'));
  const state = { format: 'mpo-preflight/journal', version: 1, path: QUOTE, writtenAt: 1, text: quoteOf(1) };
  const own = {
    format: 'mpo-preflight/open',
    version: 1,
    host: 'h',
    user: 'u',
    processId: 7,
    run: 'r',
    since: 1,
  };
  const kept = {
    version: 1,
    recent: [QUOTE],
    exportFolder: '/x',
    window: null,
    preferences: { theme: '"dark"' },
  };
  return {
    quote: { read: quote, files: [file('examples/quotes/40g-to-4x10g.json'), text(quoteOf(1))] },
    journal: { read: journal, files: [text(state)] },
    settings: { read: settings(folder), files: [text(kept)] },
    hint: { read: hint, files: [text(own)] },
    turn: { read: turn, files: [text({ ...own, format: 'mpo-preflight/turn' })] },
    'order list': { read: order('order-manifest.json'), files: [list] },
    'mark of an incomplete order': {
      read: order('order-incomplete.json'),
      files: [text(Buffer.from(list).toString().replace('order-manifest"', 'order-incomplete"'))],
    },
    channel: { read: channel, files: [file('examples/channels/parallel-sr4.json')] },
    'cut sheet': {
      read: sheetText,
      files: [
        csv,
        Buffer.from(`\ufeff${Buffer.from(csv)}`, 'utf16le'),
        file('examples/channels/parallel-sr4.json'),
      ],
    },
    workbook: {
      read: table,
      files: [templateAs('xlsx') as Uint8Array, file('tests/main/workbook/fixtures/openpyxl.xlsx')],
    },
  };
};
