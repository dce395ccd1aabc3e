/** Takes a file out of the quote in the window. */
import type { ExportFileName } from '../../shared/documents/export-list';
import { EXPORTERS, wholeContent } from '../../shared/documents/exporters';
import type { ExportFile, ExportOrder } from '../../shared/ipc/bridge';
import { type OrderResult, orderWork } from '../../shared/order/make-order';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { finish, type Pausing } from '../../shared/pausing';
import { siteOf } from '../../shared/wizard/draft';
import { evaluateLinks } from '../../shared/wizard/evaluate-beside';
import { quoteText } from '../state/new-quote';

const ORDERS = new WeakMap<QuoteDocument, OrderResult>();

/** A quote never changes, so its order is made once. */
export function* orderOnce(quote: QuoteDocument): Pausing<OrderResult> {
  const known = ORDERS.get(quote);
  if (known !== undefined) return known;
  const evaluated = yield* evaluateLinks(quote.links, siteOf(quote));
  const made = yield* orderWork(quote, evaluated);
  ORDERS.set(quote, made);
  return made;
}

/** `Q-2026-0102-order.csv`; that it is a draft stands in the name too. */
const nameOf = ({ order }: OrderResult, ending: string): string => {
  const number = order.number.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${number}${order.status === 'draft' ? '-DRAFT' : ''}-${ending}`;
};

export const exportOf = (quote: QuoteDocument, fileName: ExportFileName): ExportFile => {
  const result = finish(orderOnce(quote));
  return { suggestedName: nameOf(result, fileName), content: wholeContent(EXPORTERS[fileName](result)) };
};

/** All of these and the channel files, as the program writes them of the quote's text. */
export const folderOf = (quote: QuoteDocument): ExportOrder => ({
  text: quoteText(quote),
  suggestedName: nameOf(finish(orderOnce(quote)), 'order'),
});
