/**
 * While a person reads a step, the guide's thread judges what the next one will be asked about, so that its reasons are there
 * soon after it is. Nothing is told and nothing is kept in the page: what is remembered of the site is in the thread.
 */
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { STEP_IDS, type StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import type { Desk } from '../guide/desk/desk';

/** Who presses again sooner than this is not reading, and has the processor. */
const READING_MS = 400;

/** `shown` is the step's answer on screen, which going on takes. Returns what stops it. */
export const lookAhead = (
  desk: Desk,
  link: Link,
  site: PlanSite,
  step: StepId,
  shown: NonNullable<Answers[StepId]>,
): (() => void) => {
  const next = STEP_IDS[STEP_IDS.indexOf(step) + 1];
  if (next === undefined || !desk.hasOwnThread()) return () => {};
  const taken = { ...link, answers: { ...link.answers, [step]: shown } };
  let stop = (): void => {};
  const timer = window.setTimeout(() => {
    stop = desk.ask({ kind: 'ahead', link: taken, site, step: next }, () => {});
  }, READING_MS);
  return () => {
    window.clearTimeout(timer);
    stop();
  };
};
