/** The program around the window: one instance, one window, one quote. */
import { basename, join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, session } from 'electron';
import { AUTOSAVE_PREFERENCE, type MenuCommand, type OutsideChange } from '../shared/ipc/bridge';
import type { Push } from '../shared/ipc/contract';
import { failure } from '../shared/result';
import { documentOnDisk } from './files/document';
import { noQuote } from './files/file-error';
import { journalIn } from './files/journal';
import { settingsIn } from './files/settings';
import { type Dialogs, makeHandlers, openQuote } from './ipc/handlers';
import { serve } from './ipc/serve';
import { createWindow, denyNavigation, preloadFile } from './window/create-window';
import { fileArgument, isQuotePath } from './window/file-argument';
import { menuTemplate } from './window/menu';
import { isTrustedFrame } from './window/page';
import { closeDictionary, closeSession, registerScheme } from './window/protocol';
import { unsavedWork } from './window/unsaved-work';

const APP_NAME = 'MPO Preflight';
/** How often the open file is looked at for changes from outside; also whenever the window comes to the front. */
const LOOK_EVERY_MS = 2000;

const warn = (message: string): void => console.warn(`${APP_NAME}: ${message}`);

app.enableSandbox();
registerScheme();
// Belt and braces: nothing in here asks for a name or an address, and if something did it would not be found.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('no-proxy-server');
// The default session fetches a dictionary as soon as it exists, before anything could be said to it any later.
app.on('session-created', closeDictionary);
app.on('web-contents-created', (_event, contents) => denyNavigation(contents));

/** Files that the system hands over before there is a window. */
let handedOver: string | null = fileArgument(process.argv, process.cwd());
let take = (path: string): void => {
  handedOver = path;
};
app.on('open-file', (event, path) => {
  event.preventDefault();
  take(path);
});

const run = async (): Promise<void> => {
  await app.whenReady();
  const dataFolder = app.getPath('userData');
  const settings = settingsIn(dataFolder);
  const document = documentOnDisk(dataFolder, warn);
  const journal = journalIn(dataFolder, Date.now);
  await journal.takeOver().catch((error: unknown) => warn(`The journal could not be read: ${String(error)}`));

  closeSession(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'));
  const window = createWindow(settings, preloadFile(app.getAppPath()));

  const push = (kind: Push, value?: unknown): void => window.webContents.send(kind, value);
  const send = (command: MenuCommand): void => push('menu', command);

  const refreshMenu = (): void => {
    const template = menuTemplate({
      isMac: process.platform === 'darwin',
      appName: APP_NAME,
      recent: settings.get().recent,
      savesItself: settings.preference(AUTOSAVE_PREFERENCE) !== 'false',
      send,
      openRecent: (path) => void openAndShow(path),
      clearRecent: () => {
        void settings.change({ recent: [] });
        refreshMenu();
      },
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  };

  /** One of a few answers, the last of which changes nothing; the place of the one given. */
  const ask = async (message: string, detail: string, buttons: readonly string[], usual: number) => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      message,
      detail,
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
  };

  const handlers = makeHandlers({
    info: {
      version: __VERSION__,
      electron: process.versions.electron ?? '',
      chromium: process.versions.chrome ?? '',
      node: process.versions.node,
      platform: `${process.platform} ${process.arch}`,
    },
    document,
    journal,
    settings,
    dialogs,
    documentsFolder: () => app.getPath('documents'),
    remembered,
    saved: work.saved,
    preferenceChanged: (key) => key === AUTOSAVE_PREFERENCE && refreshMenu(),
    stateChanged: (next) => {
      window.setTitle(`${next.unsaved ? '● ' : ''}${next.title === '' ? '' : `${next.title} — `}${APP_NAME}`);
      window.setDocumentEdited(next.unsaved);
      work.stateChanged(next);
    },
    closeWindow: () => window.close(),
    dropped: (path) => {
      if (isQuotePath(path)) void openAndShow(path);
      else push('opened', failure(noQuote(basename(path))));
    },
  });
  serve(
    ipcMain,
    handlers,
    ({ sender, senderFrame }) => sender === window.webContents && isTrustedFrame(senderFrame),
    warn,
  );

  window.on('close', (event) => {
    if (!work.mayClose()) event.preventDefault();
  });

  const look = (): void =>
    void document.changedOutside().then(
      (change) => change !== null && push('changed-outside', change satisfies OutsideChange),
      (error: unknown) => warn(`The open file could not be looked at: ${String(error)}`),
    );
  const looking = setInterval(look, LOOK_EVERY_MS);
  window.on('focus', look);
  window.on('closed', () => clearInterval(looking));

  refreshMenu();
  // Before the page listens, a file only waits.
  window.webContents.once('did-finish-load', () => {
    take = (path) => {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.focus();
      void openAndShow(path);
    };
    if (handedOver !== null) take(handedOver);
  });
  // A page that died takes nothing with it: the journal is on the disk, and the new page offers it.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    warn(`The page ended: ${reason}.`);
    if (reason === 'clean-exit') return;
    // The new page begins with a new quote, which must not be taken for the open file's.
    void document.startNew();
    void journal.takeOver().finally(() => window.webContents.reload());
  });

  let ended = false;
  app.on('will-quit', (event) => {
    if (ended) return;
    event.preventDefault();
    ended = true;
    void Promise.allSettled([journal.clear(), settings.written()])
      .then((ends) => {
        for (const one of ends) if (one.status === 'rejected') warn(String(one.reason));
      })
      .finally(() => app.quit());
  });
};

if (app.requestSingleInstanceLock({ file: handedOver })) {
  app.on('second-instance', (_event, _argv, _folder, given) => {
    const [window] = BrowserWindow.getAllWindows();
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    const file = (given as { file?: unknown } | null)?.file;
    if (typeof file === 'string') take(file);
  });
  app.on('window-all-closed', () => app.quit());
  void run();
} else app.quit();
