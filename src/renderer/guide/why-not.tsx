/** Why an option is closed: its sentence, the answers behind it, and the rule with its source. */
import { useState } from 'react';
import { Button, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import type { Reason } from '../../shared/guide/options';
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
    <DialogTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="way-button">
        Why not?<span className="unseen"> {name}</span>
      </Button>
      <Popover className="why-popover" placement="bottom start">
        <Dialog className="why-dialog">
          <Heading slot="title" level={2}>
            Why not {name}?
          </Heading>
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
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
};
