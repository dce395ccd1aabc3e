/** A field that is typed into: taken over when it is left or Enter is pressed, and given back with the reason when it cannot be. */
import { useEffect, useId, useRef, useState } from 'react';
import { useTakeTyped } from './take-typed';
import { useUnfinished } from './unfinished';
import './fields.css';
import { Said } from '../words/said';

interface TypedFieldProps {
  readonly label: string;
  /** By which what leads here finds it. */
  readonly name?: string;
  /** What is shown while nobody types. */
  readonly shown: string;
  readonly unit?: string | undefined;
  readonly help?: string | undefined;
  readonly optional?: boolean | undefined;
  readonly numeric?: boolean;
  /** Answers why the text cannot be taken, null when it was. */
  readonly onType: (text: string) => string | null;
  /** Tells whoever has to wait for it that the field is wrong, or right again. */
  readonly onFault?: (fault: string | null) => void;
}

export const TypedField = ({
  label,
  name,
  shown,
  unit,
  help,
  optional,
  numeric,
  onType,
  onFault,
}: TypedFieldProps) => {
  const id = useId();
  const { kept, keep } = useUnfinished<string>(name ?? label, shown);
  const [text, setText] = useState(kept?.value ?? shown);
  const [fault, setFault] = useState(kept?.fault ?? null);
  /** What was taken over last, or given back. */
  const [asked, setAsked] = useState(kept === null || kept.fault === null ? shown : kept.value);
  const tellFault = useRef(onFault);
  tellFault.current = onFault;
  /** Before what is typed is taken, and after it was given back. */
  const keepTyped = (typed: string, why: string | null): void =>
    keep({ value: typed, fault: why, words: `${label} “${typed.trim()}”` });

  /** What was typed was taken and is shown in a moment: what is typed until then is the next answer. */
  const isAwaited = useRef(false);
  const isTypedAgain = useRef(false);
  isTypedAgain.current = isAwaited.current && text !== asked;

  // What is not right stays wrong for whoever comes back to it, and nobody has to wait for a field that is gone.
  const first = useRef(fault);
  useEffect(() => {
    if (first.current !== null) tellFault.current?.(first.current);
    return () => tellFault.current?.(null);
  }, []);

  // An undo, or an answer: what is shown replaces what was typed.
  const before = useRef(shown);
  useEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    setAsked(shown);
    if (!isTypedAgain.current) {
      setText(shown);
      keep(null);
    }
    isAwaited.current = false;
    setFault(null);
    tellFault.current?.(null);
  }, [shown, keep]);

  const take = (): void => {
    if (text === asked) return;
    setAsked(text);
    const why = onType(text.trim());
    isAwaited.current = why === null;
    setFault(why);
    onFault?.(why);
    if (why === null) keep(null);
    else keepTyped(text, why);
  };
  useTakeTyped(take);
  return (
    <div className="field" data-of={numeric ? 'number' : 'text'}>
      <label className="field-label" htmlFor={id}>
        {label}
        {optional && <span className="field-optional"> (optional)</span>}
      </label>
      <span className="field-line" data-typed={text === asked ? undefined : true}>
        <input
          id={id}
          name={name}
          className="input"
          data-numeric={numeric || undefined}
          inputMode={numeric ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={false}
          placeholder={optional ? 'optional' : undefined}
          value={text}
          aria-invalid={fault !== null}
          aria-describedby={`${id}-help`}
          onChange={({ target }) => {
            setText(target.value);
            if (target.value === asked && fault === null) keep(null);
            else keepTyped(target.value, target.value === asked ? fault : null);
          }}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key === 'Enter') take();
            if (event.key === 'Escape') {
              setText(asked);
              if (fault === null) keep(null);
              else keepTyped(asked, fault);
            }
          }}
        />
        {unit !== undefined && <span className="field-unit">{unit}</span>}
      </span>
      <span className={fault === null ? 'field-help' : 'field-fault'} id={`${id}-help`}>
        <Said text={fault ?? help ?? ''} />
      </span>
      <span className="unseen" role="alert">
        {fault === null ? '' : `${label}: ${fault}`}
      </span>
    </div>
  );
};
