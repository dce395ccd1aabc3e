/** Work that lets others in between: a search, or a walk over many links. */

/** Each `yield` is a place to pause; what comes of it is returned at the end. */
export type Pausing<T> = Generator<undefined, T, undefined>;

/** Goes through with it at once. Example: `finish(rangeSearch(task, question))` is what `rangeOf` answers. */
export const finish = <T>(work: Generator<unknown, T, undefined>): T => {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
};
