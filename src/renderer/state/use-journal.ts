/** Every accepted change goes to the journal; while one write is under way, only the latest change waits. */
import { useEffect, useRef } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { afterPaint } from './after-paint';

/** Links do not change in place, so the text of each is made once: of a thousand, an answer changes one. */
const LINK_TEXTS = new WeakMap<object, string>();

const linkText = (link: object): string => {
  const known = LINK_TEXTS.get(link);
  if (known !== undefined) return known;
  const text = JSON.stringify(link);
  LINK_TEXTS.set(link, text);
  return text;
};

const journalText = ({ links, ...head }: QuoteDocument): string =>
  `${JSON.stringify(head).slice(0, -1)},"links":[${links.map(linkText).join(',')}]}`;

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
      await bridge.writeJournal(journalText(waiting));
      state.current.writing = false;
      await write();
    };
    // The answer is on screen before it is written down.
    return afterPaint(() => void write());
  }, [bridge, quote, unsaved]);
};
