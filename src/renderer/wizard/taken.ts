/**
 * What a step's answer becomes with an option taken, worked out in the guide's thread while a person reads, so that the press
 * itself searches for nothing. Links do not change in place: what is known of one holds for as long as it is there.
 */
import { answerWithOption } from '../../shared/guide/choose';
import { rememberProposal } from '../../shared/guide/propose-design';
import type { AskedOption, TakenOption } from '../../shared/guide/queries';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import type { StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { planAhead } from '../../shared/wizard/evaluate-beside';
import type { Desk } from '../guide/desk/desk';

type StepAnswer = NonNullable<Answers[StepId]>;

interface Known {
  readonly site: PlanSite;
  readonly options: Map<string, TakenOption>;
}

const KNOWN = new WeakMap<Link, Known>();

const keyOf = (step: StepId, { field, value }: Pick<AskedOption, 'field' | 'value'>): string =>
  JSON.stringify([step, field, value]);

/** Interfaces are too many to be worked out before one of them is pressed. */
const isWorthIt = (field: string): boolean => !field.endsWith('.interface');

/** Fields whose options are worked out ahead: none where that would hold up the page. */
export const fieldsAhead = (desk: Desk, fields: readonly string[]): readonly string[] =>
  desk.hasOwnThread() ? fields.filter(isWorthIt) : [];

/** Keeps what options of a link's step become; what was not looked at is searched for when it is pressed. */
export const keepTaken = (
  link: Link,
  site: PlanSite,
  step: StepId,
  options: readonly AskedOption[],
  taken: readonly (TakenOption | null)[],
): void => {
  const known = KNOWN.get(link);
  const kept = known?.site === site ? known.options : new Map<string, TakenOption>();
  for (const [index, option] of options.entries()) {
    const one = taken[index];
    if (one !== null && one !== undefined) kept.set(keyOf(step, option), one);
  }
  KNOWN.set(link, { site, options: kept });
};

/** Plans what was kept before one of it is pressed, with a pause after each. */
export function* planTaken(
  link: Link,
  site: PlanSite,
  step: StepId,
  taken: readonly (TakenOption | null)[],
): Generator<undefined, void> {
  for (const one of taken) {
    if (one === null) continue;
    const answers = { ...link.answers, [step]: one.answer };
    rememberProposal(answers, site, one.design);
    planAhead({ ...link, answers }, site);
    yield;
  }
}

/** The step's answer with the option; null where it is closed. */
export const takenAnswer = (
  link: Link,
  site: PlanSite,
  step: StepId,
  option: AskedOption,
): StepAnswer | null => {
  const known = KNOWN.get(link);
  const taken = known?.site === site ? known.options.get(keyOf(step, option)) : undefined;
  if (taken === undefined)
    return answerWithOption(link, step, option.shown as never, option.field, option.value, site);
  // The page is about to propose the rest beside this answer.
  rememberProposal({ ...link.answers, [step]: taken.answer }, site, taken.design);
  return taken.answer;
};
