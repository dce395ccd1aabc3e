/**
 * What the window may ask of the program around it. The preload offers exactly this object; in a plain browser a stand-in
 * with the same type serves tests. Every call answers a Result: a failed file or dialog is data, not an exception.
 */
import type { WorkbookSheet } from '../documents/cut-sheet-workbook';
import type { Result } from '../result';
import type { JournalChange } from './journal-change';

/** `cancelled` is no failure: the person closed the dialog. */
export type FileErrorCode =
  | 'cancelled'
  | 'not-found'
  | 'no-permission'
  | 'read-only'
  | 'too-large'
  | 'not-text'
  | 'damaged'
  | 'newer-version'
  | 'changed-outside'
  | 'gone-outside'
  | 'disk-full'
  | 'out-of-step'
  | 'order-there'
  | 'failed';

export interface FileError {
  readonly code: FileErrorCode;
  /** One sentence with the place and the mend. */
  readonly message: string;
  /** The name of a copy beside the file, of what could not be saved in it because somebody else was quicker. */
  readonly keptAs?: string | undefined;
}

/** A file that a quote was written to. */
export interface SavedFile {
  /** Shown in the title; the window never sees the folder. */
  readonly name: string;
  /** Tells this file from those opened before and after it in this run: what is saved by itself names it. */
  readonly file: number;
}

export interface OpenedFile extends SavedFile {
  /** A quote in the format `mpo-preflight/quote`, checked. */
  readonly text: string;
  /** Set for a file of a newer version, or one that is read-only: it may be looked at, not saved over. */
  readonly readOnlyBecause: string | null;
  /** Who has the file open already, where that is known; one of the two will come second with a save. */
  readonly openElsewhere: OpenElsewhere | null;
}

export interface OpenElsewhere {
  readonly user: string;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

export interface RecentFile {
  readonly name: string;
  /** The folder in short, for telling two of a name apart. */
  readonly place: string;
}

/** What became of the open file outside the program. */
export type OutsideChange = 'changed' | 'gone';

/** Work that is in no file: what a journal held after a crash, or what was on screen when the file was read again. */
export interface RecoveredQuote {
  readonly because: 'crash' | 'read-again';
  readonly name: string | null;
  readonly text: string;
  /** Milliseconds since 1970, from the file's own time. */
  readonly writtenAt: number;
}

export interface ExportFile {
  readonly suggestedName: string;
  readonly content: string | Uint8Array;
}

export interface ExportOrder {
  /** A quote in the format `mpo-preflight/quote`, as it would be saved. */
  readonly text: string;
  /** Of the folder that is made where the person chose. */
  readonly suggestedName: string;
  /** The folder that was refused last as `order-there` is written over, without asking for a place. */
  readonly replace?: boolean | undefined;
}

interface ExportedOrder {
  readonly name: string;
  /** Files of the earlier order that somebody changed since, each in a sentence about where it is now. */
  readonly kept: readonly string[];
}

export interface ProgramInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly platform: string;
}

/** Whether a quote that has a file is saved by itself: `true` where nothing was said. */
export const AUTOSAVE_PREFERENCE = 'autosave';

export interface DocumentState {
  readonly title: string;
  readonly unsaved: boolean;
  /** The window saves by itself what is unsaved: before closing it need only be told to. */
  readonly savesItself?: boolean | undefined;
}

export type MenuCommand =
  | 'new'
  | 'open'
  | 'save'
  | 'save-as'
  | 'toggle-autosave'
  | 'undo'
  | 'redo'
  | 'export'
  | 'check-cut-sheet'
  | 'about'
  | 'diagnostics'
  | 'licences'
  | 'show-quote'
  | 'show-order'
  | 'show-port-map';

export interface Bridge {
  readonly info: () => Promise<ProgramInfo>;
  /** What is to be copied for whoever looks for a fault; nothing of a customer. */
  readonly diagnostics: () => Promise<string>;
  /** Copies the text that `diagnostics` answered last, as it is. */
  readonly copyDiagnostics: () => Promise<void>;
  /** Of all that others made and that is in the program, as one text. */
  readonly licences: () => Promise<string>;
  /** With a dialog, or the recent file of that place in the list. */
  readonly open: (recent?: number) => Promise<Result<OpenedFile, FileError>>;
  readonly recent: () => Promise<readonly RecentFile[]>;
  /**
   * Saves over the open file; asks for a place when there is none. Errors: `changed-outside` and `gone-outside` unless
   * `anyway`; `failed` when `file` is given and another one was opened since.
   */
  readonly save: (text: string, anyway?: boolean, file?: number) => Promise<Result<SavedFile, FileError>>;
  /**
   * Saves over the open file without asking anybody anything: null where `file` is not the open one, or is not written by
   * itself. Errors: as `save`.
   */
  readonly autosave: (text: string, file: number) => Promise<Result<SavedFile | null, FileError>>;
  readonly saveAs: (text: string, suggestedName: string) => Promise<Result<SavedFile, FileError>>;
  /** Opens the open file anew. `mine`, what is on screen and not saved, is kept for `recovered` first. */
  readonly readAgain: (mine: string | null) => Promise<Result<OpenedFile, FileError>>;
  /** Forgets the open file: what is written next has no place yet. */
  readonly startNew: () => Promise<void>;
  /**
   * Written on every accepted change, beside the program's own data; answers the revision that the next change follows.
   * Errors: `out-of-step` where a change follows another text than the last: then the whole is sent.
   */
  readonly writeJournal: (change: JournalChange) => Promise<Result<number, FileError>>;
  /** Nothing is unsaved. What was found and neither taken nor refused stays. */
  readonly clearJournal: () => Promise<void>;
  /** The newest work that is in no file. */
  readonly recovered: () => Promise<RecoveredQuote | null>;
  /** What was found is on screen now. It has no place: where it was saved before is proposed, never written unasked. */
  readonly takeRecovered: () => Promise<void>;
  readonly refuseRecovered: () => Promise<void>;
  readonly exportFile: (file: ExportFile) => Promise<Result<{ readonly name: string }, FileError>>;
  /**
   * All that the command line's `order` writes of this quote, as a folder. Errors: `order-there` where one of an earlier
   * order, or one that was broken off, lies there.
   */
  readonly exportOrder: (order: ExportOrder) => Promise<Result<ExportedOrder, FileError>>;
  /** A cut sheet for checking: its name and bytes, at most 5 MiB. */
  readonly openCutSheet: () => Promise<
    Result<{ readonly name: string; readonly bytes: Uint8Array }, FileError>
  >;
  /**
   * The visible sheets of an XLSX workbook of at most 5 MiB, or CSV as one sheet without a name, read in a process of its
   * own. Errors: one sentence, without the file's name.
   */
  readonly readTable: (bytes: Uint8Array) => Promise<Result<readonly WorkbookSheet[], FileError>>;
  /** Small settings of the window: tour seen, columns of a table, theme. Values are JSON text. */
  readonly readPreference: (key: string) => Promise<string | null>;
  readonly writePreference: (key: string, value: string) => Promise<void>;
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
  /** A file given by the system: double click, drag, second start. */
  readonly onOpened: (listener: (file: Result<OpenedFile, FileError>) => void) => () => void;
  readonly onChangedOutside: (listener: (change: OutsideChange) => void) => () => void;
  /** Tells the program what to show in the title and whether closing must ask. */
  readonly setDocumentState: (state: DocumentState) => Promise<void>;
  /** As if the person had closed the window: what is unsaved is saved or asked about. */
  readonly closeWindow: () => Promise<void>;
}
