/** The process that reads tables for the window; its thread runs this file too. One table, then it is ended. */
import { isMainThread, workerData } from 'node:worker_threads';
import { answerReading, readInThread } from './read-in-thread';
import type { Reading } from './reading';

if (isMainThread)
  process.parentPort.once('message', ({ data }: { data: Uint8Array }) => {
    void readInThread(__filename, data).then((answer) => process.parentPort.postMessage(answer));
  });
else answerReading(workerData as Reading);
