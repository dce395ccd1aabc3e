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
import { Said } from '../words/said';

interface ClosedListProps {
  readonly step: StepId;
  readonly field: string;
  readonly label: string;
  readonly closed: readonly { readonly option: Option; readonly reason: Reason }[];
}

export const ClosedList = ({ step, field, label, closed }: ClosedListProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="way-button closed-list-button" onPress={() => setOpen(true)}>
        Why not? {counted(closed.length, 'closed one')}
        <span className="unseen"> of {label}</span>
      </Button>
      <Ask title="Closed here" open={open} onClose={() => setOpen(false)}>
        <div className="why-dialog">
          <ul className="closed-list">
            {closed.map(({ option, reason }) => (
              <li key={String(option.value)}>
                <b>
                  <Said text={option.label} />
                </b>
                <p>
                  <Said text={closedWords(reason)} />
                </p>
                <CulpritChips because={reason.because} onGo={() => setOpen(false)} />
                <div className="card-ways">
                  <Ways step={step} field={field} option={option} reason={reason} />
                </div>
              </li>
            ))}
          </ul>
        </div>
        <div className="dialog-answers">
          <Button className="button" onPress={() => setOpen(false)}>
            Close
          </Button>
        </div>
      </Ask>
    </>
  );
};
