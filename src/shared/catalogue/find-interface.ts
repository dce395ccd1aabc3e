/** Looks interfaces up by the names people type. */
import type { Interface } from './interface';
import { INTERFACES } from './interfaces';

/** The form in which names are compared. Example: `foldName('QSFP-40G SR4')` is `'qsfp40gsr4'`. */
export const foldName = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, '');

const byId = new Map(INTERFACES.map((item) => [item.id, item]));

const byFoldedName = new Map(
  INTERFACES.flatMap((item) => [item.id, ...item.aliases].map((name) => [foldName(name), item] as const)),
);

/**
 * The interface with this id, else the one that has this alias, whatever its case, spaces and hyphens.
 * Example: `findInterface('40g sr4')?.id` is `'40GBASE-SR4'`.
 */
export const findInterface = (name: string): Interface | undefined =>
  byId.get(name) ?? byFoldedName.get(foldName(name));

/** Nobody mistypes a longer name than this; it bounds the work on hostile input. */
const LONGEST_NAME = 64;

/** Insertions, deletions, replacements and exchanges of neighbours that lead from one text to the other. */
const editDistance = (from: string, to: string): number => {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row++) {
    const current = [row];
    for (let column = 1; column <= to.length; column++) {
      const replaced = (last[column - 1] ?? 0) + (from[row - 1] === to[column - 1] ? 0 : 1);
      let cost = Math.min(replaced, (last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
      const exchanged =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (exchanged) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
};

/**
 * Ids of the interfaces whose id or alias is nearest to what was typed, nearest first: for "did you mean". At most `limit`,
 * and none that shares less than half of its name with it. Example: `interfaceNamesNear('40GBASE-SR5', 1)` is
 * `['40GBASE-SR4']`.
 */
export const interfaceNamesNear = (name: string, limit: number): readonly string[] => {
  const typed = foldName(name).slice(0, LONGEST_NAME);
  if (typed === '') return [];
  const near: { readonly id: string; readonly distance: number }[] = [];
  for (const { id, aliases } of INTERFACES) {
    let nearest = Number.POSITIVE_INFINITY;
    for (const known of [id, ...aliases]) {
      const folded = foldName(known);
      const distance = editDistance(typed, folded);
      if (distance <= Math.max(typed.length, folded.length) / 2) nearest = Math.min(nearest, distance);
    }
    if (nearest < Number.POSITIVE_INFINITY) near.push({ id, distance: nearest });
  }
  // Sorting is stable: equally near names keep the catalogue's order.
  return near
    .sort((a, b) => a.distance - b.distance)
    .slice(0, limit)
    .map(({ id }) => id);
};
