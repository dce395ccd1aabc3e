/** The window as a person meets it: drawn into the page, with a program around it that remembers what it was asked. */
import './surroundings';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach } from 'vitest';
import { App } from '../../src/renderer/app';
import type { Bridge, ExportFile, OpenedFile, RecoveredQuote } from '../../src/shared/ipc/bridge';
import { failure, success } from '../../src/shared/result';

afterEach(cleanup);

export const exampleQuote = (name: string): string =>
  readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'quotes', `${name}.json`), 'utf8');

export interface Program {
  readonly bridge: Bridge;
  readonly exported: ExportFile[];
  readonly saved: string[];
  readonly journal: string[];
  readonly preferences: Map<string, string>;
  readonly titles: { readonly title: string; readonly unsaved: boolean }[];
  /** The person double clicks a file outside the window. */
  readonly give: (text: string, readOnlyBecause?: string) => void;
  readonly changeOutside: () => void;
}

interface Given {
  readonly recovered?: RecoveredQuote;
  readonly tourSeen?: boolean;
}

export const program = ({ recovered, tourSeen = true }: Given = {}): Program => {
  const exported: ExportFile[] = [];
  const saved: string[] = [];
  const journal: string[] = [];
  const titles: { title: string; unsaved: boolean }[] = [];
  const preferences = new Map(tourSeen ? [['tour-seen', 'true']] : []);
  let opened: ((file: ReturnType<typeof success<OpenedFile>>) => void) | null = null;
  let changed: (() => void) | null = null;
  const cancelled = async () => failure({ code: 'cancelled', message: 'Nothing was chosen.' } as const);
  const bridge: Bridge = {
    info: async () => ({ version: '1', electron: '1', chromium: '1', node: '1', platform: 'test' }),
    open: cancelled,
    recent: async () => [],
    save: async (text) => {
      saved.push(text);
      return success({ name: 'quote.mpoq' });
    },
    saveAs: async (text, name) => {
      saved.push(text);
      return success({ name });
    },
    startNew: async () => {},
    writeJournal: async (text) => {
      journal.push(text);
      return success(null);
    },
    clearJournal: async () => {},
    recovered: async () => recovered ?? null,
    exportFile: async (file) => {
      exported.push(file);
      return success({ name: file.suggestedName });
    },
    openCutSheet: cancelled,
    readWorkbook: cancelled,
    readPreference: async (key) => preferences.get(key) ?? null,
    writePreference: async (key, value) => {
      preferences.set(key, value);
    },
    onMenu: () => () => {},
    onOpened: (listener) => {
      opened = listener;
      return () => {};
    },
    onChangedOutside: (listener) => {
      changed = listener;
      return () => {};
    },
    setDocumentState: async (state) => {
      titles.push(state);
    },
  };
  return {
    bridge,
    exported,
    saved,
    journal,
    preferences,
    titles,
    give: (text, readOnlyBecause) =>
      opened?.(success({ name: 'given.mpoq', text, readOnlyBecause: readOnlyBecause ?? null })),
    changeOutside: () => changed?.(),
  };
};

/** The window on a program, and a person before it. */
export const openWindow = async (around: Program = program()) => {
  const user = userEvent.setup();
  render(<App bridge={around.bridge} />);
  await screen.findByRole('banner');
  return { user, ...around };
};

export const steps = () => within(screen.getByRole('navigation', { name: 'Steps' }));
