/**
 * What is typed is taken over when its field is left. Saving and closing do not leave it, and must not lose it: they say so
 * first, and the fields that are being typed into take it over then.
 */
import { useEffect, useRef } from 'react';

/** In this order: what is taken over may wait for its paint. */
const EVENTS = ['take-typed', 'settle'] as const;

/** Answers are in the machine when this returns. */
export const takeTyped = (): void => {
  for (const event of EVENTS) window.dispatchEvent(new Event(event));
};

export const useTakeTyped = (take: () => void, event: (typeof EVENTS)[number] = 'take-typed'): void => {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const onTake = (): void => latest.current();
    window.addEventListener(event, onTake);
    return () => window.removeEventListener(event, onTake);
  }, [event]);
};
