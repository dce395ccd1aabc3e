import type { Command } from './command';

export const catalogueCommand: Command = {
  name: 'catalogue',
  summary: 'lists what the program knows of interfaces, fibres and wirings',
  usage: ['catalogue [--json]'],
  help: [
    'Lists every optical interface with its connector, lanes, reach and loss limit, each figure with how sure it is. As JSON it holds everything the program knows, with the sources.',
  ],
  operands: { names: [] },
  options: { json: { kind: 'flag', help: 'print everything as one JSON object' } },
  run: async ({ flags }, io) =>
    (await import('./catalogue/print-catalogue')).printCatalogue(flags.has('json'), io),
};
