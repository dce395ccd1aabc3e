/** Tells the program what the title says and whether something is unsaved, up to the last word that is typed. */
import { use, useCallback, useEffect, useRef } from 'react';
import type { Bridge, DocumentState } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { takeTyped } from '../fields/take-typed';
import { UnfinishedContext } from '../fields/unfinished';
import { useIsPainted } from './first-paint';
import { useNotices } from './notices';
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
  const unfinished = use(UnfinishedContext);
  const { tell: say } = useNotices();
  const warnedOf = useRef('');
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
      const isTaken = quoteNow() !== before;
      const words = unfinished.words().join('; ');
      // Closed again, the window may lose what was told of. What is unsaved as well was asked for by the program.
      if (!isTaken && (words === '' || words === warnedOf.current || unsavedNow())) return;
      event.preventDefault();
      event.returnValue = true;
      if (!isTaken) {
        warnedOf.current = words;
        say({
          tone: 'fail',
          text: `${words}: no answer yet, and lost when the window closes. Close it again to leave it.`,
        });
        return;
      }
      void bridge.setDocumentState({ ...latest.current, unsaved: true }).then(bridge.closeWindow);
    };
    window.addEventListener('beforeunload', onUnload);
    return () => window.removeEventListener('beforeunload', onUnload);
  }, [bridge, quoteNow, unsavedNow, unfinished, say]);
};
