/** Everything that a name typed so far may become, the likeliest first: the list under a field. */
import { foldName } from '../catalogue/find-interface';
import type { Interface } from '../catalogue/interface';
import { INTERFACES } from '../catalogue/interfaces';
import { findNamed } from './find-named';
import { namesNear } from './names-near';
import { PART_NUMBERS } from './part-numbers';
import type { PartNumber } from './part-numbers/part-number';
import { readName } from './read-name';

export interface Offered {
  /** What a file holds when it is taken. */
  readonly name: string;
  readonly item: Interface;
  readonly part: PartNumber | null;
}

/** Of fewer letters too many part numbers have them. */
const FEWEST_LETTERS = 3;
const MOST_PARTS = 30;

const NAMES = INTERFACES.map((item) => ({
  item,
  folded: [item.id, ...item.aliases, ...item.formFactors].map(foldName),
}));

const PARTS = PART_NUMBERS.map(({ partNumber, vendor }) => ({
  partNumber,
  vendor,
  folded: foldName(partNumber),
}));

const ALL: readonly Offered[] = INTERFACES.map((item) => ({ name: item.id, item, part: null }));
const BY_ID = new Map(ALL.map((one) => [one.name, one]));

const offeredAs = (name: string): readonly Offered[] => {
  const named = findNamed(name);
  if (!named.found) return [];
  return [{ name: named.part === null ? named.item.id : name, item: named.item, part: named.part }];
};

const partsWith = (folded: string): readonly Offered[] => {
  if (folded.length < FEWEST_LETTERS) return [];
  const found = PARTS.filter((part) => part.folded.includes(folded))
    .sort((a, b) => a.folded.indexOf(folded) - b.folded.indexOf(folded))
    .flatMap(({ partNumber, vendor }) => {
      const plain = offeredAs(partNumber);
      // Where makers differ, or the number alone is a trade name, the maker is said as well.
      return plain[0]?.part == null ? offeredAs(`${vendor} ${partNumber}`) : plain;
    });
  return found.filter(({ part }) => part !== null).slice(0, MOST_PARTS);
};

/** What the name says comes before the letters: of a trade name the part that is sold and the standard's beside it. */
const interfacesWith = (typed: string, folded: string): readonly Offered[] => {
  const having = NAMES.filter(({ folded: names }) => names.some((name) => name.includes(folded)));
  const ids = new Set(having.map(({ item }) => item.id));
  const { reachClass, isStandard } = readName(typed);
  const near = reachClass === null && ids.size > 0 ? [] : namesNear(typed, 12);
  const said = reachClass === null ? [] : near.slice(0, isStandard ? 1 : 2);
  const rest = ids.size === 0 ? near.slice(0, 5) : near.filter((id) => ids.has(id));
  return [...new Set([...said, ...rest, ...ids])].flatMap((id) => BY_ID.get(id) ?? []);
};

const searchAnew = (typed: string): readonly Offered[] => {
  const folded = foldName(typed);
  if (folded === '') return ALL;
  const offered = [...offeredAs(typed.trim()), ...interfacesWith(typed, folded), ...partsWith(folded)];
  return [...new Map(offered.map((one) => [one.name, one])).values()];
};

/** A field asks of each entry of its list whether it is meant: the same question again and again. */
const KNOWN = new Map<string, readonly Offered[]>();
const MOST_KNOWN = 200;

/**
 * Every interface where nothing is typed. Example: `qsfp28 sr4` offers 100GBASE-SR4 first; `mms4x` the part numbers that begin
 * so. The very same list for the same text.
 */
export const searchNames = (typed: string): readonly Offered[] => {
  const known = KNOWN.get(typed);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const offered = searchAnew(typed);
  KNOWN.set(typed, offered);
  return offered;
};

/** Why a name that somebody sells is not offered; null for one that nobody has. */
export const whyMissing = (typed: string): string | null => {
  const named = findNamed(typed.trim());
  return named.found || named.because.startsWith('no interface') ? null : `${named.because}.`;
};
