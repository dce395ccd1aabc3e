/**
 * Trying changes: from one press on nothing is written to the quote's file until they are kept or discarded. The journal has
 * them all the while, so that a crash loses neither them nor what the file holds.
 */
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { takeTyped } from '../fields/take-typed';
import { useNotices } from './notices';
import { useWizard } from './wizard';

export interface Scratch {
  readonly isTrying: boolean;
  readonly isTryingNow: () => boolean;
  readonly end: () => void;
  readonly tryChanges: () => void;
  readonly discardChanges: () => void;
}

interface Around {
  readonly bridge: Bridge;
  readonly quoteNow: () => QuoteDocument;
}

export const useScratch = ({ bridge, quoteNow }: Around): Scratch => {
  const { send } = useWizard();
  const { tell } = useNotices();
  /** What the quote was when trying began; null while nothing is tried. */
  const [base, setBase] = useState<QuoteDocument | null>(null);
  const now = useRef(base);
  const put = useCallback((next: QuoteDocument | null): void => {
    now.current = next;
    setBase(next);
  }, []);
  const actions = useMemo(
    () => ({
      isTryingNow: () => now.current !== null,
      end: () => put(null),
      tryChanges: () => {
        takeTyped();
        put(quoteNow());
      },
      discardChanges: () => {
        takeTyped();
        const before = now.current;
        const tried = quoteNow();
        if (before === null || before === tried) {
          put(null);
          return;
        }
        send({ type: 'RESTORE', quote: before });
        put(null);
        void bridge.clearJournal();
        tell({
          tone: 'pass',
          text: 'The changes are discarded.',
          action: {
            label: 'Bring them back',
            perform: () => {
              // Only while nothing else was changed: it would be lost in their place.
              if (quoteNow() !== before) return;
              put(before);
              send({ type: 'RESTORE', quote: tried });
            },
          },
        });
      },
    }),
    [bridge, put, quoteNow, send, tell],
  );
  return { isTrying: base !== null, ...actions };
};
