/** Every call of the window with what was never agreed, from its own page and from others, on the handlers of the program. */
import { dirname } from 'node:path';
import { documentOnDisk } from '../../src/main/files/document';
import { journalIn } from '../../src/main/files/journal';
import { settingsIn } from '../../src/main/files/settings';
import { makeHandlers } from '../../src/main/ipc/handlers';
import { serve } from '../../src/main/ipc/serve';
import { writeOrderFolder } from '../../src/main/order/write-order-folder';
import { readTable } from '../../src/main/table-reader/read-table';
import { droppedFiles } from '../../src/main/window/dropped-file';
import type { Channel } from '../../src/shared/ipc/channels';
import { CHANNELS } from '../../src/shared/ipc/channels';
import { CONTRACT } from '../../src/shared/ipc/contract';
import { MemoryDisk } from '../main/files/memory-disk';
import type { FuzzFigures } from './fuzz-readers';
import { junk, spoiled } from './junk';
import { startProcessorTime } from './processor-time';
import { type Random, randomOf } from './random';
import { quoteOf } from './states';

const DATA = '/home/data';
/** The one file that a dialog gave. */
const GRANTED = '/granted/a.mpoq';
const OTHERS = '/elsewhere/secret.mpoq';
/** Of the processor. */
const LONGEST_MS = 2000;
const MOST_MIB = 500;
const MIB = 1024 * 1024;

const AGREED: Readonly<Partial<Record<Channel, readonly unknown[]>>> = {
  open: [0],
  save: [quoteOf(1), true, 1],
  autosave: [quoteOf(2), 1],
  saveAs: [quoteOf(3), 'a.mpoq'],
  readAgain: [quoteOf(4)],
  writeJournal: [{ follows: 1, start: 0, end: 0, text: quoteOf(5) }],
  exportFile: [
    { suggestedName: 'a.csv', content: { name: 'Sheet', headings: ['a', 'b'], rows: [['1', 2]] } },
  ],
  exportOrder: [{ text: quoteOf(6), suggestedName: 'order', replace: true }],
  readTable: [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0])],
  readPreference: ['theme'],
  writePreference: ['theme', '"dark"'],
  setDocumentState: [{ title: 'a', unsaved: false, savesItself: true }],
  dropped: [{ once: 'x', proof: '0'.repeat(64) }, OTHERS],
};

const argumentsFor = (channel: Channel, random: Random): unknown[] => {
  const agreed = AGREED[channel] ?? [];
  if (random.below(3) === 0) return Array.from({ length: random.below(5) }, () => junk(random));
  if (agreed.length === 0 || random.below(10) === 0) return [...agreed, junk(random)];
  const at = random.below(agreed.length);
  return agreed.map((value, index) => (index === at ? spoiled(value, random) : value));
};

type Call = (sender: string, ...args: unknown[]) => Promise<unknown>;

/** The program without a window: its dialogs give one file, and its disk notes what is done. */
const program = () => {
  const disk = new MemoryDisk();
  disk.put(GRANTED, quoteOf(0));
  disk.put(OTHERS, 'nobody gave this');
  disk.put(`${DATA}/x`, '');
  const calls = new Map<string, Call>();
  const opened: string[] = [];
  const drops = droppedFiles();
  const nothing = (): undefined => undefined;
  const handlers = makeHandlers({
    info: { version: '', electron: '', chromium: '', node: '', platform: '' },
    licences: async () => '',
    readTable: async (bytes) => readTable(bytes),
    writeOrder: (order) => writeOrderFolder(order, disk),
    dialogs: { open: async () => GRANTED, save: async () => GRANTED, folder: async () => dirname(GRANTED) },
    documentsFolder: () => '/granted',
    ...{ disk, document: documentOnDisk(DATA, { disk }), journal: journalIn(DATA, () => 1, disk) },
    settings: settingsIn(DATA, disk),
    ...{ diagnostics: () => '', copy: nothing, remembered: nothing, saved: nothing, stateChanged: nothing },
    ...{ preferenceChanged: nothing, closeWindow: nothing },
    dropped: (handle, path) => {
      if (drops.accepts(handle, path)) opened.push(path);
    },
  });
  serve<string>(
    { handle: (channel, handler) => calls.set(channel, handler) },
    handlers,
    (sender) => sender === 'own page',
    nothing,
  );
  return { disk, calls, opened };
};

/** What an answer must not have in it; null when it is as agreed. */
const wrongIn = (channel: Channel, answer: { value?: unknown; error?: unknown }): string | null => {
  if ('error' in answer) {
    const message = answer.error instanceof Error ? answer.error.message : String(answer.error);
    return /^(This call is not for this page|The program did not understand the call|Something went wrong inside the program)/.test(
      message,
    )
      ? null
      : `it threw: ${message.slice(0, 200)}`;
  }
  if (!CONTRACT[channel].reply.safeParse(answer.value).success) return 'it answered with what was not agreed';
  const said = JSON.stringify((answer.value as { error?: unknown } | undefined)?.error ?? '');
  return /\n\s+at |\/granted|\/home|\/elsewhere/.test(said) ? `it named a folder: ${said}` : null;
};

const answerOf = async (call: Promise<unknown>): Promise<{ value?: unknown; error?: unknown }> =>
  call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );

/** Folders in which anything may be written: the program's own, and where a dialog was. */
const MAY_WRITE = [DATA, dirname(GRANTED)];

export const fuzzCalls = async ({
  each,
  seed,
}: {
  /** Calls of each channel. */
  readonly each: number;
  readonly seed: number;
}): Promise<FuzzFigures> => {
  const random = randomOf(seed);
  const before = process.memoryUsage.rss();
  const broken: string[] = [];
  let inputs = 0;
  let slowestMs = 0;
  let mostMib = 0;
  for (const channel of CHANNELS) {
    let { disk, calls, opened } = program();
    for (let number = 0; number < each; number += 1) {
      // Now and then anew, as a quote that is open is in the way of others.
      if (number % 50 === 0) ({ disk, calls, opened } = program());
      const sender = random.below(4) === 0 ? random.pick(['another page', '', 'own page ']) : 'own page';
      const args = argumentsFor(channel, random);
      const from = disk.operations.length;
      const tookSoFarMs = startProcessorTime();
      const answer = await answerOf((calls.get(channel) as Call)(sender, ...args));
      const tookMs = tookSoFarMs();
      inputs += 1;
      slowestMs = Math.max(slowestMs, tookMs);
      mostMib = Math.max(mostMib, (process.memoryUsage.rss() - before) / MIB);
      const done = disk.operations.slice(from);
      const wrong = [
        wrongIn(channel, answer),
        tookMs > LONGEST_MS ? `it took ${Math.round(tookMs)} ms` : null,
        sender !== 'own page' && done.length > 0 ? 'it did something for another page' : null,
        done.some(({ path }) => !MAY_WRITE.some((folder) => path.startsWith(folder)))
          ? 'it touched a file that nobody gave'
          : null,
        disk.text(OTHERS) !== 'nobody gave this' || opened.length > 0
          ? 'it got at a file that nobody gave'
          : null,
      ];
      for (const one of wrong) if (one !== null) broken.push(`${channel}, call ${number}: ${one}`);
    }
  }
  if (mostMib > MOST_MIB) broken.push(`${Math.round(mostMib)} MiB were taken`);
  if (Reflect.has({}, 'polluted')) broken.push('the prototype of all objects was changed');
  return { inputs, slowestMs, mostMib, broken };
};
