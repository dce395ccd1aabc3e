/**
 * What `npm start` and `npm test` need before they can do anything, in a fresh clone with Node and git alone.
 * The files in scripts/ import only Node's own modules: node_modules may not be there yet.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const cliFile = join(root, 'out', 'cli', 'mpo-preflight.cjs');

const OLDEST_NODE = [20, 19];
const dependencyStamp = join(root, 'node_modules', '.preflight-setup');
const buildStamp = join(root, 'out', '.build-stamp');

/** Everything that the built program is made of; a change in any of it makes out/ stale. */
const BUILD_INPUTS = [
  'src',
  'types',
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'vite.cli.config.ts',
  'vite.main.config.ts',
  'vite.preload.config.ts',
  'vite.renderer.config.ts',
  'scripts/build.mjs',
  'scripts/bundle.mjs',
  'scripts/build',
];

/** Ends the process with one sentence when this Node is too old for the tools. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(
    `MPO Preflight needs Node ${OLDEST_NODE.join('.')} or newer; this is Node ${process.versions.node}.`,
  );
  process.exit(1);
}

/**
 * Runs `npm ci` unless node_modules already belongs to this lockfile, Node and platform.
 * @returns {boolean} whether the dependencies are in place
 */
export function ensureDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.versions.node.split('.')[0]} ${process.platform} ${process.arch}`)
    .digest('hex');
  if (readIfThere(dependencyStamp) === wanted) return true;

  console.log('Installing the dependencies (npm ci) ...');
  // Without dev dependencies, which NODE_ENV=production would leave out, there is nothing to build with.
  const { status, error } = npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (status !== 0) {
    console.error(
      `The dependencies could not be installed: ${error?.message ?? `npm ci ended with ${status}`}.`,
    );
    return false;
  }
  writeFileSync(dependencyStamp, wanted);
  return true;
}

/** Whether out/ was built from the sources as they are now. */
export function isBuilt() {
  return existsSync(cliFile) && readIfThere(buildStamp) === hashOfBuildInputs();
}

/** Remembers that out/ now belongs to the sources as they are. */
export function stampBuild() {
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, hashOfBuildInputs());
}

/** The script file behind a command of an installed package, to be run by this Node on every platform. */
export function binOf(packageName, command = packageName) {
  const folder = join(root, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs a Node script, its output kept or passed on, and never longer than the limit.
 * @param {string[]} args the script and its arguments
 * @param {{ capture?: boolean, limitSeconds?: number }} options
 * @returns {Promise<{ code: number, output: string, timedOut: boolean }>}
 */
export function runNode(args, { capture = false, limitSeconds = 600 } = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      // What is kept is printed later, perhaps into a file: without colour codes.
      env: capture ? { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined } : process.env,
      stdio: capture ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    let timedOut = false;
    let kill;
    const limit = setTimeout(() => {
      timedOut = true;
      // A script that has started others ends them, if it still can.
      child.kill('SIGTERM');
      kill = setTimeout(() => child.kill('SIGKILL'), 5000);
    }, limitSeconds * 1000);
    const finish = (code, note = '') => {
      clearTimeout(limit);
      clearTimeout(kill);
      resolve({ code, output: Buffer.concat(chunks).toString('utf8') + note, timedOut });
    };
    child.on('error', (error) => finish(1, `${error.message}\n`));
    // On a kill by the limit the pipes may stay open in grandchildren: do not wait for them.
    child.on('exit', () => timedOut && finish(1));
    child.on('close', (code, signal) => finish(code ?? 1, signal ? `Ended by ${signal}.\n` : ''));
  });
}

/** All files below a folder of the project, sorted, relative to the root and with forward slashes. */
export function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

function hashOfBuildInputs() {
  const hash = createHash('sha256');
  for (const input of BUILD_INPUTS) {
    const files = input.includes('.') ? [input] : filesBelow(input);
    for (const file of files)
      hash
        .update(`${file}\0`)
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/** The npm that started this script where there is one, else the one on the path (a .cmd file on Windows). */
export function npm(args, { stdio = ['ignore', 'inherit', 'inherit'] } = {}) {
  const running = process.env.npm_execpath;
  const options = { cwd: root, stdio };
  if (running?.endsWith('.js')) return spawnSync(process.execPath, [running, ...args], options);
  return process.platform === 'win32'
    ? spawnSync(['npm', ...args].join(' '), { ...options, shell: true })
    : spawnSync('npm', args, options);
}

/** Throws with tar's own words. */
export function untar(args) {
  const { status, stderr, error } = spawnSync('tar', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr?.trim() || error?.message || 'tar failed');
}

/** Whether a command is on the path of this system. */
export function hasCommand(name) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, name)));
}
