/** Cleaning tools: one of each kind of connector a quote has, as dirty end faces are the commonest cause of loss. */
import type { Item } from '../plan/items';

const tool = (connector: string): Item => ({
  kind: 'cleaning-tool',
  attributes: { connector, tool: 'one-click cleaner' },
  quantity: 1,
  supply: 'order',
});

const ARRAY_KINDS: readonly Item['kind'][] = [
  'module',
  'conversion-module',
  'trunk',
  'array-cord',
  'breakout-cable',
];

export const cleaningTools = (items: readonly Item[]): Item[] => {
  const hasArray = items.some(({ kind }) => ARRAY_KINDS.includes(kind));
  const duplex = items
    .map(({ kind, attributes: { connectors, legs } }) => (kind === 'duplex-cord' ? connectors : legs))
    .filter((words) => typeof words === 'string')
    .join();
  return [
    ...(hasArray ? [tool('MPO')] : []),
    // A cleaner for the 1.25 mm ferrule of an LC does not fit the 2.5 mm one of an SC.
    ...['LC', 'SC'].filter((connector) => duplex.includes(connector)).map(tool),
  ];
};
