/** What screens know of the quote's file, and what they can ask of it. */
import { createContext, use } from 'react';
import type { FileError, OpenElsewhere, RecentFile, RecoveredQuote } from '../../shared/ipc/bridge';
import type { Question } from './disk';

export interface QuoteFile {
  readonly name: string | null;
  readonly unsaved: boolean;
  readonly savedAt: Date | null;
  readonly readOnlyBecause: string | null;
  /** Who had the file open when it was opened here; null also when that was put away. */
  readonly openElsewhere: OpenElsewhere | null;
  readonly putHintAway: () => void;
  /** Why the file was not written when it was due; null when it was. */
  readonly heldBack: FileError | null;
  readonly autosave: boolean;
  readonly setAutosave: (isOn: boolean) => void;
  readonly question: Question | null;
  /** Changes are tried and written to no file until they are kept or discarded. */
  readonly isTrying: boolean;
  readonly tryChanges: () => void;
  readonly keepChanges: () => void;
  readonly discardChanges: () => void;
  readonly startNew: () => void;
  readonly open: (recent?: number) => void;
  readonly recent: () => Promise<readonly RecentFile[]>;
  /** Answers whether it was saved. */
  readonly save: (anyway?: boolean) => Promise<boolean>;
  readonly saveAs: () => void;
  readonly readAgain: () => void;
  readonly recover: (found: RecoveredQuote) => void;
  readonly refuseRecovered: () => void;
  readonly dismiss: () => void;
}

export const FileContext = createContext<QuoteFile | null>(null);

export const useQuoteFile = (): QuoteFile => {
  const file = use(FileContext);
  if (file === null) throw new Error('useQuoteFile is used outside FileProvider');
  return file;
};
