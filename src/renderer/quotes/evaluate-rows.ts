/** One row for each link of the quote: whether it is ready, what the light does, what is left of the loss. */
import type { EvaluatedLink } from '../../shared/order/evaluate-link';
import { checkPoints } from '../../shared/order/pre-order-check';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { type CheckedLink, isLinkReady, openPoints, openPointsWords } from '../../shared/order/readiness';
import type { Pausing } from '../../shared/pausing';
import { confirmedSteps, type Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { STEP_IDS } from '../../shared/steps/step';
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
      readiness: { id: link.id, name: link.name, accepted: evaluated.accepted, check },
    });
    yield;
  }
  return rows;
}

/** More open points than these are counted. */
const MOST_NAMED = 2;

export interface ProgressWords {
  readonly title: 'Ready' | 'Draft';
  readonly detail: string;
}

/** Whether the link may be ordered, and what is left to do. */
export const progressWords = ({ link, readiness }: Pick<LinkRow, 'link' | 'readiness'>): ProgressWords => {
  if (isLinkReady(readiness)) return { title: 'Ready', detail: '' };
  const confirmed = confirmedSteps(link);
  if (confirmed < STEP_IDS.length)
    return { title: 'Draft', detail: `${confirmed} of ${STEP_IDS.length} steps confirmed` };
  const { length } = openPoints(readiness);
  return {
    title: 'Draft',
    detail: length > MOST_NAMED ? `${length} points open` : `open: ${openPointsWords(readiness)}`,
  };
};
