/** Failures that a search met, kept for the sentence of a reason. */
import type { Constraint } from './constraint';
import type { Draft } from './draft';
import type { Failure } from './failure';
import type { Task } from './task';

export interface Met {
  /** As it was judged: of which kind it is holds for its like as well, its words may not. */
  readonly known: Failure;
  /** Those it depends on, a bit for each, see `questionsOf`. */
  readonly variables: number;
  readonly tell: () => Failure;
}

export const metAs = (failure: Failure, variables: number): Met => ({
  known: failure,
  variables,
  tell: () => failure,
});

/**
 * A failure of a draft that is judged as `known` was. That may have been found with another draft that fails alike, such as one
 * with another transceiver of the same kind: it is told of this one.
 *
 * Errors: `tell` throws where the draft does not fail, as then drafts that differ were taken for alike, which is a bug.
 */
export const metBy = (
  constraint: Constraint,
  draft: Draft,
  task: Task,
  variables: number,
  known: Failure,
): Met => {
  const failed = { ...draft };
  return {
    known,
    variables,
    tell: () => {
      const found = constraint.tell?.(failed, task) ?? constraint.check(failed, task)?.failure ?? null;
      if (found === null) throw new Error(`${constraint.name} does not fail where its like did`);
      return found;
    },
  };
};
