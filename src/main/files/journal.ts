/**
 * What was last accepted and perhaps never saved. The journal lies in the program's own data and is gone after a clean
 * end. One that is found at start belongs to a crash: it is moved aside before anything new is written, offered, and kept
 * until somebody has taken or refused it.
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
  text: z.string(),
});
type Entry = z.output<typeof journalSchema>;

export interface Journal {
  /** Moves what a crash left behind aside. Call once, before anything is written. */
  readonly takeOver: () => Promise<void>;
  readonly write: (text: string, path: string | null) => Promise<void>;
  /** After a save or a clean end: nothing is unsaved. What a crash left and nobody decided on stays. */
  readonly clear: () => Promise<void>;
  /** The newest that a crash left; the place it had is for the next save dialog, not for the window. */
  readonly recovered: () => Promise<{
    readonly quote: Omit<RecoveredQuote, 'name'>;
    readonly path: string | null;
  } | null>;
  /** The recovered quote was refused. */
  readonly discardRecovered: () => Promise<void>;
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
  let offered: { readonly file: string; readonly text: string } | null = null;

  /** Newest first; what cannot be read is left where it is. */
  const left = async (): Promise<{ file: string; entry: Entry }[]> => {
    const names = await readdir(aside).catch(() => []);
    const entries: { file: string; entry: Entry }[] = [];
    for (const name of names) {
      const file = join(aside, name);
      const entry = entryOf(await readIfThere(file));
      if (entry !== null) entries.push({ file, entry });
    }
    return entries.sort((a, b) => b.entry.writtenAt - a.entry.writtenAt);
  };

  const discardRecovered = async (): Promise<void> => {
    if (offered !== null) await rm(offered.file, { force: true });
    offered = null;
  };

  return {
    takeOver: async () => {
      if (entryOf(await readIfThere(live)) === null) return;
      await mkdir(aside, { recursive: true });
      await rename(live, join(aside, `${now()}.json`));
    },

    write: async (text, path) => {
      const entry: Entry = { format: 'mpo-preflight/journal', version: 1, path, writtenAt: now(), text };
      await writer.write(JSON.stringify(entry));
      // The recovered quote was taken: it is in the live journal now.
      if (offered?.text === text) await discardRecovered();
    },

    clear: async () => {
      await writer.stop();
      await rm(live, { force: true });
    },

    recovered: async () => {
      const [newest] = await left();
      if (newest === undefined) return null;
      const { path, text, writtenAt } = newest.entry;
      offered = { file: newest.file, text };
      return { quote: { text, writtenAt }, path };
    },

    discardRecovered,
  };
};
