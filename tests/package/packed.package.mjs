/** The program as it is packed: commands, its window, and what it is made of. */
import assert from 'node:assert/strict';
import { copyFileSync, existsSync, lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  descendants,
  example,
  FOLDER,
  folderBeside,
  newFolder,
  ownNamespaces,
  PROGRAM,
  run,
  SCREEN_SWITCHES,
  UNPACKED,
  watched,
  withoutDisplay,
  withWindow,
} from './program.mjs';

const MOST_INSTALLED_BYTES = 260e6;
const MOST_APP_BYTES = 5e6;
const SAMPLE = example('quotes', '40g-to-4x10g.json');
const GOOD = example('channels', 'qsfp-to-four-sfp.json');
const DEAD = example('channels', 'wrong-a-to-a-cord.json');

const FUSES = {
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
};

/** Each with the status that README.md gives. */
const COMMANDS = [
  [0, ['--version']],
  [0, ['--help']],
  [0, ['help', 'order']],
  [0, ['check', GOOD]],
  [1, ['check', DEAD, '--json']],
  [2, ['check', 'nothing.json']],
  [0, ['check', '-'], readFileSync(GOOD, 'utf8')],
  [2, ['check', '--lines', '-'], `${JSON.stringify(JSON.parse(readFileSync(GOOD, 'utf8')))}\nno channel\n`],
  [1, ['check', example('tables', 'hall-2.xlsx')]],
  [1, ['check', example('tables', 'hall-2.csv')]],
  [1, ['repair', DEAD]],
  [0, ['options', SAMPLE, '--step', 'polarity']],
  [0, ['schema', 'quote']],
  [0, ['catalogue', '--json']],
  [2, ['chekc', GOOD]],
  [2, ['order', SAMPLE]],
];

for (const [status, words, stdin] of COMMANDS)
  test(`answers \`${words.map((word) => word.replace(`${FOLDER}/`, '')).join(' ')}\` as the command line does, without a display`, async () => {
    const env = withoutDisplay();
    const byNode = await run(process.execPath, [join(FOLDER, 'by-node.cjs'), ...words], { stdin, env });
    const packed = await run(PROGRAM, words, { stdin, env });
    assert.deepEqual(packed, byNode);
    assert.equal(packed.status, status);
  });

test('writes the order that the command line writes', async () => {
  const folders = ['by-node', 'packed'].map((name) => join(newFolder('order'), name));
  const words = (out) => ['order', SAMPLE, '--out', out];
  const env = withoutDisplay();
  const byNode = await run(process.execPath, [join(FOLDER, 'by-node.cjs'), ...words(folders[0])], { env });
  const packed = await run(PROGRAM, words(folders[1]), { env });
  assert.deepEqual([byNode.status, packed.status, packed.stderr], [0, 0, '']);
  const files = readdirSync(folders[0], { recursive: true }).sort();
  assert.deepEqual(readdirSync(folders[1], { recursive: true }).sort(), files);
  for (const name of files.filter((file) => lstatSync(join(folders[0], file)).isFile()))
    assert.equal(
      readFileSync(join(folders[1], name), 'utf8'),
      readFileSync(join(folders[0], name), 'utf8'),
      name,
    );
});

test('has a CSV read by a process of its own', async () => {
  const file = join(newFolder('tables'), 'hall-2.csv');
  // Long enough for its reader to be seen at work.
  writeFileSync(file, readFileSync(example('tables', 'hall-2.csv'), 'utf8') + '\n'.repeat(4e6));
  const { status, started } = await watched(['check', file], { env: withoutDisplay() });
  assert.equal(status, 1);
  assert.ok(
    started.some((command) => command.startsWith(`${PROGRAM} `) && command.includes(' read-table ')),
    started.join('\n'),
  );
});

test('ends quietly when the reader of its reports goes away', async () => {
  const line = `${JSON.stringify(JSON.parse(readFileSync(GOOD, 'utf8')))}\n`;
  const command = `"${PROGRAM}" check --lines - 2>&1 >&3 | grep -v bus.cc; exit "\${PIPESTATUS[0]}"`;
  const { status, stdout } = await run('bash', ['-c', `{ ${command}; } 3>&1 | head -n 1`], {
    stdin: line.repeat(3000),
    env: withoutDisplay(),
  });
  assert.equal(status, 0);
  assert.equal(stdout.split('\n').length, 2);
});

