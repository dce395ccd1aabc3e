/** A long list is drawn from its start, a piece after each paint, so that its first rows are there at once and nothing waits. */
import { startTransition, useEffect, useState } from 'react';
import { afterPaint } from './after-paint';

/** More than a window shows. */
const AT_ONCE = 40;
const PIECE = 40;

/** How many of `total` entries are to be drawn by now; it never goes back. */
export const useGrowing = (total: number): number => {
  const [count, setCount] = useState(AT_ONCE);
  useEffect(() => {
    if (count >= total) return;
    return afterPaint(() => startTransition(() => setCount(count + PIECE)));
  }, [count, total]);
  return Math.min(count, total);
};
