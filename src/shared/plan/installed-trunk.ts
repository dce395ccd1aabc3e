/** The trunk that is there already: whether a plan runs over it, and which of its legs it takes. */
import type { ChainPart } from './chain';
import type { LinkPlan } from './link-plan';

/** Trunks in a row: one between two panels, two in a patch field, none where a cable runs from port to port. */
export const trunksInChain = ({ channels }: Pick<LinkPlan, 'channels'>): readonly ChainPart[] =>
  channels[0]?.chain.filter(({ role }) => role === 'trunk') ?? [];

export const runsOverInstalledTrunk = (plan: Pick<LinkPlan, 'channels'>): boolean =>
  trunksInChain(plan).some(({ part }) => part.existing === true);

/** Legs to one far rack in each path, growth included: of several far racks those to the one that needs most. */
export const legsNeeded = ({ groups }: Pick<LinkPlan, 'groups'>): number =>
  Math.max(...groups.map(({ rears }) => rears));

/** Legs of an installed trunk that a link takes, counted from 1; null where it runs over none. */
export interface LegsTaken {
  readonly first: number;
  readonly last: number;
}

export const legsTaken = (plan: Pick<LinkPlan, 'answers' | 'channels' | 'groups'>): LegsTaken | null => {
  if (!runsOverInstalledTrunk(plan)) return null;
  const first = plan.answers.application.installed?.trunk?.firstLeg ?? 1;
  return { first, last: first + legsNeeded(plan) - 1 };
};
