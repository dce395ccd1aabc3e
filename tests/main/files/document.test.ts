import {
  existsSync,
  linkSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOnDisk } from '../../../src/main/files/document';
import { generationFile } from '../../../src/main/files/generations';
import { ownFolders, renamed, SAMPLE } from './own-folder';

const folders = ownFolders();
const fileWith = (name: string, text: string): string => {
  const path = join(folders.files, name);
  writeFileSync(path, text);
  return path;
};

describe('the quote on the disk', () => {
  it('has no place until it is saved under a name', async () => {
    const document = documentOnDisk(folders.data);
    expect(await document.save(SAMPLE)).toBeNull();
    const path = join(folders.files, 'a.mpoq');
    expect(await document.saveAs(SAMPLE, path)).toEqual({ ok: true, value: { name: 'a.mpoq', file: 1 } });
    expect(readFileSync(path, 'utf8')).toBe(SAMPLE);
    expect(await document.save(renamed('b'))).toEqual({ ok: true, value: { name: 'a.mpoq', file: 1 } });
    await document.startNew();
    expect(await document.save(SAMPLE)).toBeNull();
  });

  it('keeps three older states in the data folder and none in the customer’s', async () => {
    const document = documentOnDisk(folders.data);
    const path = join(folders.files, 'a.mpoq');
    for (const name of ['1', '2', '3', '4', '5', '5']) await document.saveAs(renamed(name), path);
    await document.startNew();
    expect(readdirSync(folders.files)).toEqual(['a.mpoq']);
    const kept = [1, 2, 3].map((age) => readFileSync(generationFile(folders.data, path, age), 'utf8'));
    expect(kept).toEqual([renamed('4'), renamed('3'), renamed('2')]);
    expect(existsSync(generationFile(folders.data, path, 4))).toBe(false);
  });

  it('saves even where the older state cannot be kept, and says so', async () => {
    writeFileSync(folders.data, 'a file where the folder should be');
    const warnings: string[] = [];
    const document = documentOnDisk(folders.data, { warn: (message) => warnings.push(message) });
    const path = fileWith('a.mpoq', SAMPLE);
    await document.open(path);
    expect((await document.save(renamed('new')))?.ok).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(renamed('new'));
    expect(warnings).toHaveLength(1);
  });

  it('refuses to write over a change from outside, unless told to', async () => {
    const document = documentOnDisk(folders.data);
    const path = fileWith('a.mpoq', SAMPLE);
    await document.open(path);
    writeFileSync(path, renamed('somebody else'));
    expect(await document.save(renamed('mine'))).toMatchObject({
      ok: false,
      error: { code: 'changed-outside' },
    });
    expect(readFileSync(path, 'utf8')).toBe(renamed('somebody else'));
    expect(await document.save(renamed('mine'), true)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toBe(renamed('mine'));
    // What was replaced is the newest older state.
    expect(readFileSync(generationFile(folders.data, path, 1), 'utf8')).toBe(renamed('somebody else'));
  });

  it('notices a change of the same length', async () => {
    const document = documentOnDisk(folders.data);
    const path = fileWith('a.mpoq', renamed('aaaa'));
    await document.open(path);
    writeFileSync(path, renamed('bbbb'));
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    expect(await document.save(renamed('mine'))).toMatchObject({ error: { code: 'changed-outside' } });
  });

  it('takes a file that was only touched for the same', async () => {
    const document = documentOnDisk(folders.data);
    const path = fileWith('a.mpoq', SAMPLE);
    await document.open(path);
    utimesSync(path, new Date(), new Date(Date.now() + 5000));
    expect(await document.changedOutside()).toBeNull();
    expect(await document.save(renamed('mine'))).toMatchObject({ ok: true });
  });

  it('reports each change from outside once', async () => {
    const document = documentOnDisk(folders.data);
    const path = fileWith('a.mpoq', SAMPLE);
    expect(await document.changedOutside()).toBeNull();
    await document.open(path);
    expect(await document.changedOutside()).toBeNull();
    writeFileSync(path, renamed('somebody else'));
    expect(await document.changedOutside()).toBe('changed');
    expect(await document.changedOutside()).toBeNull();
    rmSync(path);
    expect(await document.changedOutside()).toBe('gone');
    expect(await document.save(renamed('mine'))).toMatchObject({ error: { code: 'gone-outside' } });
    expect(await document.changedOutside()).toBeNull();
    await document.save(SAMPLE, true);
    expect(await document.changedOutside()).toBeNull();
  });

  it('does not take its own saves for a change from outside, however fast they come', async () => {
    const document = documentOnDisk(folders.data);
    const path = fileWith('a.mpoq', SAMPLE);
    const opened = await document.open(path);
    const file = opened.ok ? opened.value.file : 0;
    const changes = await Promise.all(
      ['1', '2', '3', '4'].flatMap((name) => [
        document.autosave(renamed(name), file).then(() => null),
        document.changedOutside(),
      ]),
    );
    expect(changes.every((change) => change === null)).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe(renamed('4'));
  });

  it('does not write what could not be opened again', async () => {
    const document = documentOnDisk(folders.data);
    const path = fileWith('a.mpoq', SAMPLE);
    await document.open(path);
    expect(await document.save('{"format":"mpo-preflight/quote"}')).toMatchObject({
      ok: false,
      error: { code: 'failed' },
    });
    expect(readFileSync(path, 'utf8')).toBe(SAMPLE);
  });

  it('says where it could not write', async () => {
    const document = documentOnDisk(folders.data);
    const saved = await document.saveAs(SAMPLE, join(folders.files, 'gone', 'a.mpoq'));
    expect(saved).toMatchObject({ ok: false, error: { code: 'not-found' } });
    expect(document.path()).toBeNull();
  });

  it('keeps the open file when another one cannot be opened', async () => {
    const document = documentOnDisk(folders.data);
    const path = fileWith('a.mpoq', SAMPLE);
    await document.open(path);
    expect(await document.open(join(folders.files, 'none.mpoq'))).toMatchObject({
      error: { code: 'not-found' },
    });
    expect(document.path()).toBe(path);
  });

  it('does not save over a file of a newer version, but beside it', async () => {
    const document = documentOnDisk(folders.data);
    const newer = JSON.stringify({ ...(JSON.parse(SAMPLE) as object), version: 2 });
    const path = fileWith('new.mpoq', newer);
    expect(await document.open(path)).toMatchObject({ ok: true });
    for (const saved of [await document.save(SAMPLE, true), await document.saveAs(SAMPLE, path)])
      expect(saved).toMatchObject({ error: { code: 'newer-version' } });
    expect(readFileSync(path, 'utf8')).toBe(newer);
    expect(await document.saveAs(SAMPLE, join(folders.files, 'copy.mpoq'))).toMatchObject({ ok: true });
  });

  it.each([
    ['another path to it', 'links/new.mpoq'],
    ['a link to it', 'link.mpoq'],
    ['a second name of it', 'hard.mpoq'],
    ['another one of that version', 'other.mpoq'],
  ])('does not save over a file of a newer version through %s, open or not', async (_, given) => {
    const newer = JSON.stringify({ ...(JSON.parse(SAMPLE) as object), version: 2 });
    const path = fileWith('new.mpoq', newer);
    fileWith('other.mpoq', newer);
    symlinkSync(folders.files, join(folders.files, 'links'));
    symlinkSync(path, join(folders.files, 'link.mpoq'));
    linkSync(path, join(folders.files, 'hard.mpoq'));
    const target = join(folders.files, given);
    const document = documentOnDisk(folders.data);
    for (const open of [false, true]) {
      if (open) expect(await document.open(path)).toMatchObject({ ok: true });
      expect(await document.saveAs(SAMPLE, target)).toMatchObject({
        error: { code: 'newer-version', message: expect.stringContaining('file version 2') },
      });
      expect(readFileSync(target, 'utf8')).toBe(newer);
    }
    expect(existsSync(generationFile(folders.data, target, 1))).toBe(false);
  });

  it('does not save anyway over what a newer program saved meanwhile', async () => {
    const path = fileWith('a.mpoq', SAMPLE);
    const document = documentOnDisk(folders.data);
    await document.open(path);
    const newer = JSON.stringify({ ...(JSON.parse(SAMPLE) as object), version: 2, links: 'elsewhere' });
    writeFileSync(path, newer);
    expect(await document.save(renamed('mine'), true)).toMatchObject({ error: { code: 'newer-version' } });
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });
});
