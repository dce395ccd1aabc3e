/** Where the window is measured: the folder, user and display of the end-to-end tests, with the bench laid beside them. */
import { chownSync, cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startDisplay } from '../../e2e/display.mjs';
import { ordinaryUser, setStage, strikeStage } from '../../e2e/stage.mjs';
import { findRuntime } from '../../runtime.mjs';
import { whyNoSandbox } from '../../sandbox.mjs';
import { root } from '../../setup.mjs';
import { ensureSystemPackages } from '../../system-packages.mjs';

const needsDisplay = process.platform === 'linux';

/**
 * @returns {Promise<string | { folder: string, user: object | null, display: string | undefined, version: string,
 * runtime: object, executable: string, strike: () => void }>} why nothing can be measured here, in a sentence, or the stage
 */
export const setWindowStage = async () => {
  const user = ordinaryUser();
  const missing = ensureSystemPackages(['electron']).electron ?? whyNoSandbox(user);
  if (missing !== null && missing !== undefined) return missing;
  const runtime = findRuntime();
  if (runtime === null) return 'there is no Electron runtime here.';
  const folder = await setStage({ runtime, user });
  cpSync(join(root, 'scripts', 'bench', 'window'), join(folder, 'bench'), { recursive: true });
  const display = needsDisplay ? await startDisplay(folder, user) : undefined;
  const strike = () => {
    display?.stop();
    strikeStage(folder);
  };
  if (display === null) {
    strikeStage(folder);
    return 'Xvfb did not start.';
  }
  const executable = join(folder, 'runtime', runtime.executable.slice(runtime.folder.length + 1));
  return { folder, user, display: display?.name, version: runtime.version, runtime, executable, strike };
};

/** A file in the stage that its user may read. */
export const putFile = ({ folder, user }, name, text) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  if (user !== null) chownSync(file, user.uid, user.gid);
  return file;
};
