/** The answer of the step on screen: given, or proposed until the person changes or accepts it. */
import { useCallback } from 'react';
import { isUnconfirmedProposal } from '../../shared/plan/link';
import type { Option, StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { linkOf, walkOf } from '../../shared/wizard/draft';
import { draftOf } from '../../shared/wizard/machine';
import { useWizard } from '../state/wizard';
import { faultOf, valueAt, withValueAt } from './answer-paths';
import { useSite } from './closed';
import { takenAnswer } from './taken';
import { useRefusal } from './use-refusal';

export interface StepAnswer {
  readonly answer: NonNullable<Answers[StepId]>;
  readonly isProposed: boolean;
  /** Filled in with the rest of the link, and confirmed by nobody yet. */
  readonly isFilled: boolean;
  /** Takes one field's value over; answers why it cannot. `belongsToLast`: with the change before it, for undo. */
  readonly set: (key: string, value: unknown, belongsToLast?: boolean) => string | null;
  /**
   * The same of a value that was typed: it is on screen already, and taken over after that. `also` are fields that are answered
   * with it.
   */
  readonly enter: (key: string, value: unknown, also?: Readonly<Record<string, unknown>>) => string | null;
  /** Takes an option that is open, with what belongs to it; answers whether it did. */
  readonly choose: (key: string, value: Option['value'], belongsToLast?: boolean) => boolean;
  /** The same for a press, where nothing else says that the option is closed. */
  readonly press: (key: string, value: Option['value']) => void;
}

export const useStepAnswer = (step: StepId): StepAnswer => {
  const { actor, link, send, walk, whenSeen } = useWizard();
  const site = useSite();
  const given = link.answers[step];
  /** What is drawn may be an answer behind. */
  const now = useCallback(() => {
    const draft = draftOf(actor.getSnapshot().context);
    const of = linkOf(draft);
    return { link: of, answer: of.answers[step] ?? walkOf(draft).answers[step] };
  }, [actor, step]);
  const set = useCallback(
    (key: string, value: unknown, belongsToLast = false): string | null => {
      const next = withValueAt(now().answer, key, value);
      const fault = faultOf(step, next);
      if (fault === null) send({ type: 'ANSWER', step, answer: next, belongsToLast });
      return fault;
    },
    [now, send, step],
  );
  const enter = useCallback(
    (key: string, value: unknown, also: Readonly<Record<string, unknown>> = {}): string | null => {
      const next = () =>
        Object.entries({ ...also, [key]: value }).reduce(
          (answer, [field, to]) => withValueAt(answer, field, to),
          now().answer,
        );
      const fault = faultOf(step, next());
      if (fault === null)
        whenSeen(() => {
          const answer = next();
          if (faultOf(step, answer) === null) send({ type: 'ANSWER', step, answer });
        });
      return fault;
    },
    [now, send, step, whenSeen],
  );
  const choose = useCallback(
    (key: string, value: Option['value'], belongsToLast = false): boolean => {
      // Asked once more, as the reasons on screen are found a moment after the answer.
      const { link: of, answer: shown } = now();
      // Pressed again, an answer stays as it is, with all that was confirmed since; a proposal becomes an answer.
      if (of.answers[step] !== undefined && valueAt(shown, key) === value) return true;
      const next = takenAnswer(of, site, step, { field: key, value, shown });
      if (next === null || faultOf(step, next) !== null) return false;
      send({ type: 'ANSWER', step, answer: next, belongsToLast });
      return true;
    },
    [now, send, site, step],
  );
  const refuse = useRefusal(step);
  const press = useCallback(
    (key: string, value: Option['value']): void => {
      if (choose(key, value)) return;
      const { link: of, answer: shown } = now();
      refuse(of, { field: key, value, shown });
    },
    [choose, now, refuse],
  );
  return {
    answer: given ?? walk.answers[step],
    isProposed: given === undefined,
    isFilled: isUnconfirmedProposal(link, step),
    set,
    enter,
    choose,
    press,
  };
};
