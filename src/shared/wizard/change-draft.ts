/** What an event about the quote makes of the history: of the draft on screen, and of what undo goes back to. */
import { labelsInUse } from './beside-register';
import { type Draft, linkOf, openingStep, openLink, siteOf } from './draft';
import {
  addLink,
  answerStep,
  deleteLink,
  duplicateLink,
  editQuote,
  moveLink,
  renameLink,
  takeAnswers,
  tickPoint,
  untickPoint,
} from './edit-quote';
import { mayVisit } from './evaluate-walk';
import type { QuoteEvent } from './events';
import { freshNames } from './fresh-names';
import { amend, type History, record, redo, startHistory, undo } from './history';
import { staysWhole } from './stays-whole';

type Change = Exclude<QuoteEvent, { readonly type: 'UNDO' | 'REDO' | 'OPEN' }>;

/** The draft after a change. */
const changed = (draft: Draft, event: Change): Draft => {
  const { quote, linkId, step } = draft;
  switch (event.type) {
    case 'ANSWER':
      return {
        quote: answerStep(quote, linkId, event.step, event.answer as never),
        linkId,
        step: event.step,
      };
    case 'TAKE':
      return { ...draft, quote: takeAnswers(quote, linkId, event.answers, event.asProposed) };
    case 'RESTORE': {
      const link = linkOf({ ...draft, quote: event.quote });
      return {
        quote: event.quote,
        linkId: link.id,
        step: mayVisit(link, step) ? step : openingStep(link),
      };
    }
    case 'SELECT_LINK':
      return openLink(quote, event.linkId);
    case 'ADD_LINK': {
      const added = addLink(quote, event.name);
      return openLink(added, added.links.at(-1)?.id);
    }
    case 'DUPLICATE_LINK': {
      const site = siteOf(quote);
      const copied = duplicateLink(quote, event.linkId, (original) =>
        freshNames(original, site, labelsInUse(quote.links, site)),
      );
      const at = copied.links.findIndex(({ id }) => id === event.linkId);
      return copied === quote ? draft : openLink(copied, copied.links[at + 1]?.id);
    }
    case 'RENAME_LINK':
      return { ...draft, quote: renameLink(quote, event.linkId, event.name) };
    case 'MOVE_LINK':
      return { ...draft, quote: moveLink(quote, event.linkId, event.to) };
    case 'DELETE_LINK': {
      const left = deleteLink(quote, event.linkId);
      return event.linkId === linkId ? openLink(left) : { ...draft, quote: left };
    }
    case 'TICK':
      return { ...draft, quote: tickPoint(quote, event.tick) };
    case 'UNTICK':
      return { ...draft, quote: untickPoint(quote, event.linkId, event.point) };
    case 'EDIT_QUOTE':
      return { ...draft, quote: editQuote(quote, event.change) };
  }
};

/** Another draft in place of the present one; moving about is no change to undo. */
export const keep = (history: History<Draft>, draft: Draft): History<Draft> =>
  draft.quote === history.present.quote ? { ...history, present: draft } : record(history, draft);

export const afterEvent = (history: History<Draft>, event: QuoteEvent): History<Draft> => {
  if (event.type === 'UNDO') return undo(history);
  if (event.type === 'REDO') return redo(history);
  if (event.type === 'OPEN') return startHistory(openLink(event.quote));
  const next = changed(history.present, event);
  // What no file can hold is no answer, whoever offered it.
  if (!staysWhole(history.present.quote, next.quote)) return history;
  return event.type === 'ANSWER' && event.belongsToLast ? amend(history, next) : keep(history, next);
};
