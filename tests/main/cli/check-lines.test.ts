/** `check --lines`: many channels, one line each. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_BYTES } from '../../../src/main/cli/read-input';
import { type Outcome, runCli } from './fake-io';

const compactExample = (name: string): string =>
  JSON.stringify(JSON.parse(readFileSync(`examples/channels/${name}.json`, 'utf8')));
const good = compactExample('qsfp-to-four-sfp');
const dead = compactExample('wrong-a-to-a-cord');

const named = (name: string): string => JSON.stringify({ ...JSON.parse(good), name });

const reportsOf = ({ stdout }: Outcome): Record<string, unknown>[] => {
  expect(stdout.endsWith('\n')).toBe(true);
  return stdout
    .slice(0, -1)
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
};

const check = (stdin: string | Uint8Array | readonly Uint8Array[], world = {}): Promise<Outcome> =>
  runCli(['check', '--lines', '-'], { stdin, ...world });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-lines-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('check --lines', () => {
  it('gives each line the report that check gives it, on one line, in the same order', async () => {
    const outcome = await check(`${good}\n${dead}\n${named('third')}\n`);
    const reports = reportsOf(outcome);
    expect(reports.map(({ name }) => name)).toEqual([
      'leaf 1 to servers 1-4',
      'two SFPs on an A-to-A cord',
      'third',
    ]);
    for (const [index, line] of [good, dead].entries()) {
      const { stdout } = await runCli(['check', '-', '--json'], { stdin: line });
      expect(reports[index]).toEqual(JSON.parse(stdout));
    }
    expect(outcome.stderr).toBe('');
  });

  it('reads a file as it reads standard input', async () => {
    const file = join(folder, 'channels.jsonl');
    writeFileSync(file, `${good}\n${dead}`);
    const fromFile = await runCli(['check', '--lines', file]);
    expect(fromFile).toMatchObject({ status: 1, stdout: (await check(`${good}\n${dead}`)).stdout });
  });

  it('ends with the worst status of all lines', async () => {
    expect((await check(`${good}\n${good}`)).status).toBe(0);
    expect((await check(`${good}\n${dead}\n${good}`)).status).toBe(1);
    expect((await check(`${dead}\nnonsense\n${good}`)).status).toBe(2);
  });

  it('puts an error in the place of a bad line and goes on', async () => {
    const outcome = await check(`${good}\nnonsense\n{"format":"mpo-preflight/channel"}\n${dead}\n`);
    const [first, second, third, fourth] = reportsOf(outcome);
    expect(first).toMatchObject({ verdict: 'works' });
    expect(second).toEqual({
      format: 'mpo-preflight/channel-error',
      version: 1,
      line: 2,
      problems: [{ path: 'line 1, column 1', message: expect.stringContaining('not valid JSON') }],
    });
    expect(third).toMatchObject({ line: 3, problems: [{ path: 'version' }, { path: 'near' }, {}, {}] });
    expect(fourth).toMatchObject({ verdict: 'dead' });
    expect(outcome.stderr).toBe('');
  });

  it('counts blank lines, which are errors, but not the end of the last line', async () => {
    const reports = reportsOf(await check(`\n${good}\n  \r\n`));
    expect(reports).toHaveLength(3);
    const problems = [{ path: '', message: 'the line is blank: each line is one channel' }];
    expect(reports[0]).toMatchObject({ line: 1, problems });
    expect(reports[1]).toMatchObject({ verdict: 'works' });
    expect(reports[2]).toMatchObject({ line: 3, problems });
  });

  it('takes lines that end in CRLF, a byte order mark in front, and no line feed at the end', async () => {
    const outcome = await check(`\ufeff${good}\r\n${good}\r\n${good}`);
    expect(reportsOf(outcome)).toHaveLength(3);
    expect(outcome.status).toBe(0);
  });

  it('holds bytes that are not UTF-8 against their own line alone', async () => {
    const outcome = await check(
      Buffer.concat([Buffer.from(`${good}\n`), Buffer.from([0x22, 0xff, 0x22, 0x0a]), Buffer.from(good)]),
    );
    const reports = reportsOf(outcome);
    expect(reports.map(({ format }) => format)).toEqual([
      'mpo-preflight/channel-report',
      'mpo-preflight/channel-error',
      'mpo-preflight/channel-report',
    ]);
    expect(reports[1]).toMatchObject({
      line: 2,
      problems: [{ path: '', message: 'byte 2 is not UTF-8: save it as UTF-8' }],
    });
  });

  it('finds the same lines however the input is cut into pieces', async () => {
    const bytes = Buffer.from(`${named('Zürich')}\n\n${dead}\r\nx\n${named('→')}`);
    const whole = await check(bytes);
    for (const size of [1, 2, 3, 7, 64, 1000]) {
      const pieces: Uint8Array[] = [];
      for (let at = 0; at < bytes.length; at += size) pieces.push(bytes.subarray(at, at + size));
      expect((await check(pieces)).stdout).toBe(whole.stdout);
    }
  });

  it('refuses a line beyond the cap, wherever it is cut, and reads the next one', async () => {
    const long = Buffer.alloc(MAX_BYTES + 1, 0x61);
    const pieces = [
      Buffer.from(`${good}\n`),
      long.subarray(0, 3_000_000),
      long.subarray(3_000_000),
      Buffer.from(`\n${good}\n`),
      Buffer.concat([long, Buffer.from(`\n${good}\n`)]),
    ];
    const outcome = await check(pieces);
    const reports = reportsOf(outcome);
    expect(reports.map(({ line }) => line)).toEqual([undefined, 2, undefined, 4, undefined]);
    expect(JSON.stringify(reports[1])).toContain('5 MiB');
    expect(outcome.status).toBe(2);
  });

  it('reads a line of exactly the cap', async () => {
    const padded = good + ' '.repeat(MAX_BYTES - good.length);
    expect((await check(`${padded}\n${padded}`)).status).toBe(0);
    expect((await check(`${padded} \n`)).status).toBe(2);
  });

  it('calls an input without a line not valid', async () => {
    const outcome = await check('');
    expect(outcome).toMatchObject({ status: 2, stdout: '' });
    expect(outcome.stderr).toBe('standard input: there is no line in it to check\n');
  });

  it('names a file that cannot be read', async () => {
    const missing = await runCli(['check', '--lines', join(folder, 'nothing.jsonl')]);
    expect(missing).toMatchObject({ status: 2, stdout: '' });
    expect(missing.stderr).toContain('there is no such file');
    const directory = await runCli(['check', '--lines', folder]);
    expect(directory).toMatchObject({ status: 2, stdout: '' });
    expect(directory.stderr).toContain('is a directory');
  });

  it('shows at most 20 problems a line', async () => {
    const keys = Array.from({ length: 50 }, (_, index) => `"key${index}":1,`).join('');
    const [report] = reportsOf(await check(`{${keys}${good.slice(1)}`));
    const problems = report?.problems as { message: string }[];
    expect(problems).toHaveLength(21);
    expect(problems[20]).toEqual({ path: '', message: 'and 30 more' });
  });

  it('writes many reports at once, and not all of them', async () => {
    const { writes } = await check(`${good}\n`.repeat(200));
    expect(writes.length).toBeGreaterThan(1);
    expect(writes.length).toBeLessThan(40);
    for (const text of writes) expect(text.endsWith('\n')).toBe(true);
  });

  it('stops reading when the reader of the reports goes away', async () => {
    const chunk = Buffer.from(`${good}\n`.repeat(100));
    const outcome = await check(
      Array.from({ length: 50 }, () => chunk),
      { readerLeavesAfter: 2 },
    );
    expect(outcome.chunksRead).toBeLessThan(5);
    expect(outcome).toMatchObject({ status: 0, stderr: '' });
  });

  it('agrees with --json, which it implies', async () => {
    const outcome = await runCli(['check', '--lines', '--json', '-'], { stdin: good });
    expect(outcome.stdout).toBe((await check(good)).stdout);
  });
});
