/** The order of the quote on screen, and whether it may be issued. */
import { useCallback, useRef } from 'react';
import type { OrderResult } from '../../shared/order/make-order';
import { checkPoints } from '../../shared/order/pre-order-check';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { checkedLink, type Readiness, readinessOf } from '../../shared/order/readiness';
import type { Pausing } from '../../shared/pausing';
import { siteOf } from '../../shared/wizard/draft';
import { evaluateLinks } from '../../shared/wizard/evaluate-beside';
import { useInTime } from '../state/in-time';
import { orderOnce } from './exports';

/** Null until the order of a long quote is worked out. */
export const useOrder = (quote: QuoteDocument): OrderResult | null =>
  useInTime(useCallback(() => orderOnce(quote), [quote]));

/** As the order has it, without its lines. */
function* readinessWork(quote: QuoteDocument): Pausing<Readiness> {
  const evaluated = yield* evaluateLinks(quote.links, siteOf(quote));
  return readinessOf(evaluated.map((one) => checkedLink(one, one.link, checkPoints(one, quote))));
}

/** Of a long quote the last state stays until the next is known, unless it was ready: that has to be proven again. */
export const useReadiness = (quote: QuoteDocument): Readiness | null => {
  const known = useInTime(useCallback(() => readinessWork(quote), [quote]));
  const shown = useRef<Readiness | null>(null);
  if (known !== null) shown.current = known;
  else if (shown.current?.state === 'ready') shown.current = null;
  return shown.current;
};
