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
