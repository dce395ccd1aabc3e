/**
 * Electron's security checklist, item by item in its order and under its titles: what the program really says to Electron, held
 * against the one table of its policy. The running program is held against the same in tests/e2e/program/policy.e2e.mjs.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { PAGE } from '../../../src/main/window/page';
import { CHANNELS } from '../../../src/shared/ipc/channels';
import TABLE from '../../e2e/policy.json';

const { load } = createRequire(import.meta.url)('js-yaml') as { load: (text: string) => unknown };

const fake = await vi.hoisted(async () => (await import('./fake-electron')).fakeElectron());
vi.mock('electron', () => fake.module);

const { closeDictionary } = await import('../../../src/main/window/protocol');
const { confineContents } = await import('../../../src/main/window/create-window');
const { respondTo } = await import('../../../src/main/window/page-response');

/** Every web preference there is, so that one that is added is looked at. */
const WEB_PREFERENCES = {
  preload: expect.stringMatching(/preload\.cjs$/),
  additionalArguments: [expect.stringMatching(/^--drop-key=[0-9a-f]{64}$/)],
  ...TABLE.webPreferences,
};

const BRIDGE = TABLE.bridge;

/** Every kind of permission that this version of Electron asks one of its handlers for, as its own types have it. */
const permissionsOf = (handler: string): readonly string[] => {
  const types = readFileSync('node_modules/electron/electron.d.ts', 'utf8');
  const kinds =
    new RegExp(`\\b${handler}\\(handler: .*? permission: ((?:'[\\w-]+'(?: \\| )?)+)`).exec(types)?.[1] ?? '';
  return [...kinds.matchAll(/'([\w-]+)'/g)].map(([, kind]) => kind ?? '');
};
const DEVICES = ['hid', 'serial', 'usb'];

const ELSEWHERE = [
  'https://example.com/',
  'http://127.0.0.1/',
  'ws://127.0.0.1/',
  'wss://example.com/',
  'ftp://example.com/',
  'file:///etc/passwd',
  'app://elsewhere/index.html',
  'data:text/html,x',
  'blob:null/x',
];

const pageListeners = new Map<string, (event: unknown) => void>();
const { session } = fake;
const contents = fake.contents();
let preferences: Record<string, unknown> = {};

const prevented = (
  listeners: ReadonlyMap<string, (...args: never[]) => unknown>,
  name: string,
  event = {},
) => {
  const preventDefault = vi.fn();
  (listeners.get(name) as ((event: unknown) => void) | undefined)?.({ ...event, preventDefault });
  return preventDefault.mock.calls.length > 0;
};

const sourcesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

beforeAll(async () => {
  vi.stubGlobal('window', {
    addEventListener: (name: string, listener: (event: unknown) => void) => pageListeners.set(name, listener),
  });
  await import('../../../src/main/main');
  // By a name that is not read here: the preload is of the page's world, and checked in a project of its own.
  const preload = '../../../src/main/preload/preload';
  await import(preload);
  // The first call of its page is what the program is loaded for.
  await fake.call('info');
  preferences = fake.window().options.webPreferences as Record<string, unknown>;
  confineContents(contents as never);
});

afterAll(() => fake.end());

