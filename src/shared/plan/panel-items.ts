/** What panels are made of: enclosures, plates and blanks, counted over all links that share a panel. */
import { enclosureItem, type Item, plateItem, type Supply } from './items';
import { sharesByPanel } from './panels';
import { enclosuresFor, type PanelShare } from './places';
import { wholePieces } from './whole-pieces';

type ItemsByLink = Map<string, Item[]>;

const give = (items: ItemsByLink, link: string, item: Item): void => {
  const own = items.get(link);
  if (own === undefined) items.set(link, [item]);
  else own.push(item);
};

/**
 * Each enclosure is counted with the link that opens it, and its blanks with the link that opens the last one: the links after
 * it have a share of what is there.
 */
const addPanel = (items: ItemsByLink, shares: readonly PanelShare[]): void => {
  const [{ enclosure, family, installed }] = shares as readonly [PanelShare];
  if (enclosure === null || family === null) return;
  const supply: Supply = installed === null ? 'order' : 'installed';
  let filled = 0;
  let opened = 0;
  let last = '';
  let adaptersThere = 0;
  let platesThere = 0;
  for (const { link, slots, plates, adapters } of shares) {
    filled += slots;
    const more = enclosuresFor(filled, enclosure) - opened;
    const item = enclosureItem(enclosure, more, supply);
    give(items, link, more === 0 ? { ...item, isShared: true } : item);
    if (more > 0) last = link;
    opened += more;
    if (plates === 0) continue;
    if (supply === 'order') {
      give(items, link, plateItem(family.id, plates));
      continue;
    }
    // What is there is filled to the last adapter, whichever links have a share of a plate.
    adaptersThere += adapters;
    const plate = plateItem(family.id, wholePieces(adaptersThere, family.adaptersPerPlate) - platesThere);
    platesThere += plate.quantity;
    give(items, link, { ...plate, supply, ...(plate.quantity === 0 ? { isShared: true } : {}) });
  }
  const blanks = installed === null ? opened * enclosure.slots - filled : 0;
  if (blanks > 0)
    give(items, last, {
      kind: 'blank',
      attributes: { family: family.id },
      quantity: blanks,
      supply: 'order',
    });
};

/** By link, for the shares of links whose parts are ordered, in the order of the quote. */
export const panelItems = (shares: readonly PanelShare[]): ReadonlyMap<string, readonly Item[]> => {
  const items: ItemsByLink = new Map();
  for (const own of sharesByPanel(shares).values()) addPanel(items, own);
  return items;
};
