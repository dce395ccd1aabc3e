import type { Command } from './command';

export const checkCommand: Command = {
  name: 'check',
  summary: 'says whether a channel carries light, mates and keeps its budget',
  usage: ['check FILE|- [--json]', 'check --lines FILE|-'],
  help: [
    'Reads one channel (JSON, mpo-preflight/channel, at most 5 MiB; - is standard input) and says in words whether it works: which transmitter reaches which receiver, what is lost against what may be lost, and what is wrong with it.',
    'With --lines each line is a channel of its own. Each gives one line: its report, or a mpo-preflight/channel-error where it is not valid. Any number of lines needs the same memory. When the reader of the reports goes away, reading stops.',
    'Exit status: 0, it may be ordered; 1, it must not be ordered like this; 2, the input could not be read or is not valid. With --lines it is the highest of all lines; an input without any line is not valid.',
  ],
  operands: { names: ['FILE|-'] },
  options: {
    json: { kind: 'flag', help: 'print the report as JSON (mpo-preflight/channel-report)' },
    lines: { kind: 'flag', help: 'one channel a line in, one JSON report a line out, in the same order' },
  },
  run: async ({ flags, operands }, io) => {
    const input = operands[0] as string;
    if (flags.has('lines')) return (await import('./check/check-lines')).checkLines(input, io);
    return (await import('./check/check-one')).checkOne(input, flags.has('json'), io);
  },
};
