/** Work that is done after the paint, piece by piece, so that the window answers in between. */

/** Milliseconds of work at a time; a frame has sixteen. */
const SLICE_MS = 5;

/** Each `yield` is a place to pause. Returns what stops it. */
export const inSlices = (work: Iterator<unknown, void>): (() => void) => {
  let timer = 0;
  const go = (): void => {
    const until = performance.now() + SLICE_MS;
    do if (work.next().done) return;
    while (performance.now() < until);
    timer = window.setTimeout(go, 0);
  };
  timer = window.setTimeout(go, 0);
  return () => window.clearTimeout(timer);
};
