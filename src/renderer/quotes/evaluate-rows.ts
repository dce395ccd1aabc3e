/** One row for each link of the quote: whether it is ready, what the light does, what is left of the loss. */
import type { EvaluatedLink } from '../../shared/order/evaluate-link';
import { checkPoints } from '../../shared/order/pre-order-check';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { type CheckedLink, checkedLink } from '../../shared/order/readiness';
import type { Pausing } from '../../shared/pausing';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { evaluateProposed } from '../../shared/wizard/evaluate-beside';

export interface LinkRow {
  readonly link: Link;
  /** Its answers are complete: what is open is proposed. */
  readonly evaluated: EvaluatedLink;
  readonly readiness: CheckedLink;
}

/** Pauses after each row. */
export function* evaluateRows(
  { links, ticks, customer }: Pick<QuoteDocument, 'links' | 'ticks' | 'customer'>,
  site: PlanSite,
): Pausing<readonly LinkRow[]> {
  const rows: LinkRow[] = [];
  for (const link of links) {
    const evaluated = evaluateProposed(link, links, site);
    const check = checkPoints(
      { ...evaluated, link },
      ticks === undefined ? { customer } : { customer, ticks },
    );
    rows.push({
      link,
      evaluated,
      readiness: checkedLink(evaluated, link, check),
    });
    yield;
  }
  return rows;
}
