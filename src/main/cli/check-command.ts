import { type Command, UsageError } from './command';

/** By its ending, as a table may begin with any text. Of the kinds that are not read, the reader of tables says so. */
const isTable = (input: string): boolean => /\.(?:xls[xmb]?|ods|numbers|csv|tsv)$/i.test(input);

const isManyChannels = (input: string): boolean => /\.jsonl$/i.test(input);

export const checkCommand: Command = {
  name: 'check',
  summary: 'says whether a channel works: polarity, mating and loss budget',
  usage: ['check FILE|- [--json]', 'check --lines FILE|-', 'check TABLE [--sheet NAME] [--json]'],
  help: [
    'Reads one channel (JSON, mpo-preflight/channel, at most 5 MiB; - is standard input) and says in words whether it works: which transmitter reaches which receiver, what is lost against what may be lost, and what is wrong with it.',
    'With --lines each line is a channel of its own. Each gives one line: its report, or a mpo-preflight/channel-error where it is not valid. Any number of lines needs the same memory. When the reader of the reports goes away, reading stops.',
    'A file that ends in .csv, .tsv or .xlsx is a table: headings, then one row a part from near to far, transceivers too; rows with one name in column Channel are one channel. Each channel is reported; with --json each gives one line, as with --lines. Of a workbook the sheet with such headings is read; where there are several, name one with --sheet. A file that ends in .jsonl, as the window saves several channels, has a channel a line and is reported in the same way.',
    'A pipe that somebody writes into, such as <(...) of a shell, is read like a file. One that nobody writes into, a device or a socket is refused.',
    'Exit status: 0, it may be ordered; 1, it must not be ordered like this; 2, the input could not be read or is not valid. With --lines and of several channels it is the highest of all channels; an input without any line is not valid.',
  ],
  operands: { names: ['FILE|-'] },
  options: {
    json: { kind: 'flag', help: 'print the report as JSON (mpo-preflight/channel-report)' },
    lines: { kind: 'flag', help: 'one channel a line in, one JSON report a line out, in the same order' },
    sheet: { kind: 'value', placeholder: 'NAME', help: 'the sheet of a workbook that is read' },
  },
  run: async ({ flags, values, operands }, io) => {
    const input = operands[0] as string;
    const asJson = flags.has('json');
    const sheet = values.get('sheet');
    if (sheet !== undefined && (flags.has('lines') || !isTable(input)))
      throw new UsageError('--sheet is for a workbook: leave it out, or name a file that ends in .xlsx');
    if (flags.has('lines')) return (await import('./check/check-lines')).checkLines(input, io);
    if (isTable(input)) return (await import('./check/check-table')).checkTable(input, { asJson, sheet }, io);
    if (isManyChannels(input)) return (await import('./check/check-many')).checkMany(input, asJson, io);
    return (await import('./check/check-one')).checkOne(input, asJson, io);
  },
};
