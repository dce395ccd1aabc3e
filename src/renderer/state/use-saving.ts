/** Saving, asked for or by itself. What cannot be saved by itself is said once and tried again after the next change. */
import { useMemo } from 'react';
import type { Bridge, FileError, SavedFile } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Result } from '../../shared/result';
import { takeTyped } from '../fields/take-typed';
import { type Disk, outsideChangeOf, type Question } from './disk';
import { quoteText } from './new-quote';
import { useNotices } from './notices';

interface Saving {
  /** Answers whether it was saved. */
  readonly save: (anyway?: boolean) => Promise<boolean>;
  readonly saveAs: () => Promise<boolean>;
  /** Answers whether nothing is unsaved afterwards. */
  readonly saveByItself: () => Promise<boolean>;
}

interface Around {
  readonly bridge: Bridge;
  readonly quoteNow: () => QuoteDocument;
  readonly diskNow: () => Disk;
  readonly setDisk: (change: (disk: Disk) => Disk) => void;
  readonly ask: (question: Question) => void;
  /** It is in the file now, whatever was only tried before. */
  readonly onKept: () => void;
}

/** `Acme Frankfurt, hall 2.mpoq`, without what file systems do not take. */
const suggestedName = ({ name, number }: QuoteDocument): string =>
  `${`${number} ${name}`
    .replace(/[^\p{L}\p{N} ._-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)}.mpoq`;

export const useSaving = ({ bridge, quoteNow, diskNow, setDisk, ask, onKept }: Around): Saving => {
  const { tell, announce } = useNotices();
  return useMemo(() => {
    const keep = (kept: QuoteDocument, { name, file }: SavedFile): void => {
      setDisk((at) => ({
        ...{ name, file, saved: kept, savedAt: new Date() },
        ...{ readOnlyBecause: null, heldBack: null },
        openElsewhere: at.file === file ? at.openElsewhere : null,
      }));
      // What was changed while the file was being written is in the journal alone.
      if (quoteNow() === kept) void bridge.clearJournal();
    };

    const refuse = (error: FileError): void => {
      const change = outsideChangeOf(error);
      if (change !== null) ask({ kind: 'outside', change, keptAs: error.keptAs ?? null });
      else if (error.code !== 'cancelled') tell({ tone: 'fail', text: error.message });
    };

    const finish = (kept: QuoteDocument, result: Result<SavedFile, FileError>): boolean => {
      if (result.ok) {
        keep(kept, result.value);
        onKept();
        announce(`Saved ${result.value.name}`);
      } else refuse(result.error);
      return result.ok;
    };

    const saveAs = async (): Promise<boolean> => {
      takeTyped();
      const kept = quoteNow();
      return finish(kept, await bridge.saveAs(quoteText(kept), suggestedName(kept)));
    };

    const save = async (anyway?: boolean): Promise<boolean> => {
      takeTyped();
      const kept = quoteNow();
      const { name, file, readOnlyBecause } = diskNow();
      if (name === null || readOnlyBecause !== null) return saveAs();
      // What was recovered has a name and no file: the program proposes where it was.
      return finish(kept, await bridge.save(quoteText(kept), anyway, file ?? undefined));
    };

    const saveByItself = async (): Promise<boolean> => {
      const kept = quoteNow();
      const { file, heldBack } = diskNow();
      if (file === null) return false;
      const result = await bridge.autosave(quoteText(kept), file);
      // Another file was opened meanwhile.
      if (diskNow().file !== file) return false;
      if (!result.ok) {
        setDisk((disk) => ({ ...disk, heldBack: result.error }));
        if (heldBack?.code !== result.error.code) refuse(result.error);
        return false;
      }
      if (result.value === null) return false;
      keep(kept, result.value);
      return quoteNow() === kept;
    };

    return { save, saveAs, saveByItself };
  }, [bridge, quoteNow, diskNow, setDisk, ask, onKept, tell, announce]);
};
