/** Work that is in no file: what it is, and whether it is wanted. Nothing happens to it until somebody says so. */
import { useMemo } from 'react';
import type { RecoveredQuote } from '../../shared/ipc/bridge';
import { readQuoteText } from '../../shared/order/quote-document';
import { Button } from '../fields/button';
import { useQuoteFile } from '../state/quote-file';
import { counted } from '../words/figures';
import { Said } from '../words/said';
import { Ask } from './dialog';

const WORDS: Readonly<Record<RecoveredQuote['because'], readonly [title: string, why: string]>> = {
  crash: ['Work was recovered', 'The program ended unexpectedly before this was saved.'],
  'read-again': [
    'Your changes were kept',
    'They were on screen, not saved, when the file was read again because somebody else had changed it.',
  ],
};

export const RecoveredQuestion = ({ found }: { readonly found: RecoveredQuote }) => {
  const { dismiss, recover, refuseRecovered } = useQuoteFile();
  const quote = useMemo(() => {
    const read = readQuoteText(found.text);
    return read.ok ? read.value : null;
  }, [found.text]);
  const answer = (perform: () => void) => () => {
    dismiss();
    perform();
  };
  const [title, why] = WORDS[found.because];
  const changed = new Date(found.writtenAt).toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['Quote', quote === null ? undefined : `${quote.number}, ${quote.name}`],
    ['Customer', quote?.customer.name],
    ['Links', quote === null ? undefined : counted(quote.links.length, 'link')],
    ['File', found.name ?? 'never saved'],
    ['Last changed', changed],
  ];
  return (
    <Ask title={title} open onClose={dismiss}>
      <p>{why}</p>
      <dl className="dialog-facts">
        {rows.map(
          ([name, value]) =>
            value !== undefined && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>
                  <Said text={value} />
                </dd>
              </div>
            ),
        )}
      </dl>
      <p className="muted">Opening it overwrites nothing: saving asks for a place first.</p>
      <div className="dialog-answers">
        <Button className="danger-button dialog-aside" onPress={answer(refuseRecovered)}>
          Throw it away
        </Button>
        <Button className="button" onPress={dismiss}>
          Ask me next time
        </Button>
        <Button className="primary-button" autoFocus onPress={answer(() => recover(found))}>
          Open it
        </Button>
      </div>
    </Ask>
  );
};
