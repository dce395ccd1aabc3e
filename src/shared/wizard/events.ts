/** What a person can do in the wizard. */
import type { QuoteDocument } from '../order/quote-document';
import type { StepId } from '../steps/step';
import type { Answers } from '../steps/steps';
import type { QuoteChange } from './edit-quote';

/** Going on from the step on screen as it is answered, going back, and going to a step. */
type WalkEvent =
  | { readonly type: 'NEXT' }
  | { readonly type: 'BACK' }
  | { readonly type: 'GO'; readonly step: StepId };

/** What changes the quote, or puts another draft in its place. */
export type QuoteEvent =
  | {
      readonly type: 'ANSWER';
      readonly step: StepId;
      readonly answer: NonNullable<Answers[StepId]>;
      /** It belongs to the change before it, such as an enclosure that was described to be used: one undo takes both back. */
      readonly belongsToLast?: boolean;
    }
  /** A repair, or with `asProposed` all that was left, as it is proposed: nothing of it is confirmed. */
  | { readonly type: 'TAKE'; readonly answers: Answers; readonly asProposed?: boolean }
  | { readonly type: 'UNDO' }
  | { readonly type: 'REDO' }
  | { readonly type: 'OPEN'; readonly quote: QuoteDocument }
  /** The quote as it was before something was tried; it can be undone. */
  | { readonly type: 'RESTORE'; readonly quote: QuoteDocument }
  | { readonly type: 'SELECT_LINK'; readonly linkId: string }
  | { readonly type: 'ADD_LINK'; readonly name: string }
  | { readonly type: 'DUPLICATE_LINK'; readonly linkId: string }
  | { readonly type: 'RENAME_LINK'; readonly linkId: string; readonly name: string }
  | { readonly type: 'MOVE_LINK'; readonly linkId: string; readonly to: number }
  | { readonly type: 'DELETE_LINK'; readonly linkId: string }
  | { readonly type: 'TICK'; readonly tick: NonNullable<QuoteDocument['ticks']>[number] }
  | { readonly type: 'UNTICK'; readonly linkId: string; readonly point: number }
  | { readonly type: 'EDIT_QUOTE'; readonly change: QuoteChange };

export type WizardEvent = WalkEvent | QuoteEvent;
