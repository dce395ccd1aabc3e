/** Has a table read by this program started once more, which may be killed without loss: see table-reader/read-in-thread.ts. */
import { spawnSync } from 'node:child_process';
import { failure } from '../../shared/result';
import { answerOfBytes } from '../table-reader/answer-bytes';
import type { TableRead } from '../table-reader/read-table';
import { BROKE_OFF, CUT_SHEET_LIMITS, tookTooLong, WAIT_MS } from '../table-reader/reader-limits';
import { codeOf } from './io';
import { READ_TABLE } from './read-table-command';

/** An answer is no larger than the memory that it was made in. */
const MOST_ANSWERED = CUT_SHEET_LIMITS.memoryMib * 1024 * 1024;

/** `program` is what starts this program, `['node', 'mpo-preflight.cjs']`. */
export const readApart =
  ([program = '', ...words]: readonly string[], waitMs = WAIT_MS) =>
  (bytes: Uint8Array): TableRead => {
    const { error, status, stdout } = spawnSync(program, [...words, READ_TABLE], {
      input: bytes,
      stdio: ['pipe', 'pipe', 'ignore'],
      timeout: waitMs,
      killSignal: 'SIGKILL',
      maxBuffer: MOST_ANSWERED,
      windowsHide: true,
    });
    if (codeOf(error) === 'ETIMEDOUT') return failure(tookTooLong(CUT_SHEET_LIMITS));
    return status === 0 ? answerOfBytes(stdout) : failure(BROKE_OFF);
  };
