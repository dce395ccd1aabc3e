/** `check FILE.jsonl`: the channels that the window saves in one file, read by a person. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './fake-io';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'preflight-many-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = (name: string): string =>
  JSON.stringify(JSON.parse(readFileSync(`examples/channels/${name}.json`, 'utf8')));

const fileWith = (...lines: readonly string[]): string => {
  const file = join(folder, 'several.jsonl');
  writeFileSync(file, lines.join('\n'));
  return file;
};

describe('a file of several channels', () => {
  it('is reported channel by channel in words, with how many may be ordered', async () => {
    const file = fileWith(line('qsfp-to-four-sfp'), line('wrong-a-to-a-cord'), '');
    const { status, stdout, stderr } = await runCli(['check', file]);
    expect(stdout).toContain('leaf 1 to servers 1-4\nWorks: 4 of 4 links are connected both ways.');
    expect(stdout).toMatch(/\n2 channels: 1 may be ordered, 1 must not be ordered like this\n$/);
    expect([status, stderr]).toEqual([1, '']);
  });

  it('gives with --json what --lines gives', async () => {
    const file = fileWith(line('qsfp-to-four-sfp'), line('wrong-a-to-a-cord'));
    const { status, stdout } = await runCli(['check', file, '--json']);
    expect([status, stdout]).toEqual(
      await runCli(['check', '--lines', file]).then((other) => [other.status, other.stdout]),
    );
  });

  it('names the line of what cannot be read, and reports the others', async () => {
    const file = fileWith(line('qsfp-to-four-sfp'), line('wrong-two-plugs-without-adapter'), '{"format":');
    const { status, stdout, stderr } = await runCli(['check', file]);
    expect(stderr).toContain(
      `${file}: line 2, parts[1]: two MPO plugs are next to each other: put an mpo-adapter between them`,
    );
    expect(stderr).toContain(`${file}: line 3, `);
    expect(stdout).toMatch(/\n3 channels: 1 may be ordered, 2 cannot be read\n$/);
    expect(status).toBe(2);
  });

  it('is one channel where it is written over several lines', async () => {
    const text = readFileSync('examples/channels/qsfp-to-four-sfp.json', 'utf8');
    const { status, stdout } = await runCli(['check', fileWith(text), '--json']);
    expect([status, JSON.parse(stdout).verdict]).toEqual([0, 'works']);
  });

  it('is not valid without a line', async () => {
    expect(await runCli(['check', fileWith('', '')])).toMatchObject({ status: 2, stdout: '' });
    expect((await runCli(['check', join(folder, 'none.jsonl')])).status).toBe(2);
  });

  it('has no sheets to choose from', async () => {
    const { status, stderr } = await runCli(['check', fileWith(line('qsfp-to-four-sfp')), '--sheet', 'one']);
    expect([status, stderr]).toEqual([2, expect.stringContaining('--sheet is for a workbook')]);
  });
});
