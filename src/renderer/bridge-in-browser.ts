/**
 * The bridge where no program is around the page: files are picked and downloaded as any page may, and what the program
 * would keep on disk lives in memory until the page is closed.
 */
import { sheetOfCsv } from '../shared/documents/csv-sheet';
import { isWorkbook } from '../shared/documents/sheet-text';
import type { Bridge, FileError, RecoveredQuote, SavedFile } from '../shared/ipc/bridge';
import { journalAfter, NO_JOURNAL } from '../shared/ipc/journal-change';
import { failure, type Result, success } from '../shared/result';
import { decode } from './cut-sheet/decode';

const CANCELLED: FileError = { code: 'cancelled', message: 'Nothing was chosen.' };
const NO_WORKBOOKS: FileError = {
  code: 'failed',
  message: 'Reading workbooks is for the program; a page alone reads CSV.',
};
const NO_FOLDERS: FileError = {
  code: 'failed',
  message: 'Folders are for the program; a page alone writes one file at a time.',
};
const OUT_OF_STEP: FileError = { code: 'out-of-step', message: 'The journal holds another text.' };
const MOST_BYTES = 5 * 1024 * 1024;

const pickFile = (accept: string): Promise<Result<File, FileError>> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.addEventListener('change', () => {
      const [file] = input.files ?? [];
      if (file === undefined) resolve(failure(CANCELLED));
      else if (file.size > MOST_BYTES)
        resolve(failure({ code: 'too-large', message: `${file.name} is larger than 5 MiB.` }));
      else resolve(success(file));
    });
    input.addEventListener('cancel', () => resolve(failure(CANCELLED)));
    input.click();
  });

const download = (name: string, content: string | Uint8Array): void => {
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part]));
  const anchor = document.createElement('a');
  anchor.href = address;
  anchor.download = name;
  anchor.click();
  // The download has read the address by the next turn.
  setTimeout(() => URL.revokeObjectURL(address), 0);
};

const nothing = (): (() => void) => () => {};

const diagnostics = `MPO Preflight ${__VERSION__}, rules ${__RULES_EDITION__}, names ${__NAMES_EDITION__}\n${navigator.userAgent}\n`;

export const bridgeInBrowser = (): Bridge => {
  const preferences = new Map<string, string>();
  let fileName: string | null = null;
  let files = 0;
  let journal: RecoveredQuote | null = null;
  let written = NO_JOURNAL;
  const keep = async (text: string, name: string): Promise<Result<SavedFile, FileError>> => {
    download(name, text);
    fileName = name;
    files += 1;
    return success({ name, file: files });
  };
  return {
    info: async () => ({
      version: __VERSION__,
      electron: '',
      chromium: navigator.userAgent,
      node: '',
      platform: 'browser',
    }),
    diagnostics: async () => diagnostics,
    licences: async () => 'The licences of what others made are shown by the program, and lie beside it.\n',
    copyDiagnostics: () => navigator.clipboard.writeText(diagnostics),
    open: async () => {
      const picked = await pickFile('.mpoq,.json');
      if (!picked.ok) return picked;
      fileName = picked.value.name;
      files += 1;
      const text = await picked.value.text();
      return success({ name: fileName, file: files, text, readOnlyBecause: null, openElsewhere: null });
    },
    recent: async () => [],
    save: (text) => keep(text, fileName ?? 'quote.mpoq'),
    // A download asks the person each time.
    autosave: async () => success(null),
    saveAs: keep,
    readAgain: async () => failure({ code: 'not-found', message: 'A page cannot read a file again.' }),
    startNew: async () => {
      fileName = null;
    },
    writeJournal: async (change) => {
      const next = journalAfter(written, change);
      if (next === null) return failure(OUT_OF_STEP);
      written = next;
      journal = { because: 'crash', name: fileName, text: next.text, writtenAt: Date.now() };
      return success(next.revision);
    },
    clearJournal: async () => {
      journal = null;
    },
    recovered: async () => journal,
    takeRecovered: async () => {},
    refuseRecovered: async () => {
      journal = null;
    },
    exportFile: async ({ suggestedName, content }) => {
      download(suggestedName, content);
      return success({ name: suggestedName });
    },
    exportOrder: async () => failure(NO_FOLDERS),
    openCutSheet: async () => {
      const picked = await pickFile('.json,.csv,.tsv,.txt,.xlsx');
      if (!picked.ok) return picked;
      return success({ name: picked.value.name, bytes: new Uint8Array(await picked.value.arrayBuffer()) });
    },
    readTable: async (bytes) => {
      if (isWorkbook(bytes)) return failure(NO_WORKBOOKS);
      const sheet = sheetOfCsv(bytes, decode);
      return sheet.ok ? success([sheet.value]) : failure({ code: 'failed', message: sheet.error });
    },
    readPreference: async (key) => preferences.get(key) ?? null,
    writePreference: async (key, value) => {
      preferences.set(key, value);
    },
    onMenu: nothing,
    onOpened: nothing,
    onChangedOutside: nothing,
    closeWindow: async () => {},
    setDocumentState: async ({ title }) => {
      document.title = title;
    },
  };
};
