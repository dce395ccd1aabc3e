/** Each script says what it takes, and one word that it would ignore keeps it from doing anything. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const FOLDER = join(import.meta.dirname, '..', '..', 'scripts');
/** One that read no words would begin its work here, which may take an hour. */
const LIMIT_MS = 20_000;

const textOf = (file: string): string => readFileSync(join(FOLDER, file), 'utf8');
const sources = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) =>
  /\.m?[jt]s$/.test(file),
);
const imported = new Set(
  sources.flatMap((file) =>
    [...textOf(file).matchAll(/from '(\.{1,2}\/[^']+)'/g)].map(([, name = '']) => join(dirname(file), name)),
  ),
);
/** What no other script imports is run by itself. */
const scripts = readdirSync(FOLDER).filter((file) => file.endsWith('.mjs') && !imported.has(file));

const run = (script: string, ...words: string[]) =>
  new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve, reject) => {
    const child = spawn(process.execPath, [join(FOLDER, script), ...words], {
      timeout: LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (piece) => {
      stdout += piece;
    });
    child.stderr.setEncoding('utf8').on('data', (piece) => {
      stderr += piece;
    });
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });

describe('the words of a script', () => {
  it('are read by every command of the project', () => {
    const { scripts: commands } = JSON.parse(readFileSync(join(FOLDER, '..', 'package.json'), 'utf8'));
    const named = Object.values<string>(commands).flatMap((line) => /scripts\/(\S+)/.exec(line)?.[1] ?? []);
    expect(named.filter((script) => !scripts.includes(script))).toEqual([]);
    expect(named.length).toBeGreaterThan(10);
  });

  it.each(scripts)('of %s are told by --help, and an unknown one is refused', async (script) => {
    const [help, flag, word] = await Promise.all([
      run(script, '--help'),
      run(script, '--nonsense'),
      run(script, 'nonsense'),
    ]);
    expect({ ...help, stdout: '' }).toEqual({ status: 0, stdout: '', stderr: '' });
    const [, first = ''] = /\/\*\*\s*(?:\* )?(.*?)(?: \*\/)?\n/.exec(textOf(script)) ?? [];
    expect(help.stdout.startsWith(first)).toBe(true);
    for (const refused of [flag, word]) {
      expect({ ...refused, stderr: '' }).toEqual({ status: 2, stdout: '', stderr: '' });
      expect(refused.stderr).toMatch(/^[A-Z].*nonsense.*\. Nothing was done; --help says what it takes\.\n$/);
    }
  });

  it('leave the build as it is where they are refused', async () => {
    const stamp = join(FOLDER, '..', 'out', '.build-stamp');
    const before = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
    await run('build.mjs', '--watch');
    expect(statSync(stamp, { throwIfNoEntry: false })?.mtimeMs).toBe(before);
  });

  it.each([
    ['prove.mjs', '--orders', '--only=duplex'],
    ['prove.mjs', '--count=5'],
    ['prove.mjs', '--only=duplex', '--seed=7'],
    ['prove.mjs', '--orders', '--count=many'],
    ['e2e.mjs', 'chromium', 'kills'],
    ['bench.mjs', '--quick=yes'],
    ['dev.mjs', '--quote=examples/quotes/no-such-quote.json'],
    ['check.mjs', '--since=no-such-commit'],
  ])('of %s are refused where one of them would count for nothing: %j', async (script, ...words) => {
    const { status, stdout } = await run(script, ...words);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  });
});
