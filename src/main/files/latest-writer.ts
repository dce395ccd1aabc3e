/** Writes in the order they were asked for; while one is under way, only the newest of the others waits. */
export interface LatestWriter {
  /** Settles when this text, or a newer one instead of it, has been written. */
  readonly write: (text: string) => Promise<void>;
  /** Drops what waits and settles when nothing is being written. */
  readonly stop: () => Promise<void>;
}

export const latestWriter = (writeNow: (text: string) => Promise<void>): LatestWriter => {
  let running: Promise<void> | null = null;
  let waiting: { text: string; written: Promise<void> } | null = null;

  const start = (text: string): Promise<void> => {
    const written = writeNow(text).finally(() => {
      if (running === written) running = null;
    });
    running = written;
    return written;
  };

  return {
    write: (text) => {
      if (running === null) return start(text);
      if (waiting !== null) {
        waiting.text = text;
        return waiting.written;
      }
      const next = { text, written: Promise.resolve() };
      next.written = running
        .catch(() => undefined)
        .then(() => {
          if (waiting !== next) return undefined;
          waiting = null;
          return start(next.text);
        });
      waiting = next;
      return next.written;
    },
    stop: async () => {
      waiting = null;
      await running?.catch(() => undefined);
    },
  };
};
