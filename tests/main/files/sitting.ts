/**
 * A sitting at the program on a disk that may fail: changes are accepted, saved, saved by themselves and saved elsewhere, as
 * the window does it. It notes what was promised, and a next start tells whether it was kept.
 */
import { documentOnDisk } from '../../../src/main/files/document';
import { journalIn } from '../../../src/main/files/journal';
import { Crashed, type MemoryDisk, type Stop } from './memory-disk';

export const FILE = '/customer/a.mpoq';
const OTHER_FILE = '/customer/b.mpoq';
const DATA = '/home/data';

/** As small as a quote may be: the faults come at each byte of it. */
const quote = (name: string): string =>
  `${JSON.stringify({ format: 'mpo-preflight/quote', version: 1, number: 'Q-1', name, customer: { name: 'Acme', region: 'EU' }, links: [{ id: 'x', name: 'x', answers: {} }] })}\n`;

/** What is on screen, one after the other; the first is in the file at the start. */
export const STATES = ['0', '1', '2', '3', '4', '5', '6'].map((name) => quote(`${name} of six`));
const textOf = (state: number): string => STATES[state] as string;

export interface Promised {
  /** The newest state that the journal was said to hold, or a file. */
  accepted: number;
  /** The newest state that each file was said to hold. */
  readonly saved: Map<string, number>;
  /** What the program had to say about itself. */
  readonly warnings: string[];
}

/** What an earlier crash left behind; nobody takes or refuses it, so it stays. */
const LEFT = quote('left by a crash');

export const layFile = (disk: MemoryDisk): void => {
  disk.put(FILE, textOf(0));
  const journal = { format: 'mpo-preflight/journal', version: 1, path: null, writtenAt: 1, text: LEFT };
  disk.put(`${DATA}/journal.json`, JSON.stringify(journal));
};

const PROGRAM = { host: 'here', user: 'me', processId: 7, run: 'run', isRunning: () => true };

const unlessStopped = async <T>(work: Promise<T>): Promise<T | null> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof Crashed) throw error;
    return null;
  }
};

/** What was promised until it ended or the disk stopped for good. */
export const sitting = async (disk: MemoryDisk): Promise<Promised> => {
  let clock = 1000;
  const now = (): number => ++clock;
  const promised: Promised = { accepted: 0, saved: new Map([[FILE, 0]]), warnings: [] };
  const document = documentOnDisk(DATA, {
    ...{ disk, now, program: PROGRAM },
    warn: (what) => promised.warnings.push(what),
  });
  const journal = journalIn(DATA, now, disk);

  const accept = async (state: number): Promise<void> => {
    const written = await unlessStopped(journal.write(textOf(state), document.path()).then(() => true));
    if (written === true) promised.accepted = state;
  };
  const keep = async (state: number, save: () => Promise<{ readonly ok: boolean } | null>): Promise<void> => {
    const saved = await unlessStopped(save());
    if (saved?.ok !== true) return;
    promised.saved.set(document.path() ?? '', state);
    promised.accepted = Math.max(promised.accepted, state);
    await unlessStopped(journal.clear());
  };

  try {
    await unlessStopped(journal.takeOver());
    const opened = await document.open(FILE);
    const file = opened.ok ? opened.value.file : 0;
    await accept(1);
    await keep(1, () => document.save(textOf(1)));
    await accept(2);
    await keep(2, async () => {
      const saved = await document.autosave(textOf(2), file);
      return saved.ok && saved.value === null ? null : saved;
    });
    await accept(3);
    await accept(4);
    await keep(4, () => document.save(textOf(4), true));
    await accept(5);
    await keep(5, () => document.saveAs(textOf(5), OTHER_FILE));
    await accept(6);
    // Read again: what is on screen gives way, and is put aside.
    const aside = await unlessStopped(journal.putAside(textOf(6), document.path()));
    const again = aside === null ? null : await document.open(OTHER_FILE);
    if (again?.ok === true) await unlessStopped(journal.clear());
    else await unlessStopped(Promise.resolve(aside?.()));
  } catch (error) {
    if (!(error instanceof Crashed)) throw error;
  }
  return promised;
};

/** What of it was broken, in words; null when all was kept. */
export const brokenPromise = async (
  ended: MemoryDisk,
  stop: Stop,
  { accepted, saved }: Promised,
): Promise<string | null> => {
  ended.onOperation = () => undefined;
  const disk = ended.after(stop);
  const found: number[] = [];
  for (const [path, state] of saved) {
    const held = STATES.indexOf(disk.text(path) ?? '');
    if (held < state) return `${path} holds ${held < 0 ? 'nothing whole' : held}, and ${state} was saved`;
    found.push(held);
  }
  const other = disk.text(OTHER_FILE);
  if (other !== null && !STATES.includes(other)) return `${OTHER_FILE} holds nothing whole`;
  if (other !== null) found.push(STATES.indexOf(other));
  const journal = journalIn(DATA, () => 9999, disk);
  await journal.takeOver();
  const texts: string[] = [];
  for (;;) {
    const recovered = await journal.recovered();
    if (recovered === null) break;
    texts.push(recovered.quote.text);
    await journal.refuseRecovered();
  }
  if (!texts.includes(LEFT)) return 'what an earlier crash left is gone';
  found.push(...texts.map((text) => STATES.indexOf(text)));
  const newest = Math.max(...found);
  return newest < accepted ? `${newest} comes back, and ${accepted} was accepted` : null;
};
