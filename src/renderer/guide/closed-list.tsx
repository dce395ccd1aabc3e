/** The closed entries of a menu, which has no room for reasons: each with why not and what would open it. */
import { useState } from 'react';
import type { Reason } from '../../shared/guide/options';
import type { Option, StepId } from '../../shared/steps/step';
import { Button } from '../fields/button';
import { Ask } from '../frame/dialog';
import { counted } from '../words/figures';
import { closedWords } from './closed-words';
import { CulpritChips } from './culprit-chips';
import { Ways } from './ways';
import './guide.css';

interface Closed {
  readonly option: Option;
  readonly reason: Reason;
}

interface ClosedDialogProps {
  readonly title: string;
  readonly step: StepId;
  readonly field: string;
  readonly closed: readonly Closed[];
  readonly onClose: () => void;
}

/** Closed options with their reasons, the answers behind them and what would open them. */
export const ClosedDialog = ({ title, step, field, closed, onClose }: ClosedDialogProps) => (
  <Ask title={title} open onClose={onClose}>
    <div className="why-dialog">
      <ul className="closed-list">
        {closed.map(({ option, reason }) => (
          <li key={String(option.value)}>
            <b>{option.label}</b>
            <p>{closedWords(reason)}</p>
            <CulpritChips because={reason.because} onGo={onClose} />
            <div className="card-ways">
              <Ways step={step} field={field} option={option} reason={reason} />
            </div>
          </li>
        ))}
      </ul>
    </div>
    <div className="dialog-answers">
      <Button className="button" onPress={onClose}>
        Close
      </Button>
    </div>
  </Ask>
);

interface ClosedListProps {
  readonly step: StepId;
  readonly field: string;
  readonly label: string;
  readonly closed: readonly Closed[];
}

export const ClosedList = ({ step, field, label, closed }: ClosedListProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="way-button closed-list-button" onPress={() => setOpen(true)}>
        Why not? {counted(closed.length, 'closed one')}
        <span className="unseen"> of {label}</span>
      </Button>
      {open && (
        <ClosedDialog
          title="Closed here"
          step={step}
          field={field}
          closed={closed}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
};
