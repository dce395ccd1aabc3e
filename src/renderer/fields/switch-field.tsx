/** Yes or no. */
import './fields.css';

interface SwitchFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}

export const SwitchField = ({ label, value, onChange }: SwitchFieldProps) => (
  <label className="switch">
    <input
      className="unseen"
      type="checkbox"
      // biome-ignore lint/a11y/useAriaPropsForRole: a checkbox says itself whether it is checked
      role="switch"
      checked={value}
      onChange={({ target }) => onChange(target.checked)}
    />
    <span className="switch-track" aria-hidden="true" />
    {label}
  </label>
);
