/**
 * How much trouble a change is, least first: what is cheap and quick to have at a customer's site before what is dear. Only
 * the order of these figures counts, not their distance.
 */
export const EFFORT = {
  /** Nothing is bought: a figure of the budget, another port or leg. */
  figure: 5,
  turnedCord: 8,
  cord: 10,
  cordEnds: 12,
  cordGlass: 14,
  turnedModule: 20,
  moduleWiring: 25,
  /** Looks like every other cord of the building and is wired otherwise. */
  unusualCord: 27,
  missingAdapter: 28,
  adapter: 30,
  /** Sold by few, under a name that makers use differently. */
  unusualModule: 35,
  pins: 40,
  module: 45,
  trunk: 50,
  unusualTrunk: 55,
  grade: 60,
  /** The route decides whether it may be shorter at all. */
  shorter: 65,
  transceiver: 70,
} as const;

/** Efforts of two sets of changes, the dearest change of each first: negative where the first set is less trouble. */
export const compareEfforts = (one: readonly number[], other: readonly number[]): number => {
  const [a, b] = [one, other].map((efforts) => [...efforts].sort((x, y) => y - x)) as [number[], number[]];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/** Bounds between what lies at hand, what is another part, what is another quality, and what is another transceiver. */
const TIERS = [EFFORT.pins, EFFORT.grade, EFFORT.transceiver];

/** How dear a change is, roughly: 0 for what lies at hand or is swapped for the like, 3 for a transceiver. */
export const tierOf = (effort: number): number => TIERS.filter((bound) => effort >= bound).length;
