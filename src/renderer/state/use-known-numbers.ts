/** Remembers the numbers of the quotes that were opened or saved, from one run of the program to the next. */
import { useCallback, useEffect, useRef } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Disk } from './disk';
import { useIsPainted } from './first-paint';
import { numberInName, numbersFrom, withNumber } from './known-numbers';

const PREFERENCE = 'known-quote-numbers';

/**
 * Answers the function that gives them. `onKnown` is called once, when those of earlier runs are read: the window has begun with
 * a quote by then.
 */
export const useKnownNumbers = (
  bridge: Bridge,
  { name, saved }: Disk,
  onKnown: (known: readonly string[]) => void,
): (() => readonly string[]) => {
  const known = useRef<readonly string[]>([]);
  const latest = useRef(onKnown);
  latest.current = onKnown;
  const isRead = useRef(false);
  const isPainted = useIsPainted();

  useEffect(() => {
    if (!isPainted) return;
    let wanted = true;
    void Promise.all([bridge.readPreference(PREFERENCE), bridge.recent()]).then(([text, recent]) => {
      if (!wanted || isRead.current) return;
      isRead.current = true;
      const earlier = [...recent.flatMap((file) => numberInName(file.name) ?? []), ...numbersFrom(text)];
      known.current = known.current.reduce(withNumber, earlier);
      latest.current(earlier);
    });
    return () => {
      wanted = false;
    };
  }, [bridge, isPainted]);

  const inFile: QuoteDocument['number'] | null = name === null ? null : (saved?.number ?? null);
  useEffect(() => {
    if (inFile === null) return;
    known.current = withNumber(known.current, inFile);
    if (isRead.current) void bridge.writePreference(PREFERENCE, JSON.stringify(known.current));
  }, [bridge, inFile]);

  return useCallback(() => known.current, []);
};
