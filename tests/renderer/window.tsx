/** The window as a person meets it: drawn into the page, with a program around it that remembers what it was asked. */
import './surroundings';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../src/renderer/app';
import { type Desk, deskInPage } from '../../src/renderer/guide/desk/desk';
import type {
  Bridge,
  DocumentState,
  ExportFile,
  ExportOrder,
  FileError,
  MenuCommand,
  OpenElsewhere,
  OpenedFile,
  OutsideChange,
  RecentFile,
  RecoveredQuote,
} from '../../src/shared/ipc/bridge';
import { type JournalChange, journalAfter, NO_JOURNAL } from '../../src/shared/ipc/journal-change';
import { failure, type Result, success } from '../../src/shared/result';

afterEach(cleanup);

export const exampleQuote = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'quotes', `${name}.json`), 'utf8');

export interface Program {
  readonly bridge: Bridge;
  readonly exported: ExportFile[];
  readonly folders: ExportOrder[];
  readonly saved: string[];
  /** What was saved without being asked for. */
  readonly autosaved: string[];
  readonly journal: string[];
  /** What was sent of it. */
  readonly journalSent: JournalChange[];
  /** Other calls, by name, in their order. */
  readonly calls: string[];
  readonly preferences: Map<string, string>;
  readonly titles: DocumentState[];
  /** The person double clicks a file outside the window. */
  readonly give: (text: string, readOnlyBecause?: string, openElsewhere?: OpenElsewhere) => void;
  readonly giveDamaged: (error: FileError) => void;
  readonly changeOutside: (change?: OutsideChange) => void;
  readonly choose: (command: MenuCommand) => void;
}

interface Given {
  readonly recovered?: RecoveredQuote;
  readonly tourSeen?: boolean;
  readonly autosave?: boolean;
  readonly recent?: readonly RecentFile[];
  /** What the file is called that is opened or saved. */
  readonly fileName?: string;
  /** Why the next saves fail, asked for or not. */
  readonly refusal?: () => FileError | null;
  /** Whether an earlier order lies where the next are exported to, until one may replace it. */
  readonly orderThere?: boolean;
  /** Why the journal cannot be written. */
  readonly journalRefusal?: () => FileError | null;
  /** What the file holds when it is opened or read again. */
  readonly onDisk?: () => string;
}

const CANCELLED: FileError = { code: 'cancelled', message: 'Nothing was chosen.' };

export const program = ({
  recovered,
  tourSeen = true,
  autosave = true,
  recent = [],
  fileName = 'given.mpoq',
  refusal = () => null,
  journalRefusal = () => null,
  orderThere = false,
  onDisk,
}: Given = {}): Program => {
  const exported: ExportFile[] = [];
  const folders: ExportOrder[] = [];
  const saved: string[] = [];
  const autosaved: string[] = [];
  const journal: string[] = [];
  const journalSent: JournalChange[] = [];
  let inJournal = NO_JOURNAL;
  const calls: string[] = [];
  const titles: DocumentState[] = [];
  const preferences = new Map(tourSeen ? [['tour-seen', 'true']] : []);
  if (!autosave) preferences.set('autosave', 'false');
  let found = recovered ?? null;
  let opened: ((file: Result<OpenedFile, FileError>) => void) | null = null;
  let changed: ((change: OutsideChange) => void) | null = null;
  let chosen: ((command: MenuCommand) => void) | null = null;
  let file = 0;
  const openNow = (text: string | undefined): Result<OpenedFile, FileError> => {
    if (text === undefined) return failure(CANCELLED);
    file += 1;
    return success({ name: fileName, file, text, readOnlyBecause: null, openElsewhere: null });
  };
  const written = (list: string[], text: string, name: string) => {
    const refused = refusal();
    if (refused !== null) return failure(refused);
    list.push(text);
    file = Math.max(file, 1);
    return success({ name, file });
  };
  const bridge: Bridge = {
    info: async () => ({ version: '1', electron: '2', chromium: '3', node: '4', platform: 'test' }),
    diagnostics: async () => 'MPO Preflight 1\nNothing went wrong in this run.\n',
    copyDiagnostics: async () => void calls.push('copyDiagnostics'),
    licences: async () => 'react 19\n\nMIT License\n',
    open: async (index) => {
      calls.push(`open ${index ?? 'dialog'}`);
      return openNow(onDisk?.());
    },
    recent: async () => recent,
    save: async (text, anyway) => {
      if (anyway) calls.push('save anyway');
      return written(saved, text, fileName);
    },
    autosave: async (text, of) => (of === file ? written(autosaved, text, fileName) : success(null)),
    saveAs: async (text, name) => written(saved, text, name),
    readAgain: async (mine) => {
      if (mine !== null) found = { because: 'read-again', name: fileName, text: mine, writtenAt: 0 };
      return openNow(onDisk?.());
    },
    startNew: async () => void calls.push('startNew'),
    writeJournal: async (change) => {
      const refused = journalRefusal();
      if (refused !== null) return failure(refused);
      const next = journalAfter(inJournal, change);
      if (next === null) return failure({ code: 'out-of-step', message: 'It holds another text.' });
      inJournal = next;
      journal.push(next.text);
      journalSent.push(change);
      return success(next.revision);
    },
    clearJournal: async () => void calls.push('clearJournal'),
    recovered: async () => found,
    takeRecovered: async () => void calls.push('takeRecovered'),
    refuseRecovered: async () => void calls.push('refuseRecovered'),
    exportFile: async (one) => {
      exported.push(one);
      return success({ name: one.suggestedName });
    },
    exportOrder: async (order) => {
      folders.push(order);
      const name = order.suggestedName;
      if (orderThere && !order.replace)
        return failure({ code: 'order-there', message: `"${name}" holds an earlier order.` });
      const kept = orderThere ? ['order.csv is kept as order.csv.changed-1'] : [];
      return success({ name, kept });
    },
    openCutSheet: async () => failure(CANCELLED),
    readTable: async () => failure(CANCELLED),
    readPreference: async (key) => preferences.get(key) ?? null,
    writePreference: async (key, value) => {
      preferences.set(key, value);
    },
    onMenu: (listener) => {
      chosen = listener;
      return () => {};
    },
    onOpened: (listener) => {
      opened = listener;
      return () => {};
    },
    onChangedOutside: (listener) => {
      changed = listener;
      return () => {};
    },
    closeWindow: async () => void calls.push('closeWindow'),
    setDocumentState: async (state) => {
      titles.push(state);
    },
  };
  return {
    ...{ bridge, exported, folders, saved, autosaved, journal, journalSent, calls, preferences, titles },
    give: (text, readOnlyBecause, openElsewhere) => {
      file += 1;
      opened?.(
        success({
          ...{ name: fileName, file, text },
          ...{ readOnlyBecause: readOnlyBecause ?? null, openElsewhere: openElsewhere ?? null },
        }),
      );
    },
    giveDamaged: (error) => opened?.(failure(error)),
    changeOutside: (change = 'changed') => changed?.(change),
    choose: (command) => chosen?.(command),
  };
};

/** The window on a program, and a person before it. */
export const openWindow = async (around: Program = program(), desk: Desk = deskInPage) => {
  const user = userEvent.setup();
  render(<App bridge={around.bridge} desk={desk} />);
  // The drawing comes when the first screen is painted, and what is remembered is read then.
  await screen.findByRole('figure');
  return { user, ...around };
};

export const steps = () => within(screen.getByRole('navigation', { name: 'Steps' }));
