/**
 * The security policy of the running program, read from it and held against the one table of it. What the engine does not tell
 * of itself is in tests/main/window/checklist.test.ts.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { end, start, usedDesk } from '../electron.mjs';
import { until } from '../patience.mjs';

const TABLE = JSON.parse(readFileSync(new URL('../policy.json', import.meta.url), 'utf8'));

/** Node's own names, of which the page knows none. */
const GLOBALS = ['process', 'require', 'Buffer', 'module', 'global'];

/** What a page may ask the engine whether it may: all names of the oldest engine that is tested; later ones know more. */
const PERMISSIONS = [
  ...['accelerometer', 'background-fetch', 'background-sync', 'camera', 'clipboard-read', 'clipboard-write'],
  ...['display-capture', 'geolocation', 'gyroscope', 'idle-detection', 'keyboard-lock', 'local-fonts'],
  ...['magnetometer', 'microphone', 'midi', 'notifications', 'payment-handler', 'periodic-background-sync'],
  ...['persistent-storage', 'pointer-lock', 'screen-wake-lock', 'storage-access', 'window-management'],
];

/** A program for one test, and its end. */
const withProgram = async (work) => {
  const program = await start(usedDesk());
  try {
    await work(program);
  } finally {
    await end(program);
  }
};

test('has the policy of its table', () =>
  withProgram(async ({ page, app }) => {
    // It is the last thing that the program listens to, after the page is there.
    await until('the program is there whole', () =>
      app.evaluate(({ app: electron }) => electron.listenerCount('will-quit') > 0),
    );
    const seen = await app.evaluate(
      async ({ app: electron, BrowserWindow, session }, wanted) => {
        const { webContents } = BrowserWindow.getAllWindows()[0];
        const told = webContents.getLastWebPreferences();
        const { commandLine } = electron;
        const { headers } = await session.defaultSession.fetch('app://preflight/index.html');
        const entries = (names, read) => Object.fromEntries(names.map((name) => [name, read(name)]));
        const heard = (emitter, names) => names.filter((name) => emitter.listenerCount(name) > 0);
        return {
          webPreferences: entries(
            Object.keys(wanted.webPreferences).filter((name) => name in told),
            (name) => told[name],
          ),
          blinkFeatures: told.enableBlinkFeatures ?? '',
          switches: entries(Object.keys(wanted.switches), (name) =>
            commandLine.hasSwitch(name) ? commandLine.getSwitchValue(name) : null,
          ),
          sandbox: ['enable-sandbox', 'no-sandbox'].map((name) => commandLine.hasSwitch(name)),
          headers: entries(Object.keys(wanted.headers), (name) => headers.get(name)),
          contentPolicy: headers
            .get('content-security-policy')
            ?.replace(/nonce-[^']+/, 'nonce-NONCE')
            .split('; '),
          webRtc: webContents.getWebRTCIPHandlingPolicy(),
          events: {
            app: heard(electron, wanted.events.app),
            session: session.defaultSession.eventNames().map(String),
            page: heard(webContents, wanted.events.page),
          },
        };
      },
      {
        webPreferences: TABLE.webPreferences,
        switches: TABLE.switches,
        headers: TABLE.headers,
        events: TABLE.events,
      },
    );
    const { webPreferences, ...rest } = seen;
    const { switches, headers, contentPolicy, webRtc, events } = TABLE;
    assert.deepEqual(rest, {
      ...{ switches, headers, contentPolicy, webRtc, events },
      ...{ blinkFeatures: '', sandbox: [true, false] },
    });
    assert.ok(Object.keys(webPreferences).length >= 8, Object.keys(webPreferences).join(', '));
    for (const [name, value] of Object.entries(webPreferences))
      assert.equal(value, TABLE.webPreferences[name], name);
    const inPage = await page.evaluate(
      (names) => ({
        bridge: Object.keys(window.preflight).sort(),
        globals: names.filter((name) => name in globalThis),
      }),
      GLOBALS,
    );
    assert.deepEqual(inPage, { bridge: TABLE.bridge, globals: [] });
  }));

test('5. Handle session permission requests from remote content: none is granted, asked about or asked for', () =>
  withProgram(async ({ page }) => {
    const states = await page.evaluate(async (names) => {
      const asked = [...names.map((name) => ({ name })), { name: 'push', userVisibleOnly: true }];
      asked.push({ name: 'midi', sysex: true }, { name: 'clipboard-write', allowWithoutGesture: true });
      const found = [];
      for (const one of asked) found.push([one.name, (await navigator.permissions.query(one)).state]);
      return found;
    }, PERMISSIONS);
    assert.deepEqual(
      states.filter(([, state]) => state !== 'denied'),
      [],
    );
    // A browser would ask the person for each of these.
    const answers = await page.evaluate(async () => {
      const refused = (asked) =>
        asked.then(
          () => 'granted',
          () => 'refused',
        );
      return {
        notifications: await Notification.requestPermission(),
        geolocation: await new Promise((answer) => {
          navigator.geolocation.getCurrentPosition(
            () => answer('granted'),
            ({ code, PERMISSION_DENIED }) => answer(code === PERMISSION_DENIED ? 'refused' : 'unknown'),
          );
        }),
        midi: await refused(navigator.requestMIDIAccess()),
        screens: await refused(window.getScreenDetails()),
        screen: await refused(navigator.mediaDevices.getDisplayMedia({ video: true })),
        wakeLock: await refused(navigator.wakeLock.request('screen')),
        storage: await navigator.storage.persist(),
        fonts: (await window.queryLocalFonts()).length,
        devices: [
          ...(await navigator.usb.getDevices()),
          ...(await navigator.hid.getDevices()),
          ...(await navigator.serial.getPorts()),
        ].length,
      };
    });
    assert.deepEqual(answers, {
      ...{ notifications: 'denied', geolocation: 'refused', midi: 'refused', screens: 'refused' },
      ...{ screen: 'refused', wakeLock: 'refused', storage: false, fonts: 0, devices: 0 },
    });
  }));

test('1. Only load secure content: every address but its own is cancelled', () =>
  withProgram(async ({ app }) => {
    const answers = await app.evaluate(async ({ session }) => {
      const found = {};
      for (const kind of ['http', 'https', 'ws', 'wss', 'ftp', 'chrome', 'data'])
        found[kind] = await session.defaultSession
          .fetch(kind === 'data' ? 'data:text/html,x' : `${kind}://127.0.0.1/`)
          .then(
            ({ status }) => status,
            ({ message }) => message,
          );
      return found;
    });
    for (const [kind, answer] of Object.entries(answers))
      assert.match(String(answer), /ERR_BLOCKED_BY_CLIENT|ERR_UNKNOWN_URL_SCHEME/, kind);
    assert.match(answers.https, /ERR_BLOCKED_BY_CLIENT/);
  }));

test('17. Validate the sender of all IPC messages: another page with the same preload is answered nothing', async () => {
  const program = await start(usedDesk());
  const { page, app } = program;
  try {
    const ask = () => window.preflight.info().then(Object.keys, (error) => error.message);
    assert.ok((await page.evaluate(ask)).includes('version'));
    const [other] = await Promise.all([
      app.waitForEvent('window'),
      app.evaluate(({ app: electron, BrowserWindow }) => {
        const preload = `${electron.getAppPath()}/out/preload/preload.cjs`;
        const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        return window.loadURL('app://preflight/index.html');
      }),
    ]);
    assert.match(await other.evaluate(ask), /This call is not for this page/);
  } finally {
    await end(program);
  }
});
