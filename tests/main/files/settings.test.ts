import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recentFile, withoutRecent, withRecent } from '../../../src/main/files/recent';
import { safeName, withEnding } from '../../../src/main/files/safe-name';
import { settingsIn } from '../../../src/main/files/settings';
import { firstSettingsIn } from '../../../src/main/files/settings-file';
import { AUTOSAVE_PREFERENCE } from '../../../src/shared/ipc/bridge';
import { ownFolders } from './own-folder';

const folders = ownFolders();

describe('what is remembered', () => {
  it('is there in the next run', async () => {
    const first = settingsIn(folders.data);
    await first.change({ exportFolder: '/orders', recent: ['/a', '/b'] });
    await first.setPreference('tour-seen', 'true');
    const second = settingsIn(folders.data);
    expect(second.get()).toMatchObject({ exportFolder: '/orders', recent: ['/a', '/b'] });
    expect(second.preference('tour-seen')).toBe('true');
    expect(second.preference('constructor')).toBeNull();
  });

  it.each(['', '{', '[]', '{"version":2}'])('starts afresh from a settings file of `%s`', (text) => {
    mkdirSync(folders.data);
    writeFileSync(join(folders.data, 'settings.json'), text);
    expect(settingsIn(folders.data).get().recent).toEqual([]);
  });

  it('keeps what can be read of a settings file', () => {
    mkdirSync(folders.data);
    const text = JSON.stringify({ version: 1, recent: 7, preferences: { a: '1' }, window: { x: 'left' } });
    writeFileSync(join(folders.data, 'settings.json'), text);
    expect(settingsIn(folders.data).get()).toMatchObject({
      recent: [],
      preferences: { a: '1' },
      window: null,
    });
  });

  it('of the first screen can be read before all else, and nothing but a place is taken for one', async () => {
    const place = { x: -5, y: 0, width: 1200, height: 800, maximized: true };
    const none = { window: null, savesItself: true };
    expect(firstSettingsIn(folders.data)).toEqual(none);
    const settings = settingsIn(folders.data);
    await settings.change({ window: place });
    await settings.setPreference(AUTOSAVE_PREFERENCE, 'false');
    expect(firstSettingsIn(folders.data)).toEqual({ window: place, savesItself: false });
    expect(settingsIn(folders.data).get().window).toEqual(place);
    for (const wrong of [{ width: 0 }, { x: '5' }, { y: 0.5 }, { height: 1e300 }, { maximized: 1 }]) {
      const text = JSON.stringify({ version: 1, window: { ...place, ...wrong } });
      writeFileSync(join(folders.data, 'settings.json'), text);
      expect(firstSettingsIn(folders.data)).toEqual(none);
      expect(settingsIn(folders.data).get().window).toBeNull();
    }
    for (const text of ['{', '', 'null', '7', '[]', '{"preferences":null}', '{"preferences":"false"}']) {
      writeFileSync(join(folders.data, 'settings.json'), text);
      expect(firstSettingsIn(folders.data)).toEqual(none);
    }
  });
});

describe('the recent files', () => {
  it('are ten, the newest first, each once', () => {
    const many = Array.from({ length: 12 }, (_, index) => `/${index}`);
    expect(withRecent(many, '/5')).toEqual(['/5', '/0', '/1', '/2', '/3', '/4', '/6', '/7', '/8', '/9']);
    expect(withoutRecent(['/a', '/b'], '/a')).toEqual(['/b']);
  });

  it('show a name and the last folder, not the whole path', () => {
    expect(recentFile('/home/somebody/acme/a.mpoq')).toEqual({ name: 'a.mpoq', place: 'acme' });
  });
});

describe('a safe name', () => {
  it.each([
    ['a/b: c?.csv', 'a-b- c-.csv'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['  . ', 'order.csv'],
    ['con.csv', 'order.csv'],
    ['Bestellung Köln.csv', 'Bestellung Köln.csv'],
    ['a\u0000b\n.csv', 'a-b-.csv'],
  ])('of %j is %j', (wanted, safe) => {
    expect(safeName(wanted, 'order.csv')).toBe(safe);
  });

  it('keeps its ending when it is cut', () => {
    const long = safeName(`${'x'.repeat(300)}.mpoq`, 'q.mpoq');
    expect(long).toHaveLength(120);
    expect(long.endsWith('.mpoq')).toBe(true);
  });

  it.each(['報', '𠮷', 'ก'])(
    'has room in every file system where it is cut, and no half of a sign (%s)',
    (sign) => {
      const long = safeName(`${sign.repeat(200)}.mpoq`, 'q.mpoq');
      expect(Buffer.byteLength(long)).toBeLessThanOrEqual(240);
      expect(long).toMatch(new RegExp(`^(${sign})+\\.mpoq$`, 'u'));
    },
  );

  it('gets its ending once', () => {
    expect([withEnding('a', '.mpoq'), withEnding('a.MPOQ', '.mpoq')]).toEqual(['a.mpoq', 'a.MPOQ']);
  });
});
