/** One file of tests in one engine, under a hard time limit: a driver whose browser died can spin for ever. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentOf, nodeOf } from './stage.mjs';

const LIMIT_SECONDS = 600;
/** Node itself ends a test that hangs, a moment earlier: then its name is in the report. */
const TEST_LIMIT_MS = (LIMIT_SECONDS - 20) * 1000;

/** What runs now, to be ended with this process. */
const running = new Set();

/**
 * @param {{ folder: string, user: { uid: number, gid: number } | null, file: string, told: Record<string, string | undefined> }} given
 * @returns {Promise<{ passed: number, failed: number, output: string }>}
 */
export function runFile({ folder, user, file, told }) {
  return new Promise((resolve) => {
    const mark = `E2E_RUN=${randomUUID()}`;
    const flags = ['--test', '--test-reporter=tap', '--test-force-exit', `--test-timeout=${TEST_LIMIT_MS}`];
    const command = [nodeOf(folder), ...flags, join(folder, 'tests', file)];
    // The system's own limit holds even when this process is gone.
    const [program, ...args] =
      process.platform === 'linux' ? ['timeout', '-k', '5', `${LIMIT_SECONDS}`, ...command] : command;
    const child = spawn(program, args, {
      ...user,
      cwd: folder,
      env: { ...environmentOf(folder, told), E2E_RUN: mark.slice('E2E_RUN='.length) },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    });
    const run = { child, mark };
    running.add(run);
    const limit = setTimeout(() => endRun(run), (LIMIT_SECONDS + 10) * 1000);
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.stderr.on('data', (chunk) => chunks.push(chunk));
    const finish = (note = '') => {
      clearTimeout(limit);
      running.delete(run);
      resolve(counted(Buffer.concat(chunks).toString('utf8') + note));
    };
    child.on('error', (error) => finish(error.message));
    // Whatever a test left behind goes with it; with it the pipes end.
    child.on('exit', () => endRun(run));
    child.on('close', () => finish());
  });
}

/** When this process is told to end, nothing that it started stays. */
export function endAll() {
  for (const run of running) endRun(run);
}

function endRun({ child, mark }) {
  if (child.pid === undefined) return;
  end(process.platform === 'win32' ? child.pid : -child.pid);
  // A browser leads a group of its own; what it was started with tells whose it is.
  if (process.platform === 'linux') for (const pid of startedWith(mark)) end(pid);
}

function end(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

function startedWith(mark) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(mark);
      } catch {
        return false;
      }
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
