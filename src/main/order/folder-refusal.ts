/** Why a folder was not given an order. */
import { failure, type Result } from '../../shared/result';

export interface Refusal {
  /** `earlier` and `unfinished`: an order of the program's own lies there, which gives way to whoever says so. */
  readonly kind: 'earlier' | 'unfinished' | 'refused';
  /** What follows the folder's name in a sentence. How an order there gives way is for whoever asked to say. */
  readonly says: string;
}

export const refused = (says: string): Result<never, Refusal> => failure({ kind: 'refused', says });
