/**
 * The names that somebody may have meant, the likeliest first, for "did you mean" and for the list under a field. As in the
 * trade, the speed comes first, then the class of reach, then the lanes, then the form factor; letters come last.
 */
import { foldName } from '../catalogue/find-interface';
import type { Interface } from '../catalogue/interface';
import { INTERFACES } from '../catalogue/interfaces';
import { editDistance } from './edit-distance';
import { PART_NUMBERS } from './part-numbers';
import { type NameRead, readName } from './read-name';

/** Nobody mistypes a longer name than this; it bounds the work on hostile input. */
const LONGEST_NAME = 64;

/** Classes that are nearly one stand beside each other. A class may stand in two rows. */
const CLASSES: readonly (readonly string[])[] = [
  ['VR', 'SR', 'XSR', 'SR-BIDI', 'SR-BIDI-DUAL', 'SWDM', 'LRM', 'SX'],
  ['DR', 'XDR', 'FR', '4WDM', 'CWDM', 'CLR', 'LR', 'ER', 'ZR', 'LX'],
  ['XDR', 'DR', 'PSM', 'PLR', 'PLRL', 'LR', 'FR', 'ER'],
];
/** Of classes for one kind of fibre that share no row, and of those for two kinds. */
const FAR = 8;
const OTHER_FIBRE = 20;

const apart = (one: string, other: string): number => {
  const distances = CLASSES.flatMap((row) => {
    const [at, to] = [row.indexOf(one), row.indexOf(other)];
    return at >= 0 && to >= 0 ? [Math.abs(at - to)] : [];
  });
  if (distances.length > 0) return Math.min(...distances);
  return CLASSES[0]?.includes(one) === CLASSES[0]?.includes(other) ? FAR : OTHER_FIBRE;
};

interface Known {
  readonly item: Interface;
  readonly read: NameRead;
  /** Ids and aliases as they are compared letter by letter. */
  readonly folded: readonly string[];
}

/** `400G-SR4` and `400GBASE-SR4` are as near as can be, though only one of them is a name. */
const withoutBase = (name: string): string => foldName(name).replace('gbase', 'g');

const KNOWN: readonly Known[] = INTERFACES.map((item) => ({
  item,
  read: readName(item.id),
  folded: [item.id, ...item.aliases].map(withoutBase),
}));

const SPEEDS = new Set(INTERFACES.map(({ gbps }) => gbps));
/** Speeds of Ethernet that the catalogue does not have: no other speed is meant by them. */
const OTHER_SPEEDS = new Set([1, 2.5, 5, 1600, 3200].filter((gbps) => !SPEEDS.has(gbps)));

/** A trade name of a standard is sold with less reach than the standard's: then the part that is sold comes first. */
const isSoldShorter = ({ item, read }: Known, typed: NameRead): boolean =>
  !typed.isStandard && read.reachClass === 'SR' && item.shorterReachM !== undefined;

const classDistance = (known: Known, typed: NameRead): number => {
  const own = known.read.reachClass;
  if (typed.reachClass === null) return 0;
  if (own === null) return OTHER_FIBRE;
  if (isSoldShorter(known, typed)) return apart(typed.reachClass, own) + 1.5;
  return apart(typed.reachClass, own);
};

const formDistance = ({ item }: Known, { formFactor }: NameRead): number =>
  formFactor === null || item.formFactors.some((one) => one.startsWith(formFactor)) ? 0 : 1;

/** Beyond so many lanes more or less nobody meant this one more than another. */
const MOST_LANES_APART = 3;

const lanesDistance = ({ item, read }: Known, { lanes, ports }: NameRead): number => {
  const ownPorts = read.ports ?? 1;
  const lanesApart = lanes === null ? 0 : Math.abs(item.lanes / ownPorts - lanes);
  const portsApart = ports === null ? 0 : Math.abs(ownPorts - ports);
  return Math.min(lanesApart, MOST_LANES_APART) + Math.min(portsApart, MOST_LANES_APART);
};

const lettersApart = ({ folded }: Known, typed: string): number =>
  Math.min(
    ...folded.map((name) => {
      const distance = editDistance(typed, name);
      return distance > Math.max(typed.length, name.length) / 2 ? Number.POSITIVE_INFINITY : distance;
    }),
  );

type Rank = readonly number[];

const byRank = (one: { readonly rank: Rank }, other: { readonly rank: Rank }): number => {
  for (const [place, value] of one.rank.entries()) {
    const difference = value - (other.rank[place] ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
  }
  return 0;
};

/** By what was understood of the name, among the interfaces of its speed. */
const ofSpeed = (typed: NameRead, name: string, gbps: number | null): readonly string[] =>
  KNOWN.filter(({ item }) => gbps === null || item.gbps === gbps)
    .map((known) => ({
      id: known.item.id,
      rank: [
        classDistance(known, typed) + lanesDistance(known, typed),
        formDistance(known, typed),
        lettersApart(known, name),
      ],
    }))
    .sort(byRank)
    .map(({ id }) => id);

const byLetters = (name: string): readonly string[] =>
  KNOWN.map((known) => ({ id: known.item.id, rank: [lettersApart(known, name)] }))
    .filter(({ rank }) => Number.isFinite(rank[0]))
    .sort(byRank)
    .map(({ id }) => id);

/** Part numbers that a slip or two make of it. */
const partsNear = (name: string): readonly string[] =>
  name.length < 7
    ? []
    : PART_NUMBERS.map(({ partNumber }) => ({ partNumber, rank: [editDistance(name, foldName(partNumber))] }))
        .filter(({ rank }) => (rank[0] ?? 3) <= 2)
        .sort(byRank)
        .map(({ partNumber }) => partNumber);

const interfacesNear = (typed: NameRead, name: string): readonly string[] => {
  const gbps = typed.gbps ?? typed.gbpsOfForm;
  if (typed.protocol === 'Fibre Channel') return [];
  if (gbps !== null && SPEEDS.has(gbps)) return ofSpeed(typed, name, gbps);
  if (gbps !== null && (OTHER_SPEEDS.has(gbps) || typed.protocol !== 'Ethernet')) return [];
  if (gbps === null && typed.reachClass !== null && typed.rest === '') return ofSpeed(typed, name, null);
  return byLetters(name);
};

/**
 * Ids of interfaces and part numbers, at most `limit`; nothing where nothing of the name is understood and no letters agree.
 * Example: `namesNear('QSFP28-100G-SR5', 1)` is `['100GBASE-SR4']`.
 */
export const namesNear = (name: string, limit: number): readonly string[] => {
  const short = name.slice(0, LONGEST_NAME);
  const folded = withoutBase(short);
  if (folded === '') return [];
  const typed = readName(short);
  const interfaces = interfacesNear(typed, folded);
  const parts = partsNear(foldName(short));
  const all =
    typed.reachClass === null || interfaces.length === 0
      ? [...parts, ...interfaces]
      : [...interfaces, ...parts];
  return [...new Set(all)].slice(0, limit);
};
