/** Every reader gets files that are cut off and damaged: it answers, soon, in little memory, and nothing is lost by it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cutOff, damaged } from './damage';
import { startProcessorTime } from './processor-time';
import { randomOf } from './random';
import { readersIn } from './readers';

/** Of the processor. */
const LONGEST_MS = 2000;
const MOST_MIB = 500;

export interface FuzzFigures {
  readonly inputs: number;
  /** Of the processor. */
  readonly slowestMs: number;
  /** What the process had at most beyond what it had before. */
  readonly mostMib: number;
  readonly broken: readonly string[];
}

const MIB = 1024 * 1024;

export const fuzzReaders = async ({
  cuts,
  damages,
  seed,
}: {
  /** Of each file at most so many that are cut off: after each byte, where it has no more. */
  readonly cuts: number;
  readonly damages: number;
  readonly seed: number;
}): Promise<FuzzFigures> => {
  const random = randomOf(seed);
  const folder = mkdtempSync(join(tmpdir(), 'mpo-preflight-fuzz-'));
  const before = process.memoryUsage.rss();
  const broken: string[] = [];
  let inputs = 0;
  let slowestMs = 0;
  let mostMib = 0;
  try {
    for (const [name, { files, read }] of Object.entries(await readersIn(join(folder, 'data'))))
      for (const file of files) {
        await read(file);
        for (const bytes of [...cutOff(file, cuts, random), ...damaged(file, damages, random)]) {
          inputs += 1;
          const tookSoFarMs = startProcessorTime();
          try {
            await read(bytes);
          } catch (error) {
            broken.push(`${name}, input ${inputs}: ${String(error)}`);
          }
          const tookMs = tookSoFarMs();
          slowestMs = Math.max(slowestMs, tookMs);
          if (tookMs > LONGEST_MS) broken.push(`${name}, input ${inputs}: it took ${Math.round(tookMs)} ms`);
          mostMib = Math.max(mostMib, (process.memoryUsage.rss() - before) / MIB);
        }
      }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  if (mostMib > MOST_MIB) broken.push(`${Math.round(mostMib)} MiB were taken`);
  if (Reflect.has({}, 'polluted')) broken.push('the prototype of all objects was changed');
  return { inputs, slowestMs, mostMib, broken };
};
