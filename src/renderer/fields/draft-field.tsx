/** A field of a form that is taken as a whole: its fault is found by whoever reads the form, and stands beside it. */
import { useId } from 'react';
import './fields.css';
import { Said } from '../words/said';

interface DraftFieldProps {
  readonly label: string;
  /** Said instead of the label where that stands in the head of a table. */
  readonly spoken?: string;
  readonly value: string;
  readonly fault: string | null;
  readonly unit?: string;
  readonly help?: string;
  readonly optional?: boolean;
  readonly numeric?: boolean;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave: () => void;
}

export const DraftField = ({
  label,
  spoken,
  value,
  fault,
  unit,
  help,
  optional,
  numeric,
  autoFocus,
  onChange,
  onLeave,
}: DraftFieldProps) => {
  const id = useId();
  const name = spoken ?? label;
  return (
    <div className="field" data-of={numeric ? 'number' : 'text'}>
      <label className={spoken === undefined ? 'field-label' : 'unseen'} htmlFor={id}>
        {name}
        {optional && <span className="field-optional"> (optional)</span>}
      </label>
      <span className="field-line">
        <input
          id={id}
          className="input"
          data-numeric={numeric || undefined}
          inputMode={numeric ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: the first field of a form that was just asked for
          autoFocus={autoFocus}
          value={value}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-help`}
          onChange={(event) => onChange(event.target.value)}
          onBlur={onLeave}
        />
        {unit !== undefined && <span className="field-unit">{unit}</span>}
      </span>
      <span className={fault === null ? 'field-help' : 'field-fault'} id={`${id}-help`}>
        <Said text={fault ?? help ?? ''} />
      </span>
      <span className="unseen" role="alert">
        {fault === null ? '' : `${name}: ${fault}`}
      </span>
    </div>
  );
};
