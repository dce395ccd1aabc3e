/** Not for people: the program calls itself by this word to have a table read (read-apart.ts). */
import type { Command } from './command';
import { EXIT_ACCEPTED } from './exit-status';

export const READ_TABLE = 'read-table';

export const readTableCommand: Command = {
  name: READ_TABLE,
  summary: 'reads a table from standard input for the program itself',
  usage: [READ_TABLE],
  help: ['Answers the rows of a table, or why it cannot be read, as the program takes them.'],
  operands: { names: [] },
  options: {},
  run: async (_, io) => {
    const { readInThread } = await import('../table-reader/read-in-thread');
    const pieces: Uint8Array[] = [];
    for await (const piece of io.stdin()) pieces.push(piece);
    const answer = await readInThread(__filename, Buffer.concat(pieces));
    await io.stdout.write(new TextDecoder().decode(answer));
    return EXIT_ACCEPTED;
  },
};
