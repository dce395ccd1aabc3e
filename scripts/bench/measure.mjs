/** How things are measured: always against a baseline of the same run, in turns, by the median. */
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.mjs';

export const median = (values) => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
};

/** Processor time of work in this process in milliseconds, which other programs on the machine do not lengthen. */
export const cpuMs = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/**
 * Runs work and its baseline in turns, each first every other time; answers the medians of both and of their ratio. The
 * ratio is taken round by round, as a machine that others use is faster in one round than in the next.
 */
export const inTurns = async (rounds, work, baseline) => {
  const times = [[], []];
  const works = [work, baseline];
  for (let round = 0; round < rounds; round++)
    for (const which of round % 2 === 0 ? [0, 1] : [1, 0]) times[which].push(await works[which](round));
  const ratios = times[0].map((own, round) => own / times[1][round]);
  return { own: median(times[0]), base: median(times[1]), ratio: median(ratios) };
};

/**
 * Processor time and largest resident set of a Node process, told by itself at its end; its output goes to the null device.
 * @returns {Promise<{ cpuMs: number, maxRssKb: number }>}
 */
export const runMeasured = (args, folder) =>
  new Promise((resolve, reject) => {
    const usage = join(folder, 'usage.json');
    const child = spawn(
      process.execPath,
      ['--require', join(root, 'scripts', 'bench', 'usage.cjs'), ...args],
      {
        env: { ...process.env, BENCH_USAGE: usage },
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      // 1 and 2 are verdicts on what was read.
      if (signal !== null || code === null || code > 2)
        reject(new Error(`${args[0]} ended with ${signal ?? code}`));
      else resolve(JSON.parse(readFileSync(usage, 'utf8')));
    });
  });

/** Time in milliseconds from starting a Node process to its end. */
export const startMs = (args) => {
  const before = process.hrtime.bigint();
  const { error } = spawnSync(process.execPath, args, { stdio: 'ignore' });
  if (error !== undefined) throw error;
  return Number(process.hrtime.bigint() - before) / 1e6;
};
