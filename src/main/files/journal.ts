/**
 * What was last accepted and perhaps never saved. The journal lies in the program's own data and is gone after a clean
 * end. One that is found at start belongs to a crash: it is moved aside before anything new is written, offered, and kept
 * until somebody has taken or refused it. What gives way to a file that is read again is put aside beside it.
 */
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { RecoveredQuote } from '../../shared/ipc/bridge';
import { readIfThere, replaceOwnFile } from './atomic';
import { latestWriter } from './latest-writer';

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

export interface Journal {
  /** Moves what a crash left behind aside. Call once, before anything is written. */
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

const entryOf = (content: Buffer | null): Entry | null => {
  if (content === null) return null;
  try {
    return journalSchema.parse(JSON.parse(content.toString('utf8')));
  } catch {
    return null;
  }
};

export const journalIn = (dataFolder: string, now: () => number): Journal => {
  const live = join(dataFolder, 'journal.json');
  const aside = join(dataFolder, 'recovered');
  const writer = latestWriter((text) => replaceOwnFile(live, text));
  let offered: string | null = null;
  let taken: string | null = null;

  const entry = (text: string, path: string | null): Entry => ({
    format: 'mpo-preflight/journal',
    version: 1,
    path,
    writtenAt: now(),
    text,
  });

  /** Newest first; what cannot be read is left where it is. */
  const left = async (): Promise<{ file: string; entry: Entry }[]> => {
    const names = await readdir(aside).catch(() => []);
    const entries: { file: string; entry: Entry }[] = [];
    for (const name of names) {
      const file = join(aside, name);
      const found = entryOf(await readIfThere(file));
      if (found !== null && file !== taken) entries.push({ file, entry: found });
    }
    return entries.sort((a, b) => b.entry.writtenAt - a.entry.writtenAt);
  };

  const remove = async (file: string | null): Promise<void> => {
    if (file !== null) await rm(file, { force: true });
  };

  const forgetTaken = async (): Promise<void> => {
    await remove(taken);
    taken = null;
  };

  return {
    takeOver: async () => {
      if (entryOf(await readIfThere(live)) === null) return;
      await mkdir(aside, { recursive: true });
      await rename(live, join(aside, `${now()}.json`));
      // A page that broke down before its journal held what it had taken: it is offered again.
      taken = null;
    },

    write: async (text, path) => {
      const isOnScreen = taken;
      await writer.write(JSON.stringify(entry(text, path)));
      // What was taken is in the live journal now.
      if (isOnScreen !== null && isOnScreen === taken) await forgetTaken();
    },

    clear: async () => {
      await writer.stop();
      await rm(live, { force: true });
    },

    putAside: async (text, path) => {
      const kept: Entry = { ...entry(text, path), because: 'read-again' };
      const file = join(aside, `${kept.writtenAt}.json`);
      await replaceOwnFile(file, JSON.stringify(kept));
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
