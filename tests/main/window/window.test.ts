import { resolve } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { fileArgument, isQuotePath } from '../../../src/main/window/file-argument';
import { menuTemplate } from '../../../src/main/window/menu';
import { placeFor } from '../../../src/main/window/window-state';

const SCREEN = { x: 0, y: 0, width: 1920, height: 1040 };

describe('the place of the window', () => {
  it('is the last one where it can be reached', () => {
    const state = { x: 100, y: 50, width: 1200, height: 800, maximized: false };
    expect(placeFor(state, [SCREEN])).toEqual({ x: 100, y: 50, width: 1200, height: 800 });
  });

  it('is the middle when its screen is gone', () => {
    const state = { x: 2500, y: 50, width: 1200, height: 800, maximized: false };
    expect(placeFor(state, [SCREEN])).toEqual({ width: 1360, height: 860 });
    expect(placeFor(null, [])).toEqual({ width: 1360, height: 860 });
  });

  it('fits the screen and is never too small to read', () => {
    expect(placeFor(null, [{ x: 0, y: 0, width: 1280, height: 720 }])).toEqual({ width: 1280, height: 720 });
    expect(placeFor({ x: 0, y: 0, width: 200, height: 200, maximized: false }, [SCREEN])).toMatchObject({
      width: 1024,
      height: 640,
    });
  });
});

describe('a file on the command line', () => {
  it('is the first that may be a quote', () => {
    expect(fileArgument(['electron', '.', '--flag=a.mpoq', 'b.mpoq', 'c.mpoq'], '/work')).toBe(
      resolve('/work', 'b.mpoq'),
    );
    expect(fileArgument(['a.mpoq', '--x'], '/work')).toBeNull();
  });

  it('may be an address, as file managers hand it over', () => {
    const given = (word: string) => fileArgument(['mpo-preflight', word], '/work');
    expect(given('file:///home/me/Kunde%20S%C3%BCd/my%20quote.mpoq')).toBe(
      resolve('/home/me/Kunde Süd/my quote.mpoq'),
    );
    expect(given('FILE:///home/me/a.json')).toBe(resolve('/home/me/a.json'));
    expect(given('file:///home/me/a.txt')).toBeNull();
    expect(given('file:///home/%2Fme/a.mpoq')).toBeNull();
    expect(given('http://elsewhere.example/a.txt')).toBeNull();
  });

  it('ends as a quote does', () => {
    expect(['a.mpoq', 'A.MPOQ', 'a.json'].every(isQuotePath)).toBe(true);
    expect(['a', 'a.exe', '.mpoq', '/etc/passwd'].some(isQuotePath)).toBe(false);
  });
});

const all = (items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? all(item.submenu) : [])]);

const press = ({ click }: MenuItemConstructorOptions): void =>
  (click as unknown as (() => void) | undefined)?.();

describe.each([false, true])('the menu (mac: %s)', (isMac) => {
  const sent: string[] = [];
  const items = all(
    menuTemplate({
      isMac,
      appName: 'MPO Preflight',
      recent: ['/customers/acme/R&D.mpoq'],
      savesItself: true,
      send: (command) => sent.push(command),
      openRecent: (path) => sent.push(path),
      clearRecent: () => sent.push('cleared'),
    }),
  );

  it('has every command of the window once', () => {
    sent.length = 0;
    for (const item of items) press(item);
    expect([...sent].sort()).toEqual(
      [
        '/customers/acme/R&D.mpoq',
        'about',
        'check-cut-sheet',
        'cleared',
        'diagnostics',
        'export',
        'licences',
        'new',
        'open',
        'redo',
        'save',
        'save-as',
        'show-order',
        'show-port-map',
        'show-quote',
        'toggle-autosave',
        'undo',
      ].sort(),
    );
  });

  it('has the usual roles and no shortcut twice', () => {
    const roles = items.map(({ role }) => role);
    for (const role of [
      'close',
      'quit',
      'cut',
      'copy',
      'paste',
      'delete',
      'selectAll',
      'zoomIn',
      'togglefullscreen',
    ])
      expect(roles).toContain(role);
    expect(roles).not.toContain('toggleDevTools');
    const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [String(accelerator)]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('shows whether a quote is saved by itself', () => {
    const saving = items.find(({ label }) => label === 'Save Automatically');
    expect(saving).toMatchObject({ type: 'checkbox', checked: true });
  });

  it('shows an ampersand in a name as one', () => {
    expect(items.map(({ label }) => label)).toContain('R&&D.mpoq — acme');
  });
});
