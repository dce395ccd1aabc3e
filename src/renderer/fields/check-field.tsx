/** One of several that may all be so. */
import './fields.css';

interface CheckFieldProps {
  readonly label: string;
  readonly value: boolean;
  readonly invalid?: boolean;
  readonly onChange: (value: boolean) => void;
}

export const CheckField = ({ label, value, invalid, onChange }: CheckFieldProps) => (
  <label className="check">
    <input
      type="checkbox"
      checked={value}
      aria-invalid={invalid === true}
      onChange={(event) => onChange(event.target.checked)}
    />
    {label}
  </label>
);
