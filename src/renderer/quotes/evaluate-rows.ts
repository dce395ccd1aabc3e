/** One row for each link of the quote: how far it is, what the light does, what is left of the loss. */
import type { EvaluatedLink } from '../../shared/order/evaluate-link';
import type { Pausing } from '../../shared/pausing';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { STEP_IDS } from '../../shared/steps/step';
import { unansweredSteps } from '../../shared/steps/steps';
import { evaluateProposed } from '../../shared/wizard/evaluate-beside';

export interface LinkRow {
  readonly link: Link;
  /** Its answers are complete: what is open is proposed. */
  readonly evaluated: EvaluatedLink;
  readonly unanswered: number;
  /** Steps confirmed since the last change; null in a file that was not made here. */
  readonly confirmed: number | null;
}

/** Pauses after each row. */
export function* evaluateRows(links: readonly Link[], site: PlanSite): Pausing<readonly LinkRow[]> {
  const rows: LinkRow[] = [];
  for (const link of links) {
    rows.push({
      link,
      evaluated: evaluateProposed(link, links, site),
      unanswered: unansweredSteps(link.answers).length,
      confirmed: link.confirmed ?? null,
    });
    yield;
  }
  return rows;
}

/** `4 of 8 steps confirmed`, or what is left to do. */
export const progressWords = ({ unanswered, confirmed }: LinkRow): string => {
  if (confirmed === STEP_IDS.length || (confirmed === null && unanswered === 0)) return 'Complete';
  if (confirmed === null) return `${unanswered} steps not answered`;
  return `${confirmed} of ${STEP_IDS.length} steps confirmed`;
};
