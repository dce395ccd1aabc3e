/** The program `mpo-preflight`: the process around `run`. */
import { isMainThread, workerData } from 'node:worker_threads';
import { isReading } from '../table-reader/reading';
import { type CommandEnd, runInThread } from './in-thread';
import { type Output, outputTo } from './io';
import { run } from './run';

const finish = (status: number): void => {
  // Not process.exit: what is still in a pipe would be lost.
  process.exitCode = status;
};

const runAsProcess = (words: readonly string[]): Promise<void> => {
  /** Opening a standard stream takes milliseconds, and most runs have nothing to complain of. */
  let stderr: Output | undefined;
  return run(words, {
    stdin: () => process.stdin,
    stdout: outputTo(process.stdout),
    get stderr() {
      stderr ??= outputTo(process.stderr);
      return stderr;
    },
    env: process.env,
    readTable: async (bytes) =>
      (await import('./read-apart')).readApart([process.execPath, __filename])(bytes),
  }).then(finish);
};

const words = process.argv.slice(2);
const answer = async (): Promise<void> => {
  if (isMainThread) return runAsProcess(words);
  if (!isReading(workerData)) return runInThread(words, workerData as CommandEnd);
  (await import('../table-reader/read-in-thread')).answerReading(workerData);
};
void answer();
