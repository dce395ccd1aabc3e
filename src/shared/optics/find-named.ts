/** The interface that a name means: of the catalogue, of a part number, or the reason why none. */
import { findInterface, foldName } from '../catalogue/find-interface';
import type { Interface } from '../catalogue/interface';
import { interfaceByWords } from './by-words';
import { namesNear } from './names-near';
import { outsideByWords, outsideNamed } from './outside';
import { findPart } from './part-numbers/find-part';
import { interfaceOfPart } from './part-numbers/part-as-interface';
import type { PartNumber } from './part-numbers/part-number';

export type Named =
  | { readonly found: true; readonly item: Interface; readonly part: PartNumber | null }
  /** `because`: one sentence without its full stop. */
  | { readonly found: false; readonly because: string };

const ADVICE = 'type in the figures of its data sheet instead';

const no = (because: string): Named => ({ found: false, because });

const ofPart = (name: string, part: PartNumber): Named => {
  const item = interfaceOfPart(part);
  if (item !== undefined) return { found: true, item, part };
  const what = outsideNamed(part.interface)?.what;
  return no(
    `${JSON.stringify(name)} is the ${part.interface} of ${part.vendor}${what === undefined ? '' : `, ${what}`}; ${part.interface} is not in the catalogue yet: ${ADVICE}`,
  );
};

const meant = (part: PartNumber): string => {
  const reach = Object.values(part.reach ?? {}).at(-1);
  return `${part.vendor} (${part.interface}${reach === undefined ? '' : `, ${reach} m`})`;
};

const missing = ({ id, what }: NonNullable<ReturnType<typeof outsideNamed>>): Named =>
  no(`${id}, ${what}, is not in the catalogue yet: ${ADVICE}`);

const unknown = (name: string): Named => {
  const near = namesNear(name, 3);
  const hint = near.length > 0 ? `; did you mean ${near.join(', ')}` : '';
  return no(`no interface is called ${JSON.stringify(name)}${hint}; \`mpo-preflight catalogue\` lists all`);
};

/** The part is all that its interface is, under a name that the catalogue has for the interface anyway. */
const settlesNothing = (
  { interface: is, receptacle, polish, reach, breakouts }: PartNumber,
  item: Interface,
) => findInterface(is) === item && (receptacle ?? polish ?? reach ?? breakouts) === undefined;

/**
 * The catalogue's ids come first, then part numbers, as they say more than a trade name of the same letters, then trade names.
 * Examples: `MMS4X00-NS400` is a 400GBASE-DR4 of 100 m; `16GFC` is not in the catalogue yet.
 */
export const findNamed = (name: string): Named => {
  const item = findInterface(name);
  if (item !== undefined && foldName(item.id) === foldName(name)) return { found: true, item, part: null };
  const answer = findPart(name);
  const isTradeName = item !== undefined && answer.kind === 'one' && settlesNothing(answer.part, item);
  if (answer.kind === 'one' && !isTradeName) return ofPart(name, answer.part);
  if (item !== undefined) return { found: true, item, part: null };
  if (answer.kind === 'several')
    return no(
      `${JSON.stringify(name)} is sold by ${answer.parts.map(meant).join(' and by ')}: write the vendor before it`,
    );
  const outside = outsideNamed(name);
  if (outside !== undefined) return missing(outside);
  const byWords = interfaceByWords(name);
  if (byWords !== undefined) return { found: true, item: byWords, part: null };
  const missingByWords = outsideByWords(name);
  return missingByWords === undefined ? unknown(name) : missing(missingByWords);
};

/** The interface alone; undefined where none is meant. */
export const interfaceNamed = (name: string | undefined): Interface | undefined => {
  const named = name === undefined ? null : findNamed(name);
  return named?.found === true ? named.item : undefined;
};
