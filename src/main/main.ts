/** The program around the window: one instance, one window, one quote. */
import { once } from 'node:events';
import { join } from 'node:path';
import { app, BrowserWindow, ipcMain, Menu, session } from 'electron';
import { answerCommand } from './answer-command';
import { commandWords } from './command-words';
import { makeLog } from './diagnostics/log';
import { firstSettingsIn } from './files/settings-file';
import { takeCalls } from './ipc/waiting-calls';
import type { Program } from './program';
import { isSmokeTest, REPORT_VERDICT, smokeTest } from './smoke-test';
import { confineContents, createWindow, preloadFile } from './window/create-window';
import { droppedFiles } from './window/dropped-file';
import { fileArgument } from './window/file-argument';
import { closeDictionary, closeSession, registerScheme } from './window/protocol';
import { FIRST_MENU, showMenu } from './window/show-menu';

const APP_NAME = 'MPO Preflight';

const log = makeLog(
  () => new Date(),
  (line) => console.warn(`${APP_NAME}: ${line}`),
);

// A command needs neither a display nor a window, and must not touch what a running window has.
if (app.isPackaged) {
  const words = commandWords(process.argv);
  if (words !== null)
    process.exit(answerCommand(join(app.getAppPath(), 'out', 'cli', 'mpo-preflight.cjs'), words));
  if (isSmokeTest(process.argv)) process.exit(smokeTest(process.execPath, app.getAppPath(), process.argv));
}

app.enableSandbox();
// Who may start the program with switches need not get a debugger into a window with a customer's quote.
if (app.isPackaged)
  for (const name of ['remote-debugging-port', 'remote-debugging-pipe']) app.commandLine.removeSwitch(name);
// The runtime's own menu would be made first, and thrown away.
Menu.setApplicationMenu(null);
registerScheme();
// Belt and braces: nothing in here asks for a name or an address, and if something did it would not be found.
app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
app.commandLine.appendSwitch('disable-background-networking');
app.commandLine.appendSwitch('no-proxy-server');
// The default session fetches a dictionary as soon as it exists, before anything could be said to it any later.
app.on('session-created', closeDictionary);
app.on('web-contents-created', (_event, contents) => confineContents(contents));

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
  closeSession(session.defaultSession, join(app.getAppPath(), 'out', 'renderer'));
  const calls = takeCalls(ipcMain);
  const dropped = droppedFiles();
  const settings = firstSettingsIn(app.getPath('userData'));
  const window = createWindow(settings.window, preloadFile(app.getAppPath()), [dropped.argument]);
  window.once('ready-to-show', () => {
    showMenu({
      appName: APP_NAME,
      ...FIRST_MENU,
      savesItself: settings.savesItself,
      send: (command) => window.webContents.send('menu', command),
    });
    window.show();
  });
  const loaded = once(window.webContents, 'did-finish-load');
  let program: Program | null = null;
  // A page that died takes nothing with it: the journal is on the disk, and the new page offers it.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    log.warn(`The page ended: ${reason}.`);
    if (reason === 'clean-exit') return;
    void Promise.resolve(program?.pageEnded()).finally(() => window.webContents.reload());
  });

  // The page has the processor to itself until it is there to be used; what it calls meanwhile waits.
  await calls.begun;
  const { runProgram } = await import('./program');
  if (window.isDestroyed()) return;
  program = await runProgram({ window, calls: calls.answers, dropped, appName: APP_NAME, log });
  await loaded;
  // Before the page listens, a file only waits.
  take = (path) => {
    if (window.isDestroyed()) return;
    if (window.isMinimized()) window.restore();
    window.focus();
    program?.open(path);
  };
  if (handedOver !== null) take(handedOver);
  if (process.argv.includes(REPORT_VERDICT)) {
    const { reportVerdict } = await import('./report-verdict');
    app.exit(await reportVerdict(window.webContents, handedOver, app.getVersion()).catch(() => 1));
  }
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
