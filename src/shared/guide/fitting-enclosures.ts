/**
 * Enclosures in the order in which a practitioner would take them: the fewest rack units that hold everything, growth included,
 * then the fewest empty slots.
 *
 * Example: one module goes into an LGX enclosure of 1U with 3 slots, not into one of 4U with 12.
 */
import { type Enclosure, findFamily } from '../catalogue/enclosures';
import type { Housing } from '../plan/link-plan';
import { wholePieces } from '../plan/whole-pieces';

/** What stands in one place. */
export interface Fill {
  readonly modules: number;
  readonly adapters: number;
}

export type PlaceName = 'near' | 'far' | 'field';

/** The places of one end: a far end has one in each rack, and both sides of the field share one. */
export const fillsAt = (
  housings: readonly Pick<Housing, 'place' | 'modules' | 'adapters'>[],
  end: PlaceName,
): readonly Fill[] => {
  const own = housings.filter(({ place }) => place.startsWith(end));
  const sum = (count: (one: Fill) => number): number => own.reduce((all, one) => all + count(one), 0);
  return end === 'field' && own.length > 0
    ? [{ modules: sum(({ modules }) => modules), adapters: sum(({ adapters }) => adapters) }]
    : own;
};

interface Size {
  readonly rackUnits: number;
  readonly emptySlots: number;
}

const sizeFor = (fills: readonly Fill[], { family, slots, rackUnits }: Enclosure): Size => {
  const perPlate = findFamily(family)?.adaptersPerPlate ?? 1;
  let enclosures = 0;
  let used = 0;
  for (const { modules, adapters } of fills) {
    const needed = modules + wholePieces(adapters, perPlate);
    enclosures += wholePieces(needed, slots);
    used += needed;
  }
  return { rackUnits: enclosures * rackUnits, emptySlots: enclosures * slots - used };
};

/** Of equals the one that comes first in `enclosures`: the quote's own before the catalogue's. */
export const byFit = (fills: readonly Fill[], enclosures: readonly Enclosure[]): readonly Enclosure[] =>
  enclosures
    .map((enclosure, place) => ({ enclosure, place, ...sizeFor(fills, enclosure) }))
    .sort((a, b) => a.rackUnits - b.rackUnits || a.emptySlots - b.emptySlots || a.place - b.place)
    .map(({ enclosure }) => enclosure);

/** Rack units of the enclosures of one kind that hold what stands in some places. */
export const rackUnitsFor = (fills: readonly Fill[], enclosure: Enclosure): number =>
  sizeFor(fills, enclosure).rackUnits;
