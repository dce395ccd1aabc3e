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
import { type Answers, answersThrough, type CompleteAnswers } from '../../shared/steps/steps';
import { byLink } from '../../shared/wizard/by-link';
import { planAhead } from '../../shared/wizard/evaluate-beside';
import type { Desk } from '../guide/desk/desk';

type StepAnswer = NonNullable<Answers[StepId]>;

const keptOf = byLink(() => new Map<string, TakenOption>());

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
  const kept = keptOf(link, site);
  for (const [index, option] of options.entries()) {
    const one = taken[index];
    if (one !== null && one !== undefined) kept.set(keyOf(step, option), one);
  }
};

/** The link's answers with the option; the rest, which the page is about to propose beside them, is kept. */
const keepProposal = (link: Link, site: PlanSite, step: StepId, { answer, design }: TakenOption): Answers => {
  const answers = { ...link.answers, [step]: answer };
  rememberProposal(answers, site, design);
  return answers;
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
    planAhead({ ...link, answers: keepProposal(link, site, step, one) }, site);
    yield;
  }
}

/** Plans what going on from the step asks about: the link as far as the step, with the rest that was found for it. */
export function* planSoFar(
  link: Link,
  site: PlanSite,
  step: StepId,
  design: CompleteAnswers,
): Generator<undefined, void> {
  const answers = answersThrough(link.answers, step);
  rememberProposal(answers, site, design);
  yield;
  planAhead({ ...link, answers }, site);
}

/** The step's answer with the option; null where it is closed. */
export const takenAnswer = (
  link: Link,
  site: PlanSite,
  step: StepId,
  option: AskedOption,
): StepAnswer | null => {
  const taken = keptOf(link, site).get(keyOf(step, option));
  if (taken === undefined)
    return answerWithOption(link, step, option.shown as never, option.field, option.value, site);
  keepProposal(link, site, step, taken);
  return taken.answer;
};
