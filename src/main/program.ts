/** What the program does for its window: files, dialogs, the menu, and the calls of the page. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { app, type BrowserWindow, clipboard, dialog, type IpcMainInvokeEvent } from 'electron';
import { withIsolates } from '../shared/documents/right-to-left';
import { AUTOSAVE_PREFERENCE, type MenuCommand, type OutsideChange } from '../shared/ipc/bridge';
import type { Push } from '../shared/ipc/contract';
import { failure } from '../shared/result';
import { diagnosticsText } from './diagnostics/diagnostics-text';
import type { Log } from './diagnostics/log';
import { realDisk } from './files/disk';
import { documentOnDisk } from './files/document';
import { noQuote } from './files/file-error';
import { journalIn } from './files/journal';
import { settingsIn } from './files/settings';
import { sweepAtStart } from './files/sweep-at-start';
import { type Dialogs, makeHandlers, openQuote } from './ipc/handlers';
import { type Listener, serve } from './ipc/serve';
import { writeInThread } from './order/write-in-thread';
import type { DroppedFiles } from './window/dropped-file';
import { isQuotePath } from './window/file-argument';
import { isFromPageOf } from './window/page';
import { readInUtilityProcess } from './window/read-in-utility-process';
import { showMenu } from './window/show-menu';
import { unsavedWork } from './window/unsaved-work';

/** How often the open file is looked at for changes from outside; also whenever the window comes to the front. */
const LOOK_EVERY_MS = 2000;

export interface Program {
  /** A file that the system handed over; asks first where unsaved work would be lost. */
  readonly open: (path: string) => void;
  /** The page broke down: what it had not saved is kept for the next one, which is loaded when this settles. */
  readonly pageEnded: () => Promise<void>;
}

interface Around {
  readonly window: BrowserWindow;
  /** Where the page's calls come in. */
  readonly calls: Listener<IpcMainInvokeEvent>;
  /** Who may name a file that was dropped. */
  readonly dropped: DroppedFiles;
  readonly appName: string;
  readonly log: Log;
}

