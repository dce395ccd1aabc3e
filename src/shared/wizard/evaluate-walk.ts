/** What the wizard shows of one link: every step's state, what stands against it, and how far one may walk. */
import { proposeDesign } from '../guide/propose-design';
import {
  type EvaluatedLink,
  evaluateLink,
  ownersOfLabels,
  type PlannedLink,
  planAndJudge,
} from '../order/evaluate-link';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import type { Finding } from '../rules/finding';
import { STEP_IDS, type StepId } from '../steps/step';
import type { CompleteAnswers } from '../steps/steps';

/** `open`: not answered. `answered`: not looked at since the last change. `confirmed`. `conflict`: a rule forbids it. */
export type StepState = 'open' | 'answered' | 'confirmed' | 'conflict';

export interface Walk {
  readonly link: Link;
  /** What was answered, with proposals for the rest. */
  readonly answers: CompleteAnswers;
  /** The link with proposals in the open steps, planned and judged. */
  readonly evaluated: EvaluatedLink;
  readonly states: Readonly<Record<StepId, StepState>>;
  /** Steps whose answer is a proposal. */
  readonly proposed: readonly StepId[];
  readonly complete: boolean;
}

const CONFIRMATION = 'advice/not-confirmed';

const isBlocking = ({ severity, rule }: Finding): boolean => severity === 'block' && rule !== CONFIRMATION;

/** Blocking findings that a step's answer has to mend. */
export const conflictsOf = ({ findings }: EvaluatedLink, step: StepId): readonly Finding[] =>
  findings.filter((finding) => finding.step === step && isBlocking(finding));

/** Links are immutable, so a plan holds as long as its link does: a thousand neighbours are planned once, not at every answer. */
const PLANNED = new WeakMap<Link, { readonly site: PlanSite; readonly planned: PlannedLink }>();

const plannedOnce = (link: Link, site: PlanSite): PlannedLink => {
  const known = PLANNED.get(link);
  if (known?.site === site) return known.planned;
  const planned = planAndJudge(link, site);
  PLANNED.set(link, { site, planned });
  return planned;
};

type Owners = ReturnType<typeof ownersOfLabels>;
const BESIDE = new WeakMap<PlanSite, { readonly beside: readonly Link[]; readonly owners: Owners }>();

/** An answer changes one link: the labels of a thousand others are gathered again only when one of those has changed. */
const ownersBeside = (beside: readonly Link[], site: PlanSite): Owners => {
  const known = BESIDE.get(site);
  if (
    known !== undefined &&
    known.beside.length === beside.length &&
    known.beside.every((link, index) => link === beside[index])
  )
    return known.owners;
  const owners = ownersOfLabels(beside.map((other) => plannedOnce(other, site)));
  BESIDE.set(site, { beside, owners });
  return owners;
};

const NO_OWNERS: Owners = new Map();

/** `beside` are the quote's other links, whose labels must not collide with this one's. */
export const evaluateWalk = (link: Link, beside: readonly Link[], site: PlanSite): Walk => {
  const proposed = STEP_IDS.filter((step) => link.answers[step] === undefined);
  const answers = proposeDesign(link.answers, site);
  const planned = planAndJudge({ ...link, answers }, site);
  // Proposed labels are nobody's yet.
  const isNamed = !proposed.includes('documentation');
  const evaluated = evaluateLink(planned, isNamed ? ownersBeside(beside, site) : NO_OWNERS);
  const confirmed = link.confirmed ?? 0;
  const states = Object.fromEntries(
    STEP_IDS.map((step, index): [StepId, StepState] => {
      if (link.answers[step] === undefined) return [step, 'open'];
      if (conflictsOf(evaluated, step).length > 0) return [step, 'conflict'];
      return [step, index < confirmed ? 'confirmed' : 'answered'];
    }),
  ) as Record<StepId, StepState>;
  const problems = evaluated.problems.length > 0 || evaluated.plan === null;
  return {
    link,
    answers,
    evaluated,
    states,
    proposed,
    complete: !problems && evaluated.accepted && proposed.length === 0 && confirmed === STEP_IDS.length,
  };
};

/** A step may be visited when every step before it is confirmed. */
export const mayVisit = (link: Link, step: StepId): boolean =>
  STEP_IDS.indexOf(step) <= (link.confirmed ?? 0);

/**
 * A step may be left forwards when it is answered and nothing that is answered so far is forbidden. A conflict with a
 * proposal is no obstacle: the proposal's own step comes later.
 */
export const mayConfirm = ({ link, evaluated }: Walk, step: StepId): boolean => {
  const index = STEP_IDS.indexOf(step);
  if (link.answers[step] === undefined || index > (link.confirmed ?? 0)) return false;
  if (evaluated.problems.length > 0) return false;
  return STEP_IDS.slice(0, index + 1).every((earlier) => conflictsOf(evaluated, earlier).length === 0);
};
