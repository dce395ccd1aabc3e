/** The answer of the step on screen: given, or proposed until the person changes or accepts it. */
import { useCallback } from 'react';
import { type Option, STEP_IDS, type StepId } from '../../shared/steps/step';
import type { Answers } from '../../shared/steps/steps';
import { isFilled } from '../guide/filled';
import { useWizard } from '../state/wizard';
import { faultOf, withValueAt } from './answer-paths';
import { useSite } from './closed';
import { takenAnswer } from './taken';

export interface StepAnswer {
  readonly answer: NonNullable<Answers[StepId]>;
  readonly isProposed: boolean;
  /** Filled in with the rest of the link, and confirmed by nobody yet. */
  readonly isFilled: boolean;
  /** Takes one field's value over; answers why it cannot. */
  readonly set: (key: string, value: unknown) => string | null;
  /** Takes an option that is open, with what belongs to it; answers whether it did. */
  readonly choose: (key: string, value: Option['value']) => boolean;
}

export const useStepAnswer = (step: StepId): StepAnswer => {
  const { link, send, walk } = useWizard();
  const site = useSite();
  const given = link.answers[step];
  const answer = given ?? walk.answers[step];
  const set = useCallback(
    (key: string, value: unknown): string | null => {
      const next = withValueAt(answer, key, value);
      const fault = faultOf(step, next);
      if (fault === null) send({ type: 'ANSWER', step, answer: next });
      return fault;
    },
    [answer, send, step],
  );
  const choose = useCallback(
    (key: string, value: Option['value']): boolean => {
      // Asked once more, as the reasons on screen are found a moment after the answer.
      const next = takenAnswer(link, site, step, { field: key, value, shown: answer });
      if (next === null || faultOf(step, next) !== null) return false;
      send({ type: 'ANSWER', step, answer: next });
      return true;
    },
    [answer, link, send, site, step],
  );
  const isConfirmed = STEP_IDS.indexOf(step) < (link.confirmed ?? 0);
  return {
    answer,
    isProposed: given === undefined,
    isFilled: !isConfirmed && isFilled(given),
    set,
    choose,
  };
};
