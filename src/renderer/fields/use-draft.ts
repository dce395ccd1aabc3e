/**
 * A form that is taken as a whole or not at all. A field says what is wrong with it once it was left; all of them do once the
 * form was to be taken, and the first wrong one gets the focus. Closed with Escape, it is there again as it was left.
 */
import { type FormEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { Result } from '../../shared/result';
import { useUnfinished } from './unfinished';

export interface DraftForm<D> {
  readonly draft: D;
  readonly change: (part: Partial<D>) => void;
  readonly faultOf: (field: string) => string | null;
  readonly leave: (field: string) => void;
  /** Why it is not taken, once that was tried. */
  readonly obstacle: string | null;
  readonly form: RefObject<HTMLFormElement | null>;
  readonly onSubmit: (event: FormEvent) => void;
  /** What was typed is not wanted. */
  readonly giveUp: () => void;
}

/** `what` names the form as a sentence begins: `The data sheet of the near end`. */
export const useDraft = <D, T>(
  what: string,
  first: D,
  read: (draft: D) => Result<T, ReadonlyMap<string, string>>,
  take: (value: T) => void,
): DraftForm<D> => {
  const { kept, keep } = useUnfinished<D>(what, first);
  const [draft, setDraft] = useState(kept?.value ?? first);
  const [begun] = useState(() => JSON.stringify(first));
  useEffect(
    () => keep(JSON.stringify(draft) === begun ? null : { value: draft, fault: null, words: what }),
    [draft, begun, keep, what],
  );
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [attempts, setAttempts] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const result = useMemo(() => read(draft), [draft, read]);
  const faults: ReadonlyMap<string, string> = result.ok ? new Map() : result.error;

  useEffect(() => {
    if (attempts > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [attempts]);

  return {
    draft,
    change: (part) => setDraft((known) => ({ ...known, ...part })),
    faultOf: (field) => (attempts > 0 || left.has(field) ? (faults.get(field) ?? null) : null),
    leave: (field) => setLeft((known) => (known.has(field) ? known : new Set([...known, field]))),
    obstacle:
      attempts === 0 || faults.size === 0
        ? null
        : faults.size === 1
          ? 'One field needs a look.'
          : `${faults.size} fields need a look.`,
    form,
    giveUp: () => keep(null),
    onSubmit: (event) => {
      event.preventDefault();
      event.stopPropagation();
      if (result.ok) {
        keep(null);
        take(result.value);
      } else setAttempts((count) => count + 1);
    },
  };
};
