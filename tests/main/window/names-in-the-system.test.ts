/** Names written from right to left where the system draws them: there is nothing but text, so that they stand between signs. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const fake = await vi.hoisted(async () => (await import('./fake-electron')).fakeElectron());
vi.mock('electron', () => fake.module);

const folder = fake.app.getPath();
const recent = join(folder, 'ארון-12.mpoq');

beforeAll(async () => {
  writeFileSync(recent, '');
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ version: 1, recent: [recent] }));
  await import('../../../src/main/main');
  await fake.call('info');
});

afterAll(() => fake.end());

describe('a name from right to left keeps its place', () => {
  it('in the title of the window and in the question before it closes', async () => {
    await fake.call('setDocumentState', { title: 'הצעה 7 · ה-2026-118', unsaved: true });
    const named = '\u2067הצעה\u2069 7 · \u2067ה\u2069-2026-118';
    expect(fake.window().title).toBe(`● ${named} — MPO Preflight`);
    fake.window().emit('close', { preventDefault: vi.fn() });
    expect(fake.asked.map(({ detail }) => detail)).toEqual([named]);
  });

  it('in the question before a file takes the place of unsaved work', async () => {
    const take = fake.app.listeners.get('open-file') as unknown as (event: unknown, path: string) => void;
    fake.window().webContents.emit('did-finish-load');
    await new Promise(setImmediate);
    take({ preventDefault: vi.fn() }, recent);
    await vi.waitFor(() => expect(fake.asked).toHaveLength(2));
    expect(fake.asked[1]?.message).toBe(
      'Open "\u2067ארון\u2069-12.mpoq" and lose the changes that are not saved?',
    );
  });

  it('in the menu of files that were open', () => {
    const [file] = fake.menus.at(-1)?.filter(({ label }) => label === '&File') ?? [];
    const [list] = file?.submenu?.filter(({ label }) => label === 'Open Recent') ?? [];
    expect(list?.submenu?.[0]?.label).toMatch(/^\u2067ארון\u2069-12\.mpoq — /);
  });
});
