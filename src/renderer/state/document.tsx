/** The quote as a document on disk: its name, whether it is saved, and everything that opens, saves or recovers one. */
import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Bridge, FileError, OpenedFile, RecoveredQuote } from '../../shared/ipc/bridge';
import { type QuoteDocument, readQuoteText } from '../../shared/order/quote-document';
import type { Result } from '../../shared/result';
import { newQuote, quoteText } from './new-quote';
import { type Notice, useNotices } from './notices';
import { useJournal } from './use-journal';
import { useWizard } from './wizard';

/** A question that has to be answered before anything else goes on. */
export type Question =
  | { readonly kind: 'discard'; readonly then: () => void }
  | { readonly kind: 'changed-outside' }
  | { readonly kind: 'recovered'; readonly found: RecoveredQuote };

export interface QuoteFile {
  readonly name: string | null;
  readonly unsaved: boolean;
  readonly savedAt: Date | null;
  readonly readOnlyBecause: string | null;
  readonly question: Question | null;
  readonly startNew: () => void;
  readonly open: (recent?: number) => void;
  readonly save: (anyway?: boolean) => void;
  readonly saveAs: () => void;
  readonly recover: (found: RecoveredQuote) => void;
  readonly forgetRecovered: () => void;
  readonly dismiss: () => void;
}

const FileContext = createContext<QuoteFile | null>(null);

interface Disk {
  readonly name: string | null;
  /** What the file holds; null when it holds nothing of what is on screen. */
  readonly saved: QuoteDocument | null;
  readonly savedAt: Date | null;
  readonly readOnlyBecause: string | null;
}

const failed = ({ message }: FileError): Notice => ({ tone: 'fail', text: message });

/** `Acme Frankfurt, hall 2.mpoq`, without what file systems do not take. */
const suggestedName = ({ name, number }: QuoteDocument): string =>
  `${`${number} ${name}`
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)}.mpoq`;

export const FileProvider = ({
  bridge,
  children,
}: {
  readonly bridge: Bridge;
  readonly children: ReactNode;
}) => {
  const { quote, send } = useWizard();
  const { tell } = useNotices();
  const [disk, setDisk] = useState<Disk>(() => ({
    name: null,
    saved: quote,
    savedAt: null,
    readOnlyBecause: null,
  }));
  const [question, setQuestion] = useState<Question | null>(null);
  const unsaved = quote !== disk.saved;
  const now = useRef({ quote, unsaved, disk });
  now.current = { quote, unsaved, disk };
  useJournal(bridge, quote, unsaved);

  const show = useCallback(
    (text: string, found: Omit<Disk, 'saved' | 'savedAt'>, isSaved: boolean): void => {
      const read = readQuoteText(text);
      if (!read.ok) {
        const [first] = read.error;
        tell({
          tone: 'fail',
          text: `${found.name ?? 'The quote'} cannot be read: ${first?.path ?? ''} ${first?.message ?? ''}`,
        });
        return;
      }
      send({ type: 'OPEN', quote: read.value });
      setDisk({ ...found, saved: isSaved ? read.value : null, savedAt: null });
    },
    [send, tell],
  );

  const take = useCallback(
    (file: Result<OpenedFile, FileError>): void => {
      if (file.ok) {
        const { name, text, readOnlyBecause } = file.value;
        show(text, { name, readOnlyBecause }, true);
      } else if (file.error.code !== 'cancelled') tell(failed(file.error));
    },
    [show, tell],
  );

  /** Goes on at once, or after the person agreed to lose what is not saved. */
  const unlessUnsaved = useCallback((then: () => void): void => {
    if (now.current.unsaved) setQuestion({ kind: 'discard', then });
    else then();
  }, []);

  const keep = useCallback(
    (saved: QuoteDocument, result: Result<{ readonly name: string }, FileError>): void => {
      if (result.ok) {
        setDisk({ name: result.value.name, saved, savedAt: new Date(), readOnlyBecause: null });
        // What was changed while the file was being written is in the journal alone.
        if (now.current.quote === saved) void bridge.clearJournal();
      } else if (result.error.code === 'changed-outside') setQuestion({ kind: 'changed-outside' });
      else if (result.error.code !== 'cancelled') tell(failed(result.error));
    },
    [bridge, tell],
  );

  const actions = useMemo(() => {
    const saveAs = (): void => {
      const { quote: kept } = now.current;
      void bridge.saveAs(quoteText(kept), suggestedName(kept)).then((result) => keep(kept, result));
    };
    return {
      startNew: () =>
        unlessUnsaved(() => {
          const fresh = newQuote(new Date());
          void bridge.startNew();
          void bridge.clearJournal();
          send({ type: 'OPEN', quote: fresh });
          setDisk({ name: null, saved: fresh, savedAt: null, readOnlyBecause: null });
        }),
      open: (recent?: number) => unlessUnsaved(() => void bridge.open(recent).then(take)),
      save: (anyway?: boolean) => {
        const { quote: kept, disk: at } = now.current;
        if (at.name === null || at.readOnlyBecause !== null) saveAs();
        else void bridge.save(quoteText(kept), anyway).then((result) => keep(kept, result));
      },
      saveAs,
      recover: (found: RecoveredQuote) =>
        show(found.text, { name: found.name, readOnlyBecause: null }, false),
      forgetRecovered: () => void bridge.clearJournal(),
      dismiss: () => setQuestion(null),
    };
  }, [bridge, keep, send, show, take, unlessUnsaved]);

  useEffect(() => {
    let listening = true;
    void bridge.recovered().then((found) => {
      if (listening && found !== null) setQuestion({ kind: 'recovered', found });
    });
    // The program has asked already, as it binds the file to the quote before it hands it over.
    const stopOpened = bridge.onOpened(take);
    const stopChanged = bridge.onChangedOutside(() => setQuestion({ kind: 'changed-outside' }));
    return () => {
      listening = false;
      stopOpened();
      stopChanged();
    };
  }, [bridge, take]);

  useEffect(() => {
    void bridge.setDocumentState({ title: `${quote.name} · ${quote.number}`, unsaved });
  }, [bridge, quote.name, quote.number, unsaved]);

  const file = useMemo(
    (): QuoteFile => ({
      name: disk.name,
      savedAt: disk.savedAt,
      readOnlyBecause: disk.readOnlyBecause,
      unsaved,
      question,
      ...actions,
    }),
    [disk, unsaved, question, actions],
  );
  return <FileContext value={file}>{children}</FileContext>;
};

export const useQuoteFile = (): QuoteFile => {
  const file = use(FileContext);
  if (file === null) throw new Error('useQuoteFile is used outside FileProvider');
  return file;
};
