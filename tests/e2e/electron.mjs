/** The program in the real runtime, for one test: with its own settings, its own files, and an end. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { PATIENCE_MS } from './patience.mjs';

const FOLDER = process.env.E2E_FOLDER;
const EXECUTABLES = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
const executablePath = join(FOLDER, 'runtime', EXECUTABLES[process.platform] ?? 'electron');
const appFolder = join(FOLDER, 'app');

export const SAMPLE = readFileSync(join(FOLDER, 'examples', 'quotes', '40g-to-4x10g.json'), 'utf8');
export const OTHER = readFileSync(join(FOLDER, 'examples', 'quotes', '400g-dr4-to-4x100g-dr.json'), 'utf8');
export const nameOf = (text) => JSON.parse(text).name;

/** A desk: where one person's program keeps its settings, and a folder for files. */
export const newDesk = () => {
  const folder = mkdtempSync(join(FOLDER, 'work', 'desk-'));
  const files = join(folder, 'files');
  mkdirSync(files);
  return {
    folder,
    files,
    config: join(folder, 'config'),
    file: (name, text) => {
      const path = join(files, name);
      if (text !== undefined) writeFileSync(path, text);
      return path;
    },
  };
};

/** A desk whose tour was seen, and where nothing is saved by itself, so that neither is in the way. */
export const usedDesk = (preferences = {}) => {
  const desk = newDesk();
  const folder = join(desk.config, 'mpo-preflight');
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'settings.json'),
    JSON.stringify({ version: 1, preferences: { 'tour-seen': 'true', autosave: 'false', ...preferences } }),
  );
  return desk;
};

/** Where the program keeps its own data, by a switch that is the same on every system. */
const dataOf = (desk) => join(desk.config, 'mpo-preflight');
const startArguments = (desk) => [
  `--user-data-dir=${dataOf(desk)}`,
  // A display that nobody sees has no graphics card; without this each start looks for one first.
  '--disable-gpu',
];

const environmentOf = (desk) => ({
  ...process.env,
  XDG_CACHE_HOME: join(desk.folder, 'cache'),
  XDG_DOCUMENTS_DIR: desk.files,
});

/** A start takes about a second; one that the driver missed is not waited for as long as all else. */
const START_LIMIT_MS = 30_000;

/**
 * On a very busy machine the driver was seen, about once in a hundred starts, to connect to a runtime and then to wait for
 * ever. Only that is tried again, and it is said; a program that starts but shows nothing still fails.
 */
const launch = async (options) => {
  try {
    return await _electron.launch(options);
  } catch (error) {
    if (error?.name !== 'TimeoutError') throw error;
    console.log(`The driver missed the start: ${String(error).split('\n')[0]}. Once more.`);
    return _electron.launch(options);
  }
};

/** What the driver says now and then when the engine has thrown its question away; what was asked may have been done. */
const isLost = (error) => String(error).includes('promise was garbage collected');

/** Asked again where the answer was lost, and done once all the same: the program keeps what it answered by number. */
const askedOnce = (app) => {
  const evaluate = app.evaluate.bind(app);
  let last = 0;
  return async (work, given) => {
    last += 1;
    const question = { number: last, source: String(work), given };
    for (;;)
      try {
        return await evaluate((electron, { number, source, given: value }) => {
          globalThis.answered ??= new Map();
          if (!globalThis.answered.has(number))
            // biome-ignore lint/security/noGlobalEval: the tests' own text, in the program under test
            globalThis.answered.set(number, globalThis.eval(`(${source})`)(electron, value));
          return globalThis.answered.get(number);
        }, question);
      } catch (error) {
        if (!isLost(error)) throw error;
      }
  };
};

/** Starts the program; `errors` collects what the page complained about. */
export const start = async (desk, { args = [] } = {}) => {
  const app = await launch({
    executablePath,
    args: [appFolder, ...startArguments(desk), ...args],
    cwd: desk.files,
    env: environmentOf(desk),
    chromiumSandbox: true,
    timeout: START_LIMIT_MS,
  });
  app.evaluate = askedOnce(app);
  // Asked for now: the driver forgets the process once it has ended.
  const child = app.process();
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const errors = [];
  const page = await app.firstWindow({ timeout: PATIENCE_MS });
  page.setDefaultTimeout(PATIENCE_MS);
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.waitForLoadState('load');
  await page.locator('h1, h2, [role="heading"]').first().waitFor();
  return { app, page, errors, pid: child.pid, child, gone };
};

/** Ends a program without a question, as a test does. */
export const end = async ({ child, gone }) => {
  child.kill('SIGKILL');
  await gone;
};

/** Ends it as a person does, and waits until it has. */
export const quit = async ({ app, gone }) => {
  await app.evaluate(({ app: electron }) => electron.quit()).catch(() => undefined);
  await gone;
};

/** Answers the next dialogs: the path to save to or to open, or the button of a question. */
export const answerDialogs = (app, { path = null, button = 0 }) =>
  app.evaluate(
    ({ dialog }, given) => {
      dialog.showSaveDialog = async () => ({ canceled: given.path === null, filePath: given.path ?? '' });
      dialog.showOpenDialog = async () => ({
        canceled: given.path === null,
        filePaths: given.path === null ? [] : [given.path],
      });
      globalThis.questions = [];
      dialog.showMessageBox = async (_window, options) => {
        globalThis.questions.push(options.message);
        return { response: given.button, checkboxChecked: false };
      };
    },
    { path, button },
  );

export const questionsAsked = (app) => app.evaluate(() => globalThis.questions ?? []);

/** Chooses a command of the application menu by its labels. */
export const choose = (app, ...labels) =>
  app.evaluate(({ Menu }, path) => {
    let items = Menu.getApplicationMenu()?.items ?? [];
    let found;
    for (const label of path) {
      found = items.find((item) => item.label.replace('&', '') === label);
      if (found === undefined) throw new Error(`The menu has no "${label}"`);
      items = found.submenu?.items ?? [];
    }
    found.click();
  }, labels);

export const titleOf = (app) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle());

export const journalOf = (desk) => join(dataOf(desk), 'journal.json');
export const exists = existsSync;
export { appFolder, environmentOf, executablePath, startArguments };
