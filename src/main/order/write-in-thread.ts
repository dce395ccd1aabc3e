/** Has an order made and written in a thread: that of a thousand links takes seconds, in which the window is not to wait. */
import { Worker } from 'node:worker_threads';
import { oneAtATime } from '../files/one-at-a-time';
import { refused } from './folder-refusal';
import type { FolderWritten, OrderToWrite } from './write-order-folder';

const BROKE_OFF = refused('was not written: making the order broke off');

/** `file` is started as the thread, one after the other. Never rejects. */
export const writeInThread = (file: string): ((order: OrderToWrite) => Promise<FolderWritten>) => {
  const inTurn = oneAtATime();
  return (order) =>
    inTurn(
      () =>
        new Promise((resolve) => {
          const thread = new Worker(file, { workerData: order, argv: [], execArgv: [] });
          thread.on('message', resolve);
          thread.on('error', () => resolve(BROKE_OFF));
          thread.on('exit', () => resolve(BROKE_OFF));
        }),
    );
};
