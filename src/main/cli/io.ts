/** What a command may touch of the world: tests hand in their own. */
import type { Writable } from 'node:stream';
import type { TableRead } from '../table-reader/read-table';

export interface Output {
  /**
   * Resolves when the receiver took the text, which is what keeps memory flat: true, or false when the reader has gone
   * (`| head`), after which writing is pointless. Rejects when it cannot be written for another reason, such as a full disk.
   */
  readonly write: (text: string) => Promise<boolean>;
  readonly isTerminal: boolean;
  /** Width of the terminal in characters, where there is one. */
  readonly columns: number | undefined;
}

export interface Io {
  /** Called only by a command that reads it: opening standard input costs time at start. */
  readonly stdin: () => AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** In a process of its own, with a limit of time and memory. */
  readonly readTable: (bytes: Uint8Array) => Promise<TableRead>;
}

/** EPIPE on POSIX, EOF on Windows, and what Node says of every write after those. */
export const READER_GONE = new Set(['EPIPE', 'EOF', 'ERR_STREAM_DESTROYED']);

export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';

export const outputTo = (
  stream: Writable & { readonly isTTY?: boolean; readonly columns?: number },
): Output => {
  // Each write reports its own error; without a listener the same error would end the process as well.
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (error == null) resolve(true);
          else if (READER_GONE.has(codeOf(error))) resolve(false);
          else reject(error);
        });
      }),
    isTerminal: stream.isTTY === true,
    columns: stream.columns,
  };
};