describe('the security checklist of Electron', () => {
  it('1. Only load secure content', () => {
    expect(fake.addresses).toEqual([PAGE]);
    expect(fake.schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    ]);
    const [filter] = session.webRequest.onBeforeRequest.mock.calls[0] ?? [];
    const isCancelled = (url: string): boolean => {
      const decide = vi.fn();
      filter({ url }, decide);
      return decide.mock.calls[0]?.[0].cancel;
    };
    expect(ELSEWHERE.filter((url) => !isCancelled(url))).toEqual([]);
    expect(isCancelled(PAGE)).toBe(false);
  });

  it('1. Only load secure content: nothing is resolved, fetched in the background or sent to a proxy', () => {
    expect(Object.fromEntries(fake.switches)).toEqual(TABLE.switches);
    expect(contents.setWebRTCIPHandlingPolicy.mock.calls).toEqual([[TABLE.webRtc]]);
    closeDictionary(session as never);
    expect(session.setSpellCheckerEnabled.mock.calls).toEqual([[false]]);
    expect(session.setSpellCheckerLanguages.mock.calls).toEqual([[[]]]);
    expect(fake.app.listeners.get('session-created')).toBe(closeDictionary);
    expect(preferences.spellcheck).toBe(false);
  });

  it('2. Do not enable Node.js integration for remote content', () => {
    expect(preferences).toMatchObject({
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
    });
  });

  it('3. Enable context isolation', () => {
    expect(preferences.contextIsolation).toBe(true);
  });

  it('4. Enable process sandboxing', () => {
    expect(preferences.sandbox).toBe(true);
    expect(fake.app.enableSandbox).toHaveBeenCalledTimes(1);
  });

  it('5. Handle session permission requests from remote content', () => {
    const [ask] = session.setPermissionRequestHandler.mock.calls[0] ?? [];
    const [check] = session.setPermissionCheckHandler.mock.calls[0] ?? [];
    const [handOver] = session.setDevicePermissionHandler.mock.calls[0] ?? [];
    const asked = permissionsOf('setPermissionRequestHandler');
    const checked = permissionsOf('setPermissionCheckHandler');
    expect(Math.min(asked.length, checked.length)).toBeGreaterThan(40);
    const isGranted = (kind: string): boolean => {
      const decide = vi.fn();
      ask({}, kind, decide, {});
      return !(decide.mock.calls.length === 1 && decide.mock.calls[0]?.[0] === false);
    };
    expect(asked.filter(isGranted)).toEqual([]);
    expect(checked.filter((kind) => check({}, kind, PAGE, {}) !== false)).toEqual([]);
    expect(
      DEVICES.filter((deviceType) => handOver({ deviceType, origin: PAGE, device: {} }) !== false),
    ).toEqual([]);
    // A handler of these would hand out a device, a screen or a file that somebody else picked.
    expect([...session.listeners.keys()]).toEqual(TABLE.events.session);
  });

  it('5. Handle session permission requests from remote content: the clipboard is not read by the old command either', () => {
    expect(preferences.enableDeprecatedPaste).toBe(false);
  });

  it('6. Do not disable webSecurity', () => {
    expect(preferences.webSecurity).toBe(true);
  });

  it('7. Define a Content-Security-Policy', async () => {
    for (const address of [PAGE, 'app://preflight/assets/main.js']) {
      const { headers, statusCode } = await respondTo(
        address,
        join('tests', 'main', 'window', 'page-folder'),
      );
      expect([address, statusCode]).toEqual([address, 200]);
      expect(headers['content-security-policy']?.replace(/nonce-[^']+/, 'nonce-NONCE')).toBe(
        TABLE.contentPolicy.join('; '),
      );
      expect(headers).toMatchObject(TABLE.headers);
    }
  });

  it('8. Do not enable allowRunningInsecureContent', () => {
    expect(preferences.allowRunningInsecureContent).toBe(false);
  });

  it('9. Do not enable experimental features', () => {
    expect(preferences.experimentalFeatures).toBe(false);
    expect([...fake.switches.keys()].filter((name) => name.includes('features'))).toEqual([]);
  });

  it('10. Do not use enableBlinkFeatures', () => {
    expect(preferences).not.toHaveProperty('enableBlinkFeatures');
    expect(preferences).toEqual(WEB_PREFERENCES);
  });

  it('11. Do not use allowpopups for WebViews', () => {
    expect(preferences.webviewTag).toBe(false);
  });

  it('12. Verify WebView options before creation', () => {
    expect(prevented(contents.listeners, 'will-attach-webview')).toBe(true);
  });

  it('13. Disable or limit navigation', () => {
    for (const url of ELSEWHERE) {
      expect([url, prevented(contents.listeners, 'will-navigate', { url })]).toEqual([url, true]);
      expect([url, prevented(contents.listeners, 'will-frame-navigate', { url, isMainFrame: true })]).toEqual(
        [url, true],
      );
    }
    expect(prevented(contents.listeners, 'will-navigate', { url: PAGE })).toBe(false);
    expect(prevented(contents.listeners, 'will-frame-navigate', { url: PAGE, isMainFrame: false })).toBe(
      true,
    );
    expect(prevented(contents.listeners, 'will-redirect', { url: PAGE })).toBe(true);
    expect(preferences.navigateOnDragDrop).toBe(false);
    expect(prevented(session.listeners, 'will-download')).toBe(true);
    for (const name of ['dragover', 'drop']) {
      const preventDefault = vi.fn();
      pageListeners.get(name)?.({ defaultPrevented: false, preventDefault, dataTransfer: null });
      expect([name, preventDefault.mock.calls.length]).toEqual([name, 1]);
    }
  });

  it('13. Disable or limit navigation: for every page that is ever made', () => {
    const made = fake.contents();
    const listener = fake.app.listeners.get('web-contents-created') as unknown as (
      event: unknown,
      contents: unknown,
    ) => void;
    listener({}, made);
    expect([...made.listeners.keys()].sort()).toEqual(TABLE.events.page);
    expect([...contents.listeners.keys()].sort()).toEqual(TABLE.events.page);
    expect([...fake.app.listeners.keys()].sort()).toEqual(TABLE.events.app);
  });

  it('14. Disable or limit creation of new windows', () => {
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]()).toEqual({ action: 'deny' });
  });

  it('15. Do not use shell.openExternal with untrusted content', () => {
    const all = sourcesOf('src');
    expect(all.length).toBeGreaterThan(300);
    expect(
      all.filter((text) => /openExternal|openPath|import[^;]*\bshell\b[^;]*'electron'/.test(text)),
    ).toEqual([]);
  });

  it('16. Use a current version of Electron', () => {
    const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    const [major] = String(packages['node_modules/electron'].version).split('.').map(Number);
    // The line of 2026-11; a newer one raises it.
    expect(major).toBeGreaterThanOrEqual(45);
  });

  it('17. Validate the sender of all IPC messages', async () => {
    const { webContents } = fake.window();
    const own = { url: PAGE, parent: null };
    const strangers = {
      'of another page': { sender: {}, senderFrame: own },
      'of a frame in the page': { sender: webContents, senderFrame: { url: PAGE, parent: own } },
      'of another address': {
        sender: webContents,
        senderFrame: { url: 'https://example.com/', parent: null },
      },
      'of a frame that is gone': { sender: webContents, senderFrame: null },
    };
    const warned = vi.spyOn(console, 'warn').mockReturnValue();
    expect([...fake.handled.keys()].sort()).toEqual([...CHANNELS].sort());
    for (const [who, event] of Object.entries(strangers))
      for (const [channel, call] of fake.handled) {
        const answer = await call(event).catch((error: Error) => ({ error }));
        const { error } = answer as { readonly error?: { readonly message: string } };
        expect([channel, who, error?.message]).toEqual([channel, who, 'This call is not for this page.']);
      }
    expect(warned).toHaveBeenCalledTimes(4 * CHANNELS.length);
    warned.mockRestore();
    expect(await fake.call('info')).toMatchObject({ node: process.versions.node });
  });

  it('18. Avoid usage of the file:// protocol and prefer usage of custom protocols', () => {
    expect(PAGE).toMatch(/^app:/);
    const main = sourcesOf('src/main').filter((text) => /\bloadFile\(|loadURL\((?!PAGE\))/.test(text));
    expect(main).toEqual([]);
  });

  // For every system; those of the packed program are read back from it in tests/package/packed.package.mjs.
  it('19. Check which fuses you can change', () => {
    const said = readFileSync('electron-builder.yml', 'utf8');
    const { electronFuses } = load(said) as { electronFuses: Record<string, unknown> };
    // Of the packager, beside them: see tests/packaging/configuration.test.ts.
    const { resetAdHocDarwinSignature: _, ...fuses } = electronFuses;
    expect(fuses).toEqual(TABLE.fuses);
  });

  it('20. Do not expose Electron APIs to untrusted web content', async () => {
    expect([...fake.exposed.keys()]).toEqual(['preflight']);
    const bridge = fake.exposed.get('preflight') as Record<string, (...args: unknown[]) => unknown>;
    expect(Object.keys(bridge).sort()).toEqual([...BRIDGE].sort());
    const heard: unknown[][] = [];
    bridge.onMenu?.((...args: unknown[]) => heard.push(args));
    const push = fake.module.ipcRenderer.listeners.get('menu') as unknown as (...args: unknown[]) => void;
    // The event would lead to ipcRenderer itself.
    push({ sender: fake.module.ipcRenderer }, 'save');
    expect(heard).toEqual([['save']]);
  });

  it('20. Do not expose Electron APIs to untrusted web content: no call of the bridge names a channel of its own', async () => {
    const bridge = fake.exposed.get('preflight') as Record<string, (...args: unknown[]) => unknown>;
    fake.sent.length = 0;
    for (const name of BRIDGE.filter((one) => !one.startsWith('on')))
      await bridge[name]?.('dropped', '/etc/passwd', 'dropped', 'dropped');
    expect(fake.sent.map(([channel]) => channel).sort()).toEqual(
      BRIDGE.filter((one) => !one.startsWith('on')).sort(),
    );
  });
});
