/** Undo and redo across everything: whole states, as answers are small and share what did not change. */
export interface History<T> {
  readonly past: readonly T[];
  readonly present: T;
  readonly future: readonly T[];
}

/** Enough for a day at a customer's site; beyond it the oldest state goes. */
const MOST_STATES = 500;

export const startHistory = <T>(present: T): History<T> => ({ past: [], present, future: [] });

/** A change that changes nothing is not remembered. */
export const record = <T>({ past, present, future }: History<T>, next: T): History<T> =>
  next === present
    ? { past, present, future }
    : { past: [...past.slice(-(MOST_STATES - 1)), present], present: next, future: [] };

/** The present with more of the same change: undo goes back to before it all. */
export const amend = <T>({ past }: History<T>, next: T): History<T> => ({ past, present: next, future: [] });

export const undo = <T>({ past, present, future }: History<T>): History<T> => {
  const last = past.at(-1);
  return last === undefined
    ? { past, present, future }
    : { past: past.slice(0, -1), present: last, future: [present, ...future] };
};

export const redo = <T>({ past, present, future }: History<T>): History<T> => {
  const [next, ...rest] = future;
  return next === undefined
    ? { past, present, future }
    : { past: [...past, present], present: next, future: rest };
};
