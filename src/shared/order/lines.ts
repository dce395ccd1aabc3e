/** The bill of materials: items of all links merged on an explicit key, with what each line serves. */

import { finish, type Pausing } from '../pausing';
import {
  ITEM_KINDS,
  type Item,
  type ItemAttributes,
  type ItemKind,
  SUPPLIES,
  type Supply,
} from '../plan/items';
import type { Settings } from '../plan/settings';

export interface OrderLine {
  readonly kind: ItemKind;
  /** What must be right when the box is opened. */
  readonly attributes: ItemAttributes;
  readonly supply: Supply;
  readonly quantity: number;
  /** Of the quantity, how many are spares. */
  readonly spares: number;
  readonly unit: 'piece';
  /**
   * Links that the line serves, with how many pieces each takes; spares belong to none. 0 where the link shares pieces that are
   * counted with another.
   */
  readonly serves: readonly { readonly link: string; readonly quantity: number }[];
}

/** Kind, supply and every attribute in a fixed order: what is equal here is one box in the shop. */
export const mergeKey = ({ kind, supply, attributes }: Item): string =>
  JSON.stringify([
    kind,
    supply,
    Object.keys(attributes)
      .sort()
      .map((name) => [name, attributes[name]]),
  ]);

const CORDS: readonly ItemKind[] = ['array-cord', 'duplex-cord', 'breakout-cable'];
const MODULES: readonly ItemKind[] = ['module', 'conversion-module'];

/** `sparesOf('module', 3, …)` with 5 % is 1: whole pieces, at least one module where there is any. */
export const sparesOf = (kind: ItemKind, quantity: number, settings: Settings): number => {
  const percent = CORDS.includes(kind)
    ? settings.spareCordsPercent
    : MODULES.includes(kind)
      ? settings.spareModulesPercent
      : 0;
  return Math.ceil((quantity * percent) / 100);
};

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

type Gathered = Map<string, { readonly item: Item; readonly serves: Map<string, number> }>;

const gather = (gathered: Gathered, onSite: Set<string>, link: string, items: readonly Item[]): void => {
  for (const item of items) {
    if (item.quantity === 0 && item.isShared !== true) continue;
    const key = mergeKey(item);
    const thing = `${item.onSite}\n${key}`;
    const isCounted = onSite.has(thing);
    if (item.onSite !== undefined) onSite.add(thing);
    let entry = gathered.get(key);
    if (entry === undefined) {
      entry = { item, serves: new Map() };
      gathered.set(key, entry);
    }
    entry.serves.set(link, (entry.serves.get(link) ?? 0) + (isCounted ? 0 : item.quantity));
  }
};

const linesOf = (gathered: Gathered, settings: Settings): OrderLine[] =>
  [...gathered.entries()]
    .sort(
      ([keyA, a], [keyB, b]) =>
        SUPPLIES.indexOf(a.item.supply) - SUPPLIES.indexOf(b.item.supply) ||
        ITEM_KINDS.indexOf(a.item.kind) - ITEM_KINDS.indexOf(b.item.kind) ||
        compareText(keyA, keyB),
    )
    .map(([, { item, serves }]) => {
      let needed = 0;
      for (const quantity of serves.values()) needed += quantity;
      const spares = item.supply === 'order' ? sparesOf(item.kind, needed, settings) : 0;
      return {
        kind: item.kind,
        attributes: item.attributes,
        supply: item.supply,
        quantity: needed + spares,
        spares,
        unit: 'piece' as const,
        serves: [...serves].map(([link, quantity]) => ({ link, quantity })),
      };
    });

/** Lines as `mergeItems` makes them, with a pause after each link. */
export function* mergeWork(
  itemsByLink: readonly { readonly link: string; readonly items: readonly Item[] }[],
  settings: Settings,
): Pausing<OrderLine[]> {
  const gathered: Gathered = new Map();
  const onSite = new Set<string>();
  for (const { link, items } of itemsByLink) {
    gather(gathered, onSite, link, items);
    yield;
  }
  return linesOf(gathered, settings);
}

/**
 * Lines in the order of kinds, then of keys; merging keeps every total.
 * Example: two links with 24 and 12 alike duplex cords give one line of 36 that serves both.
 */
export const mergeItems = (...of: Parameters<typeof mergeWork>): OrderLine[] => finish(mergeWork(...of));
