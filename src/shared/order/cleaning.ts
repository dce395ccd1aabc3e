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
  const hasDuplex = items.some(
    ({ kind, attributes }) => kind === 'duplex-cord' || String(attributes.legs ?? '').includes('LC'),
  );
  return [...(hasArray ? [tool('MPO')] : []), ...(hasDuplex ? [tool('LC')] : [])];
};
