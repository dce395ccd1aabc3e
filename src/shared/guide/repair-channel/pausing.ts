/** Work with places to pause, so that a window stays quick while it goes on. */

/** Each `yield` is such a place, a few milliseconds after the one before. */
export type Pausing<T> = Generator<undefined, T, undefined>;

/** The result without pauses. `runThrough(search.setsOf(1, () => true))` holds every repair of one change. */
export const runThrough = <T>(work: Generator<unknown, T, undefined>): T => {
  let step = work.next();
  while (step.done !== true) step = work.next();
  return step.value;
};
