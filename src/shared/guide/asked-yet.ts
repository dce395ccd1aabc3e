/** What is asked while later steps are open: a question that only a later answer can make idle is not left out for a proposal. */
import { whyNotAsked } from '../plan/asked-fields';
import type { PlanSite } from '../plan/link-plan';
import type { StepId } from '../steps/step';
import type { CompleteAnswers } from '../steps/steps';

/** Whether ports are re-patched one by one decides in one rack, unless transceivers are chosen that only a cable joins. */
const isOpen = (
  step: StepId,
  field: string,
  { application }: CompleteAnswers,
  proposed: readonly StepId[],
): boolean =>
  step === 'application' &&
  field === 'servicedSingly' &&
  application.kind === 'breakout' &&
  application.placement === 'same-rack' &&
  proposed.includes('transceiver');

/**
 * Why a field is not asked yet, null where it is. `answers` are those given with the rest as proposed, `proposed` the steps that
 * are open.
 * Example: a new breakout in one rack is asked whether its ports are re-patched one by one, whatever optics are proposed for it.
 */
export const whyNotAskedYet = (
  step: StepId,
  field: string,
  answers: CompleteAnswers,
  proposed: readonly StepId[],
  site: PlanSite,
): string | null => (isOpen(step, field, answers, proposed) ? null : whyNotAsked(step, field, answers, site));

export const isAskedYet = (
  step: StepId,
  field: string,
  answers: CompleteAnswers,
  proposed: readonly StepId[],
  site: PlanSite,
): boolean => whyNotAskedYet(step, field, answers, proposed, site) === null;
