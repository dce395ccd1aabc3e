/** A standard stream that is written at once: for a thread of its own, whose streams would wait for a main thread that waits for it. */
import { writeSync } from 'node:fs';
import { isatty, WriteStream } from 'node:tty';
import { codeOf, type Output, READER_GONE } from './io';

/** How long a reader that is slow is given before it is tried again. */
const PAUSE_MS = 5;
const pause = new Int32Array(new SharedArrayBuffer(4));

/** `blockingOutput(1)` is standard output. */
export const blockingOutput = (file: number): Output => {
  const isTerminal = isatty(file);
  return {
    write: async (text) => {
      const bytes = Buffer.from(text);
      for (let at = 0; at < bytes.length; )
        try {
          at += writeSync(file, bytes, at);
        } catch (error) {
          if (READER_GONE.has(codeOf(error))) return false;
          if (codeOf(error) !== 'EAGAIN') throw error;
          Atomics.wait(pause, 0, 0, PAUSE_MS);
        }
      return true;
    },
    isTerminal,
    columns: isTerminal ? new WriteStream(file).columns : undefined,
  };
};
