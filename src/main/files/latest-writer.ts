/** Writes in the order they were asked for; while one is under way, only the newest of the others waits. */
export interface LatestWriter {
  /** Settles when this text, or a newer one instead of it, has been written. */
  readonly write: (text: string) => Promise<void>;
  /** Drops what waits. `work` begins when nothing is being written, and what is asked for meanwhile waits for its end. */
  readonly instead: (work: () => Promise<void>) => Promise<void>;
}

export const latestWriter = (writeNow: (text: string) => Promise<void>): LatestWriter => {
  let last: Promise<unknown> | null = null;
  let waiting: { text: string; written: Promise<void> } | null = null;

  /** Begins at once when nothing is under way. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last === null ? work() : last.then(work);
    const end = done
      .catch(() => undefined)
      .then(() => {
        if (last === end) last = null;
      });
    last = end;
    return done;
  };

  return {
    write: (text) => {
      if (last === null) return inTurn(() => writeNow(text));
      if (waiting !== null) {
        waiting.text = text;
        return waiting.written;
      }
      const next = { text, written: Promise.resolve() };
      waiting = next;
      next.written = inTurn(async () => {
        // Dropped meanwhile.
        if (waiting !== next) return;
        waiting = null;
        await writeNow(next.text);
      });
      return next.written;
    },
    instead: (work) => {
      waiting = null;
      return inTurn(work);
    },
  };
};
