/** The current browser that the built window is tested in beside Electron: CHROMIUM_UNDER_TEST, or the one on the path. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/**
 * @returns {{ executable: string, version: string } | null}
 */
export function findChromium() {
  const { CHROMIUM_UNDER_TEST: given, PATH = '' } = process.env;
  const folders = PATH.split(delimiter);
  const candidates = given ? [given] : NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const executable of candidates.filter((path) => existsSync(path))) {
    const { status, stdout } = spawnSync(executable, ['--version'], { encoding: 'utf8', timeout: 60_000 });
    const version = /\d+(\.\d+)+/.exec(stdout ?? '')?.[0];
    if (status === 0 && version !== undefined) return { executable, version };
  }
  return null;
}
