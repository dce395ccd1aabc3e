/** Work that is done after the paint, piece by piece, so that the window answers in between. */
import { afterPaint } from './after-paint';

/** Milliseconds of work at a time; a frame has sixteen. */
const SLICE_MS = 5;

/**
 * Each `yield` is a place to pause. A slice ends before a piece as long as its longest would reach past its time. Returns what
 * stops the work.
 */
export const inSlices = (work: Iterator<unknown, void>): (() => void) => {
  let stop: () => void;
  const go = (): void => {
    const until = performance.now() + SLICE_MS;
    let longest = 0;
    let now = performance.now();
    do {
      if (work.next().done) return;
      const before = now;
      now = performance.now();
      longest = Math.max(longest, now - before);
    } while (now + longest < until);
    const timer = window.setTimeout(go, 0);
    stop = () => window.clearTimeout(timer);
  };
  stop = afterPaint(go);
  return () => stop();
};
