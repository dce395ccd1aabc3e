/** A display that nobody sees. */
import { spawn } from 'node:child_process';
import { environmentOf } from './stage.mjs';

const SCREEN = '1440x900x24';
const START_LIMIT_MS = 60_000;

/**
 * Starts Xvfb, which picks a free display itself, so that two runs side by side do not meet.
 * @returns {Promise<{ name: string, stop: () => void } | null>} null when it did not start
 */
export function startDisplay(folder, user) {
  return new Promise((resolve) => {
    const child = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'], {
      ...user,
      cwd: folder,
      env: environmentOf(folder),
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      // Ctrl-C ends what is shown on it first.
      detached: true,
    });
    const limit = setTimeout(() => {
      child.kill();
      resolve(null);
    }, START_LIMIT_MS);
    const finish = (value) => {
      clearTimeout(limit);
      resolve(value);
    };
    child.on('error', () => finish(null));
    child.on('exit', () => finish(null));
    let text = '';
    child.stdio[3].on('data', (chunk) => {
      text += chunk;
      if (text.endsWith('\n')) finish({ name: `:${text.trim()}`, stop: () => child.kill() });
    });
  });
}
