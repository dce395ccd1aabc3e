/**
 * Reads a table in a thread that is watched. The engine ends a thread whose values grow too large, but not one that fills
 * its memory with bytes, and some of what grows takes the whole process with it: so this runs in a process of its own, which
 * looks at its memory and its time while the thread is busy.
 */
import { parentPort, Worker } from 'node:worker_threads';
import type { FileError } from '../../shared/ipc/bridge';
import { failure } from '../../shared/result';
import { bytesOfAnswer } from './answer-bytes';
import { readTable } from './read-table';
import {
  BROKE_OFF,
  CUT_SHEET_LIMITS,
  type ReaderLimits,
  tookTooLong,
  tookTooMuchMemory,
  VALUES_SHARE,
} from './reader-limits';
import type { Reading } from './reading';

const MIB = 1024 * 1024;
const YOUNG_VALUES_MIB = 32;
const LOOK_EVERY_MS = 20;

/** The thread's own part. */
export const answerReading = ({ table }: Reading): void => {
  const answer = bytesOfAnswer(readTable(table));
  parentPort?.postMessage(answer, [answer.buffer]);
};

/** `file` is started as the thread, and calls `answerReading` there. Never rejects. */
export const readInThread = (
  file: string,
  table: Uint8Array,
  limits: ReaderLimits = CUT_SHEET_LIMITS,
): Promise<Uint8Array> =>
  new Promise((resolve) => {
    const { memoryMib, timeMs } = limits;
    const memoryBefore = process.memoryUsage.rss();
    const timeBefore = process.cpuUsage();
    const thread = new Worker(file, {
      workerData: { table } satisfies Reading,
      argv: [],
      execArgv: [],
      resourceLimits: {
        maxOldGenerationSizeMb: memoryMib * VALUES_SHARE,
        maxYoungGenerationSizeMb: YOUNG_VALUES_MIB,
      },
    });
    const end = (answer: Uint8Array): void => {
      clearInterval(looking);
      resolve(answer);
      void thread.terminate();
    };
    const give = (error: FileError): void => end(bytesOfAnswer(failure(error)));
    const looking = setInterval(() => {
      const { user, system } = process.cpuUsage(timeBefore);
      if (process.memoryUsage.rss() - memoryBefore > memoryMib * MIB) give(tookTooMuchMemory(limits));
      else if ((user + system) / 1000 > timeMs) give(tookTooLong(limits));
    }, LOOK_EVERY_MS);
    thread.on('message', end);
    thread.on('error', (error: NodeJS.ErrnoException) =>
      give(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? tookTooMuchMemory(limits) : BROKE_OFF),
    );
    thread.on('exit', () => give(BROKE_OFF));
  });
