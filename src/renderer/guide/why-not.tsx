/** Why an option is closed: its sentence, the answers behind it, and the rule with its source. */
import { useState } from 'react';
import type { Reason } from '../../shared/guide/options';
import { Button } from '../fields/button';
import { Ask } from '../frame/dialog';
import { CulpritChips } from './culprit-chips';
import './guide.css';

interface WhyNotProps {
  /** The option's name. */
  readonly name: string;
  readonly reason: Reason;
}

export const WhyNot = ({ name, reason: { because, rules, sentence } }: WhyNotProps) => {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="way-button" onPress={() => setOpen(true)}>
        Why not?<span className="unseen"> {name}</span>
      </Button>
      <Ask title={`Why not ${name}?`} open={open} onClose={() => setOpen(false)}>
        <div className="why-dialog">
          <p>{sentence}</p>
          {because.length > 0 && (
            <>
              <h3>{because.length === 1 ? 'Your answer that closes it' : 'Your answers that close it'}</h3>
              <CulpritChips because={because} onGo={() => setOpen(false)} />
            </>
          )}
          {rules.map(({ id, source }) => (
            <p className="why-rule" key={id}>
              Rule <code>{id}</code>. {source}
            </p>
          ))}
          <div className="dialog-answers">
            <Button className="button" autoFocus onPress={() => setOpen(false)}>
              Close
            </Button>
          </div>
        </div>
      </Ask>
    </>
  );
};
