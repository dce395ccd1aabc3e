import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOnDisk } from '../../../src/main/files/document';
import { generationFile } from '../../../src/main/files/generations';
import { ownFolders, renamed, SAMPLE } from './own-folder';

const folders = ownFolders();

/** A sitting: the file is opened anew, as by a program that was just started. */
const sitting = async (path: string) => {
  const document = documentOnDisk(folders.data);
  const opened = await document.open(path);
  const { file } = opened.ok ? opened.value : { file: 0 };
  return { document, file, autosave: (name: string) => document.autosave(renamed(name), file) };
};

const agreed = (): string => {
  const path = join(folders.files, 'a.mpoq');
  writeFileSync(path, renamed('agreed'));
  return path;
};

/** The older states that are kept, newest first. */
const kept = (path: string): string[] =>
  [1, 2, 3]
    .map((age) => generationFile(folders.data, path, age))
    .filter((file) => existsSync(file))
    .map((file) => (JSON.parse(readFileSync(file, 'utf8')) as { name: string }).name);

describe('saving by itself', () => {
  it('writes the file, and keeps the state it was opened with as one older state', async () => {
    const path = agreed();
    const { autosave, file } = await sitting(path);
    for (const name of ['1', '2', '3', '4', '5'])
      expect(await autosave(name)).toEqual({ ok: true, value: { name: 'a.mpoq', file } });
    expect(readFileSync(path, 'utf8')).toBe(renamed('5'));
    expect(kept(path)).toEqual(['agreed']);
  });

  it('keeps one older state for each sitting and each save by hand', async () => {
    const path = agreed();
    const first = await sitting(path);
    await first.autosave('1');
    await first.autosave('2');
    await first.document.save(renamed('by hand'));
    await first.autosave('3');
    await first.autosave('4');
    expect(kept(path)).toEqual(['by hand', 'agreed']);
    const second = await sitting(path);
    await second.autosave('5');
    await second.autosave('6');
    expect(kept(path)).toEqual(['4', 'by hand', 'agreed']);
  });

  it('keeps what was saved by hand without a change after saving by itself', async () => {
    const path = agreed();
    const { document, autosave } = await sitting(path);
    await autosave('1');
    await document.save(renamed('1'));
    await autosave('2');
    expect(kept(path)).toEqual(['1', 'agreed']);
  });

  it('never writes over a change from outside, and keeps it when told to write over it', async () => {
    const path = agreed();
    const { document, autosave } = await sitting(path);
    await autosave('1');
    writeFileSync(path, renamed('somebody else'));
    expect(await autosave('2')).toMatchObject({ ok: false, error: { code: 'changed-outside' } });
    // The refusal said so: it is not said again.
    expect(await document.changedOutside()).toBeNull();
    expect(readFileSync(path, 'utf8')).toBe(renamed('somebody else'));
    expect(await document.save(renamed('2'), true)).toMatchObject({ ok: true });
    expect(kept(path)).toEqual(['somebody else', 'agreed']);
    expect(await autosave('3')).toMatchObject({ ok: true });
  });

  it('does not bring back a file that was deleted', async () => {
    const path = agreed();
    const { autosave } = await sitting(path);
    rmSync(path);
    expect(await autosave('1')).toMatchObject({ ok: false, error: { code: 'gone-outside' } });
    expect(existsSync(path)).toBe(false);
  });

  it('leaves a file of a newer version alone', async () => {
    const path = join(folders.files, 'new.mpoq');
    const newer = JSON.stringify({ ...(JSON.parse(SAMPLE) as object), version: 2 });
    writeFileSync(path, newer);
    const { autosave } = await sitting(path);
    expect(await autosave('1')).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe(newer);
  });

  it('writes nothing where there is no file, or another one was opened meanwhile', async () => {
    const path = agreed();
    const other = join(folders.files, 'other.mpoq');
    writeFileSync(other, SAMPLE);
    const { document, autosave, file } = await sitting(path);
    await document.open(other);
    expect(await autosave('1')).toEqual({ ok: true, value: null });
    expect(await document.save(renamed('1'), false, file)).toMatchObject({
      ok: false,
      error: { code: 'failed' },
    });
    await document.startNew();
    expect(await autosave('1')).toEqual({ ok: true, value: null });
    expect(readFileSync(path, 'utf8')).toBe(renamed('agreed'));
    expect(readFileSync(other, 'utf8')).toBe(SAMPLE);
  });

  it('binds the quote to the file that was opened last, whatever is still being written', async () => {
    const path = agreed();
    const other = join(folders.files, 'other.mpoq');
    writeFileSync(other, SAMPLE);
    const { document, autosave } = await sitting(path);
    await Promise.all([autosave('1'), document.open(other)]);
    expect(document.path()).toBe(other);
  });
});
