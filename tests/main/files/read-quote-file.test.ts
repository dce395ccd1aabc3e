import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readQuoteFile } from '../../../src/main/files/read-quote-file';
import { readQuoteText } from '../../../src/shared/order/quote-document';
import { ownFolders, SAMPLE } from './own-folder';

const folders = ownFolders();
const read = (name: string, content: string | Uint8Array) => {
  const path = join(folders.files, name);
  writeFileSync(path, content);
  return readQuoteFile(path, folders.data);
};
const sampleWith = (change: object): string =>
  JSON.stringify({ ...(JSON.parse(SAMPLE) as object), ...change });

describe('a quote file', () => {
  it('is handed on as it is, under its name alone', async () => {
    expect(await read('a.mpoq', SAMPLE)).toMatchObject({
      ok: true,
      value: { opened: { name: 'a.mpoq', text: SAMPLE, readOnlyBecause: null } },
    });
  });

  it('of a newer version is shown as far as it is understood, read only', async () => {
    const links = (JSON.parse(SAMPLE) as { links: object[] }).links.map((link) => ({ ...link, newThing: 1 }));
    const result = await read('a.mpoq', sampleWith({ version: 3, another: {}, links }));
    if (!result.ok) throw new Error(result.error.message);
    const { text, readOnlyBecause } = result.value.opened;
    expect(readQuoteText(text).ok).toBe(true);
    expect(text).not.toContain('newThing');
    expect(readOnlyBecause).toContain('file version 3');
  });

  it('of a newer version with other shapes is explained', async () => {
    expect(await read('a.mpoq', sampleWith({ version: 2, links: 'elsewhere' }))).toMatchObject({
      ok: false,
      error: { code: 'newer-version' },
    });
    expect(readdirSync(folders.files)).toEqual(['a.mpoq']);
  });

  it.each([1, 2, 3])('of version %i is not nested without end', async (version) => {
    const { length } = JSON.stringify({ format: 'mpo-preflight/quote', version });
    const nested = '['.repeat(5000) + ']'.repeat(5000);
    const result = await read(
      'a.mpoq',
      `{"format":"mpo-preflight/quote","version":${version},"x":${nested}}`,
    );
    expect(result).toMatchObject({ ok: false, error: { code: 'damaged' } });
    if (!result.ok)
      expect(result.error.message).toContain(`column ${length + 68}: nested deeper than 64 levels`);
  });

  it('that is damaged is set aside once and left as it was', async () => {
    const broken = SAMPLE.slice(0, 300);
    for (let time = 0; time < 2; time += 1) {
      const result = await read('a.mpoq', broken);
      expect(result).toMatchObject({ ok: false, error: { code: 'damaged' } });
      if (!result.ok) expect(result.error.message).toContain('"a.mpoq.damaged-1"');
    }
    await read('a.mpoq', SAMPLE.slice(0, 200));
    const copies = join(folders.data, 'damaged');
    expect(readdirSync(folders.files)).toEqual(['a.mpoq']);
    expect(readdirSync(copies)).toEqual(['a.mpoq.damaged-1', 'a.mpoq.damaged-2']);
    expect(readFileSync(join(copies, 'a.mpoq.damaged-1'), 'utf8')).toBe(broken);
  });

  it('with a name as long as a name may be has a copy when it is damaged', async () => {
    const name = `${'ü'.repeat(125)}.mpoq`;
    await read(name, SAMPLE.slice(0, 300));
    expect(readdirSync(join(folders.data, 'damaged'))).toEqual([`${'ü'.repeat(122)}.damaged-1`]);
  });

  it.each([
    ['notes in a file of that name', 'a.mpoq', 'Call Acme about hall 2.'],
    ['broken JSON of another program', 'a.json', '{"name": "Acme", "rows": [1, 2'],
    ['JSON of another program', 'a.json', '{"customer": "Acme"}'],
    ['a list', 'a.mpoq', '[1, 2]'],
    ['nothing', 'a.mpoq', ''],
  ])('that never was a quote is copied nowhere: %s', async (_, name, content) => {
    expect(await read(name, content)).toMatchObject({ ok: false });
    expect(readdirSync(folders.files)).toEqual([name]);
    expect(existsSync(join(folders.data, 'damaged'))).toBe(false);
  });

  it('says where it is damaged', async () => {
    const result = await read('a.mpoq', sampleWith({ number: 7 }));
    expect(result).toMatchObject({ ok: false, error: { code: 'damaged' } });
    if (!result.ok) expect(result.error.message).toMatch(/number: .+/);
  });

  it('of another kind is no damaged quote', async () => {
    expect(await read('a.json', '{"format":"mpo-preflight/channel"}')).toMatchObject({
      ok: false,
      error: { code: 'failed' },
    });
    expect(readdirSync(folders.files)).toEqual(['a.json']);
  });

  it('that is no text, too large, a folder or gone is refused in a sentence', async () => {
    expect(await read('a.mpoq', Uint8Array.of(0xff, 0xfe, 0x00))).toMatchObject({
      error: { code: 'not-text' },
    });
    const large = join(folders.files, 'large.mpoq');
    writeFileSync(large, '');
    truncateSync(large, 51 * 1024 * 1024);
    expect(await readQuoteFile(large, folders.data)).toMatchObject({ error: { code: 'too-large' } });
    mkdirSync(join(folders.files, 'folder.mpoq'));
    expect(await readQuoteFile(join(folders.files, 'folder.mpoq'), folders.data)).toMatchObject({
      error: { code: 'failed', message: '"folder.mpoq" could not be read: it is a folder.' },
    });
    expect(await readQuoteFile(join(folders.files, 'gone.mpoq'), folders.data)).toMatchObject({
      error: { code: 'not-found' },
    });
  });

  it('never names a folder', async () => {
    const wrong = [
      await read('a.mpoq', '{'),
      await read('b.mpoq', sampleWith({ version: 2, links: 0 })),
      await readQuoteFile(join(folders.files, 'gone.mpoq'), folders.data),
    ];
    for (const result of wrong)
      if (!result.ok) expect(result.error.message).not.toMatch(/[\\/]files-test|[\\/]tmp/);
  });
});
