/**
 * Which options of a step are closed, and by which rule. An option is closed when the answers of the steps before, together
 * with it, break a blocking rule whatever follows; what follows is proposed anew for each option.
 */
import { presentAnyFinding } from '../order/evaluate-link';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import type { PresentedFinding } from '../rules/finding';
import { STEP_IDS, type StepId } from '../steps/step';
import { type Answers, answersThrough } from '../steps/steps';
import { evaluateWalk } from './evaluate-walk';

export interface ClosedOption {
  readonly rule: string;
  /** The rule's sentence, or the problem that leaves no parts to join the ends with. */
  readonly because: string;
  readonly fix: string;
  readonly source: string;
}

const fromFinding = ({ rule, message, fix, source }: PresentedFinding): ClosedOption => ({
  rule,
  because: message,
  fix,
  source,
});

/** Null when the option is open; `answer` is the whole answer of the step with the option in it. */
export const closedBecause = <K extends StepId>(
  link: Link,
  step: K,
  answer: NonNullable<Answers[K]>,
  site: PlanSite,
): ClosedOption | null => {
  const answers: Answers = { ...answersThrough(link.answers, step), [step]: answer };
  const { evaluated } = evaluateWalk({ ...link, answers, confirmed: 0 }, [], site);
  const [problem] = evaluated.problems;
  if (problem !== undefined)
    return {
      rule: 'plan',
      because: problem.message,
      fix: 'Choose another option.',
      source: 'The parts have to meet',
    };
  const last = STEP_IDS.indexOf(step);
  const blocking = evaluated.findings.find(
    (finding) =>
      finding.severity === 'block' &&
      finding.rule !== 'advice/not-confirmed' &&
      STEP_IDS.indexOf(finding.step) <= last,
  );
  return blocking === undefined ? null : fromFinding(presentAnyFinding(blocking));
};
