/** The quote as a document on disk: its name, whether it is saved, and everything that opens, saves or recovers one. */
import { type ReactNode, use, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Bridge, FileError, OpenedFile, RecoveredQuote } from '../../shared/ipc/bridge';
import { type QuoteDocument, readQuoteText } from '../../shared/order/quote-document';
import type { Result } from '../../shared/result';
import { draftOf } from '../../shared/wizard/machine';
import { takeTyped } from '../fields/take-typed';
import { UnfinishedContext } from '../fields/unfinished';
import { type Disk, heldBackBy, isUnsaved, NEVER_SAVED, type Question, savesItself } from './disk';
import { useIsPainted } from './first-paint';
import { freeNumber } from './known-numbers';
import { newQuote, quoteText } from './new-quote';
import { useNotices } from './notices';
import { FileContext, type QuoteFile } from './quote-file';
import { useAutosave, useAutosaveSetting } from './use-autosave';
import { useDocumentState } from './use-document-state';
import { useJournal } from './use-journal';
import { useKnownNumbers } from './use-known-numbers';
import { useSaving } from './use-saving';
import { useScratch } from './use-scratch';
import { useWizard } from './wizard';

export const FileProvider = ({
  bridge,
  children,
}: {
  readonly bridge: Bridge;
  readonly children: ReactNode;
}) => {
  const { actor, quote, send, isWaiting } = useWizard();
  const { tell } = useNotices();
  const unfinished = use(UnfinishedContext);
  const [disk, setDisk] = useState<Disk>(() => ({ ...NEVER_SAVED, saved: quote }));
  const [question, setQuestion] = useState<Question | null>(null);
  const [autosave, setAutosave] = useAutosaveSetting(bridge);
  const unsaved = isUnsaved(disk, quote);
  const now = useRef({ disk, autosave });
  now.current = { disk, autosave };
  /** Not the one drawn last: an answer may have come since. */
  const quoteNow = useCallback(() => draftOf(actor.getSnapshot().context).quote, [actor]);
  const diskNow = useCallback(() => now.current.disk, []);
  const unsavedNow = useCallback(
    () => isWaiting() || isUnsaved(now.current.disk, quoteNow()),
    [isWaiting, quoteNow],
  );
  useJournal(bridge, quote, unsaved);

  const {
    isTrying,
    isTryingNow,
    end: endTrying,
    tryChanges,
    discardChanges,
  } = useScratch({ bridge, quoteNow });
  const saving = useSaving({ bridge, quoteNow, diskNow, setDisk, ask: setQuestion, onKept: endTrying });
  const { saveByItself } = saving;
  useAutosave(
    autosave &&
      unsaved &&
      !isTrying &&
      disk.file !== null &&
      disk.readOnlyBecause === null &&
      question === null,
    quote,
    saveByItself,
  );

  /** Another quote and what its file holds are one change: in between it would count as unsaved. */
  const begin = useCallback(
    (begun: QuoteDocument, on: Disk): void => {
      now.current = { ...now.current, disk: on };
      send({ type: 'OPEN', quote: begun });
      setDisk(on);
      endTrying();
    },
    [send, endTrying],
  );

  /** What was typed for the quote before and never became an answer is told of, as it is nowhere else. */
  const beginAnother = useCallback(
    (begun: QuoteDocument, on: Disk): void => {
      const left = unfinished.words();
      if (left.length > 0)
        tell({ tone: 'fail', text: `Not taken into ${quoteNow().number}: ${left.join('; ')}.` });
      unfinished.begin();
      begin(begun, on);
    },
    [begin, unfinished, tell, quoteNow],
  );

  const knownNumbers = useKnownNumbers(bridge, disk, (known) => {
    const at = now.current.disk;
    const number = freeNumber(quoteNow().number, known);
    // What the window began with, before it could know what numbers there are.
    if (at.name !== null || number === quoteNow().number) return;
    const renumbered = { ...quoteNow(), number };
    if (isUnsaved(at, quoteNow())) send({ type: 'EDIT_QUOTE', change: { number } });
    else begin(renumbered, { ...at, saved: renumbered });
  });

  /** Whether it can be shown at all. */
  const show = useCallback(
    (text: string, found: Omit<Disk, 'saved' | 'savedAt' | 'heldBack'>, isSaved: boolean): boolean => {
      const read = readQuoteText(text);
      if (!read.ok) {
        const [first] = read.error;
        tell({
          tone: 'fail',
          text: `${found.name ?? 'The quote'} cannot be read: ${first?.path ?? ''} ${first?.message ?? ''}`,
        });
        return false;
      }
      beginAnother(read.value, {
        ...found,
        saved: isSaved ? read.value : null,
        savedAt: null,
        heldBack: null,
      });
      return true;
    },
    [beginAnother, tell],
  );

  const take = useCallback(
    (opened: Result<OpenedFile, FileError>): void => {
      if (opened.ok) {
        const { text, ...found } = opened.value;
        // What was asked about the file before is settled by another one; what was recovered is not.
        if (show(text, found, true)) setQuestion((asked) => (asked?.kind === 'recovered' ? asked : null));
      } else if (opened.error.code !== 'cancelled') setQuestion({ kind: 'not-opened', error: opened.error });
    },
    [show],
  );

  const actions = useMemo(() => {
    /** Goes on when nothing is unsaved, saves where that needs nobody, and else after the person agreed to lose it. */
    const unlessUnsaved = async (then: () => void): Promise<void> => {
      takeTyped();
      const { disk: at, autosave: isOn } = now.current;
      const mayWrite = isOn && savesItself(at) && !isTryingNow();
      const isKept = !isUnsaved(at, quoteNow()) || (mayWrite && (await saveByItself()));
      if (isKept && unfinished.words().length === 0) then();
      else setQuestion({ kind: 'discard', then });
    };
    const recover = (found: RecoveredQuote): void => {
      const { name, text } = found;
      const nowhere = { name, file: null, readOnlyBecause: null, openElsewhere: null };
      if (show(text, nowhere, false)) void bridge.takeRecovered();
    };
    const openKept = (): void =>
      void unlessUnsaved(() => void bridge.recovered().then((found) => found !== null && recover(found)));
    return {
      startNew: () =>
        void unlessUnsaved(() => {
          const fresh = newQuote(new Date(), [...knownNumbers(), quoteNow().number]);
          void bridge.startNew();
          void bridge.clearJournal();
          beginAnother(fresh, { ...NEVER_SAVED, saved: fresh });
        }),
      open: (recent?: number) => void unlessUnsaved(() => void bridge.open(recent).then(take)),
      recent: bridge.recent,
      readAgain: () => {
        takeTyped();
        const mine = isUnsaved(now.current.disk, quoteNow()) ? quoteText(quoteNow()) : null;
        void bridge.readAgain(mine).then((opened) => {
          take(opened);
          if (opened.ok && mine !== null)
            tell({
              tone: 'pass',
              text: `${opened.value.name} was read again. Your own changes are kept.`,
              action: { label: 'Open mine', perform: openKept },
            });
        });
      },
      recover,
      refuseRecovered: () => void bridge.refuseRecovered(),
      dismiss: () => setQuestion(null),
    };
  }, [beginAnother, bridge, quoteNow, saveByItself, show, take, tell, knownNumbers, isTryingNow, unfinished]);

  useEffect(() => {
    // The program has asked already, as it binds the file to the quote before it hands it over.
    const stopOpened = bridge.onOpened(take);
    const stopChanged = bridge.onChangedOutside((change) => {
      setDisk((at) => ({ ...at, heldBack: heldBackBy(change) }));
      setQuestion({ kind: 'outside', change, keptAs: null });
    });
    return () => {
      stopOpened();
      stopChanged();
    };
  }, [bridge, take]);

  const isPainted = useIsPainted();
  useEffect(() => {
    if (!isPainted) return;
    let listening = true;
    void bridge.recovered().then((found) => {
      if (listening && found !== null) setQuestion({ kind: 'recovered', found });
    });
    return () => {
      listening = false;
    };
  }, [bridge, isPainted]);

  const title = `${quote.name} · ${quote.number}`;
  useDocumentState({
    ...{ bridge, title, quoteNow, unsavedNow },
    savesItself: autosave && !isTrying && savesItself(disk),
  });

  const file = useMemo((): QuoteFile => {
    const { name, savedAt, readOnlyBecause, openElsewhere, heldBack } = disk;
    const { save, saveAs } = saving;
    return {
      ...{ name, savedAt, readOnlyBecause, openElsewhere, heldBack },
      ...{ unsaved, autosave, setAutosave, question },
      putHintAway: () => setDisk((at) => ({ ...at, openElsewhere: null })),
      ...{ save, saveAs, isTrying, discardChanges },
      tryChanges: () => {
        // What was decided before is in the file first.
        if (unsaved && savesItself(disk) && autosave) void saveByItself();
        tryChanges();
      },
      keepChanges: () => void save(),
      ...actions,
    };
  }, [
    disk,
    unsaved,
    autosave,
    setAutosave,
    question,
    saving,
    actions,
    isTrying,
    saveByItself,
    tryChanges,
    discardChanges,
  ]);
  return <FileContext value={file}>{children}</FileContext>;
};
