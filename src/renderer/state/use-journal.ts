/** Every accepted change goes to the journal; while one write is under way, only the latest change waits. */
import { useEffect, useRef } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';

export const useJournal = (bridge: Bridge, quote: QuoteDocument, unsaved: boolean): void => {
  const state = useRef<{ writing: boolean; waiting: QuoteDocument | null }>({
    writing: false,
    waiting: null,
  });
  useEffect(() => {
    if (!unsaved) {
      state.current.waiting = null;
      return;
    }
    state.current.waiting = quote;
    const write = async (): Promise<void> => {
      const { waiting } = state.current;
      if (state.current.writing || waiting === null) return;
      state.current = { writing: true, waiting: null };
      await bridge.writeJournal(JSON.stringify(waiting));
      state.current.writing = false;
      await write();
    };
    // After the paint: the answer is on screen before it is written down.
    const timer = setTimeout(() => void write(), 0);
    return () => clearTimeout(timer);
  }, [bridge, quote, unsaved]);
};
