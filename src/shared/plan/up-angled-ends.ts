/** Makes up-angled what has to be, where the engineer said that up-angled ends may be ordered. */
import type { ChainPart, PlanContext } from './chain';

type Cable = Extract<ChainPart['part'], { readonly part: 'array-cable' }>;

const isOrderedCable = (part: ChainPart | undefined): boolean =>
  part?.part.part === 'array-cable' && part.part.existing !== true;

const turned = (cable: Cable, side: 0 | 1): Cable => {
  const [near, far] = cable.upAngled ?? [false, false];
  return { ...cable, upAngled: side === 0 ? [true, far] : [near, true] };
};

/** Which neighbour of an adapter is ordered up-angled: a cord before a trunk, as trunks of one kind fit every panel. */
const turnedNeighbour = (chain: readonly ChainPart[], before: number, after: number): number | null => {
  const candidates = [before, after].filter((index) => isOrderedCable(chain[index]));
  return candidates.find((index) => chain[index]?.role === 'array-cord') ?? candidates[0] ?? null;
};

const besideSplices = (chain: readonly ChainPart[], from: number, step: 1 | -1): number => {
  let at = from + step;
  while (chain[at]?.role === 'splice') at += step;
  return at;
};

/**
 * One plug at each angled joint through aligned keys becomes up-angled; every other chain stays as it is.
 * Example: cord, aligned adapter, trunk with angled ends: the cord's far end is up-angled.
 */
export const withUpAngledEnds = (
  { answers }: PlanContext,
  chain: readonly ChainPart[],
): readonly ChainPart[] => {
  if (answers.application.upAngledEnds !== true || answers.modePolish.rearPolish !== 'APC') return chain;
  const parts = [...chain];
  chain.forEach(({ part }, index) => {
    if (part.part !== 'mpo-adapter' || part.keys !== 'aligned') return;
    const before = besideSplices(chain, index, -1);
    const at = turnedNeighbour(chain, before, besideSplices(chain, index, 1));
    const chosen = at === null ? undefined : parts[at];
    if (at !== null && chosen?.part.part === 'array-cable')
      parts[at] = { ...chosen, part: turned(chosen.part, at === before ? 1 : 0) };
  });
  return parts;
};
