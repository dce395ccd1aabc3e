/**
 * The security policy of the running program, read from it and held against one table. What the engine does not tell of itself is
 * in tests/main/window/checklist.test.ts.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { end, start, usedDesk } from '../electron.mjs';

const POLICY = {
  webPreferences: {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    enableBlinkFeatures: '',
    webviewTag: false,
  },
  switches: {
    'enable-sandbox': true,
    'no-sandbox': false,
    'host-resolver-rules': 'MAP * ~NOTFOUND',
    'disable-background-networking': true,
    'no-proxy-server': true,
  },
  bridge: [
    ...[
      'autosave',
      'clearJournal',
      'closeWindow',
      'copyDiagnostics',
      'diagnostics',
      'exportFile',
      'exportOrder',
      'info',
      'licences',
      'onChangedOutside',
      'onMenu',
    ],
    ...['onOpened', 'open', 'openCutSheet', 'readAgain', 'readPreference', 'readTable', 'recent'],
    ...['recovered', 'refuseRecovered', 'save', 'saveAs', 'setDocumentState', 'startNew', 'takeRecovered'],
    ...['writeJournal', 'writePreference'],
  ],
  globals: ['undefined', 'undefined', 'undefined', 'undefined', 'undefined'],
  headers: {
    'cross-origin-opener-policy': 'same-origin',
    'x-content-type-options': 'nosniff',
    'content-security-policy':
      "default-src 'none'; script-src 'self'; worker-src 'self'; style-src 'self' 'nonce-NONCE'; img-src 'self' data:; " +
      "font-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
  webRtc: 'disable_non_proxied_udp',
};

test('has the policy of its table', async () => {
  const program = await start(usedDesk());
  const { page, app } = program;
  try {
    const seen = await app.evaluate(
      async ({ app: electron, BrowserWindow, session }, wanted) => {
        const { webContents } = BrowserWindow.getAllWindows()[0];
        const all = webContents.getLastWebPreferences();
        const { commandLine } = electron;
        const { headers } = await session.defaultSession.fetch('app://preflight/index.html');
        const entries = (names, read) => Object.fromEntries(names.map((name) => [name, read(name)]));
        return {
          webPreferences: entries(wanted.webPreferences, (name) => all[name]),
          switches: entries(
            wanted.switches,
            (name) => commandLine.getSwitchValue(name) || commandLine.hasSwitch(name),
          ),
          headers: entries(wanted.headers, (name) =>
            headers.get(name)?.replace(/nonce-[^']+/, 'nonce-NONCE'),
          ),
          webRtc: webContents.getWebRTCIPHandlingPolicy(),
        };
      },
      Object.fromEntries(Object.entries(POLICY).map(([part, table]) => [part, Object.keys(table)])),
    );
    const { webPreferences, switches, headers, webRtc } = POLICY;
    assert.deepEqual(seen, { webPreferences, switches, headers, webRtc });
    const inPage = await page.evaluate(() => ({
      bridge: Object.keys(window.preflight).sort(),
      globals: ['process', 'require', 'Buffer', 'module', 'global'].map((name) => typeof globalThis[name]),
    }));
    assert.deepEqual(inPage, { bridge: POLICY.bridge, globals: POLICY.globals });
  } finally {
    await end(program);
  }
});

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
