/**
 * What was last accepted and perhaps never saved. The journal lies in the program's own data and is gone after a clean
 * end. One that is found at start belongs to a crash: it is moved aside before anything new is written, offered, and kept
 * until somebody has taken or refused it. What gives way to a file that is read again is put aside beside it.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecoveredQuote } from '../../shared/ipc/bridge';
import { codeOf, type Disk, realDisk } from './disk';
import { latestWriter } from './latest-writer';
import { readIfThere, readRegularFile } from './read-file';
import { removeFile, replaceOwnFile } from './replace-file';

const journalSchema = z.strictObject({
  format: z.literal('mpo-preflight/journal'),
  version: z.literal(1),
  /** Where the quote was opened or saved last; null when it had no place. */
  path: z.string().nullable(),
  writtenAt: z.number(),
  /** Absent in a journal: it is only found again after a crash. */
  because: z.literal('read-again').optional(),
  text: z.string(),
});
type Entry = z.output<typeof journalSchema>;

/** A text of the longest that a quote may have, each sign of it escaped. */
const LARGEST_JOURNAL = 400 * 1024 * 1024;

const USUAL_NAME = 'journal.json';
const JOURNAL = /^journal(-[0-9a-f-]{36})?\.json$/;

export interface Journal {
  /** Moves what a crash left behind aside. Call once, before anything is written, and again when the page broke down. */
  readonly takeOver: () => Promise<void>;
  readonly write: (text: string, path: string | null) => Promise<void>;
  /** After a save or a clean end: nothing is unsaved. What is aside and nobody decided on stays. */
  readonly clear: () => Promise<void>;
  /** Puts work aside that gives way to something else on screen; answers how to take that back. */
  readonly putAside: (text: string, path: string | null) => Promise<() => Promise<void>>;
  /** The newest of what is aside; the place it had is for the next save dialog, not for the window. */
  readonly recovered: () => Promise<{
    readonly quote: Omit<RecoveredQuote, 'name'>;
    readonly path: string | null;
  } | null>;
  /** What was offered is on screen; from then on the live journal holds it, and a save or a clean end ends both. */
  readonly takeRecovered: () => void;
  /** What was offered is not wanted. */
  readonly refuseRecovered: () => Promise<void>;
  /** What was taken is saved, or was left on purpose. What was only offered stays. */
  readonly forgetTaken: () => Promise<void>;
}

const entryOf = (content: Buffer): Entry | null => {
  try {
    return journalSchema.parse(JSON.parse(content.toString('utf8')));
  } catch {
    return null;
  }
};

export const journalIn = (dataFolder: string, now: () => number, disk: Disk = realDisk): Journal => {
  const aside = join(dataFolder, 'recovered');
  /** Under a name that nothing else has: a clock may be set back, and two may be put aside in one instant. */
  const placeAside = (): string => join(aside, `${randomUUID()}.json`);
  let live = join(dataFolder, USUAL_NAME);
  const writer = latestWriter((text) => replaceOwnFile(disk, live, text));
  let offered: string | null = null;
  let taken: string | null = null;

  const entry = (text: string, path: string | null): Entry => ({
    format: 'mpo-preflight/journal',
    version: 1,
    path,
    writtenAt: now(),
    text,
  });

  const journals = async (): Promise<string[]> => {
    const names = await disk.readdir(dataFolder).catch((error: unknown) => {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    });
    return names.filter((name) => JOURNAL.test(name)).map((name) => join(dataFolder, name));
  };

  const readEntry = async (file: string): Promise<Entry | null> => {
    const found = await readIfThere(disk, file, LARGEST_JOURNAL).catch(() => null);
    return found === null ? null : entryOf(found.content);
  };

  /** Newest first; what cannot be read, such as that of a newer version, is left where it is. */
  const left = async (): Promise<{ file: string; entry: Entry }[]> => {
    const names = await disk.readdir(aside).catch(() => []);
    const stuck = (await journals().catch(() => [])).filter((file) => file !== live);
    const entries: { file: string; entry: Entry }[] = [];
    for (const file of [...names.map((name) => join(aside, name)), ...stuck]) {
      const found = await readEntry(file);
      if (found !== null && file !== taken) entries.push({ file, entry: found });
    }
    return entries.sort((a, b) => b.entry.writtenAt - a.entry.writtenAt);
  };

  const remove = async (file: string | null): Promise<void> => {
    if (file !== null) await removeFile(disk, file);
  };

  const forgetTaken = async (): Promise<void> => {
    await remove(taken);
    taken = null;
  };

  /** The copy is on the disk for good before the other one goes: at any moment there is one at least. */
  const moveAside = async (file: string): Promise<void> => {
    const copy = placeAside();
    try {
      await replaceOwnFile(disk, copy, (await readRegularFile(disk, file, LARGEST_JOURNAL)).content);
      await disk.unlink(file);
    } catch (error) {
      // Offered where it lies, and not twice.
      if ((await journals()).includes(file)) await disk.unlink(copy).catch(() => undefined);
      throw error;
    }
  };

  return {
    takeOver: () =>
      writer.instead(async () => {
        // One that cannot be moved is offered where it lies, and nothing is written over it.
        live = join(dataFolder, `journal-${randomUUID()}.json`);
        // A page that broke down before its journal held what it had taken: it is offered again.
        taken = null;
        let problem: unknown = null;
        for (const file of await journals()) {
          try {
            await moveAside(file);
          } catch (error) {
            problem = error;
          }
        }
        const usual = join(dataFolder, USUAL_NAME);
        if (!(await journals()).includes(usual)) live = usual;
        if (problem !== null) throw problem;
      }),

    write: async (text, path) => {
      const isOnScreen = taken;
      await writer.write(JSON.stringify(entry(text, path)));
      // What was taken is in the live journal now; where it cannot be removed it is only offered once more.
      if (isOnScreen === null || isOnScreen !== taken) return;
      await disk.unlink(isOnScreen).then(
        () => {
          if (taken === isOnScreen) taken = null;
        },
        () => undefined,
      );
    },

    clear: () => writer.instead(() => remove(live)),

    putAside: async (text, path) => {
      const kept: Entry = { ...entry(text, path), because: 'read-again' };
      const file = placeAside();
      await replaceOwnFile(disk, file, JSON.stringify(kept));
      return () => remove(file);
    },

    recovered: async () => {
      const [newest] = await left();
      if (newest === undefined) return null;
      const { path, text, writtenAt, because } = newest.entry;
      offered = newest.file;
      return { quote: { because: because ?? 'crash', text, writtenAt }, path };
    },

    takeRecovered: () => {
      taken = offered;
      offered = null;
    },

    refuseRecovered: async () => {
      await remove(offered);
      offered = null;
    },

    forgetTaken,
  };
};
