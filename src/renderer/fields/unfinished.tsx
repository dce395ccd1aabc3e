/**
 * What was typed and is no answer yet outlives its field: whoever leaves a step and comes back finds it as it was, with what is
 * wrong with it. It lives as long as the window shows the quote.
 */
import {
  createContext,
  Fragment,
  type ReactNode,
  use,
  useCallback,
  useEffect,
  useRef,
  useState,
} from 'react';

interface Entry {
  readonly value: unknown;
  /** What the quote had in its place: where that is another by now, what was typed is no longer meant. */
  readonly over: unknown;
  readonly fault: string | null;
  /** `Route length “1,200”` */
  readonly words: string;
}

export interface Unfinished {
  readonly read: (key: string) => Entry | undefined;
  readonly keep: (key: string, entry: Entry) => void;
  readonly forget: (key: string) => void;
  readonly has: (beginning: string) => boolean;
  /** Whether something is kept in the scope of that name. */
  readonly hasIn: (scope: string) => boolean;
  /** Everything that is kept, in words. */
  readonly words: () => readonly string[];
  /** Another quote begins: nothing of the last one is meant for it. */
  readonly begin: () => void;
  /** How often one has begun. */
  readonly era: () => number;
  /** A field is gone, and what was typed into it is kept. */
  readonly left: (entry: Entry) => void;
}

export const unfinishedWork = (left: (entry: Entry) => void): Unfinished => {
  const entries = new Map<string, Entry>();
  let era = 0;
  const has = (beginning: string): boolean => [...entries.keys()].some((key) => key.startsWith(beginning));
  return {
    read: (key) => entries.get(key),
    keep: (key, entry) => void entries.set(key, entry),
    forget: (key) => void entries.delete(key),
    has,
    hasIn: (scope) => has(`${era} ${scope} `),
    words: () => [...entries.values()].map(({ words }) => words),
    begin: () => {
      entries.clear();
      era += 1;
    },
    era: () => era,
    left,
  };
};

export const UnfinishedContext = createContext<Unfinished>(unfinishedWork(() => {}));

const ScopeContext = createContext('');

/** Fields of the same name in different scopes are different fields, and so are those of another quote. */
export const UnfinishedScope = ({ of, children }: { readonly of: string; readonly children: ReactNode }) => {
  const scope = `${use(UnfinishedContext).era()} ${of}`;
  return (
    <ScopeContext value={scope}>
      <Fragment key={scope}>{children}</Fragment>
    </ScopeContext>
  );
};

/** Whether something is kept in this scope whose key begins so. */
export const useHasUnfinished = (): ((beginning: string) => boolean) => {
  const unfinished = use(UnfinishedContext);
  const scope = use(ScopeContext);
  return (beginning) => unfinished.has(`${scope} ${beginning}`);
};

interface Typed<T> {
  readonly value: T;
  readonly fault: string | null;
  readonly words: string;
}

/**
 * `over` is what the quote has for the field now, compared as JSON. Answers what was kept when the field came, and takes what
 * there is to keep now: null when nothing is.
 */
export const useUnfinished = <T,>(
  field: string,
  over: unknown,
): {
  readonly kept: Pick<Typed<T>, 'value' | 'fault'> | null;
  readonly keep: (typed: Typed<T> | null) => void;
} => {
  const unfinished = use(UnfinishedContext);
  const scope = use(ScopeContext);
  const key = `${scope} ${field}`;
  const [kept] = useState(() => {
    const found = unfinished.read(key);
    return found !== undefined && JSON.stringify(found.over) === JSON.stringify(over)
      ? { value: found.value as T, fault: found.fault }
      : null;
  });
  const now = useRef(over);
  now.current = over;
  useEffect(
    () => () => {
      const entry = unfinished.read(key);
      if (entry !== undefined) unfinished.left(entry);
    },
    [unfinished, key],
  );
  const keep = useCallback(
    (typed: Typed<T> | null) => {
      if (typed === null) unfinished.forget(key);
      else unfinished.keep(key, { ...typed, over: now.current });
    },
    [unfinished, key],
  );
  return { kept, keep };
};
