/** Every accepted change goes to the journal; while one write is under way, only the latest change waits. */
import { useEffect, useRef } from 'react';
import type { Bridge, FileError } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Result } from '../../shared/result';
import { afterPaint } from './after-paint';
import { changeBetween, type Parts, partsOf, wholeText } from './journal-change';
import { useNotices } from './notices';

interface Written {
  readonly parts: Parts;
  readonly revision: number;
}

interface State {
  writing: boolean;
  waiting: QuoteDocument | null;
  /** What the journal holds as far as is known; null where it has to be sent whole. */
  written: Written | null;
  /** A journal that cannot be written is told once. */
  hasTold: boolean;
}

const send = async (
  bridge: Bridge,
  parts: Parts,
  written: Written | null,
): Promise<Result<number, FileError>> => {
  if (written !== null) {
    const result = await bridge.writeJournal(changeBetween(written.parts, parts, written.revision));
    if (result.ok || result.error.code !== 'out-of-step') return result;
  }
  return bridge.writeJournal(wholeText(parts));
};

export const useJournal = (bridge: Bridge, quote: QuoteDocument, unsaved: boolean): void => {
  const { tell } = useNotices();
  const kept = useRef<State>({ writing: false, waiting: null, written: null, hasTold: false });
  useEffect(() => {
    const state = kept.current;
    if (!unsaved) {
      state.waiting = null;
      return;
    }
    state.waiting = quote;
    const write = async (): Promise<void> => {
      const { waiting, written } = state;
      if (state.writing || waiting === null) return;
      state.writing = true;
      state.waiting = null;
      const parts = partsOf(waiting);
      const result = await send(bridge, parts, written);
      state.writing = false;
      state.written = result.ok ? { parts, revision: result.value } : null;
      if (!result.ok && !state.hasTold)
        tell({
          tone: 'fail',
          text: `A crash would lose what is not saved: ${result.error.message}`,
        });
      state.hasTold = !result.ok;
      await write();
    };
    // The answer is on screen before it is written down.
    return afterPaint(() => void write());
  }, [bridge, quote, unsaved, tell]);
};
