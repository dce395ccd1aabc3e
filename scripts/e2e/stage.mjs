/**
 * Where the window is tested: a fresh folder of an ordinary user with all that a test needs, as a clone may lie where only
 * root may go, and an environment without a setting of the person who runs the tests.
 */
import { spawnSync } from 'node:child_process';
import {
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../setup.mjs';

/** As root Chromium has no sandbox; the tests then run as `nobody`, whom every system has. */
export function ordinaryUser() {
  if (process.platform === 'win32' || process.getuid() !== 0) return null;
  const number = (flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim());
  return { uid: number('-u'), gid: number('-g') };
}

/**
 * Lays everything out and hands it to the user.
 * @param {{ runtime: { folder: string } | null, user: { uid: number, gid: number } | null }} given
 * @returns {Promise<string>} the folder, which whoever asked for it removes
 */
export async function setStage({ runtime, user }) {
  const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-e2e-'));
  const copy = (from, to) => cpSync(join(root, from), join(folder, to), { recursive: true });
  try {
    if (runtime !== null)
      cpSync(runtime.folder, join(folder, 'runtime'), { recursive: true, verbatimSymlinks: true });
    copy('package.json', 'app/package.json');
    for (const part of ['main', 'preload', 'renderer', 'cli']) copy(`out/${part}`, `app/out/${part}`);
    await bundle('src/main/window/page-response.ts', join(folder, 'app'));
    copy('tests/e2e', 'tests');
    copy('examples', 'examples');
    for (const name of ['playwright-core', 'axe-core']) copy(`node_modules/${name}`, `node_modules/${name}`);
    for (const name of ['home', 'work', 'run']) mkdirSync(join(folder, name), { mode: 0o700 });
    // This Node may lie in root's home.
    if (user !== null) cpSync(process.execPath, join(folder, 'node'));
    if (user !== null) giveTo(folder, user);
    return folder;
  } catch (error) {
    strikeStage(folder);
    throw error;
  }
}

export function strikeStage(folder) {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** The Node that the user may run. */
export function nodeOf(folder) {
  return existsSync(join(folder, 'node')) ? join(folder, 'node') : process.execPath;
}

/** Only what a program needs, and what the tests are told. */
export function environmentOf(folder, told = {}) {
  const home = join(folder, 'home');
  const { PATH, LANG, SystemRoot, DISPLAY } = process.env;
  const given = {
    PATH,
    LANG,
    SystemRoot,
    DISPLAY,
    HOME: home,
    USERPROFILE: home,
    TMPDIR: join(folder, 'work'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    E2E_FOLDER: folder,
    ...told,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** What serves the page in the program serves it in the browser too. */
async function bundle(entry, outDir) {
  const { build } = await import('vite');
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    build: {
      ssr: join(root, entry),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { format: 'esm', entryFileNames: '[name].mjs' } },
    },
  });
}

export function giveTo(path, user) {
  const isFolder = lstatSync(path).isDirectory();
  if (isFolder) for (const name of readdirSync(path)) giveTo(join(path, name), user);
  if (!lstatSync(path).isSymbolicLink()) chownSync(path, user.uid, user.gid);
}
