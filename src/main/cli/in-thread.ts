/**
 * The command line inside the packed program, in a thread of its own: there the main thread has no event loop before a display
 * is there, which a command does not need.
 */
import { createReadStream } from 'node:fs';
import { blockingOutput } from './blocking-output';
import { EXIT_INVALID } from './exit-status';
import type { Output } from './io';
import { run } from './run';

/** What both threads share: `[0, 0]` while the command runs, then `[1, exit status]`. */
export type CommandEnd = Int32Array<SharedArrayBuffer>;

export const runInThread = async (words: readonly string[], ended: CommandEnd): Promise<void> => {
  const end = (status: number): void => {
    if (Atomics.load(ended, 0) === 1) return;
    Atomics.store(ended, 1, status);
    Atomics.store(ended, 0, 1);
    Atomics.notify(ended, 0);
  };
  // The main thread must not wait for what broke off.
  process.on('exit', () => end(EXIT_INVALID));
  let stderr: Output | undefined;
  const status = await run(words, {
    stdin: () => createReadStream('', { fd: 0 }),
    stdout: blockingOutput(1),
    get stderr() {
      stderr ??= blockingOutput(2);
      return stderr;
    },
    env: process.env,
    readTable: async (bytes) => (await import('./read-apart')).readApart([process.execPath])(bytes),
  });
  end(status);
};
