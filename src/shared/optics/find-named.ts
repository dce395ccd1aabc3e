/** The interface that a name means: of the catalogue, of a part number, or the reason why none. */
import { findInterface, foldName } from '../catalogue/find-interface';
import type { Interface } from '../catalogue/interface';
import { interfaceByWords } from './by-words';
import { namesNear } from './names-near';
import { findPart } from './part-numbers/find-part';
import { NOT_IN_CATALOGUE } from './part-numbers/not-in-catalogue';
import { interfaceOfPart } from './part-numbers/part-as-interface';
import type { PartNumber } from './part-numbers/part-number';

export type Named =
  | { readonly found: true; readonly item: Interface; readonly part: PartNumber | null }
  /** `because`: one sentence without its full stop. */
  | { readonly found: false; readonly because: string };

const OUTSIDE = new Map(
  NOT_IN_CATALOGUE.flatMap((one) => [one.id, ...one.aliases].map((name) => [foldName(name), one] as const)),
);

const ADVICE = 'type in the figures of its data sheet instead';

const no = (because: string): Named => ({ found: false, because });

const ofPart = (name: string, part: PartNumber): Named => {
  const item = interfaceOfPart(part);
  if (item !== undefined) return { found: true, item, part };
  const what = OUTSIDE.get(foldName(part.interface))?.what;
  return no(
    `${JSON.stringify(name)} is the ${part.interface} of ${part.vendor}${what === undefined ? '' : `, ${what}`}; ${part.interface} is not in the catalogue yet: ${ADVICE}`,
  );
};

const meant = (part: PartNumber): string => {
  const reach = Object.values(part.reach ?? {}).at(-1);
  return `${part.vendor} (${part.interface}${reach === undefined ? '' : `, ${reach} m`})`;
};

const unknown = (name: string): Named => {
  const outside = OUTSIDE.get(foldName(name));
  if (outside !== undefined)
    return no(`${outside.id}, ${outside.what}, is not in the catalogue yet: ${ADVICE}`);
  const near = namesNear(name, 3);
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}` : '';
  return no(`no interface is called ${JSON.stringify(name)}${hint}; \`mpo-preflight catalogue\` lists all`);
};

/**
 * The catalogue's ids come first, then part numbers, as they say more than a trade name of the same letters, then trade names.
 * Examples: `MMS4X00-NS400` is a 400GBASE-DR4 of 100 m; `16GFC` is not in the catalogue yet.
 */
export const findNamed = (name: string): Named => {
  const item = findInterface(name);
  if (item !== undefined && foldName(item.id) === foldName(name)) return { found: true, item, part: null };
  const answer = findPart(name);
  if (answer.kind === 'one') return ofPart(name, answer.part);
  if (item !== undefined) return { found: true, item, part: null };
  if (answer.kind === 'several')
    return no(
      `${JSON.stringify(name)} is sold by ${answer.parts.map(meant).join(' and by ')}: write the maker before it`,
    );
  if (OUTSIDE.has(foldName(name))) return unknown(name);
  const byWords = interfaceByWords(name);
  return byWords === undefined ? unknown(name) : { found: true, item: byWords, part: null };
};
