/** Why an event is refused. The machine's guards ask this, so that what is told of a refusal is what it was refused for. */
import type { Finding } from '../rules/finding';
import { STEP_IDS, type StepId } from '../steps/step';
import { type Draft, linkOf, walkSoFar } from './draft';
import { conflictsOf, mayVisit, type Walk } from './evaluate-walk';
import type { WizardEvent } from './events';
import type { History } from './history';

export type Refusal =
  /** No plan can be made of what is answered so far. */
  | { readonly because: 'problem'; readonly message: string }
  /** A rule forbids what is answered so far. */
  | { readonly because: 'conflict'; readonly finding: Finding }
  /** A step before this one is not confirmed. */
  | { readonly because: 'unconfirmed'; readonly step: StepId }
  | { readonly because: 'unanswered'; readonly step: StepId }
  /** There is no step, or no change, any further that way. */
  | { readonly because: 'end' };

/** A conflict with a proposal is no obstacle: the proposal's own step comes later. */
const againstNext = ({ link, evaluated }: Walk, step: StepId): Refusal | null => {
  const [problem] = evaluated.problems;
  if (problem !== undefined) return { because: 'problem', message: problem.message };
  for (const earlier of STEP_IDS.slice(0, STEP_IDS.indexOf(step) + 1)) {
    const [finding] = conflictsOf(evaluated, earlier);
    if (finding !== undefined) return { because: 'conflict', finding };
  }
  if (!mayVisit(link, step)) return { because: 'unconfirmed', step };
  return link.answers[step] === undefined ? { because: 'unanswered', step } : null;
};

const unlessEnd = (goesOn: boolean): Refusal | null => (goesOn ? null : { because: 'end' });

/** Null where the event is taken. */
export const refusalOf = ({ past, present, future }: History<Draft>, event: WizardEvent): Refusal | null => {
  switch (event.type) {
    case 'NEXT':
      return againstNext(walkSoFar(present), present.step);
    case 'BACK':
      return unlessEnd(present.step !== STEP_IDS[0]);
    case 'GO':
    case 'ANSWER':
      return mayVisit(linkOf(present), event.step) ? null : { because: 'unconfirmed', step: event.step };
    case 'UNDO':
      return unlessEnd(past.length > 0);
    case 'REDO':
      return unlessEnd(future.length > 0);
    default:
      return null;
  }
};
