/**
 * What the program says about itself when something goes wrong. A person may hand it to a stranger, so it holds nothing of a
 * customer: sentences of the program's own, and of an error its kind, never its message, which names files and quotes them.
 */

/** How much of a run is remembered. */
const MOST_LINES = 50;
/** Where in the program it happened, from the innermost place outwards. */
const MOST_PLACES = 3;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const wordOr = (value: unknown, pattern: RegExp): string =>
  typeof value === 'string' && pattern.test(value) ? value : '';

/** Names of the program's own files and of the runtime's, without their folders. */
const PLACE = /^\s+at (?:.*[(/\\ ])?((?:node:[\w/]+|[\w-]{1,40}\.[cm]?js):\d+:\d+)\)?$/;

const placesOf = ({ stack, name, message }: Record<string, unknown>): string => {
  if (typeof stack !== 'string') return '';
  const head = `${String(name)}${message === '' ? '' : `: ${String(message)}`}`;
  // A message of several lines may look like places.
  if (!stack.startsWith(head)) return '';
  const places = stack
    .slice(head.length)
    .split('\n')
    .flatMap((line) => PLACE.exec(line)?.[1] ?? []);
  return places.slice(0, MOST_PLACES).join(', ');
};

/** `ENOSPC (main.cjs:1:2041, node:fs:7:1)`, or `TypeError`: what is known of it without a word of its message. */
export const errorWords = (error: unknown): string => {
  if (!isRecord(error)) return 'no error object';
  const kind =
    wordOr(error.code, /^[A-Z][A-Z0-9_]{1,39}$/) || wordOr(error.name, /^[A-Za-z]{0,30}Error$/) || 'Error';
  const places = error instanceof Error ? placesOf(error as unknown as Record<string, unknown>) : '';
  return places === '' ? kind : `${kind} (${places})`;
};

export type Warn = (what: string, error?: unknown) => void;

export interface Log {
  /** `what` is a sentence of the program's own, without a name that somebody typed. */
  readonly warn: Warn;
  /** The newest lines of this run, oldest first, each with its time. */
  readonly lines: () => readonly string[];
}

export const makeLog = (now: () => Date, print: (line: string) => void): Log => {
  const lines: string[] = [];
  return {
    warn: (what, error) => {
      const line = error === undefined ? what : `${what} ${errorWords(error)}`;
      print(line);
      lines.push(`${now().toISOString()} ${line}`);
      if (lines.length > MOST_LINES) lines.shift();
    },
    lines: () => lines,
  };
};
