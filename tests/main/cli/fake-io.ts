/** A world for commands under test: what goes in is given, what comes out is kept. */
import type { Io, Output } from '../../../src/main/cli/io';
import { run } from '../../../src/main/cli/run';
import { readTable } from '../../../src/main/table-reader/read-table';

export interface FakeWorld {
  readonly stdin?: string | Uint8Array | readonly Uint8Array[];
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** Standard output takes so many writes, then its reader has gone. */
  readonly readerLeavesAfter?: number;
}

export interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Text of each write to standard output. */
  readonly writes: readonly string[];
  /** How many chunks of standard input were asked for. */
  readonly chunksRead: number;
}

const chunksOf = (input: FakeWorld['stdin']): readonly Uint8Array[] => {
  if (input === undefined) return [];
  if (typeof input === 'string') return [Buffer.from(input)];
  return input instanceof Uint8Array ? [input] : input;
};

export const runCli = async (words: readonly string[], world: FakeWorld = {}): Promise<Outcome> => {
  const writes: string[] = [];
  const complaints: string[] = [];
  let chunksRead = 0;
  const output = (kept: string[], takes = Number.POSITIVE_INFINITY): Output => ({
    write: async (text) => {
      if (kept.length >= takes) return false;
      kept.push(text);
      return true;
    },
    isTerminal: world.isTerminal ?? false,
    columns: world.columns,
  });
  const io: Io = {
    stdin: async function* () {
      for (const chunk of chunksOf(world.stdin)) {
        chunksRead++;
        yield chunk;
      }
    },
    stdout: output(writes, world.readerLeavesAfter),
    stderr: output(complaints),
    env: world.env ?? {},
    readTable: async (bytes) => readTable(bytes),
  };
  const status = await run(words, io);
  return { status, stdout: writes.join(''), stderr: complaints.join(''), writes, chunksRead };
};
