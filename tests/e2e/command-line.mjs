/** The program's command line, which makes the same files of the same quote without a window. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = process.env.E2E_FOLDER;

/** Orders a quote and answers the text of each file by its name. */
export const orderByCommandLine = (quotePath) => {
  const out = join(mkdtempSync(join(FOLDER, 'work', 'order-')), 'order');
  const program = join(FOLDER, 'app', 'out', 'cli', 'mpo-preflight.cjs');
  const run = spawnSync(process.execPath, [program, 'order', quotePath, '--out', out], { encoding: 'utf8' });
  // 1 is a draft, which is written all the same.
  if (run.status !== 0 && run.status !== 1) throw new Error(run.stderr);
  return {
    isReady: run.status === 0,
    folder: out,
    file: (name) => readFileSync(join(out, name), 'utf8'),
  };
};
