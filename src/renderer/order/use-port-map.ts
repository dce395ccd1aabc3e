/** Every fibre of the quote on screen. */
import { useCallback } from 'react';
import type { Order } from '../../shared/order/make-order';
import { type PortMapRow, portMapOf } from '../../shared/order/port-map';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Pausing } from '../../shared/pausing';
import { useInTime } from '../state/in-time';
import { orderOnce } from './exports';

interface PortMap {
  readonly order: Order;
  readonly rows: readonly PortMapRow[];
}

/** Rows that are made before the clock is looked at. */
const AT_ONCE = 50;

function* portMapWork(quote: QuoteDocument): Pausing<PortMap> {
  const { order, evaluated } = yield* orderOnce(quote);
  const rows: PortMapRow[] = [];
  for (const row of portMapOf(evaluated)) {
    rows.push(row);
    if (rows.length % AT_ONCE === 0) yield;
  }
  return { order, rows };
}

/** Null until the map of a long quote is made. */
export const usePortMap = (quote: QuoteDocument): PortMap | null =>
  useInTime(useCallback(() => portMapWork(quote), [quote]));
