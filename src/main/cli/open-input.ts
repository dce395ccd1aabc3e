/** A file, or a pipe that somebody writes into: what else has a name is not read, as it may never end or never begin. */
import { closeSync, constants, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { codeOf } from './io';

const error = (code: string): Error => Object.assign(new Error(code), { code });

const mustBeReadable = (stats: Stats): void => {
  if (stats.isDirectory()) throw error('EISDIR');
  if (!stats.isFile() && !stats.isFIFO()) throw error('NO_FILE');
};

/** How long somebody who writes into a pipe is given before it is read again. */
const PAUSE_MS = 5;
const pause = new Int32Array(new SharedArrayBuffer(4));

interface OpenInput {
  readonly handle: number;
  readonly size: number;
  /** How many bytes were read; 0 at the end. */
  readonly read: (into: Uint8Array) => number;
}

/**
 * Opens a file, or a pipe that somebody writes into, as `<(…)` of a shell is. Looked at before it is opened, as opening alone does
 * something to a device; and opened without waiting, as nobody may ever write into a pipe. Throws what the system says, also for a
 * directory, which some systems open.
 */
export const openInput = (path: string): OpenInput => {
  mustBeReadable(statSync(path));
  const handle = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const stats = fstatSync(handle);
    mustBeReadable(stats);
    let isBegun = stats.isFile();
    return {
      handle,
      size: stats.isFile() ? stats.size : 0,
      read: (into) => {
        for (;;)
          try {
            const count = readSync(handle, into);
            if (count === 0 && !isBegun) throw error('NO_WRITER');
            isBegun = true;
            return count;
          } catch (reason) {
            if (codeOf(reason) !== 'EAGAIN') throw reason;
            isBegun = true;
            Atomics.wait(pause, 0, 0, PAUSE_MS);
          }
      },
    };
  } catch (reason) {
    closeSync(handle);
    throw reason;
  }
};
