/**
 * What is typed is taken over when its field is left. Saving and closing do not leave it, and must not lose it: they say so
 * first, and the fields that are being typed into take it over then.
 */
import { useEffect, useRef } from 'react';

const EVENT = 'take-typed';

/** Answers are in the machine when this returns. */
export const takeTyped = (): void => {
  window.dispatchEvent(new Event(EVENT));
};

export const useTakeTyped = (take: () => void): void => {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const onTake = (): void => latest.current();
    window.addEventListener(EVENT, onTake);
    return () => window.removeEventListener(EVENT, onTake);
  }, []);
};
