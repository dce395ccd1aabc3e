/** Lines typed one below the other, taken over when the field is left; empty ones do not count. */
import { useEffect, useId, useRef, useState } from 'react';
import { useTakeTyped } from './take-typed';
import { useUnfinished } from './unfinished';
import './fields.css';
import { Said } from '../words/said';

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
  const { kept, keep } = useUnfinished<string>(label, shown);
  const [text, setText] = useState(kept?.value ?? shown);
  const [fault, setFault] = useState(kept?.fault ?? null);
  const keepTyped = (typed: string, why: string | null): void =>
    keep({ value: typed, fault: why, words: label });

  // An undo, or an answer.
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    setText(shown);
    setFault(null);
    keep(null);
  }, [shown, keep]);

  const take = (): void => {
    const lines = linesOf(text);
    const why = lines.join('\n') === shown ? null : onCommit(lines);
    setFault(why);
    if (why === null) keep(null);
    else keepTyped(text, why);
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
        onChange={({ target }) => {
          setText(target.value);
          keepTyped(target.value, null);
        }}
        onBlur={take}
      />
      <span className={fault === null ? 'field-help' : 'field-fault'} id={`${id}-help`}>
        <Said text={fault ?? ''} />
      </span>
      <span className="unseen" role="alert">
        {fault === null ? '' : `${label}: ${fault}`}
      </span>
    </div>
  );
};
