/** Work over many links that lets others in between. */

/** Each `yield` is a place to pause; what comes of it is returned at the end. */
export type Pausing<T> = Generator<undefined, T, undefined>;

/** Example: `finish(mergeWork(itemsByLink, settings))` are the lines. */
export const finish = <T>(work: Pausing<T>): T => {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
};
