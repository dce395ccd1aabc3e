/** Yes or no; where the other one is closed it stays as it is, and pressed it is asked why. */
import { type ReactNode, useId, useRef } from 'react';
import { Switch } from 'react-aria-components';
import { Said } from '../words/said';
import { useShut } from './use-shut';
import './fields.css';

interface SwitchFieldProps {
  readonly label: string;
  /** By which what leads here finds it. */
  readonly name?: string;
  readonly value: boolean;
  /** Why it cannot be changed over, in one sentence, which is read out with it. */
  readonly closed?: string | undefined;
  /** It was pressed and is closed; what is said of that stands beside `at`. */
  readonly onAskWhy?: (at: Element) => void;
  readonly onChange: (value: boolean) => void;
  /** Stands below it. */
  readonly note?: ReactNode;
}

export const SwitchField = ({ label, name, value, closed, onAskWhy, onChange, note }: SwitchFieldProps) => {
  const why = useId();
  const isShut = closed !== undefined;
  const whole = useRef<HTMLLabelElement>(null);
  const input = useShut(isShut);
  return (
    <div className="switch-field">
      <Switch
        ref={whole}
        inputRef={input}
        className="switch"
        {...(name !== undefined && { name })}
        {...(isShut && { 'aria-describedby': why })}
        isSelected={value}
        onChange={(next) => {
          if (!isShut) onChange(next);
          else if (whole.current !== null) onAskWhy?.(whole.current);
        }}
      >
        <span className="switch-track" aria-hidden="true" />
        {label}
      </Switch>
      {isShut && (
        <span className="unseen" id={why}>
          <Said text={closed} />
        </span>
      )}
      {note}
    </div>
  );
};
