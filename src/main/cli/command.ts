/** What a command of the program is: one object a file, listed in registry.ts. */
import type { Io } from './io';

interface Option {
  /** `flag` stands alone; `value` takes the word after it or after `=`. */
  readonly kind: 'flag' | 'value';
  readonly help: string;
  /** Name of the value in help, such as `DIR`. */
  readonly placeholder?: string;
}

interface Operands {
  /** Names in help, such as `FILE|-`; all are required unless `optional`. */
  readonly names: readonly string[];
  readonly optional?: boolean;
}

export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
  readonly operands: readonly string[];
}

export interface Command {
  readonly name: string;
  /** Half a line for the list of commands. */
  readonly summary: string;
  /** Each way to call it, without the program's name. */
  readonly usage: readonly string[];
  /** Paragraphs below the usage. */
  readonly help: readonly string[];
  readonly operands: Operands;
  /** By long name, without the dashes. */
  readonly options: Readonly<Record<string, Option>>;
  /**
   * Answers the exit status. What it needs of the core it imports inside, so that commands which are not run cost nothing
   * at start.
   */
  readonly run: (args: Arguments, io: Io) => Promise<number>;
}

/** Thrown by a command for arguments that it cannot serve: one sentence with what is wrong and what to type instead. */
export class UsageError extends Error {}
