/** Work over many links in the window: done at once where it is little, else piece by piece after the paint. */
import { useEffect, useMemo, useState } from 'react';
import type { Pausing } from '../../shared/pausing';
import { inSlices } from './in-slices';

/** Milliseconds that a screen may wait for what it shows. */
const AT_ONCE_MS = 5;
/** Pieces that are done at once whatever they take: a short quote never shows that it is worked on. */
const AT_ONCE_PIECES = 30;

interface Begun<T> {
  readonly work: Pausing<T>;
  /** What came of it at once. */
  readonly found: { readonly value: T } | null;
}

const beginAtOnce = <T>(work: Pausing<T>): Begun<T> => {
  const until = performance.now() + AT_ONCE_MS;
  for (let piece = 0; piece < AT_ONCE_PIECES || performance.now() < until; piece++) {
    const { done, value } = work.next();
    if (done) return { work, found: { value } };
  }
  return { work, found: null };
};

function* tellingAtEnd<T>(work: Pausing<T>, tell: (value: T) => void): Generator<undefined, void> {
  tell(yield* work);
}

/**
 * What comes of the work; null until it is done. Another `begin` is other work: give the same one as long as nothing of it changes.
 * Example: `useInTime(useCallback(() => orderOnce(quote), [quote]))` is the order of a short quote at once.
 */
export const useInTime = <T>(begin: () => Pausing<T>): T | null => {
  const begun = useMemo(() => beginAtOnce(begin()), [begin]);
  const [later, setLater] = useState<{ readonly begun: Begun<T>; readonly value: T } | null>(null);
  useEffect(() => {
    if (begun.found !== null) return;
    return inSlices(tellingAtEnd(begun.work, (value) => setLater({ begun, value })));
  }, [begun]);
  if (begun.found !== null) return begun.found.value;
  return later?.begun === begun ? later.value : null;
};
