/** Tells the program what the title says and whether something is unsaved, up to the last word that is typed. */
import { useEffect, useRef } from 'react';
import type { Bridge, DocumentState } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { takeTyped } from '../fields/take-typed';
import { useIsPainted } from './first-paint';

export const useDocumentState = (
  bridge: Bridge,
  { title, unsaved, savesItself }: DocumentState,
  quoteNow: () => QuoteDocument,
): void => {
  const isPainted = useIsPainted();
  useEffect(() => {
    if (isPainted) void bridge.setDocumentState({ title, unsaved, savesItself });
  }, [bridge, isPainted, title, unsaved, savesItself]);

  const latest = useRef({ title, savesItself });
  latest.current = { title, savesItself };
  useEffect(() => {
    // Nothing was unsaved, so the window closes; a field may still hold what its person never left.
    const onUnload = (event: BeforeUnloadEvent): void => {
      const before = quoteNow();
      takeTyped();
      if (quoteNow() === before) return;
      event.preventDefault();
      event.returnValue = true;
      void bridge.setDocumentState({ ...latest.current, unsaved: true }).then(bridge.closeWindow);
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [bridge, quoteNow]);
};
