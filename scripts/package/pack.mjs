/** Runs the packager on a runtime that is there, as a package for users or as one for tests. */
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { hasCommand, root } from '../setup.mjs';

/** What the runtime's own folder has for `electron .`, and a package has not. */
const NOT_PACKED = ['resources/default_app.asar', 'version'];
const CONFIGURATIONS = { linux: 'electron-builder-linux.yml' };

/** The version of Electron that ships. */
export function shippedElectron() {
  return JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}

/** A package of any other runtime is for tests, and its version says so wherever it is shown. */
export function isForTests({ version }) {
  return version !== shippedElectron();
}

/**
 * @param {{ runtime: { folder: string, version: string }, targets: string[], output: string, prepackaged?: string,
 *   overrides?: object }} wanted
 *   `prepackaged`: a folder that was packed before, to be put into other packages
 * @returns {Promise<string[]>} the files that were made
 */
export async function pack({ runtime, targets, output, prepackaged, overrides = {} }) {
  standIn(isForTests(runtime));
  const { Arch, build, Platform } = await import('electron-builder');
  const isLinux = process.platform === 'linux';
  const arch = isLinux ? undefined : process.platform === 'darwin' ? Arch.universal : Arch.x64;
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const work = mkdtempSync(join(tmpdir(), 'mpo-preflight-runtime-'));
  try {
    return await build({
      projectDir: root,
      prepackaged,
      targets: Platform.current().createTarget(targets, ...(arch === undefined ? [] : [arch])),
      publish: 'never',
      config: {
        extends: CONFIGURATIONS[process.platform] ?? 'electron-builder.yml',
        directories: { output },
        electronVersion: runtime.version,
        // Elsewhere the packager fetches it for each processor.
        electronDist: isLinux && prepackaged === undefined ? bareRuntime(runtime, work) : undefined,
        ...(isForTests(runtime) && forTests(version)),
        ...overrides,
      },
    });
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Quick to make, and known by its version. */
function forTests(version) {
  process.env.ELECTRON_BUILDER_COMPRESSION_LEVEL ??= '1';
  return { extraMetadata: { version: `${version}-test` }, deb: { compression: 'gz' } };
}

/** The packager takes a folder as it is, so it gets a copy without what a package must not have. */
function bareRuntime({ folder }, work) {
  const bare = join(work, basename(folder));
  cpSync(folder, bare, { recursive: true, verbatimSymlinks: true });
  for (const name of NOT_PACKED) rmSync(join(bare, name), { recursive: true, force: true });
  return bare;
}

/** Where the packager's own tools cannot be fetched, Debian's and Node's take their place. */
function standIn(isClosed) {
  if (!isClosed) return;
  const own = (name) => join(root, 'scripts', 'package', name);
  if (hasCommand('dpkg-deb')) process.env.CUSTOM_FPM_PATH ??= own('fpm.mjs');
  if (process.platform === 'linux') process.env.ELECTRON_BUILDER_7ZIP_PATH ??= own('seven-zip.mjs');
}
