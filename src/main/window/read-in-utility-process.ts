/** Has a table read in a process of its own, which may be killed without loss: see table-reader/read-in-thread.ts. */
import { join } from 'node:path';
import { utilityProcess } from 'electron';
import { failure } from '../../shared/result';
import { answerOfBytes } from '../table-reader/answer-bytes';
import type { TableRead } from '../table-reader/read-table';
import { BROKE_OFF, CUT_SHEET_LIMITS, tookTooLong, WAIT_MS } from '../table-reader/reader-limits';

/** `folder` is that of the app. */
export const readInUtilityProcess =
  (folder: string) =>
  (bytes: Uint8Array): Promise<TableRead> =>
    new Promise((resolve) => {
      const reader = utilityProcess.fork(join(folder, 'out', 'main', 'table-reader.cjs'), [], {
        serviceName: 'MPO Preflight table reader',
        stdio: 'ignore',
      });
      const end = (read: TableRead): void => {
        clearTimeout(waiting);
        resolve(read);
        reader.kill();
      };
      const waiting = setTimeout(() => end(failure(tookTooLong(CUT_SHEET_LIMITS))), WAIT_MS);
      reader.on('message', (answer: Uint8Array) => end(answerOfBytes(answer)));
      reader.on('exit', () => end(failure(BROKE_OFF)));
      reader.postMessage(bytes);
    });
