/** Tells the program what the title says and whether something is unsaved, up to the last word that is typed. */
import { useCallback, useEffect, useRef } from 'react';
import type { Bridge, DocumentState } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { takeTyped } from '../fields/take-typed';
import { useIsPainted } from './first-paint';
import { useWizard } from './wizard';

interface Around {
  readonly bridge: Bridge;
  readonly title: string;
  readonly savesItself: boolean;
  readonly quoteNow: () => QuoteDocument;
  /** Whether something is, decided or just pressed, whatever is drawn by now. */
  readonly unsavedNow: () => boolean;
}

export const useDocumentState = ({ bridge, title, savesItself, quoteNow, unsavedNow }: Around): void => {
  const { watch } = useWizard();
  const isPainted = useIsPainted();
  const latest = useRef({ title, savesItself });
  latest.current = { title, savesItself };
  const told = useRef<DocumentState | null>(null);
  const tell = useCallback((): void => {
    const next = { ...latest.current, unsaved: unsavedNow() };
    const last = told.current;
    if (last?.title === next.title && last.savesItself === next.savesItself && last.unsaved === next.unsaved)
      return;
    told.current = next;
    void bridge.setDocumentState(next);
  }, [bridge, unsavedNow]);
  // Another file may be handed over before the change is drawn.
  useEffect(() => (isPainted ? watch(tell) : undefined), [isPainted, tell, watch]);
  // After everything that is drawn: what is saved is not decided by the machine.
  useEffect(() => {
    if (isPainted) tell();
  });

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
