import { EXPORT_LIST } from '../../shared/documents/export-list';
import { listed } from '../../shared/sentence';
import { type Command, UsageError } from './command';

const FILES = [
  ...EXPORT_LIST.map(({ fileName, holds }) => `${fileName} (${holds})`),
  'summary.txt',
  'channels/ (one file a planned channel, which check reads)',
  'order-manifest.json (what was written)',
];

export const orderCommand: Command = {
  name: 'order',
  summary: 'turns a quote into its order: bill of materials, port map and channel files',
  usage: ['order QUOTE|- --out DIR [--force]'],
  help: [
    `Reads a quote (JSON, mpo-preflight/quote, at most 5 MiB), plans every link from its eight answers, proves each planned channel with the rules of check, and writes into DIR: ${listed(FILES)}.`,
    'A new DIR appears when it is complete. With --force the files of an earlier order in DIR, which order-manifest.json lists, are replaced and nothing else; a folder without that list is never touched. Where this is broken off, DIR holds order-incomplete.json, and the next run with --force finishes it.',
    'Exit status: 0, the order is ready; 1, it was written as a draft, because a link is rejected or a point of the pre-order check is open; 2, nothing was written, or DIR is incomplete, which is said.',
  ],
  operands: { names: ['QUOTE|-'] },
  options: {
    out: { kind: 'value', placeholder: 'DIR', help: 'the folder to write' },
    force: { kind: 'flag', help: 'replace the files of an earlier order in DIR' },
  },
  run: async ({ flags, values, operands }, io) => {
    const out = values.get('out');
    if (out === undefined || out === '') throw new UsageError('order needs a folder to write: add --out DIR');
    const { writeOrder } = await import('./order/write-order');
    return writeOrder({ input: operands[0] as string, out, force: flags.has('force') }, io);
  },
};
