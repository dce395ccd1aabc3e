/** Links in an order folder, on a real disk: the program writes none, so that each is somebody's own. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeFolder } from '../../../src/main/order/order-folder';

let folder = '';
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-links-'));
  expect(await writeFolder(at('out'), order('first'), false)).toMatchObject({ ok: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);
const order = (text: string, ...more: readonly string[]) =>
  new Map(['order.csv', 'channels/a.json', ...more].map((name) => [name, text]));

describe('a link in the folder of an earlier order', () => {
  it.each(['notes.txt', 'nothing.txt'])(
    'that no order put there is refused, wherever it leads (%s)',
    async (target) => {
      writeFileSync(at('notes.txt'), 'mine');
      symlinkSync(at(target), at('out/labels.csv'));
      const before = readdirSync(at('out'));
      expect(await writeFolder(at('out'), order('second', 'labels.csv'), true)).toMatchObject({
        ok: false,
        error: { says: expect.stringContaining('holds labels.csv, which no order put there') },
      });
      expect(readdirSync(at('out'))).toEqual(before);
      expect(readlinkSync(at('out/labels.csv'))).toBe(at(target));
      expect(readFileSync(at('out/order.csv'), 'utf8')).toBe('first');
    },
  );

  it.each(['same.txt', 'other.txt', 'nothing.txt'])(
    'in the place of a file of it is kept beside, wherever it leads (%s)',
    async (target) => {
      writeFileSync(at('same.txt'), 'first');
      writeFileSync(at('other.txt'), 'mine');
      unlinkSync(at('out/order.csv'));
      symlinkSync(at(target), at('out/order.csv'));
      expect(await writeFolder(at('out'), order('second'), true)).toMatchObject({
        ok: true,
        value: { kept: [expect.stringContaining('is kept as order.csv.changed-1')] },
      });
      expect(readlinkSync(at('out/order.csv.changed-1'))).toBe(at(target));
      expect(readFileSync(at('out/order.csv'), 'utf8')).toBe('second');
      expect(readFileSync(at('same.txt'), 'utf8') + readFileSync(at('other.txt'), 'utf8')).toBe('firstmine');
    },
  );

  it('instead of a folder of it is refused', async () => {
    rmSync(at('out/channels'), { recursive: true });
    mkdirSync(at('elsewhere'));
    symlinkSync(at('elsewhere'), at('out/channels'));
    expect(await writeFolder(at('out'), order('second'), true)).toMatchObject({
      ok: false,
      error: { says: expect.stringContaining('holds channels, which is not a folder of an order') },
    });
    expect(readdirSync(at('elsewhere'))).toEqual([]);
  });
});

it.each([
  ['nothing', 'is a link to a folder that is not there: choose another folder'],
  ['link', 'is a link that leads back to itself: choose another folder'],
])('a link instead of an order folder stays, and is told of: to %s', async (target, says) => {
  symlinkSync(at(target), at('link'));
  expect(await writeFolder(at('link'), order('first'), true)).toMatchObject({ ok: false, error: { says } });
  expect(readlinkSync(at('link'))).toBe(at(target));
});
