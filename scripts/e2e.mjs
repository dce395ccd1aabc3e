/**
 * `npm run e2e`: drives the built program in the real runtime, as an ordinary user with the sandbox on, on a display that
 * nobody sees. Everything it needs is copied to a fresh folder of that user, as a clone may lie where only root may go.
 * The last line is the count. With names as arguments only those files of tests/e2e are run.
 */
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findRuntime } from './runtime.mjs';
import { ensureDependencies, isBuilt, requireNode, root, runNode } from './setup.mjs';
import { ensureSystemPackages } from './system-packages.mjs';

/** A Playwright process whose Electron died can spin for ever and ignore a plain end. */
const LIMIT_SECONDS = 300;
/** Ends with this when nothing was tested because the machine cannot. */
const LEFT_OUT = 3;
const TEST_LIMIT_MS = 280_000;
const SCREEN = '1440x900x24';

requireNode();
const { passed, failed, leftOut } = await main().catch((error) => {
  console.error(error);
  return { passed: 0, failed: 1 };
});
if (leftOut !== undefined) console.log(`The window was not tested: ${leftOut}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : passed > 0 ? 0 : LEFT_OUT;

async function main() {
  const broken = { passed: 0, failed: 1 };
  // What a machine cannot do is left out with a word; in CI nothing may be.
  const not = (leftOut) => ({ passed: 0, failed: process.env.CI ? 1 : 0, leftOut });
  if (!ensureDependencies()) return broken;
  if (!isBuilt()) {
    const { code } = await runNode([join(root, 'scripts', 'build.mjs')]);
    if (code !== 0) return broken;
  }
  const runtime = findRuntime();
  if (runtime === null) return not('there is no Electron runtime here.');
  const missing = ensureSystemPackages();
  if (missing !== null) return not(missing);

  const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-e2e-'));
  const user = ordinaryUser();
  try {
    layOut(folder, runtime, user);
    const display = await startDisplay(folder, user);
    if (process.platform === 'linux' && display === null) return not('Xvfb did not start.');
    console.log(`Electron ${runtime.version}${user === null ? '' : ', as the user nobody'}`);
    try {
      return await runAll(folder, user, display?.name);
    } finally {
      display?.child.kill();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** As root Chromium has no sandbox; the tests then run as `nobody`, whom every system has. */
function ordinaryUser() {
  if (process.platform === 'win32' || process.getuid() !== 0) return null;
  const number = (flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout.trim());
  return { uid: number('-u'), gid: number('-g') };
}

function layOut(folder, runtime, user) {
  const copy = (from, to) => cpSync(join(root, from), join(folder, to), { recursive: true });
  cpSync(runtime.folder, join(folder, 'runtime'), { recursive: true, verbatimSymlinks: true });
  copy('package.json', 'app/package.json');
  for (const part of ['main', 'preload', 'renderer']) copy(`out/${part}`, `app/out/${part}`);
  copy('tests/e2e', 'tests');
  copy('examples', 'examples');
  for (const name of ['playwright-core', 'axe-core']) copy(`node_modules/${name}`, `node_modules/${name}`);
  for (const name of ['home', 'work', 'run']) mkdirSync(join(folder, name), { mode: 0o700 });
  // This Node may lie in root's home.
  if (user !== null) cpSync(process.execPath, join(folder, 'node'));
  if (user !== null) giveTo(folder, user);
}

function giveTo(path, user) {
  const isFolder = lstatSync(path).isDirectory();
  if (isFolder) for (const name of readdirSync(path)) giveTo(join(path, name), user);
  if (!lstatSync(path).isSymbolicLink()) chownSync(path, user.uid, user.gid);
}

/** Only what a program needs: no setting of the person who runs the tests reaches the window. */
function environment(folder, display) {
  const home = join(folder, 'home');
  const { PATH, LANG, SystemRoot } = process.env;
  const given = {
    PATH,
    LANG,
    SystemRoot,
    HOME: home,
    USERPROFILE: home,
    TMPDIR: join(folder, 'work'),
    XDG_RUNTIME_DIR: join(folder, 'run'),
    DISPLAY: display ?? process.env.DISPLAY,
    E2E_FOLDER: folder,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Xvfb picks a free display itself, so that two runs side by side do not meet. */
function startDisplay(folder, user) {
  if (process.platform !== 'linux') return null;
  return new Promise((resolve) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      ...user,
      cwd: folder,
      env: environment(folder),
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const limit = setTimeout(() => {
      child.kill();
      resolve(null);
    }, 20_000);
    const finish = (value) => {
      clearTimeout(limit);
      resolve(value);
    };
    child.on('error', () => finish(null));
    child.on('exit', () => finish(null));
    let text = '';
    child.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) finish({ child, name: `:${text.trim()}` });
    });
  });
}

async function runAll(folder, user, display) {
  const wanted = process.argv.slice(2);
  const files = readdirSync(join(folder, 'tests'))
    .filter((name) => name.endsWith('.e2e.mjs'))
    .filter((name) => wanted.length === 0 || wanted.some((word) => name.startsWith(word)))
    .sort();
  let passed = 0;
  let failed = files.length === 0 ? 1 : 0;
  for (const file of files) {
    const started = performance.now();
    const result = await runFile(folder, user, display, file);
    passed += result.passed;
    failed += result.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${file}: ${result.passed} of ${result.passed + result.failed} (${seconds} s)`);
    if (result.failed > 0) console.log(result.output.trimEnd());
  }
  return { passed, failed };
}

function runFile(folder, user, display, file) {
  return new Promise((resolve) => {
    const node = user === null ? process.execPath : join(folder, 'node');
    const flags = ['--test', '--test-reporter=tap', '--test-force-exit', `--test-timeout=${TEST_LIMIT_MS}`];
    const command = [node, ...flags, join(folder, 'tests', file)];
    const [program, ...args] =
      process.platform === 'linux' ? ['timeout', '-k', '5', String(LIMIT_SECONDS), ...command] : command;
    const child = spawn(program, args, {
      ...user,
      cwd: folder,
      env: environment(folder, display),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({ passed: 0, failed: 1, output: error.message }));
    child.on('exit', () => {
      // Whatever a test left behind goes with it.
      if (process.platform !== 'win32') {
        try {
          process.kill(-child.pid, 'SIGKILL');
        } catch {
          // Nothing was left.
        }
      }
      setTimeout(() => resolve(counted(Buffer.concat(chunks).toString('utf8'))), 50);
    });
  });
}

/** Counts from the report; skipped, cancelled and unreported tests count as failed. */
function counted(output) {
  const number = (word) => Number(new RegExp(`^# ${word} (\\d+)$`, 'm').exec(output)?.[1] ?? Number.NaN);
  const [passed, ...others] = ['pass', 'fail', 'cancelled', 'skipped', 'todo'].map(number);
  if (Number.isNaN(passed)) return { passed: 0, failed: 1, output: `${output}\nStopped before the end.` };
  const failed = others.reduce((sum, count) => sum + count, 0);
  return { passed, failed: passed + failed === 0 ? 1 : failed, output };
}
