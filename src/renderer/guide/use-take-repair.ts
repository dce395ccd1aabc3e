/** Takes a repair over as one change, says so, and offers to take it back. */
import { useCallback } from 'react';
import type { Repair } from '../../shared/guide/repair-link';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';
import { repairWords } from './repair-words';

/** What was pressed is mostly gone with what it mended: the question gets the focus, and not the page. */
const focusQuestion = (): void => {
  const { activeElement } = document;
  if (activeElement === null || activeElement === document.body)
    document.getElementById('step-question')?.focus();
};

/** After a closing dialog has given its focus back. */
const SETTLED_MS = 60;

export const useTakeRepair = (): ((repair: Repair) => void) => {
  const { send } = useWizard();
  const { tell } = useNotices();
  return useCallback(
    (repair) => {
      send({ type: 'TAKE', answers: repair.answers });
      tell({
        tone: 'pass',
        text: `Changed: ${repairWords(repair)}.`,
        action: { label: 'Undo', perform: () => send({ type: 'UNDO' }) },
      });
      window.setTimeout(focusQuestion, SETTLED_MS);
    },
    [send, tell],
  );
};
