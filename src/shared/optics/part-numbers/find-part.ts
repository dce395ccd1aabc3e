/** Looks part numbers up as people type them: in any case, with blanks for hyphens, with the maker's name before them. */
import { foldName } from '../../catalogue/find-interface';
import { FAMILIES } from './families';
import { PART_NUMBERS } from './index';
import type { PartNumber } from './part-number';

/** Cisco marks what is ordered as a spare with an equals sign: the same part. */
const SPARE = /\s*=\s*$/;

const VENDOR_WORDS: Readonly<Record<string, string>> = {
  Mellanox: 'NVIDIA',
  'Alcatel-Lucent': 'Alcatel-Lucent Enterprise',
  ALE: 'Alcatel-Lucent Enterprise',
  'FS.com': 'FS',
};

const VENDORS: readonly (readonly [folded: string, vendor: string])[] = [
  ...[...new Set(PART_NUMBERS.map(({ vendor }) => vendor))].map((name) => [foldName(name), name] as const),
  ...Object.entries(VENDOR_WORDS).map(([word, vendor]) => [foldName(word), vendor] as const),
].sort(([one], [other]) => other.length - one.length);

const BY_FOLDED = new Map<string, PartNumber[]>();
for (const part of PART_NUMBERS) {
  const folded = foldName(part.partNumber);
  BY_FOLDED.set(folded, [...(BY_FOLDED.get(folded) ?? []), part]);
}

/** Ends in the ending as it is written, or with another blank for its hyphen: `QSFP-40G-SR4 S`. */
const withoutEnding = (name: string, ending: string): string | null => {
  const start = name.slice(0, -ending.length);
  return name.slice(-ending.length).replace(/[\s_]/, '-').toLowerCase() === ending.toLowerCase()
    ? start
    : null;
};

/** A small x among capitals is the times sign: `2xDR4` is two DR4, `2XDR4` two XDR4. */
const TIMES = /\dx[A-Z]/;
const OWN_X = /\dX[A-Z]/;

const listed = (name: string, vendor: string | null): readonly PartNumber[] => {
  const rows = (BY_FOLDED.get(foldName(name)) ?? []).filter(
    ({ partNumber }) => !TIMES.test(name) || !OWN_X.test(partNumber),
  );
  return vendor === null ? rows : rows.filter((row) => row.vendor === vendor);
};

const ofFamilies = (name: string, vendor: string | null): readonly PartNumber[] =>
  FAMILIES.filter((family) => vendor === null || family.vendor === vendor).flatMap((family) => {
    const start = withoutEnding(name, family.ending);
    if (start === null) return [];
    return listed(start, family.vendor).map((row) => ({
      ...row,
      partNumber: `${row.partNumber}${family.ending}`,
      source: [...row.source, ...(row.source.length === 0 ? [] : family.source)],
      note: family.means,
    }));
  });

/** What a part is, without who says so. */
const meaning = ({ interface: is, receptacle, polish, reach, breakouts }: PartNumber): string =>
  JSON.stringify([is, receptacle, polish, reach, breakouts]);

const SURENESS = ['disputed', 'recalled', 'published'] as const;

/** One row for makers that give one number to equal parts; as sure as the surest of them. */
const merged = (rows: readonly [PartNumber, ...PartNumber[]]): PartNumber => {
  const [first] = rows;
  if (rows.length === 1) return first;
  const surest = [...rows].sort((a, b) => SURENESS.indexOf(b.sure) - SURENESS.indexOf(a.sure))[0] ?? first;
  return { ...surest, vendor: rows.map(({ vendor }) => vendor).join(' or ') };
};

export type PartFound =
  | { readonly kind: 'one'; readonly part: PartNumber }
  /** Makers give this number to parts that differ. */
  | { readonly kind: 'several'; readonly parts: readonly PartNumber[] }
  | { readonly kind: 'none' };

const NONE: PartFound = { kind: 'none' };

const found = (rows: readonly PartNumber[]): PartFound => {
  const [first, ...others] = rows;
  if (first === undefined) return NONE;
  return new Set(rows.map(meaning)).size === 1
    ? { kind: 'one', part: merged([first, ...others]) }
    : { kind: 'several', parts: rows };
};

const look = (name: string, vendor: string | null): PartFound => {
  const rows = listed(name, vendor);
  return found(rows.length > 0 ? rows : ofFamilies(name, vendor));
};

/** The maker's name, if the text begins with it, and what follows. Example: `NVIDIA MMS4X00-NS` begins with NVIDIA. */
const vendorBefore = (name: string): readonly [vendor: string, rest: string] | null => {
  const words = name.trim().split(/\s+/);
  for (let count = Math.min(words.length - 1, 3); count > 0; count--) {
    const folded = foldName(words.slice(0, count).join(' '));
    const vendor = VENDORS.find(([one]) => one === folded)?.[1];
    if (vendor !== undefined) return [vendor, words.slice(count).join(' ')];
  }
  return null;
};

const findAnew = (name: string): PartFound => {
  const plain = name.trim().replace(SPARE, '');
  const own = look(plain, null);
  if (own.kind !== 'none') return own;
  const before = vendorBefore(plain);
  return before === null ? NONE : look(before[1], before[0]);
};

const KNOWN = new Map<string, PartFound>();
/** Nobody types a longer one; nobody types so many that forgetting them costs anything. */
const LONGEST_NAME = 80;
const MOST_KNOWN = 2000;

/** The very same answer for the same text. */
export const findPart = (name: string): PartFound => {
  if (name.length > LONGEST_NAME) return NONE;
  const known = KNOWN.get(name);
  if (known !== undefined) return known;
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  const answer = findAnew(name);
  KNOWN.set(name, answer);
  return answer;
};
