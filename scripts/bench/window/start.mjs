/** How long a window takes to be there, and what memory it then holds, beside an empty one of the same runtime. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environmentOf } from '../../e2e/stage.mjs';
import { memoryKb } from './processes.mjs';

const LIMIT_MS = 60_000;
/** Until what a start leaves behind is tidied up. */
const SETTLE_MS = 2500;

const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const endTree = (child) =>
  new Promise((resolve) => {
    child.once('exit', resolve);
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      resolve();
    }
  });

/**
 * Starts an app once: a folder, or in a package the file that is its main.
 * @param {{ folder: string, user: { uid: number, gid: number } | null, display: string, executable: string }} stage
 * @returns {Promise<{ startMs: number, memoryKb: number | null }>}
 */
export const startOnce = async ({ folder, user, display, executable, isPacked = false }, app, round) => {
  const home = join(folder, 'work', `start-${round}-${app.replaceAll('/', '-').slice(-20)}`);
  const began = Date.now();
  const child = spawn(
    executable,
    [...(isPacked ? [] : [join(folder, 'bench', 'probe')]), `--user-data-dir=${home}`, '--disable-gpu'],
    {
      ...user,
      cwd: folder,
      env: environmentOf(folder, { DISPLAY: display, BENCH_APP: app, BENCH_BEGAN: String(began) }),
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    },
  );
  try {
    const startMs = await new Promise((resolve, reject) => {
      const limit = setTimeout(() => reject(new Error(`${app} showed nothing in ${LIMIT_MS} ms`)), LIMIT_MS);
      let said = '';
      child.stdout.on('data', (chunk) => {
        said += chunk;
        const usable = /^usable (\d+)$/m.exec(said);
        if (usable === null) return;
        clearTimeout(limit);
        resolve(Number(usable[1]));
      });
      child.once('error', reject);
      child.once('exit', (code) => reject(new Error(`${app} ended with ${code}`)));
    });
    await wait(SETTLE_MS);
    return { startMs, memoryKb: memoryKb(child.pid) };
  } finally {
    await endTree(child);
  }
};
