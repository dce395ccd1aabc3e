/** Leads to a step and to one of its fields, or says why it cannot be shown yet. */
import { useCallback } from 'react';
import { flushSync } from 'react-dom';
import type { StepId } from '../../shared/steps/step';
import { useNotices } from '../state/notices';
import { useWizard } from '../state/wizard';
import { refusalWords } from '../words/refusal-words';

/** After the step's heading, or a closing dialog, has had the focus. */
const SETTLED_MS = 60;

/** Opens what the field is folded away in. A choice is entered where it stands: its options all have the name of the field. */
const focusField = (field: string): void => {
  const folded = document.querySelector<HTMLElement>(
    `[data-fields~="${field.split('.')[0]}"][aria-expanded="false"]`,
  );
  if (folded !== null) flushSync(() => folded.click());
  const found = [...document.getElementsByName(field)];
  const pick = (what: string) => found.flatMap((one) => [...one.querySelectorAll<HTMLElement>(what)])[0];
  const chosen = found.find((one) => one.matches(':checked'));
  (chosen ?? pick('input:checked') ?? pick('input') ?? found[0])?.focus();
};

export const useGo = (): ((step: StepId, field?: string) => void) => {
  const { send } = useWizard();
  const { tell } = useNotices();
  return useCallback(
    (step: StepId, field?: string): void => {
      const refusal = send({ type: 'GO', step });
      if (refusal !== null) tell({ tone: 'pass', text: refusalWords(refusal) });
      else if (field !== undefined) window.setTimeout(focusField, SETTLED_MS, field);
    },
    [send, tell],
  );
};
