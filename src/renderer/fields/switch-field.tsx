/** Yes or no; where the other one is closed it says why, and stays as it is. */
import { type ReactNode, useId } from 'react';
import './fields.css';
import './option-cards.css';
import { Said } from '../words/said';

export interface SwitchFieldProps {
  readonly label: string;
  /** By which what leads here finds it. */
  readonly name?: string;
  readonly value: boolean;
  /** Why it cannot be changed over, in one sentence. */
  readonly closed?: string | undefined;
  /** What can be done about that. */
  readonly ways?: ReactNode;
  readonly onChange: (value: boolean) => void;
}

export const SwitchField = ({ label, name, value, closed, ways, onChange }: SwitchFieldProps) => {
  const why = useId();
  const isClosed = closed !== undefined;
  return (
    <div>
      <label className="switch">
        <input
          name={name}
          className="unseen"
          type="checkbox"
          // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
          role="switch"
          checked={value}
          aria-disabled={isClosed}
          aria-describedby={isClosed ? why : undefined}
          onChange={({ target }) => !isClosed && onChange(target.checked)}
        />
        <span className="switch-track" aria-hidden="true" />
        {label}
      </label>
      {isClosed && (
        <div className="segment-why">
          <p id={why}>
            {value ? 'It has to stay' : 'Not possible'}: <Said text={closed} />
          </p>
          {ways !== undefined && <div className="card-ways">{ways}</div>}
        </div>
      )}
    </div>
  );
};
