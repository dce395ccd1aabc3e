/** Leads to a step, or says why it cannot be shown yet. */
import { useCallback } from 'react';
import type { StepId } from '../../shared/steps/step';
import { mayVisit } from '../../shared/wizard/evaluate-walk';
import { draftOf, linkOf } from '../../shared/wizard/machine';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';
import { stepTitle } from '../words/step-summary';

export const useGo = (): ((step: StepId) => void) => {
  const { actor, send } = useWizard();
  const { tell } = useNotices();
  return useCallback(
    (step: StepId): void => {
      if (mayVisit(linkOf(draftOf(actor.getSnapshot().context)), step)) send({ type: 'GO', step });
      else
        tell({
          tone: 'pass',
          text: `${stepTitle(step)} comes later: the steps before it are confirmed first.`,
        });
    },
    [actor, send, tell],
  );
};
