/** Takes answers over as one change, says so, and offers to take it back. */
import { useCallback } from 'react';
import type { Answers } from '../../shared/steps/steps';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';

/** What was pressed is mostly gone with what it changed: the question gets the focus, and not the page. */
const focusQuestion = (): void => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body)
    document.getElementById('step-question')?.focus();
};

/** After a closing dialog has given its focus back. */
const SETTLED_MS = 60;

/** `words` say what changed, as in `Method U1`. */
export const useTake = (): ((answers: Answers, words: string) => void) => {
  const { send } = useWizard();
  const { tell } = useNotices();
  return useCallback(
    (answers, words) => {
      send({ type: 'TAKE', answers });
      tell({
        tone: 'pass',
        text: `Changed: ${words}.`,
        action: { label: 'Undo', perform: () => send({ type: 'UNDO' }) },
      });
      window.setTimeout(focusQuestion, SETTLED_MS);
    },
    [send, tell],
  );
};
