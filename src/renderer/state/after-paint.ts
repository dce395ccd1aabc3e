/** What follows an answer waits until the answer is painted: a timer of no time mostly runs before the frame. */
import { startTransition, useEffect, useState } from 'react';

/** A window that is out of sight has no frames. */
const NO_FRAME_MS = 100;

/** Does the work once, after the next frame. Returns what stops it. */
export const afterPaint = (work: () => void): (() => void) => {
  let timer = window.setTimeout(work, NO_FRAME_MS);
  const frame = requestAnimationFrame(() => {
    window.clearTimeout(timer);
    timer = window.setTimeout(work, 0);
  });
  return () => {
    cancelAnimationFrame(frame);
    window.clearTimeout(timer);
  };
};

/**
 * Does the work after that many frames. A frame is handed over when it is drawn and on screen two frames later: until then the
 * page may have drawn another, and what takes it long would keep both from the person.
 */
export const afterFrames = (count: number, work: () => void): (() => void) => {
  if (count <= 1) return afterPaint(work);
  let stop = afterPaint(() => {
    stop = afterFrames(count - 1, work);
  });
  return () => stop();
};

/** A value as it was that many paints ago; what is drawn from it follows the answer, and gives way to the next. */
export const useAfterPaint = <T>(value: T, frames = 1): T => {
  const [painted, setPainted] = useState(value);
  useEffect(() => afterFrames(frames, () => startTransition(() => setPainted(() => value))), [value, frames]);
  return painted;
};
