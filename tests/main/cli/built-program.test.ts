/** The one built file, run as people run it. `npm test` builds it before the tests. */
import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const PROGRAM = resolve('out/cli/mpo-preflight.cjs');
const EXAMPLE = resolve('examples/channels/qsfp-to-four-sfp.json');
const line = `${JSON.stringify(JSON.parse(readFileSync(EXAMPLE, 'utf8')))}\n`;

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Start {
  readonly stdin?: string;
  /** Closes standard output after the first piece. */
  readonly leaveEarly?: boolean;
  readonly stdoutTo?: number;
}

const start = (words: readonly string[], { stdin, leaveEarly, stdoutTo }: Start = {}): Promise<Outcome> =>
  new Promise((done, fail) => {
    const child = spawn(process.execPath, [PROGRAM, ...words], {
      cwd: tmpdir(),
      stdio: ['pipe', stdoutTo ?? 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (piece: string) => {
      stdout += piece;
      if (leaveEarly === true) child.stdout?.destroy();
    });
    child.stderr?.setEncoding('utf8').on('data', (piece: string) => {
      stderr += piece;
    });
    // The program may end before it has read everything.
    child.stdin?.on('error', () => {});
    child.stdin?.end(stdin ?? '');
    child.on('error', fail);
    child.on('close', (status) => done({ status, stdout, stderr }));
  });

describe('the built program', () => {
  it('tells its version from any directory', async () => {
    expect(await start(['--version'])).toEqual({
      status: 0,
      stdout: `mpo-preflight ${version}\n`,
      stderr: '',
    });
  });

  it('begins with the interpreter line', () => {
    expect(readFileSync(PROGRAM, 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it('ends with 0, 1 and 2 for a channel that works, one that does not and none at all', async () => {
    const dead = resolve('examples/channels/wrong-a-to-a-cord.json');
    expect(await start(['check', EXAMPLE, '--json'])).toMatchObject({ status: 0, stderr: '' });
    expect(await start(['check', dead])).toMatchObject({ status: 1, stderr: '' });
    expect(await start(['check', 'nothing.json'])).toEqual({
      status: 2,
      stdout: '',
      stderr: 'nothing.json: there is no such file: check its name\n',
    });
  });

  it('reads standard input and prints no colour into a pipe', async () => {
    const { status, stdout } = await start(['check', '-'], { stdin: line });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^leaf 1 to servers 1-4\nWorks: /);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stdout).not.toMatch(/\u001b/);
  });

  it('prints a report for each of many lines', async () => {
    const { status, stdout } = await start(['check', '--lines', '-'], { stdin: line.repeat(500) });
    expect(status).toBe(0);
    expect(stdout.split('\n')).toHaveLength(501);
  });

  it('ends quietly when the reader of its reports goes away', async () => {
    const { status, stderr } = await start(['check', '--lines', '-'], {
      stdin: line.repeat(3000),
      leaveEarly: true,
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });

  it('says in one sentence that standard output cannot be written', async () => {
    // A file opened for reading alone stands for the full disk that only some systems can imitate.
    const unwritable = openSync(EXAMPLE, 'r');
    const { status, stderr } = await start(['check', EXAMPLE], { stdoutTo: unwritable });
    closeSync(unwritable);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^mpo-preflight: .*\n$/);
  });

  it('publishes the schema and the catalogue without node_modules at hand', async () => {
    for (const words of [
      ['schema', 'channel'],
      ['catalogue', '--json'],
    ]) {
      const { status, stdout } = await start(words);
      expect(status).toBe(0);
      expect(() => JSON.parse(stdout)).not.toThrow();
    }
    expect(await start(['catalogue'])).toMatchObject({ status: 0, stderr: '' });
  });
});
