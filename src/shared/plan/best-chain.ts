/** Picks among chains that differ in wiring only: the first that works, else the first that works with other numbers. */
import { assemble } from '../channel/assemble';
import { occupiedPorts } from '../channel/occupancy';
import { traceLanes } from '../channel/trace';
import { judgeLight, type LightVerdict } from '../channel/verdict';
import { type ChainPart, channelOfChain, type PlanContext } from './chain';

const RANKS: Readonly<Record<LightVerdict, number>> = {
  works: 5,
  'works-renumbered': 4,
  'lanes-swapped': 3,
  partial: 2,
  dead: 1,
  'cannot-be-judged': 0,
  passive: 0,
};

const rankOf = (context: PlanContext, chain: readonly ChainPart[]): number => {
  const assembled = assemble(channelOfChain(context, '', chain));
  if (!assembled.ok) return -1;
  const channel = assembled.value;
  const occupied = occupiedPorts(channel);
  return RANKS[judgeLight(channel, occupied, traceLanes(channel, occupied, false)).verdict];
};

/** Chains that are ordered together: one, or the legs of a conversion. */
type Chains = readonly (readonly ChainPart[])[];

/** The worst of several chains; given up as soon as one of them is no better than what is there already. */
const worstRank = (context: PlanContext, chains: Chains, noBetter: number): number => {
  let worst = Number.POSITIVE_INFINITY;
  for (const chain of chains) {
    worst = Math.min(worst, rankOf(context, chain));
    if (worst <= noBetter) break;
  }
  return worst;
};

/** What forbids a joint or costs loss, and bends no fibre; whatever else a part has may decide where light goes. */
const BENDS_NOTHING = new Set([
  'pins',
  'polish',
  'frontPolish',
  'rearPolish',
  'fibre',
  'lengthM',
  'lossDb',
  'frontPairLossDb',
  'rearPairLossDb',
  'nearPairLossDb',
  'farPairLossDb',
  'existing',
]);

const withoutWhatBendsNothing = (name: string, value: unknown): unknown =>
  BENDS_NOTHING.has(name) ? undefined : value;

/** Equal where every candidate is equal in all that decides where light goes: the first stands for those that follow it. */
const lightKey = ({ answers }: PlanContext, first: Chains): string => {
  const { application, transceiver, polarity, interface: shape } = answers;
  const { near, far } = transceiver;
  return JSON.stringify([
    ...[application.kind, application.placement, near, far, polarity, shape.cableRows, shape.moduleRows],
    JSON.stringify(
      first.map((chain) => chain.map(({ part }) => part)),
      withoutWhatBendsNothing,
    ),
  ]);
};

/** Places of the best among candidates, by `lightKey`: a guide asks for the same wiring under many lengths and glasses. */
const BEST = new Map<string, number>();
const MOST_KNOWN = 2000;

const placeOfBest = (context: PlanContext, count: number, chainsAt: (place: number) => Chains): number => {
  let best = 0;
  let bestRank = -2;
  for (let place = 0; place < count && bestRank < RANKS.works; place++) {
    const rank = worstRank(context, chainsAt(place), bestRank);
    if (rank <= bestRank) continue;
    bestRank = rank;
    best = place;
  }
  return best;
};

/**
 * The best of several choices of wiring, the earliest of equals. Of chains that are ordered together the worst counts.
 * Example: `bestChains(context, ROW_PRESETS, (rows) => [chainWith(rows)])`.
 */
export const bestChains = <Choice>(
  context: PlanContext,
  choices: readonly Choice[],
  chainsWith: (choice: Choice) => Chains,
): Chains => {
  const [usual] = choices;
  if (usual === undefined) return [];
  const first = chainsWith(usual);
  if (context.anyWiring || choices.length === 1) return first;
  const key = lightKey(context, first);
  let place = BEST.get(key);
  if (place === undefined) {
    place = placeOfBest(context, choices.length, (at) => chainsWith(choices[at] as Choice));
    if (BEST.size >= MOST_KNOWN) BEST.clear();
    BEST.set(key, place);
  }
  return place === 0 ? first : chainsWith(choices[place] as Choice);
};
