/** The rows of the links on screen; of a long list those of before stay until the new ones are judged. */
import { useCallback, useRef } from 'react';
import type { QuoteDocument } from '../../shared/order/quote-document';
import type { Pausing } from '../../shared/pausing';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { useInTime } from '../state/in-time';
import { evaluateRows, type LinkRow } from './evaluate-rows';

interface Rows {
  readonly isOf: readonly Link[];
  readonly rows: readonly LinkRow[];
}

type Judged = Pick<QuoteDocument, 'links' | 'ticks' | 'customer'>;

function* rowsWork(quote: Judged, site: PlanSite): Pausing<Rows> {
  return { isOf: quote.links, rows: yield* evaluateRows(quote, site) };
}

/** Null until those of a long list are judged for the first time. */
export const useRows = (quote: Judged, site: PlanSite): Rows | null => {
  const judged = useInTime(useCallback(() => rowsWork(quote, site), [quote, site]));
  const shown = useRef<Rows | null>(null);
  if (judged !== null) shown.current = judged;
  return shown.current;
};
