/** The order of the quote on screen, and whether it may be issued. */
import { useCallback } from 'react';
import type { OrderResult } from '../../shared/order/make-order';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { type OrderStatus, readinessOf, surelyDraftBecause } from '../../shared/order/readiness';
import type { Pausing } from '../../shared/pausing';
import { useInTime } from '../state/in-time';
import { orderOnce } from './exports';

/** Null until the order of a long quote is worked out. */
export const useOrder = (quote: QuoteDocument): OrderResult | null =>
  useInTime(useCallback(() => orderOnce(quote), [quote]));

interface KnownStatus {
  readonly status: OrderStatus;
  /** Why, in the words of the order screen; empty until it is known. */
  readonly sentence: string;
}

/** A quote on its way through the wizard is a draft without asking the rules. */
function* statusOf(quote: QuoteDocument): Pausing<KnownStatus> {
  const draft = surelyDraftBecause(quote);
  if (draft !== null) return { status: 'draft', sentence: draft };
  return readinessOf((yield* orderOnce(quote)).order.links);
}

const UNKNOWN: KnownStatus = { status: 'draft', sentence: '' };

/** A draft until the opposite is proven. */
export const useOrderStatus = (quote: QuoteDocument): KnownStatus =>
  useInTime(useCallback(() => statusOf(quote), [quote])) ?? UNKNOWN;
