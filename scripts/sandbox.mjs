/** Whether the engine's sandbox can start: without it the engine ends at once, with a line about its own insides. */
import { spawnSync } from 'node:child_process';

/** Why no sandbox starts for this user, in a sentence; null where one does, or where there is no way to ask. */
export function whyNoSandbox(user) {
  if (process.platform !== 'linux') return null;
  const { status, error } = spawnSync('unshare', ['-Ur', 'true'], { ...user, cwd: '/', stdio: 'ignore' });
  if (error !== undefined || status === 0) return null;
  return 'this system lets an ordinary user make no namespace, which the sandbox is made of.';
}
