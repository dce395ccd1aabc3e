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

const sharedStart = (a: string, b: string): number => {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
};

/** `400G-SR4` and `400GBASE-SR4` are as near as can be, though only one of them is a name. */
const withoutBase = (name: string): string => foldName(name).replace('gbase', 'g');

/**
 * Ids of the interfaces whose id or alias is nearest to what was typed, nearest first: for "did you mean". At most `limit`,
 * and none that shares less than half of its name with it. Example: `interfaceNamesNear('40GBASE-SR5', 1)` is
 * `['40GBASE-SR4']`.
 */
export const interfaceNamesNear = (name: string, limit: number): readonly string[] => {
  const typed = withoutBase(name.slice(0, LONGEST_NAME));
  if (typed === '') return [];
  const near = INTERFACES.flatMap(({ id, aliases }) => {
    let best: { readonly id: string; readonly distance: number; readonly shared: number } | undefined;
    for (const known of [id, ...aliases].map(withoutBase)) {
      const distance = editDistance(typed, known);
      if (distance > Math.max(typed.length, known.length) / 2) continue;
      if (best === undefined || distance < best.distance)
        best = { id, distance, shared: sharedStart(typed, known) };
    }
    return best ?? [];
  });
  // Names start with the speed, and people know the speed: of two equally near ones it decides.
  return near
    .sort((a, b) => a.distance - b.distance || b.shared - a.shared)
    .slice(0, limit)
    .map(({ id }) => id);
};
