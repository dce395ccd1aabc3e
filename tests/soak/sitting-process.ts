/**
 * A program without a window that is never left alone: it journals, saves, saves by itself and elsewhere, reads again, exports
 * and writes orders, one after the other by chance, until it is killed. What it was promised it tells at once.
 */
import { writeSync } from 'node:fs';
import { realDisk } from '../../src/main/files/disk';
import { documentOnDisk } from '../../src/main/files/document';
import { journalIn } from '../../src/main/files/journal';
import { settingsIn } from '../../src/main/files/settings';
import { sweepAtStart } from '../../src/main/files/sweep-at-start';
import { makeHandlers } from '../../src/main/ipc/handlers';
import { writeFolder } from '../../src/main/order/order-folder';
import { writeOrderFolder } from '../../src/main/order/write-order-folder';
import { readTable } from '../../src/main/table-reader/read-table';
import { deskIn, type Told } from './desk';
import { randomOf } from './random';
import { exportOf, orderFilesOf, quoteOf } from './states';

const [root = '', seed = '0', first = '1'] = process.argv.slice(2);
const desk = deskIn(root);
const random = randomOf(Number(seed));
const tell = (what: Told, state: number): void => void writeSync(1, `${what} ${state}\n`);

let chosen: string = desk.quotes[0];
const settings = settingsIn(desk.data);
const document = documentOnDisk(desk.data);
const journal = journalIn(desk.data, Date.now);
const nothing = (): undefined => undefined;
const handlers = makeHandlers({
  info: { version: '', electron: '', chromium: '', node: '', platform: '' },
  disk: realDisk,
  dialogs: { open: async () => chosen, save: async () => chosen, folder: async () => null },
  writeOrder: writeOrderFolder,
  documentsFolder: () => desk.files,
  ...{
    document,
    journal,
    settings,
    diagnostics: () => '',
    licences: async () => '',
    readTable: async (bytes) => readTable(bytes),
    copy: nothing,
    remembered: nothing,
    saved: nothing,
  },
  ...{ stateChanged: nothing, preferenceChanged: nothing, closeWindow: nothing, dropped: nothing },
});

let state = Number(first);
let file = 0;

const accept = async (): Promise<string> => {
  state += 1;
  const text = quoteOf(state);
  if ((await handlers.writeJournal(text)).ok) tell('accepted', state);
  return text;
};

const told = async (saved: { readonly ok: boolean } | null): Promise<void> => {
  if (saved?.ok !== true) return;
  tell(document.path() === desk.quotes[0] ? 'saved a' : 'saved b', state);
  await handlers.clearJournal();
};

const WORK: Readonly<Record<string, () => Promise<void>>> = {
  accept: async () => void (await accept()),
  save: async () => {
    // What was recovered has no place, and asks for one.
    chosen = random.pick(desk.quotes);
    const saved = await handlers.save(await accept());
    if (saved.ok) file = saved.value.file;
    await told(saved);
  },
  autosave: async () => {
    const saved = await handlers.autosave(await accept(), file);
    // Null: this file is not saved by itself.
    await told(saved.ok && saved.value === null ? null : saved);
  },
  saveAs: async () => {
    chosen = random.pick(desk.quotes);
    const saved = await handlers.saveAs(await accept(), 'quote.mpoq');
    if (saved.ok) file = saved.value.file;
    await told(saved);
  },
  readAgain: async () => {
    const opened = await handlers.readAgain(await accept());
    if (opened.ok) file = opened.value.file;
  },
  export: async () => {
    state += 1;
    chosen = desk.export;
    const written = await handlers.exportFile({ suggestedName: 'export.csv', content: exportOf(state) });
    if (written.ok) tell('exported', state);
  },
  import: async () => {
    chosen = desk.export;
    await handlers.openCutSheet();
  },
  order: async () => {
    state += 1;
    if ((await writeFolder(desk.order, orderFilesOf(state), true)).ok) tell('ordered', state);
  },
  prefer: async () => {
    state += 1;
    await handlers.writePreference('state', String(state));
    tell('preferred', state);
  },
};
const OFTEN = ['accept', 'accept', 'accept', 'save', 'save', 'autosave', 'autosave', 'order'];

await journal.takeOver();
await sweepAtStart(realDisk, desk.data, settings.get());
const opened = await handlers.open();
if (opened.ok) file = opened.value.file;
tell('started', state);
const found = await handlers.recovered();
if (found !== null) {
  await handlers.takeRecovered();
  await handlers.writeJournal(found.text);
}
for (;;) await WORK[random.pick([...OFTEN, ...Object.keys(WORK)])]?.();
