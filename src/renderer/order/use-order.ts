/** The order of the quote on screen, and whether it may be issued. */
import { useCallback } from 'react';
import type { OrderResult } from '../../shared/order/make-order';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Pausing } from '../../shared/pausing';
import { STEP_IDS } from '../../shared/steps/step';
import { useInTime } from '../state/in-time';
import { orderOnce } from './exports';

/** Null until the order of a long quote is worked out. */
export const useOrder = (quote: QuoteDocument): OrderResult | null =>
  useInTime(useCallback(() => orderOnce(quote), [quote]));

/** A link on its way through the wizard is a draft without asking the rules. */
function* statusOf(quote: QuoteDocument): Pausing<'ready' | 'draft'> {
  if (quote.links.some(({ confirmed }) => confirmed !== undefined && confirmed < STEP_IDS.length))
    return 'draft';
  return (yield* orderOnce(quote)).order.status;
}

/** A draft until the opposite is proven. */
export const useOrderStatus = (quote: QuoteDocument): 'ready' | 'draft' =>
  useInTime(useCallback(() => statusOf(quote), [quote])) ?? 'draft';
