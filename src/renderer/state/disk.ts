/** What the window knows of the quote's file, and what only the person can decide about it. */
import type { FileError, OpenElsewhere, OutsideChange, RecoveredQuote } from '../../shared/ipc/bridge';
import type { QuoteDocument } from '../../shared/order/quote-document';

export interface Disk {
  readonly name: string | null;
  /** The file that the quote is written to; null when there is none, as for one that was recovered. */
  readonly file: number | null;
  /** What the file holds; null when it holds nothing of what is on screen. */
  readonly saved: QuoteDocument | null;
  readonly savedAt: Date | null;
  readonly readOnlyBecause: string | null;
  /** Who had the file open when it was opened here. */
  readonly openElsewhere: OpenElsewhere | null;
  /** Why it was not written when that was due. */
  readonly heldBack: FileError | null;
}

export const NEVER_SAVED: Omit<Disk, 'saved'> = {
  name: null,
  file: null,
  savedAt: null,
  readOnlyBecause: null,
  openElsewhere: null,
  heldBack: null,
};

/** A question that has to be answered before anything else goes on. */
export type Question =
  | { readonly kind: 'discard'; readonly then: () => void }
  | { readonly kind: 'not-opened'; readonly error: FileError }
  | {
      readonly kind: 'outside';
      readonly change: OutsideChange;
      /** Where what is here was kept beside the file; null where it was not yet. */
      readonly keptAs: string | null;
    }
  | { readonly kind: 'recovered'; readonly found: RecoveredQuote };

export const isUnsaved = ({ saved }: Disk, quote: QuoteDocument): boolean => quote !== saved;

/** Whether the file may be written without asking, and nothing spoke against it the last time. */
export const savesItself = ({ file, readOnlyBecause, heldBack }: Disk): boolean =>
  file !== null && readOnlyBecause === null && heldBack === null;

export const outsideChangeOf = ({ code }: FileError): OutsideChange | null =>
  code === 'changed-outside' ? 'changed' : code === 'gone-outside' ? 'gone' : null;

export const heldBackBy = (change: OutsideChange): FileError =>
  change === 'gone'
    ? { code: 'gone-outside', message: 'The file is not where it was.' }
    : { code: 'changed-outside', message: 'The file was changed by somebody else.' };
