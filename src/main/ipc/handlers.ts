/** What each call of the window does. Dialogs and pushes are handed in; this file knows no window. */
import { basename, dirname, extname, join, resolve } from 'node:path';
import { LARGEST_CUT_SHEET } from '../../shared/documents/table-limits';
import type { DocumentState, FileError, OpenedFile, ProgramInfo, SavedFile } from '../../shared/ipc/bridge';
import { LONGEST_TEXT } from '../../shared/ipc/contract';
import { journalAfter, NO_JOURNAL } from '../../shared/ipc/journal-change';
import { failure, type Result, success } from '../../shared/result';
import { codeOf, type Disk } from '../files/disk';
import type { DocumentOnDisk } from '../files/document';
import { CANCELLED, errorFromSystem, fileError } from '../files/file-error';
import type { Journal } from '../files/journal';
import { readLimited } from '../files/read-quote-file';
import { recentFile, withoutRecent, withRecent } from '../files/recent';
import { replaceFile } from '../files/replace-file';
import { safeName, withEnding } from '../files/safe-name';
import type { SettingsFile } from '../files/settings';
import type { FolderWritten, OrderToWrite } from '../order/write-order-folder';
import type { TableRead } from '../table-reader/read-table';
import type { DropHandle } from '../window/dropped-file';
import type { Handlers } from './serve';

interface FileFilter {
  readonly name: string;
  readonly extensions: string[];
}

/** The system's dialogs; null when the person closed one. */
export interface Dialogs {
  readonly open: (title: string, filters: FileFilter[]) => Promise<string | null>;
  readonly save: (title: string, defaultPath: string, filters: FileFilter[]) => Promise<string | null>;
  /** A folder that is there. */
  readonly folder: (title: string, button: string, defaultPath: string) => Promise<string | null>;
}

export interface Around {
  readonly info: ProgramInfo;
  /** What there is to say now about the program and the machine. */
  readonly diagnostics: () => string;
  readonly copy: (text: string) => void;
  readonly licences: () => Promise<string>;
  readonly disk: Disk;
  readonly document: DocumentOnDisk;
  readonly journal: Journal;
  readonly settings: SettingsFile;
  readonly dialogs: Dialogs;
  readonly documentsFolder: () => string;
  /** The list of recent files changed. */
  readonly remembered: (path: string) => void;
  readonly saved: (ok: boolean) => void;
  readonly stateChanged: (state: DocumentState) => void;
  readonly preferenceChanged: (key: string) => void;
  readonly closeWindow: () => void;
  readonly writeOrder: (order: OrderToWrite) => Promise<FolderWritten>;
  readonly readTable: (bytes: Uint8Array) => Promise<TableRead>;
  readonly dropped: (handle: DropHandle, path: string) => void;
}

const QUOTES: FileFilter = { name: 'MPO Preflight quote', extensions: ['mpoq', 'json'] };
const ALL: FileFilter = { name: 'All files', extensions: ['*'] };

type Saved = Result<SavedFile, FileError>;

/** Opens a quote and remembers it; a recent file that is gone leaves the list. */
export const openQuote = async (
  { document, settings, remembered }: Pick<Around, 'document' | 'settings' | 'remembered'>,
  path: string,
): Promise<Result<OpenedFile, FileError>> => {
  const opened = await document.open(path);
  const { recent } = settings.get();
  if (opened.ok) {
    await settings.change({ recent: withRecent(recent, path) });
    remembered(path);
  } else if (opened.error.code === 'not-found') {
    await settings.change({ recent: withoutRecent(recent, path) });
    remembered(path);
  }
  return opened;
};

