/**
 * What the window may ask of the program around it. The preload offers exactly this object; in a plain browser a stand-in
 * with the same type serves tests. Every call answers a Result: a failed file or dialog is data, not an exception.
 */
import type { WorkbookSheet } from '../documents/cut-sheet-workbook';
import type { Worksheet } from '../documents/worksheet';
import type { Result } from '../result';

/** `cancelled` is no failure: the person closed the dialog. */
export type FileErrorCode =
  | 'cancelled'
  | 'not-found'
  | 'no-permission'
  | 'too-large'
  | 'not-text'
  | 'damaged'
  | 'newer-version'
  | 'changed-outside'
  | 'disk-full'
  | 'failed';

export interface FileError {
  readonly code: FileErrorCode;
  /** One sentence with the place and the mend. */
  readonly message: string;
}

export interface OpenedFile {
  /** Shown in the title; the window never sees the folder. */
  readonly name: string;
  /** A quote in the format `mpo-preflight/quote`, checked. */
  readonly text: string;
  /** Set for a file of a newer version: it may be looked at, not saved over. */
  readonly readOnlyBecause: string | null;
}

export interface RecentFile {
  readonly name: string;
  /** The folder in short, for telling two of a name apart. */
  readonly place: string;
}

/** What a journal held after a crash. */
export interface RecoveredQuote {
  readonly name: string | null;
  readonly text: string;
  /** Milliseconds since 1970, from the file's own time. */
  readonly writtenAt: number;
}

export interface ExportFile {
  readonly suggestedName: string;
  /** A worksheet is written as an XLSX workbook. */
  readonly content: string | Uint8Array | Worksheet;
}

export interface ProgramInfo {
  readonly version: string;
  readonly electron: string;
  readonly chromium: string;
  readonly node: string;
  readonly platform: string;
}

export type MenuCommand =
  | 'new'
  | 'open'
  | 'save'
  | 'save-as'
  | 'undo'
  | 'redo'
  | 'export'
  | 'check-cut-sheet'
  | 'about'
  | 'show-quote'
  | 'show-order'
  | 'show-port-map';

export interface Bridge {
  readonly info: () => Promise<ProgramInfo>;
  /** With a dialog, or the recent file of that place in the list. */
  readonly open: (recent?: number) => Promise<Result<OpenedFile, FileError>>;
  readonly recent: () => Promise<readonly RecentFile[]>;
  /** Saves over the open file; asks for a place when there is none. Errors: `changed-outside` unless `anyway`. */
  readonly save: (text: string, anyway?: boolean) => Promise<Result<{ readonly name: string }, FileError>>;
  readonly saveAs: (
    text: string,
    suggestedName: string,
  ) => Promise<Result<{ readonly name: string }, FileError>>;
  /** Forgets the open file: what is written next has no place yet. */
  readonly startNew: () => Promise<void>;
  /** Written on every accepted change, beside the program's own data. */
  readonly writeJournal: (text: string) => Promise<Result<null, FileError>>;
  readonly clearJournal: () => Promise<void>;
  readonly recovered: () => Promise<RecoveredQuote | null>;
  readonly exportFile: (file: ExportFile) => Promise<Result<{ readonly name: string }, FileError>>;
  /** A cut sheet for checking: its name and bytes, at most 5 MiB. */
  readonly openCutSheet: () => Promise<
    Result<{ readonly name: string; readonly bytes: Uint8Array }, FileError>
  >;
  /** The visible sheets of an XLSX workbook of at most 5 MiB. Errors: one sentence, without the file's name. */
  readonly readWorkbook: (bytes: Uint8Array) => Promise<Result<readonly WorkbookSheet[], FileError>>;
  /** Small settings of the window: tour seen, columns of a table, theme. Values are JSON text. */
  readonly readPreference: (key: string) => Promise<string | null>;
  readonly writePreference: (key: string, value: string) => Promise<void>;
  readonly onMenu: (listener: (command: MenuCommand) => void) => () => void;
  /** A file given by the system: double click, drag, second start. */
  readonly onOpened: (listener: (file: Result<OpenedFile, FileError>) => void) => () => void;
  readonly onChangedOutside: (listener: () => void) => () => void;
  /** Tells the program what to show in the title and whether closing must ask. */
  readonly setDocumentState: (state: { readonly title: string; readonly unsaved: boolean }) => Promise<void>;
}
