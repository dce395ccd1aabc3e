/** What the wizard shows of one link: every step's state, what stands against it, and how far one may walk. */
import type { EvaluatedLink } from '../order/evaluate-link';
import { confirmedSteps, isConfirmed, type Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import type { Finding } from '../rules/finding';
import { STEP_IDS, type StepId } from '../steps/step';
import type { CompleteAnswers } from '../steps/steps';
import { evaluateProposed } from './evaluate-beside';

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

/** `beside` are the quote's other links, whose labels must not collide with this one's. */
export const evaluateWalk = (link: Link, beside: readonly Link[], site: PlanSite): Walk => {
  const proposed = STEP_IDS.filter((step) => link.answers[step] === undefined);
  const evaluated = evaluateProposed(link, beside, site);
  const states = Object.fromEntries(
    STEP_IDS.map((step): [StepId, StepState] => {
      if (link.answers[step] === undefined) return [step, 'open'];
      if (conflictsOf(evaluated, step).length > 0) return [step, 'conflict'];
      return [step, isConfirmed(link, step) ? 'confirmed' : 'answered'];
    }),
  ) as Record<StepId, StepState>;
  const problems = evaluated.problems.length > 0 || evaluated.plan === null;
  return {
    link,
    answers: evaluated.link.answers as CompleteAnswers,
    evaluated,
    states,
    proposed,
    complete:
      !problems && evaluated.accepted && proposed.length === 0 && confirmedSteps(link) === STEP_IDS.length,
  };
};

/** A step may be visited when every step before it is confirmed. */
export const mayVisit = (link: Link, step: StepId): boolean => STEP_IDS.indexOf(step) <= confirmedSteps(link);