export const makeHandlers = (around: Around): Handlers => {
  const { disk, document, journal, settings, dialogs } = around;
  /** Where a recovered quote was saved before: proposed when it is saved again, never written without asking. */
  let recoveredPath: string | null = null;
  let offeredPath: string | null = null;
  let written = NO_JOURNAL;
  let diagnosed: string | null = null;
  /** Where an order lies that the person may want replaced. */
  let orderThere: string | null = null;

  /** The dialog asked about the name as it was typed: with its ending that may be of a file nobody agreed to replace. */
  const withItsEnding = async (path: string, ending: string): Promise<Result<string, FileError>> => {
    if (ending === '' || extname(path) !== '') return success(path);
    const target = `${path}.${ending}`;
    const isFree = await disk.lstat(target).then(
      () => false,
      (error: unknown) => codeOf(error) === 'ENOENT',
    );
    if (isFree) return success(target);
    const name = basename(target);
    return failure(
      fileError(
        'failed',
        `"${name}" is there already, and was not replaced. Choose it in the dialog, or give another name.`,
      ),
    );
  };

  const isOpenQuote = async (path: string): Promise<boolean> => {
    const open = document.path();
    if (open === null) return false;
    const placeOf = (one: string): Promise<string> => disk.realpath(one).catch(() => resolve(one));
    return (await placeOf(path)) === (await placeOf(open));
  };

  const saveAs = async (text: string, suggestedName: string): Promise<Saved> => {
    const name = withEnding(safeName(suggestedName, 'quote.mpoq'), '.mpoq');
    const current = document.path() ?? recoveredPath;
    const folder = current === null ? around.documentsFolder() : dirname(current);
    const path = await dialogs.save('Save quote', join(folder, name), [QUOTES]);
    if (path === null) return failure(CANCELLED);
    const target = await withItsEnding(path, 'mpoq');
    if (!target.ok) return target;
    const saved = await document.saveAs(text, target.value);
    if (saved.ok) {
      recoveredPath = null;
      await settings.change({ recent: withRecent(settings.get().recent, target.value) });
      around.remembered(target.value);
    }
    return saved;
  };

  const reported = (saved: Saved): Saved => {
    around.saved(saved.ok);
    return saved;
  };

  return {
    info: () => around.info,

    diagnostics: () => {
      diagnosed = around.diagnostics();
      return diagnosed;
    },

    // What was shown, though more may have gone wrong since.
    copyDiagnostics: () => around.copy(diagnosed ?? around.diagnostics()),

    licences: () => around.licences(),

    open: async (index) => {
      const path =
        index === undefined
          ? await dialogs.open('Open quote', [QUOTES, ALL])
          : (settings.get().recent[index] ?? null);
      if (path === null)
        return failure(
          index === undefined ? CANCELLED : fileError('not-found', 'This file is no longer in the list.'),
        );
      return openQuote(around, path);
    },

    recent: () => settings.get().recent.map(recentFile),

    save: async (text, anyway, file) => {
      const saved = await document.save(text, anyway, file);
      if (saved !== null) return reported(saved);
      return reported(await saveAs(text, recoveredPath === null ? 'quote.mpoq' : basename(recoveredPath)));
    },

    autosave: (text, file) => document.autosave(text, file),

    saveAs: async (text, suggestedName) => reported(await saveAs(text, suggestedName)),

    readAgain: async (mine) => {
      const path = document.path();
      if (path === null) return failure(fileError('not-found', 'This quote was never saved.'));
      let takeBack = async (): Promise<void> => undefined;
      try {
        if (mine !== null) takeBack = await journal.putAside(mine, path);
      } catch (error) {
        return failure(errorFromSystem(error, 'what is on screen', 'written'));
      }
      const opened = await openQuote(around, path);
      // What could not be read takes nothing off the screen.
      await (opened.ok ? journal.clear() : takeBack());
      return opened;
    },

    startNew: async () => {
      await document.startNew();
      recoveredPath = null;
    },

    writeJournal: async (change) => {
      const next = journalAfter(written, change);
      if (next === null || next.text.length > LONGEST_TEXT)
        return failure(fileError('out-of-step', 'The journal holds another text: it is sent whole.'));
      written = next;
      try {
        await journal.write(next.text, document.path() ?? recoveredPath);
        return success(next.revision);
      } catch (error) {
        return failure(errorFromSystem(error, 'the journal', 'written'));
      }
    },

    clearJournal: async () => {
      await journal.clear();
      await journal.forgetTaken();
    },

    recovered: async () => {
      const found = await journal.recovered();
      if (found === null) return null;
      offeredPath = found.path;
      return { name: found.path === null ? null : basename(found.path), ...found.quote };
    },

    takeRecovered: async () => {
      journal.takeRecovered();
      // What is on screen belongs to no open file any more, least of all to one that was given at the same start.
      await document.startNew();
      recoveredPath = offeredPath;
    },

    refuseRecovered: () => journal.refuseRecovered(),

    exportFile: async ({ suggestedName, content }) => {
      const name = safeName(suggestedName, 'export');
      const ending = extname(name).slice(1);
      const { exportFolder } = settings.get();
      const path = await dialogs.save(
        'Export',
        join(exportFolder ?? around.documentsFolder(), name),
        ending === '' ? [ALL] : [{ name: ending.toUpperCase(), extensions: [ending] }, ALL],
      );
      if (path === null) return failure(CANCELLED);
      const named = await withItsEnding(path, ending);
      if (!named.ok) return named;
      const target = named.value;
      if (await isOpenQuote(target))
        return failure(
          fileError('failed', `"${basename(target)}" is the quote itself. Give the export another name.`),
        );
      try {
        await replaceFile(disk, target, content);
        await settings.change({ exportFolder: dirname(target) });
        return success({ name: basename(target) });
      } catch (error) {
        return failure(errorFromSystem(error, basename(target), 'written'));
      }
    },

    exportOrder: async ({ text, suggestedName, replace = false }) => {
      let folder = replace ? orderThere : null;
      if (folder === null) {
        const { exportFolder } = settings.get();
        const above = await dialogs.folder(
          'Export the order folder',
          'Export here',
          exportFolder ?? around.documentsFolder(),
        );
        if (above === null) return failure(CANCELLED);
        const name = safeName(suggestedName, 'order');
        // Who chose the folder of an earlier export itself means that one.
        folder = basename(above) === name ? above : join(above, name);
        await settings.change({ exportFolder: dirname(folder) });
      }
      const written = await around.writeOrder({ text, folder, replace });
      const isThere = !written.ok && written.error.kind !== 'refused';
      orderThere = isThere ? folder : null;
      const name = basename(folder);
      if (written.ok) return success({ name, kept: written.value.kept });
      return failure(fileError(isThere ? 'order-there' : 'failed', `"${name}" ${written.error.says}.`));
    },

    openCutSheet: async () => {
      const path = await dialogs.open('Check a cut sheet', [
        { name: 'Cut sheet', extensions: ['xlsx', 'csv', 'tsv', 'txt', 'json', 'jsonl'] },
        ALL,
      ]);
      if (path === null) return failure(CANCELLED);
      const read = await readLimited(path, LARGEST_CUT_SHEET, disk);
      return read.ok ? success({ name: basename(path), bytes: new Uint8Array(read.value.content) }) : read;
    },

    readTable: (bytes) => around.readTable(bytes),

    readPreference: (key) => settings.preference(key),
    writePreference: async (key, value) => {
      await settings.setPreference(key, value);
      around.preferenceChanged(key);
    },
    setDocumentState: (state) => around.stateChanged(state),
    closeWindow: () => around.closeWindow(),
    dropped: (handle, path) => around.dropped(handle, path),
  };
};
