/** The text of the journal, of which only what changed is sent: of a thousand links an answer changes one. */

/** The whole text, or what became of the last one: all but its first `start` and last `end` characters is now `text`. */
export type JournalChange =
  | string
  | {
      /** The revision of the text that this one follows. */
      readonly follows: number;
      readonly start: number;
      readonly end: number;
      readonly text: string;
    };

export interface JournalText {
  readonly text: string;
  /** Names this text in the changes that follow it; from 1. */
  readonly revision: number;
}

export const NO_JOURNAL: JournalText = { text: '', revision: 0 };

/**
 * Null where the change follows another text than the last.
 * Example: `{ follows: 1, start: 3, end: 1, text: '5' }` makes `[1,5]` of `[1,2]`, revision 1.
 */
export const journalAfter = (last: JournalText, change: JournalChange): JournalText | null => {
  const { text, revision } = last;
  if (typeof change === 'string') return { text: change, revision: revision + 1 };
  const { follows, start, end } = change;
  if (follows !== revision || start + end > text.length) return null;
  const whole = text.slice(0, start) + change.text + text.slice(text.length - end);
  return { text: whole, revision: revision + 1 };
};
