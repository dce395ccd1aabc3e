/** One row for each link of the quote: how far it is, what the light does, what is left of the loss. */
import { proposeDesign } from '../../shared/guide/propose-design';
import {
  type EvaluatedLink,
  evaluateLink,
  ownersOfLabels,
  type PlannedLink,
  planAndJudge,
} from '../../shared/order/evaluate-link';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { STEP_IDS } from '../../shared/steps/step';
import { unansweredSteps } from '../../shared/steps/steps';

export interface LinkRow {
  readonly link: Link;
  /** Its answers are complete: what is open is proposed. */
  readonly evaluated: EvaluatedLink;
  readonly unanswered: number;
  /** Steps confirmed since the last change; null in a file that was not made here. */
  readonly confirmed: number | null;
}

const PLANNED = new WeakMap<Link, { readonly site: PlanSite; readonly planned: PlannedLink }>();

/** A link is planned once as long as it does not change: a thousand others cost nothing. */
const plannedOnce = (link: Link, site: PlanSite): PlannedLink => {
  const known = PLANNED.get(link);
  if (known?.site === site) return known.planned;
  const planned = planAndJudge({ ...link, answers: proposeDesign(link.answers, site) }, site);
  PLANNED.set(link, { site, planned });
  return planned;
};

export const evaluateRows = (links: readonly Link[], site: PlanSite): readonly LinkRow[] => {
  const planned = links.map((link) => plannedOnce(link, site));
  // Proposed labels are nobody's yet.
  const labelled = planned.filter((_, index) => links[index]?.answers.documentation !== undefined);
  const owners = ownersOfLabels(labelled);
  return links.map((link, index) => ({
    link,
    evaluated: evaluateLink(planned[index] as PlannedLink, owners),
    unanswered: unansweredSteps(link.answers).length,
    confirmed: link.confirmed ?? null,
  }));
};

/** `4 of 8 steps confirmed`, or what is left to do. */
export const progressWords = ({ unanswered, confirmed }: LinkRow): string => {
  if (confirmed === STEP_IDS.length || (confirmed === null && unanswered === 0)) return 'Complete';
  if (confirmed === null) return `${unanswered} steps not answered`;
  return `${confirmed} of ${STEP_IDS.length} steps confirmed`;
};