test('passes its own smoke test, says so in one line and leaves nothing behind', async () => {
  const own = newFolder('smoke');
  const { status, stdout, stderr } = await run(PROGRAM, [...SCREEN_SWITCHES, '--smoke-test'], {
    env: { ...process.env, TMPDIR: own },
  });
  assert.match(
    stdout,
    /^mpo-preflight \S+, Electron \S+, Chromium \S+: works, the window judged its sample quote\n$/,
  );
  assert.equal(status, 0, stderr);
  assert.deepEqual(readdirSync(own), []);
});

for (const [how, wordOf] of [
  ['by its path', (path) => path],
  ['as an address', (path) => pathToFileURL(path).href],
])
  test(`shows the quote that it is handed ${how}`, async () => {
    const quote = join(folderBeside('Kunde Süd'), 'my quote.mpoq');
    copyFileSync(SAMPLE, quote);
    const { status, stdout } = await run(PROGRAM, [
      ...SCREEN_SWITCHES,
      `--user-data-dir=${newFolder('data')}`,
      '--report-verdict',
      wordOf(quote),
    ]);
    assert.match(stdout, /: works, /);
    assert.equal(status, 0);
  });

test('keeps its page in the sandbox and lets no debugger in', async () => {
  const port = await freePort();
  const quote = join(folderBeside('quotes'), 'a.mpoq');
  copyFileSync(SAMPLE, quote);
  const switches = [`--remote-debugging-port=${port}`, '--inspect=0'];
  await withWindow(quote, switches, async ({ pid, data, stderr }) => {
    const pages = descendants(pid).filter(({ command }) => command.includes('--type=renderer'));
    assert.ok(pages.length > 0);
    for (const { seccomp, namespaces } of pages) {
      assert.equal(seccomp, '2');
      for (const [index, namespace] of ownNamespaces().entries())
        assert.notEqual(namespaces[index], namespace);
    }
    assert.doesNotMatch(stderr(), /listening/i);
    assert.equal(existsSync(join(data, 'DevToolsActivePort')), false);
    // Nobody listens there, so that it is free.
    assert.equal(await freePort(port), port);
  });
});

test('19. Check which fuses you can change: they are those of the table, read back from the program', () => {
  assert.deepEqual(JSON.parse(readFileSync(join(FOLDER, 'fuses.json'), 'utf8')), FUSES);
});

test('19. Check which fuses you can change: it is no Node for other code', async () => {
  const trace = join(newFolder('other-code'), 'ran');
  const code = join(trace, '..', 'other-code.cjs');
  writeFileSync(code, `require('node:fs').writeFileSync(${JSON.stringify(trace)}, '')`);
  const env = { ...withoutDisplay(), ELECTRON_RUN_AS_NODE: '1', NODE_OPTIONS: `--require=${code}` };
  const { status, stdout } = await run(PROGRAM, ['--version'], { env });
  assert.match(stdout, /^mpo-preflight \d/);
  assert.equal(status, 0);
  assert.equal(existsSync(trace), false);
});

test('is marked as a test build when its runtime is not the one that ships', async () => {
  const { stdout } = await run(PROGRAM, [...SCREEN_SWITCHES, '--smoke-test']);
  const [, version, electron] = /^mpo-preflight (\S+), Electron (\d+)/.exec(stdout) ?? [];
  assert.equal(version.endsWith('-test'), electron !== '45', stdout);
});

test('holds its archive, the engine, one language and the licences, and no more', () => {
  assert.deepEqual(
    readdirSync(join(UNPACKED, 'resources')).filter((name) => name !== 'apparmor-profile'),
    ['app.asar'],
  );
  assert.deepEqual(readdirSync(join(UNPACKED, 'locales')), ['en-US.pak']);
  const beside = readdirSync(UNPACKED);
  for (const name of ['LICENSE.electron.txt', 'LICENSES.chromium.html', 'THIRD-PARTY-NOTICES.txt'])
    assert.ok(beside.includes(name), name);
});

test('is as small as was promised', () => {
  const sizeOf = (path) => {
    const stats = lstatSync(path);
    return stats.isDirectory()
      ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
      : stats.size;
  };
  const app = sizeOf(join(UNPACKED, 'resources', 'app.asar'));
  const installed = sizeOf(UNPACKED);
  console.log(`app.asar ${(app / 1e6).toFixed(2)} MB, installed ${(installed / 1e6).toFixed(0)} MB`);
  assert.ok(app <= MOST_APP_BYTES);
  assert.ok(installed <= MOST_INSTALLED_BYTES);
});

/** A port of this machine that nobody listens on: any, or the one that is asked for. */
function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
