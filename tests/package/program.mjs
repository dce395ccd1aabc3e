/** The packed program in its stage, started as whoever runs the tests. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

export const FOLDER = process.env.E2E_FOLDER;
export const UNPACKED = join(FOLDER, 'packed', 'linux-unpacked');
export const PROGRAM = join(UNPACKED, 'mpo-preflight');
export const example = (...names) => join(FOLDER, 'examples', ...names);

/** A display that nobody sees has no graphics card; without this each start looks for one first. */
export const SCREEN_SWITCHES = ['--disable-gpu'];
const LIMIT_MS = 120_000;
const LOOK_EVERY_MS = 50;

export const newFolder = (name) => mkdtempSync(join(FOLDER, 'work', `${name}-`));

/**
 * Runs a program to its end.
 * @returns {Promise<{ status: number | null, stdout: string, stderr: string }>} without what the engine says of a system that has
 *   no message bus
 */
export const run = (program, words, { stdin = '', cwd = FOLDER, env = process.env, user } = {}) =>
  new Promise((resolve, reject) => {
    const child = spawn(program, words, { ...user, cwd, env, timeout: LIMIT_MS, killSignal: 'SIGKILL' });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'])
      child[stream].setEncoding('utf8').on('data', (piece) => {
        said[stream] += piece;
      });
    // A program may end before it has read everything.
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout: said.stdout, stderr: own(said.stderr) }));
  });

const own = (text) => text.replaceAll(/^\[\d+:\d+\/.*\n/gm, '');

/** Without a display, as over a remote shell. */
export const withoutDisplay = () => {
  const { DISPLAY, ...env } = process.env;
  return env;
};

const until = async (what, find) => {
  for (const from = performance.now(); performance.now() - from < LIMIT_MS; ) {
    const found = await find();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw new Error(`Waited ${LIMIT_MS / 1000} s in vain until ${what}`);
};

/** Opens a window on a quote and waits until the program has the file; `work` then looks at it. */
export const withWindow = async (quote, switches, work) => {
  const data = newFolder('data');
  const child = spawn(PROGRAM, [...SCREEN_SWITCHES, `--user-data-dir=${data}`, ...switches, quote], {
    cwd: FOLDER,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (piece) => {
    stderr += piece;
  });
  const gone = new Promise((resolve) => child.once('close', resolve));
  try {
    // Who has a file open says so beside it.
    const hint = join(quote, '..', `~$${quote.split('/').at(-1)}`);
    await until(`${quote} is open`, () => existsSync(hint));
    return await work({ pid: child.pid, data, stderr: () => stderr });
  } finally {
    child.kill('SIGTERM');
    await gone;
  }
};

/** Runs the program to its end and tells which processes it had meanwhile, each by its command line. */
export const watched = async (words, { env }) => {
  const child = spawn(PROGRAM, words, { cwd: FOLDER, env, stdio: 'ignore', timeout: LIMIT_MS });
  const started = new Set();
  const looking = setInterval(() => {
    for (const { command } of descendants(child.pid)) started.add(command);
  }, LOOK_EVERY_MS / 5);
  const status = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearInterval(looking);
  return { status, started: [...started] };
};

/** The processes that a process has started, and theirs. */
export const descendants = (pid) => {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const status = readIfThere(`/proc/${name}/status`);
      const parent = /^PPid:\s+(\d+)$/m.exec(status)?.[1];
      return parent === undefined ? [] : [{ pid: Number(name), parent: Number(parent) }];
    });
  const below = (one) =>
    parents.filter(({ parent }) => parent === one).flatMap((child) => [child.pid, ...below(child.pid)]);
  return below(pid).map((child) => ({
    pid: child,
    command: readIfThere(`/proc/${child}/cmdline`).replaceAll('\0', ' '),
    seccomp: /^Seccomp:\s+(\d)$/m.exec(readIfThere(`/proc/${child}/status`))?.[1],
    namespaces: ['user', 'pid', 'net'].map((kind) => linkIfThere(`/proc/${child}/ns/${kind}`)),
  }));
};

export const ownNamespaces = () => ['user', 'pid', 'net'].map((kind) => linkIfThere(`/proc/self/ns/${kind}`));

const readIfThere = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};
const linkIfThere = (file) => {
  try {
    return readlinkSync(file);
  } catch {
    return '';
  }
};

export const folderBeside = (name) => {
  const folder = join(newFolder('files'), name);
  mkdirSync(folder);
  return folder;
};
