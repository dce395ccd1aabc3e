/** Why an option is closed: its sentence, the answers behind it, and the rule with its source. */
import { type ReactNode, useState } from 'react';
import type { Reason } from '../../shared/guide/options';
import { Button } from '../fields/button';
import { Ask } from '../frame/dialog';
import { CulpritChips } from './culprit-chips';
import './guide.css';
import { Said } from '../words/said';

interface WhyNotDialogProps {
  /** The option's name. */
  readonly name: string;
  readonly reason: Reason;
  readonly onClose: () => void;
  /** What can be done about it, where that is not offered beside the option. */
  readonly children?: ReactNode;
}

export const WhyNotDialog = ({
  name,
  reason: { because, rules, sentence },
  onClose,
  children,
}: WhyNotDialogProps) => (
  <Ask title={`Why not ${name}?`} open onClose={onClose}>
    <div className="why-dialog">
      <p>
        <Said text={sentence} />
      </p>
      {because.length > 0 && (
        <>
          <h3>{because.length === 1 ? 'Your answer that closes it' : 'Your answers that close it'}</h3>
          <CulpritChips because={because} onGo={onClose} />
        </>
      )}
      {rules.map(({ id, source }) => (
        <p className="why-rule" key={id}>
          Rule <code>{id}</code>. {source}
        </p>
      ))}
      <div className="dialog-answers">
        {children}
        <Button className="button" autoFocus onPress={onClose}>
          Close
        </Button>
      </div>
    </div>
  </Ask>
);

export const WhyNot = ({ name, reason }: Pick<WhyNotDialogProps, 'name' | 'reason'>) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="way-button" onPress={() => setOpen(true)}>
        Why not?<span className="unseen"> {name}</span>
      </Button>
      {open && <WhyNotDialog name={name} reason={reason} onClose={() => setOpen(false)} />}
    </>
  );
};
