/** Yes or no. */
import { Switch } from 'react-aria-components';
import './fields.css';

interface SwitchFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export const SwitchField = ({ label, value, onChange }: SwitchFieldProps) => (
  <Switch className="switch" isSelected={value} onChange={onChange}>
    <span className="switch-track" aria-hidden="true" />
    {label}
  </Switch>
);
