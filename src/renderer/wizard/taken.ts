/**
 * What a step's answer becomes with an option taken, worked out in the guide's thread while a person reads, so that the press
 * itself searches for nothing. Links do not change in place: what is known of one holds for as long as it is there.
 */
import { answerWithOption } from '../../shared/guide/choose';
import type { AskedOption } from '../../shared/guide/queries';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import type { StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import type { Desk } from '../guide/desk/desk';

type StepAnswer = NonNullable<Answers[StepId]>;

interface Known {
  readonly site: PlanSite;
  readonly answers: Map<string, StepAnswer | null>;
}

const KNOWN = new WeakMap<Link, Known>();

const keyOf = (step: StepId, { field, value }: Pick<AskedOption, 'field' | 'value'>): string =>
  JSON.stringify([step, field, value]);

/** Interfaces are too many to be worked out before one of them is pressed. */
const isWorthIt = ({ field }: AskedOption): boolean => !field.endsWith('.interface');

/** Asks ahead for open options; what is shown of the step follows from the link. Returns what stops it. */
export const askAhead = (
  desk: Desk,
  link: Link,
  site: PlanSite,
  step: StepId,
  open: readonly AskedOption[],
): (() => void) => {
  const options = desk.hasOwnThread() ? open.filter(isWorthIt) : [];
  if (options.length === 0) return () => {};
  return desk.ask({ kind: 'taken', link, site, step, options }, (answers) => {
    const known = KNOWN.get(link);
    const kept = known?.site === site ? known.answers : new Map<string, StepAnswer | null>();
    for (const [index, option] of options.entries()) kept.set(keyOf(step, option), answers[index] ?? null);
    KNOWN.set(link, { site, answers: kept });
  });
};

/** The step's answer with the option; null where it is closed. */
export const takenAnswer = (
  link: Link,
  site: PlanSite,
  step: StepId,
  option: AskedOption,
): StepAnswer | null => {
  const known = KNOWN.get(link);
  const answer = known?.site === site ? known.answers.get(keyOf(step, option)) : undefined;
  return answer === undefined
    ? answerWithOption(link, step, option.shown as never, option.field, option.value, site)
    : answer;
};
