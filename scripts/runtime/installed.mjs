/** Whether the electron package has its runtime, and all of it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const EXECUTABLES = {
  linux: 'electron',
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

/**
 * The runtime in a folder of the electron package; null when it is not there or was unpacked in part: `path.txt` is written last,
 * and the version must be the package's.
 * @returns {{ folder: string, executable: string, version: string } | null}
 */
export function runtimeIn(packageFolder) {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8'));
  const name = EXECUTABLES[process.platform] ?? EXECUTABLES.linux;
  const folder = join(packageFolder, 'dist');
  const executable = join(folder, name);
  const said = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : null);
  const isWhole =
    said(join(packageFolder, 'path.txt')) === name &&
    said(join(folder, 'version'))?.replace(/^v/, '') === version &&
    existsSync(executable);
  return isWhole ? { folder, executable, version } : null;
}
