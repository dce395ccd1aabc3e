/** What is named as a file and is none, read by the built program: a pipe that nobody writes into would be waited for without end. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';

const PROGRAM = resolve('out/cli/mpo-preflight.cjs');
const GOOD = resolve('examples/channels/qsfp-to-four-sfp.json');
const QUOTE = resolve('examples/quotes/40g-to-4x10g.json');
/** One that waits is ended here, and answers nothing. */
const LIMIT_MS = 20_000;

const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-no-files-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let fifo = '';
let next = 0;
beforeEach(() => {
  next += 1;
  fifo = join(folder, `pipe-${next}`);
  execFileSync('mkfifo', [fifo]);
});

/** A line of the shell, in which `$check` is the program. */
const shell = (line: string) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((done, fail) => {
    const child = spawn('bash', ['-c', line], {
      env: { ...process.env, NODE: process.execPath, PROGRAM, GOOD, QUOTE, FIFO: fifo, FOLDER: folder },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
      detached: true,
    });
    const said = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr'] as const)
      child[stream].setEncoding('utf8').on('data', (piece: string) => {
        said[stream] += piece;
      });
    child.on('error', fail);
    child.on('exit', () => {
      // A program that still waits holds the pipes open.
      try {
        process.kill(-(child.pid as number), 'SIGKILL');
      } catch {
        // All have ended.
      }
    });
    child.on('close', (status) => done({ status, ...said }));
  });
const program = '"$NODE" "$PROGRAM"';

/** Empty for what is gone by now. */
const linkAt = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};

const NOBODY = /: is a pipe that nobody writes into/;
const NO_FILE = /: is a device or a socket, not a file/;

describe('what is named as a file and is none is refused in a sentence', () => {
  it.each([
    ['check', 'check "$FIFO"'],
    ['check --lines', 'check --lines "$FIFO"'],
    ['repair', 'repair "$FIFO"'],
    ['options', 'options "$FIFO" --step polarity'],
    ['order', 'order "$FIFO" --out "$FOLDER/order"'],
    ['check of a table', 'check "$FOLDER/table.csv"'],
    ['check of channels by line', 'check "$FOLDER/channels.jsonl"'],
  ])('a pipe that nobody writes into, by %s', async (_, words) => {
    for (const name of ['table.csv', 'channels.jsonl']) {
      rmSync(join(folder, name), { force: true });
      symlinkSync(fifo, join(folder, name));
    }
    const { status, stdout, stderr } = await shell(`${program} ${words}`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(NOBODY);
  });

  it.each(['/dev/zero', '/dev/null', '/dev/tty'])('the device %s', async (device) => {
    for (const words of [`check ${device}`, `check --lines ${device}`]) {
      const { status, stdout, stderr } = await shell(`${program} ${words}`);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      expect(stderr).toMatch(NO_FILE);
    }
  });

  it('a socket', async () => {
    const socket = join(folder, 'socket');
    const server = createServer().listen(socket);
    const { status, stderr } = await shell(`${program} check "$FOLDER/socket"`);
    server.close();
    expect(status).toBe(2);
    expect(stderr).toMatch(NO_FILE);
  });
});

describe('a pipe that somebody writes into is read', () => {
  const report = () => shell(`${program} check "$GOOD"`);

  it.each([
    ['of the shell', `${program} check <(cat "$GOOD")`],
    ['of the shell whose writer is slow to begin', `${program} check <(read -t 1 <> "$FIFO"; cat "$GOOD")`],
    ['of the shell, through standard input', `cat "$GOOD" | ${program} check /dev/stdin`],
    ['as standard input', `cat "$GOOD" | ${program} check -`],
  ])('%s', async (_, line) => {
    const { status, stdout, stderr } = await shell(line);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe((await report()).stdout);
  });

  it('with a name', async () => {
    const writer = openSync(fifo, 'r+');
    writeSync(writer, readFileSync(GOOD));
    const child = spawn(process.execPath, [PROGRAM, 'check', fifo], { timeout: LIMIT_MS });
    let stdout = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      stdout += piece;
    });
    const ended = once(child, 'close');
    const open = `/proc/${child.pid}/fd`;
    await vi.waitUntil(() => readdirSync(open).some((file) => linkAt(join(open, file)) === fifo), {
      timeout: LIMIT_MS,
      interval: 5,
    });
    closeSync(writer);
    expect(await ended).toEqual([0, null]);
    expect(stdout).toBe((await report()).stdout);
  });

  it('of the shell, line by line and piece by piece', async () => {
    const channel = JSON.stringify(JSON.parse(readFileSync(GOOD, 'utf8')));
    const lines = `for i in 1 2 3; do printf '%s' '${channel.slice(0, 50)}'; read -t 0.2 <> "$FIFO"; printf '%s\\n' '${channel.slice(50)}'; done`;
    const { status, stdout } = await shell(`${program} check --lines <(${lines})`);
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(4);
  });

  it('of the shell, and one that is larger than what is read is refused', async () => {
    const { status, stderr } = await shell(`${program} check <(head -c 6000000 /dev/zero)`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/: larger than 5 MiB/);
  });
});
