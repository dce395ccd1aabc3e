/** Runs the command line of the packed program to its end, before there is a display, a window or an event loop. */
import { Worker } from 'node:worker_threads';

/** Answers the exit status. The thread writes to the standard streams itself. */
export const answerCommand = (file: string, words: readonly string[]): number => {
  const ended = new Int32Array(new SharedArrayBuffer(8));
  new Worker(file, { argv: [...words], workerData: ended });
  Atomics.wait(ended, 0, 0);
  return Atomics.load(ended, 1);
};
