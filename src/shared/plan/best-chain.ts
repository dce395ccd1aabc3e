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
  passive: 0,
};

const rankOf = (context: PlanContext, chain: readonly ChainPart[]): number => {
  const assembled = assemble(channelOfChain(context, '', chain));
  if (!assembled.ok) return -1;
  const channel = assembled.value;
  const occupied = occupiedPorts(channel);
  return RANKS[judgeLight(channel, occupied, traceLanes(channel, occupied, false)).verdict];
};

/** The worst of several chains; given up as soon as one of them is no better than what is there already. */
const worstRank = (
  context: PlanContext,
  chains: readonly (readonly ChainPart[])[],
  noBetter: number,
): number => {
  let worst = Number.POSITIVE_INFINITY;
  for (const chain of chains) {
    worst = Math.min(worst, rankOf(context, chain));
    if (worst <= noBetter) break;
  }
  return worst;
};

/**
 * The best of several candidates, the earliest of equals. Each candidate is a set of chains that are ordered together (the
 * legs of a conversion): the worst of them counts.
 */
export const bestChains = (
  context: PlanContext,
  candidates: Iterable<readonly (readonly ChainPart[])[]>,
): readonly (readonly ChainPart[])[] => {
  let best: readonly (readonly ChainPart[])[] = [];
  let bestRank = -2;
  for (const chains of candidates) {
    if (context.anyWiring) return chains;
    const rank = worstRank(context, chains, bestRank);
    if (rank > bestRank) {
      bestRank = rank;
      best = chains;
    }
    if (rank === RANKS.works) break;
  }
  return best;
};
