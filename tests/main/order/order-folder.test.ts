/** What becomes of an earlier order when the disk refuses at the worst moment: between the two renames. */
import * as fs from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeFolder } from '../../../src/main/cli/order/order-folder';

/** Renames that fail, by what they are renamed to. */
const refused = vi.hoisted(() => new Set<string>());

vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  const renameSync: typeof fs.renameSync = (from, to) => {
    if (refused.delete(String(to))) throw Object.assign(new Error('refused'), { code: 'EACCES' });
    real.renameSync(from, to);
  };
  return { ...real, default: { ...real, renameSync }, renameSync };
});

let folder = '';
beforeEach(() => {
  folder = fs.realpathSync(fs.mkdtempSync(join(tmpdir(), 'order-folder-')));
});
afterEach(() => {
  refused.clear();
  fs.rmSync(folder, { recursive: true, force: true });
});

const REFUSAL = {
  ok: false,
  error: 'may not be written: ask for permission or choose another folder',
};
const markIn = (name: string): string => fs.readFileSync(join(folder, name, 'order.json'), 'utf8');

it('puts the earlier order back when the new one cannot take its place', () => {
  const out = join(folder, 'out');
  expect(writeFolder(out, new Map([['order.json', 'old']]), false)).toEqual({ ok: true, value: out });
  refused.add(out);
  expect(writeFolder(out, new Map([['order.json', 'new']]), true)).toEqual(REFUSAL);
  expect(fs.readdirSync(folder)).toEqual(['out']);
  expect(markIn('out')).toBe('old');
  expect(writeFolder(out, new Map([['order.json', 'new']]), true).ok).toBe(true);
  expect(markIn('out')).toBe('new');
  expect(fs.readdirSync(folder)).toEqual(['out']);
});

it('leaves nothing behind when a new folder cannot get its name', () => {
  const out = join(folder, 'out');
  refused.add(out);
  expect(writeFolder(out, new Map([['order.json', 'new']]), false)).toEqual(REFUSAL);
  expect(fs.readdirSync(folder)).toEqual([]);
});