/** Call once. When it settles, the page's calls are answered. */
export const runProgram = async ({ window, calls, dropped, appName, log }: Around): Promise<Program> => {
  const { warn } = log;
  const dataFolder = app.getPath('userData');
  const settings = settingsIn(dataFolder);
  const document = documentOnDisk(dataFolder, { warn });
  const journal = journalIn(dataFolder, Date.now);
  // Before anything of this run is written, what a crash left behind is moved aside.
  const takeOver = (): Promise<void> =>
    journal.takeOver().catch((error: unknown) => warn('The journal could not be read.', error));
  await takeOver();
  void sweepAtStart(realDisk, dataFolder, settings.get());
  const push = (kind: Push, value?: unknown): void => window.webContents.send(kind, value);
  const send = (command: MenuCommand): void => push('menu', command);

  const savesItself = (): boolean => settings.preference(AUTOSAVE_PREFERENCE) !== 'false';

  const refreshMenu = (): void => {
    showMenu({
      appName,
      recent: settings.get().recent,
      savesItself: savesItself(),
      send,
      openRecent: (path) => void openAndShow(path),
      clearRecent: () => {
        void settings.change({ recent: [] });
        refreshMenu();
      },
    });
  };

  /** One of a few answers, the last of which changes nothing; the place of the one given. */
  const ask = async (message: string, detail: string, buttons: readonly string[], usual: number) => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message: withIsolates(message),
      detail: withIsolates(detail),
      buttons: [...buttons],
      defaultId: usual,
      cancelId: buttons.length - 1,
      noLink: true,
    });
    return response;
  };

  // Asked here and not by the page, as the file is bound to the quote here.
  const work = unsavedWork({
    save: () => send('save'),
    close: () => window.close(),
    askBeforeClosing: async (title) => {
      const buttons = ['Save', 'Close without saving', 'Cancel'];
      const answer = await ask('Save the changes before closing?', title, buttons, 0);
      return (['save', 'close'] as const)[answer] ?? 'cancel';
    },
    askBeforeOpening: async (name, title) => {
      const message = `Open "${name}" and lose the changes that are not saved?`;
      return (await ask(message, title, ['Open without saving', 'Cancel'], 1)) === 0;
    },
    left: () => journal.forgetTaken(),
  });

  const remembered = (path: string): void => {
    app.addRecentDocument(path);
    refreshMenu();
  };

  const openAndShow = async (path: string): Promise<void> => {
    if (!isQuotePath(path) || !(await work.mayReplace(basename(path)))) return;
    push('opened', await openQuote({ document, settings, remembered }, path));
  };

  const dialogs: Dialogs = {
    open: async (title, filters) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title,
        filters,
        properties: ['openFile'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
    save: async (title, defaultPath, filters) => {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title,
        defaultPath,
        filters,
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      });
      return canceled || !filePath ? null : filePath;
    },
    folder: async (title, buttonLabel, defaultPath) => {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        ...{ title, buttonLabel, defaultPath },
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };

  const info = {
    // Of the package: one that is for tests says so.
    version: app.getVersion(),
    electron: process.versions.electron ?? '',
    chromium: process.versions.chrome ?? '',
    node: process.versions.node,
    platform: `${process.platform} ${process.arch}`,
  };
  const handlers = makeHandlers({
    info,
    diagnostics: () =>
      diagnosticsText({
        info,
        language: app.getLocale(),
        isPackaged: app.isPackaged,
        savesItself: savesItself(),
        recentFiles: settings.get().recent.length,
        log: log.lines(),
      }),
    copy: (text) => clipboard.writeText(text),
    licences: () => readFile(join(app.getAppPath(), 'out', 'main', 'third-party-notices.txt'), 'utf8'),
    disk: realDisk,
    document,
    journal,
    settings,
    dialogs,
    documentsFolder: () => app.getPath('documents'),
    remembered,
    saved: work.saved,
    preferenceChanged: (key) => key === AUTOSAVE_PREFERENCE && refreshMenu(),
    stateChanged: (next) => {
      const named = next.title === '' ? '' : `${withIsolates(next.title)} — `;
      window.setTitle(`${next.unsaved ? '● ' : ''}${named}${appName}`);
      window.setDocumentEdited(next.unsaved);
      work.stateChanged(next);
    },
    closeWindow: () => window.close(),
    writeOrder: writeInThread(join(app.getAppPath(), 'out', 'main', 'order-writer.cjs')),
    readTable: readInUtilityProcess(app.getAppPath()),
    dropped: (handle, path) => {
      if (!dropped.accepts(handle, path)) return warn('Refused a path that the window had no handle for.');
      if (isQuotePath(path)) void openAndShow(path);
      else push('opened', failure(noQuote(basename(path))));
    },
  });
  serve(calls, handlers, isFromPageOf(window), warn);

  window.on('close', (event) => {
    const { x, y, width, height } = window.getNormalBounds();
    void settings.change({ window: { x, y, width, height, maximized: window.isMaximized() } });
    if (!work.mayClose()) event.preventDefault();
  });

  const look = (): void =>
    void document.changedOutside().then(
      (change) => change !== null && push('changed-outside', change satisfies OutsideChange),
      (error: unknown) => warn('The open file could not be looked at.', error),
    );
  const looking = setInterval(look, LOOK_EVERY_MS);
  window.on('focus', look);
  window.on('closed', () => clearInterval(looking));

  refreshMenu();
  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    void Promise.allSettled([journal.clear(), settings.written(), document.startNew()])
      .then((ends) => {
        for (const one of ends)
          if (one.status === 'rejected') warn('Not all was put in order at the end.', one.reason);
      })
      .finally(() => app.quit());
  });

  return {
    open: (path) => void openAndShow(path),
    pageEnded: async () => {
      // The new page begins with a new quote, which must not be taken for the open file's.
      void document.startNew();
      await takeOver();
    },
  };
};
