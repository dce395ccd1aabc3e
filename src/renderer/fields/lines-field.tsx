/** Lines typed one below the other, taken over when the field is left; empty ones do not count. */
import { useEffect, useId, useState } from 'react';
import { useTakeTyped } from './take-typed';
import './fields.css';

interface LinesFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly rows: number;
  /** Answers why they cannot be taken, null when they were. */
  readonly onCommit: (lines: string[]) => string | null;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

export const LinesField = ({ label, value, rows, onCommit }: LinesFieldProps) => {
  const id = useId();
  const shown = value.join('\n');
  const [text, setText] = useState(shown);
  const [fault, setFault] = useState<string | null>(null);

  // An undo, or another quote.
  useEffect(() => {
    setText(shown);
    setFault(null);
  }, [shown]);

  const take = (): void => {
    const lines = linesOf(text);
    if (lines.join('\n') !== shown) setFault(onCommit(lines));
    else setFault(null);
  };
  useTakeTyped(take);
  return (
    <div className="field" data-of="lines">
      <label className="field-label" htmlFor={id}>
        {label} <span className="field-optional">(one a line)</span>
      </label>
      <textarea
        id={id}
        className="input"
        rows={rows}
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={`${id}-help`}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
      />
      <span className={fault === null ? 'field-help' : 'field-fault'} id={`${id}-help`}>
        {fault}
      </span>
      <span className="unseen" role="alert">
        {fault === null ? '' : `${label}: ${fault}`}
      </span>
    </div>
  );
};
