/** What keeps a point of the pre-order check open, in sentences, and who or what may settle it. */
import type { Problem } from '../result';
import type { Finding } from '../rules/finding';
import type { StepId } from '../steps/step';
import { STEPS } from '../steps/steps';
import { presentAnyFinding } from './evaluate-link';
import { type CheckedPoint, isRefuted } from './pre-order-check';

export const UNNAMED_CUSTOMER = 'Nobody has named the customer yet.';

const titleOf = (step: StepId): string => STEPS.find(({ id }) => id === step)?.title ?? step;

const unansweredWords = (step: StepId): string => `${titleOf(step)} is only proposed so far.`;
const unconfirmedWords = (step: StepId): string => `${titleOf(step)} is not confirmed since the last change.`;

export interface PointReasons {
  /** What keeps the point open, or kept it open before it was ticked, in sentences. */
  readonly reasons: readonly string[];
  /** A person may settle it. */
  readonly mayTick: boolean;
  /** The step whose answer mends it; null where no step does. */
  readonly step: StepId | null;
}

/** One reason of a point; `findings` and `problems` are those of its link. */
const reasonWords = (
  reason: string,
  findings: readonly Finding[],
  problems: readonly Problem[],
): PointReasons => {
  const [kind, what = ''] = reason.split(': ');
  if (kind === 'unanswered')
    return { reasons: [unansweredWords(what as StepId)], mayTick: false, step: what as StepId };
  if (kind === 'unconfirmed')
    return { reasons: [unconfirmedWords(what as StepId)], mayTick: false, step: what as StepId };
  if (kind === 'unnamed') return { reasons: [UNNAMED_CUSTOMER], mayTick: false, step: null };
  const own = findings.filter(({ rule }) => rule === reason);
  if (own.length === 0)
    return {
      reasons: [
        problems.length > 0
          ? 'No channel can be planned from the answers.'
          : 'Nothing is proven while a step is open.',
      ],
      mayTick: false,
      step: null,
    };
  return {
    reasons: own.map((finding) => presentAnyFinding(finding).message),
    mayTick: own.every(({ rule, severity }) => severity !== 'block' && !isRefuted(rule)),
    step: own[0]?.step ?? null,
  };
};

/** What keeps a point open, and who or what may settle it. */
export const reasonsOfPoint = (
  { because }: CheckedPoint,
  { findings, problems }: { readonly findings: readonly Finding[]; readonly problems: readonly Problem[] },
): PointReasons => {
  const all = because.map((reason) => reasonWords(reason, findings, problems));
  return {
    reasons: [...new Set(all.flatMap(({ reasons }) => reasons))],
    mayTick: all.length > 0 && all.every(({ mayTick }) => mayTick),
    step: all.find(({ step }) => step !== null)?.step ?? null,
  };
};
