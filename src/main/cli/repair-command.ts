import type { Command } from './command';

export const repairCommand: Command = {
  name: 'repair',
  summary: 'lists the smallest changes that make a channel work, best first',
  usage: ['repair CHANNEL|- [--json]'],
  help: [
    'Reads one channel (JSON, mpo-preflight/channel, at most 5 MiB; - is standard input) and looks for the fewest changes, at most three, after which check accepts it: every repair of one change, else of two, else of three. A larger one is listed besides where it spares an installed part, a new warning or a dearer change.',
    'A change is one thing of one part ordered differently (its wiring, the pins, polish or angle of its ends, its connector with the fibres, its fibre type, its length), one transceiver exchanged for one that talks to the other end, connectors of a better loss grade throughout, a telecom-sized margin for age taken back, or an MPO adapter put where two plugs meet. Parts that nobody sells are not proposed, and a channel keeps its number of links.',
    'Best is: fewest changes; no installed part (existing) touched; no new warning; least trouble, where a cord comes before a module, an adapter, pins, a trunk, a grade and a transceiver; then the larger margin.',
    'Exit status: 0, there is nothing to repair; 1, the channel must not be ordered as it stands, whether repairs were found or not; 2, it could not be read, or a mated pair in it cannot be traced and adapters do not fix that.',
  ],
  operands: { names: ['CHANNEL|-'] },
  options: {
    json: {
      kind: 'flag',
      help: 'print all repairs as JSON (mpo-preflight/channel-repairs), each with the whole repaired channel',
    },
  },
  run: async ({ flags, operands }, io) =>
    (await import('./repair/repair-one')).repairOne(operands[0] as string, flags.has('json'), io),
};
