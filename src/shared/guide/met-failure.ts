/** A failure that a search met, kept for the sentence of a reason. */
import type { Failure } from './failure';

export interface MetFailure {
  /** As it was judged: of which kind it is holds for its like as well, its words may not. */
  readonly known: Failure;
  /** Those it depends on, see `bitsOf`. */
  readonly variables: number;
  /** Throws where drafts that differ were taken for alike, which is a bug. */
  readonly tell: () => Failure;
}

export const metFailure = (known: Failure, variables: number, tell = (): Failure => known): MetFailure => ({
  known,
  variables,
  tell,
});
