/** Three short pages at the first start; whoever leaves them has seen them for good. */
import { memo, useEffect, useState } from 'react';
import type { Bridge } from '../../shared/ipc/bridge';
import { Button } from '../fields/button';
import { Ask } from '../frame/dialog';
import { useQuoteFile } from '../state/quote-file';

const SEEN = 'tour-seen';

const PAGES: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: 'Eight questions, one link',
    text: 'Answer them with the customer beside you. Everything is proposed already: change what does not fit and go on. A choice that is closed says why.',
  },
  {
    title: 'Follow each fibre',
    text: 'The drawing follows every answer, from transceiver to transceiver. Point at a lane to see its whole way; loss, findings and the order stand beside it.',
  },
  {
    title: 'Leave with an order',
    text: 'Ten points have to be proven before it is more than a draft. Everything works offline, undo goes back as far as you like, and nothing you typed is lost.',
  },
];

export const Tour = memo(({ bridge }: { readonly bridge: Bridge }) => {
  const { question } = useQuoteFile();
  const [page, setPage] = useState<number | null>(null);
  useEffect(() => {
    let wanted = true;
    void bridge.readPreference(SEEN).then((seen) => {
      if (wanted && seen === null) setPage(0);
    });
    return () => {
      wanted = false;
    };
  }, [bridge]);
  const leave = (): void => {
    setPage(null);
    void bridge.writePreference(SEEN, 'true');
  };
  const shown = page === null ? undefined : PAGES[page];
  // Recovered work is asked about first.
  if (page === null || shown === undefined || question !== null) return null;
  const isLast = page === PAGES.length - 1;
  return (
    <Ask title={shown.title} open onClose={leave}>
      <p>{shown.text}</p>
      <div className="dialog-answers">
        <span className="muted tour-page">
          {page + 1} of {PAGES.length}
        </span>
        {!isLast && (
          <Button className="button" onPress={leave}>
            Skip
          </Button>
        )}
        <Button className="primary-button" autoFocus onPress={() => (isLast ? leave() : setPage(page + 1))}>
          {isLast ? 'Start' : 'Next'}
        </Button>
      </div>
    </Ask>
  );
});
