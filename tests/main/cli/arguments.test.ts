/** The command line itself: every word is understood or refused in one sentence, none is ignored. */
import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../src/main/cli/arguments';
import type { Command } from '../../../src/main/cli/command';
import { COMMANDS } from '../../../src/main/cli/registry';
import { runCli } from './fake-io';

/** Words, and what the one sentence has to name. */
const REFUSED: readonly (readonly [words: readonly string[], says: string])[] = [
  [[], 'no command is given'],
  [['chek'], 'no command "chek"'],
  [['constructor'], 'no command "constructor"'],
  [[''], 'no command ""'],
  [['--json'], 'no option "--json" before the command'],
  [['-x'], 'no option "-x" before the command'],
  [['check'], 'check needs FILE|-'],
  [['check', '--json'], 'check needs FILE|-'],
  [['check', 'a.json', 'b.json'], 'leave out "b.json"'],
  [['check', 'a.json', '--colour'], 'check has no option "--colour"'],
  [['check', 'a.json', '-j'], 'check has no option "-j"'],
  [['check', 'a.json', '--json=yes'], '--json takes no value'],
  [['check', 'a.json', '--json='], '--json takes no value'],
  [['check', 'a.json', '--no-json'], 'check has no option "--no-json"'],
  [['check', 'a.json', '--json', '--json'], '--json is given twice'],
  [['check', 'a.json', '--__proto__'], 'check has no option "--__proto__"'],
  [['check', 'a.json', '--constructor'], 'check has no option "--constructor"'],
  [['check', '--', '--json', '-'], 'leave out "-"'],
  [['schema'], 'schema needs '],
  [['schema', 'nothing'], 'no schema "nothing"'],
  [['schema', '__proto__'], 'no schema "__proto__"'],
  [['schema', 'channel', '--json'], 'schema has no option "--json"'],
  [['catalogue', 'lanes'], 'catalogue takes no "lanes"'],
  [['help', 'chek'], 'no command "chek"'],
  [['help', 'check', 'schema'], 'leave out "schema"'],
  [['--version', 'check'], 'leave out "check"'],
];

describe('the command line', () => {
  it.each(REFUSED)('%j is refused in one sentence', async (words, says) => {
    const { status, stdout, stderr } = await runCli(words);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^mpo-preflight: .*\n$/);
    expect(stderr).toContain(says);
  });

  it('prints its version', async () => {
    expect(await runCli(['--version'])).toMatchObject({
      status: 0,
      stdout: `mpo-preflight ${__VERSION__}\n`,
      stderr: '',
    });
  });

  it('lists every command in its help', async () => {
    const { status, stdout } = await runCli(['--help']);
    expect(status).toBe(0);
    for (const { name, summary } of COMMANDS) {
      expect(stdout).toContain(`\n  ${name} `);
      expect(stdout).toContain(summary);
    }
    expect((await runCli(['help'])).stdout).toBe(stdout);
    expect((await runCli(['-h'])).stdout).toBe(stdout);
  });

  it.each(COMMANDS.map(({ name }) => name))('explains %s', async (name) => {
    const { status, stdout } = await runCli(['help', name]);
    expect(status).toBe(0);
    expect(stdout).toContain(`Usage: mpo-preflight ${name}`);
    for (const option of Object.keys(COMMANDS.find((command) => command.name === name)?.options ?? {}))
      expect(stdout).toContain(`--${option}`);
    expect((await runCli([name, '--help'])).stdout).toBe(stdout);
    expect((await runCli([name, '-h', 'whatever'])).stdout).toBe(stdout);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(100);
  });

  it('takes a file whose name begins with a dash after --', async () => {
    const { stderr, status } = await runCli(['check', '--', '--no-such-file.json']);
    expect(status).toBe(2);
    expect(stderr).toBe('--no-such-file.json: there is no such file: check its name\n');
  });

  it('shows no escape sequence that was typed', async () => {
    const { stderr } = await runCli(['check\u001b[31m\u202e']);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these must not be there
    expect(stderr).not.toMatch(/[\u001b\u202e]/);
  });
});

describe('a command with values', () => {
  const command: Command = {
    name: 'order',
    summary: '',
    usage: ['order FILE --out DIR'],
    help: [],
    operands: { names: ['FILE'], optional: true },
    options: {
      out: { kind: 'value', placeholder: 'DIR', help: '' },
      force: { kind: 'flag', help: '' },
    },
    run: async () => 0,
  };
  const read = (...words: string[]) => readArguments(command, words);

  it('takes a value after its option or after an equals sign', () => {
    for (const words of [
      ['quote.json', '--out', 'folder', '--force'],
      ['--force', '--out=folder', 'quote.json'],
    ])
      expect(read(...words)).toEqual({
        ok: true,
        value: {
          flags: new Set(['force']),
          values: new Map([['out', 'folder']]),
          operands: ['quote.json'],
        },
      });
  });

  it('takes a value with a dash in front only after an equals sign', () => {
    expect(read('--out=-folder')).toMatchObject({ ok: true });
    expect(read('--out', '--force')).toEqual({
      ok: false,
      error: '--out needs a value: give --out DIR',
    });
  });

  it('refuses a value that is missing or empty, and two values', () => {
    expect(read('--out')).toMatchObject({ ok: false });
    expect(read('--out=')).toMatchObject({ ok: false });
    expect(read('--out', '')).toMatchObject({ ok: false });
    expect(read('--out', 'a', '--out', 'b')).toMatchObject({
      ok: false,
      error: expect.stringMatching(/twice/),
    });
  });

  it('may leave out an operand that is optional', () => {
    expect(read('--force')).toMatchObject({ ok: true });
  });
});
