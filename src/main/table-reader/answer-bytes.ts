/** What a reader answers, on its way between processes: each hands it on without unpacking it. */
import { failure } from '../../shared/result';
import type { TableRead } from './read-table';
import { BROKE_OFF } from './reader-limits';

export const bytesOfAnswer = (read: TableRead): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(read));

/** What is no answer was cut off. */
export const answerOfBytes = (bytes: Uint8Array): TableRead => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as TableRead;
  } catch {
    return failure(BROKE_OFF);
  }
};
