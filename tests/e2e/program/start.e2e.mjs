/** The window opens, on what it was given, and goes nowhere. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  answerDialogs,
  appFolder,
  choose,
  end,
  environmentOf,
  executablePath,
  nameOf,
  OTHER,
  quit,
  SAMPLE,
  start,
  startArguments,
  titleOf,
  usedDesk,
} from '../electron.mjs';
import { mouse } from '../hands.mjs';
import { until } from '../patience.mjs';
import { walk } from '../steps.mjs';

test('opens on the given quote and shows its name', async () => {
  const desk = usedDesk();
  const program = await start(desk, { args: [desk.file('sample.mpoq', SAMPLE)] });
  try {
    await program.page.getByText(nameOf(SAMPLE)).first().waitFor();
    assert.equal(program.page.url(), 'app://preflight/index.html');
    await until('the title says it', async () => (await titleOf(program.app)).includes(nameOf(SAMPLE)));
    assert.deepEqual(program.errors, []);
  } finally {
    await end(program);
  }
});

test('says in one line that the window judged the sample, as the smoke test of a package asks', () => {
  const desk = usedDesk();
  const { status, stdout } = spawnSync(
    executablePath,
    [appFolder, ...startArguments(desk), '--report-verdict', desk.file('sample.mpoq', SAMPLE)],
    { cwd: desk.files, env: environmentOf(desk), encoding: 'utf8' },
  );
  assert.match(stdout, /works, the window judged its sample quote/);
  assert.equal(status, 0);
});

test('runs in the sandbox, without Node, and offers the bridge only', async () => {
  const program = await start(usedDesk());
  try {
    const seen = await program.page.evaluate(() => ({
      node: [typeof globalThis.process, typeof globalThis.require, typeof globalThis.Buffer],
      bridge: Object.keys(window.preflight).sort(),
    }));
    assert.deepEqual(seen.node, ['undefined', 'undefined', 'undefined']);
    assert.ok(seen.bridge.includes('save'));
    assert.ok(!seen.bridge.includes('dropped'));
    const preferences = await program.app.evaluate(({ BrowserWindow }) => {
      const { sandbox, contextIsolation, nodeIntegration, webSecurity } =
        BrowserWindow.getAllWindows()[0].webContents.getLastWebPreferences();
      return { sandbox, contextIsolation, nodeIntegration, webSecurity };
    });
    assert.deepEqual(preferences, {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
    });
    if (process.platform === 'linux') {
      const commandOf = (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8');
      assert.ok(!commandOf(program.pid).includes('no-sandbox'));
      const renderer = await program.app.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0].webContents.getOSProcessId(),
      );
      // 2: system calls go through the filter of the sandbox.
      assert.match(readFileSync(`/proc/${renderer}/status`, 'utf8'), /^Seccomp:\s+2$/m);
    }
  } finally {
    await end(program);
  }
});

test('goes nowhere: no navigation, no window, no frame, no code from text', async () => {
  const program = await start(usedDesk());
  const { page, app } = program;
  try {
    const address = page.url();
    const tried = await page.evaluate(async () => {
      const violated = new Set();
      const all = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          violated.add(effectiveDirective);
          if (['connect-src', 'script-src-elem', 'frame-src'].every((one) => violated.has(one))) resolve();
        });
      });
      const opened = window.open('https://example.com/') !== null;
      const frame = document.createElement('iframe');
      frame.src = 'https://example.com/';
      document.body.append(frame);
      const inline = document.createElement('script');
      inline.textContent = 'window.ranInline = true';
      document.body.append(inline);
      await fetch('https://example.com/').catch(() => undefined);
      await all;
      // The driver's own code may run text; what comes a turn later is the page's.
      await new Promise((resolve) => setTimeout(resolve, 0));
      let ranText = true;
      try {
        globalThis['ev' + 'al']('1');
      } catch {
        ranText = false;
      }
      const permission = await Notification.requestPermission();
      return { opened, inline: window.ranInline === true, ranText, permission };
    });
    assert.equal(tried.opened, false);
    assert.equal(tried.inline, false);
    assert.equal(tried.ranText, false);
    assert.equal(tried.permission, 'denied');
    await app.evaluate(({ BrowserWindow }) => {
      const { webContents } = BrowserWindow.getAllWindows()[0];
      webContents.once('did-start-navigation', () =>
        webContents.once('did-stop-loading', () => {
          globalThis.wasStopped = true;
        }),
      );
    });
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await until('the page tried to leave', () => app.evaluate(() => globalThis.wasStopped === true));
    assert.equal(await page.evaluate(() => location.href), address);
    assert.equal(page.url(), address);
    assert.equal(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 1);
  } finally {
    await end(program);
  }
});

test('serves nothing but the built window', async () => {
  const program = await start(usedDesk());
  try {
    const answers = await program.app.evaluate(
      async ({ session }, addresses) => {
        const found = [];
        for (const address of addresses) found.push((await session.defaultSession.fetch(address)).status);
        return found;
      },
      [
        'app://preflight/index.html',
        'app://preflight/../../package.json',
        'app://preflight/%2e%2e/%2e%2e/package.json',
        'app://preflight/..%2fmain%2fmain.cjs',
        'app://preflight//etc/passwd',
        'app://elsewhere/index.html',
      ],
    );
    assert.deepEqual(answers, [200, 404, 404, 404, 404, 404]);
  } finally {
    await end(program);
  }
});

test('asks the network for nothing, and could not', async () => {
  const desk = usedDesk();
  const log = join(desk.folder, 'net.json');
  let reached = 0;
  const server = createServer((_request, response) => {
    reached += 1;
    response.end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const program = await start(desk, { args: [`--log-net-log=${log}`, desk.file('sample.mpoq', SAMPLE)] });
  const { page } = program;
  try {
    await page.getByText(nameOf(SAMPLE)).first().waitFor();
    await walk(page, mouse(page));
    await answerDialogs(program.app, { path: desk.file('order.xlsx'), button: 1 });
    await choose(program.app, 'File', 'Export…');
    await page.getByText('Written: order.xlsx').waitFor();
    // Before the test itself tries: what the program did of its own accord.
    const asked = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    assert.deepEqual(
      asked.filter((address) => !address.startsWith('app://preflight/')),
      [],
    );
    await quit(program);
    const addresses = [...readFileSync(log, 'utf8').matchAll(/"url":"([^"]+)"/g)].map(
      ([, address]) => address,
    );
    assert.deepEqual(
      addresses.filter((address) => !/^(app|devtools|chrome|data|blob):/.test(address)),
      [],
    );
    assert.ok(!/"type":"?HOST_RESOLVER_MANAGER_JOB/.test(readFileSync(log, 'utf8')));
  } finally {
    await end(program);
  }
  const second = await start(usedDesk());
  try {
    const address = `http://127.0.0.1:${server.address().port}/`;
    await second.page.evaluate(async (target) => {
      let stopped = 0;
      const all = new Promise((resolve) => {
        document.addEventListener('securitypolicyviolation', () => {
          stopped += 1;
          if (stopped === 3) resolve();
        });
      });
      await fetch(target).catch(() => undefined);
      const image = new Image();
      image.src = target;
      navigator.sendBeacon(target);
      await all;
    }, address);
    const answer = await second.app.evaluate(
      ({ session }, target) => session.defaultSession.fetch(target).then(String, String),
      address,
    );
    assert.match(answer, /ERR_BLOCKED_BY_CLIENT/);
    assert.equal(reached, 0);
  } finally {
    await end(second);
    server.close();
  }
});

test('sends no datagram, not even for a call between two pages', async () => {
  const packets = [];
  const socket = createSocket('udp4', (packet) => packets.push(packet));
  await new Promise((resolve) => socket.bind(0, '127.0.0.1', resolve));
  const program = await start(usedDesk());
  try {
    const gathered = await program.page.evaluate(async (port) => {
      const call = new RTCPeerConnection({ iceServers: [{ urls: `stun:127.0.0.1:${port}` }] });
      call.createDataChannel('any');
      await call.setLocalDescription(await call.createOffer());
      if (call.iceGatheringState !== 'complete')
        await new Promise((resolve) => {
          call.addEventListener('icegatheringstatechange', () => {
            if (call.iceGatheringState === 'complete') resolve();
          });
        });
      return call.localDescription.sdp.match(/^a=candidate:.* udp .*$/gm) ?? [];
    }, socket.address().port);
    assert.deepEqual(gathered, []);
    assert.equal(packets.length, 0);
  } finally {
    await end(program);
    socket.close();
  }
});

test('a second start hands its file to the first and ends', async () => {
  const { spawn } = await import('node:child_process');
  const { appFolder, environmentOf, executablePath, startArguments } = await import('../electron.mjs');
  const desk = usedDesk();
  const program = await start(desk, { args: [desk.file('sample.mpoq', SAMPLE)] });
  try {
    await program.page.getByText(nameOf(SAMPLE)).first().waitFor();
    const other = spawn(
      executablePath,
      [appFolder, ...startArguments(desk), desk.file('other.mpoq', OTHER)],
      {
        env: environmentOf(desk),
        cwd: desk.files,
        stdio: 'ignore',
      },
    );
    const code = await new Promise((resolve) => other.once('exit', resolve));
    assert.equal(code, 0);
    await program.page.getByText(nameOf(OTHER)).first().waitFor();
    assert.equal(await program.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 1);
  } finally {
    await end(program);
  }
});

test('opens a quote that is dropped on the window, and nothing else', async () => {
  const desk = usedDesk();
  const program = await start(desk);
  const { page } = program;
  const drop = async (path) => {
    await page.evaluate(() => {
      const input = document.createElement('input');
      input.type = 'file';
      input.id = 'dropped-in-test';
      document.body.append(input);
    });
    await page.setInputFiles('#dropped-in-test', path);
    await page.evaluate(() => {
      const input = document.getElementById('dropped-in-test');
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(input.files[0]);
      input.remove();
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true, composed: true }),
      );
    });
  };
  try {
    const address = page.url();
    await drop(desk.file('secret.txt', SAMPLE));
    await page.getByText('"secret.txt" is no quote').first().waitFor();
    assert.equal(await page.getByText(nameOf(SAMPLE)).count(), 0);
    assert.equal(page.url(), address);
    await drop(desk.file('sample.mpoq', SAMPLE));
    await page.getByText(nameOf(SAMPLE)).first().waitFor();
  } finally {
    await end(program);
  }
});
