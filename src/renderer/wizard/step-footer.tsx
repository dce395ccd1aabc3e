/** Back and on, named after where they lead; why it does not go on stands beside them. */
import { type ReactNode, startTransition, useEffect, useState } from 'react';
import type { Impasse } from '../../shared/guide/queries';
import { confirmedSteps } from '../../shared/plan/link';
import { STEP_IDS } from '../../shared/steps/step';
import { linkOf } from '../../shared/wizard/draft';
import { draftOf } from '../../shared/wizard/machine';
import { Button } from '../fields/button';
import { ShowFixes } from '../guide/fixes-dialog';
import { useWizard } from '../state/wizard';
import { refusalWords } from '../words/refusal-words';
import { Said } from '../words/said';
import { stepTitle } from '../words/step-summary';
import type { StepAnswer } from './use-step-answer';

interface StepFooterProps {
  readonly state: StepAnswer;
  readonly faults: ReadonlyMap<string, string>;
  readonly impasse: Impasse;
  readonly onCheck: () => void;
  readonly children: ReactNode;
}

export const StepFooter = ({ state, faults, impasse, onCheck, children }: StepFooterProps) => {
  const { actor, draft, link, send } = useWizard();
  const [stopped, setStopped] = useState<string | null>(null);
  const index = STEP_IDS.indexOf(draft.step);
  const next = STEP_IDS[index + 1];
  const before = STEP_IDS[index - 1];
  // A change to an earlier answer, such as a repair, is looked at before this step can be left.
  const awaited = STEP_IDS[Math.min(confirmedSteps(link), index)] ?? draft.step;
  // Any change may have taken the obstacle away.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the link and the step are what may change it
  useEffect(() => setStopped(null), [link, draft.step]);

  const goOn = (): void => {
    const [fault] = faults.values();
    if (fault !== undefined) {
      setStopped(fault);
      document.querySelector<HTMLElement>('.step-question [aria-invalid="true"]')?.focus();
      return;
    }
    if (state.isProposed) send({ type: 'ANSWER', step: draft.step, answer: state.answer });
    const refusal = send({ type: 'NEXT' });
    // What stands against a link that is confirmed to its end is told by the check itself.
    const isWalked = confirmedSteps(linkOf(draftOf(actor.getSnapshot().context))) === STEP_IDS.length;
    if (next === undefined && isWalked) onCheck();
    else if (refusal !== null) setStopped(refusalWords(refusal));
  };
  return (
    <footer className="step-footer">
      {children}
      <p className="step-stopped" role="alert">
        <Said text={stopped ?? ''} />
      </p>
      {stopped !== null && impasse.whole !== null && (
        <ShowFixes through={impasse.soFar === null ? null : draft.step} because={impasse.whole.sentence} />
      )}
      {before !== undefined && (
        <Button
          className="button"
          aria-label={`Back to ${stepTitle(before)}`}
          onPress={() => startTransition(() => void send({ type: 'BACK' }))}
        >
          Back
        </Button>
      )}
      {awaited === draft.step ? (
        <Button className="primary-button" onPress={() => startTransition(goOn)}>
          {next === undefined ? 'Pre-order check' : stepTitle(next)} <span aria-hidden="true">→</span>
        </Button>
      ) : (
        <Button
          className="primary-button"
          onPress={() => startTransition(() => void send({ type: 'GO', step: awaited }))}
        >
          Confirm {stepTitle(awaited)} first
        </Button>
      )}
    </footer>
  );
};
