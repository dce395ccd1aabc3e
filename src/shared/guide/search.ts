/** A search that pauses after each piece of its work, so that a window can breathe between them. */
export type Search<T> = Generator<undefined, T, undefined>;

/** Goes through with a search at once. Example: `finish(rangeSearch(task, question))` is what `rangeOf` answers. */
export const finish = <T>(search: Search<T>): T => {
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
};
