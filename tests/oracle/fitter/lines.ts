/** The lines of an order added up: pieces that links need and spares, and nothing else. */

import type { Fault } from './fault';
import { sum } from './need';
import type { Order } from './order-folder';
import type { Quote } from './quote';

const CORDS = ['array-cord', 'duplex-cord', 'breakout-cable'];
const MODULES = ['module', 'conversion-module'];

const sparePercent = (kind: string, { settings }: Quote): number => {
  if (CORDS.includes(kind)) return settings?.spareCordsPercent ?? 0;
  return MODULES.includes(kind) ? (settings?.spareModulesPercent ?? 0) : 0;
};

const CLEANED: readonly (readonly [word: string, connector: string])[] = [
  ['MPO', 'MPO'],
  ['MTP', 'MPO'],
  ['LC', 'LC'],
  ['SC', 'SC'],
];

/** Cleaning tools that an order has to have: one for each kind of plug in its boxes. */
const toolsNeeded = (order: Order): Set<string> => {
  const words = order.lines
    .filter(({ kind }) => [...CORDS, ...MODULES, 'trunk'].includes(kind))
    .map(({ attributes }) => Object.values(attributes).join(' '))
    .join(' ');
  return new Set(
    CLEANED.filter(([word]) => new RegExp(`\\b${word}\\b`).test(words)).map(([, connector]) => connector),
  );
};

export const lineFaults = (order: Order, quote: Quote): Fault[] => {
  const faults: Fault[] = [];
  const fault = (message: string): void => {
    faults.push({ link: null, demand: 'pieces', message });
  };
  const known = new Set(quote.links.map(({ id }) => id));
  for (const { kind, supply, quantity, spares, serves } of order.lines) {
    const needed = sum(serves, (one) => one.quantity);
    if (needed !== quantity - spares)
      fault(`a line of ${quantity} ${kind} has ${spares} spares and serves ${needed}`);
    const wanted = supply === 'order' ? Math.ceil((needed * sparePercent(kind, quote)) / 100) : 0;
    if (spares !== wanted) fault(`a line of ${needed} ${kind} has ${spares} spares instead of ${wanted}`);
    if (!Number.isInteger(quantity) || quantity <= 0) fault(`a line orders ${quantity} ${kind}`);
    const stranger = serves.find(({ link }) => !known.has(link));
    if (stranger !== undefined)
      fault(`a line of ${kind} serves ${stranger.link}, which is no link of the quote`);
  }
  const keys = order.lines.map(({ kind, supply, attributes }) => JSON.stringify([kind, supply, attributes]));
  if (new Set(keys).size < keys.length) fault('one box stands in two lines');
  const tools = order.lines
    .filter(({ kind }) => kind === 'cleaning-tool')
    .map(({ attributes }) => attributes.connector);
  for (const connector of toolsNeeded(order))
    if (!tools.includes(connector)) fault(`no cleaning tool is ordered for ${connector}`);
  return faults;
};
