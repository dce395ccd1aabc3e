/** The trunk that is there already: whether a plan runs over it, and which of its legs it takes. */
import { nameKey } from '../names';
import type { ChainPart } from './chain';
import { total } from './groups';
import type { LinkPlan } from './link-plan';

/** Trunks in a row: one between two panels, two in a patch field, none where a cable runs from port to port. */
export const trunksInChain = ({ channels }: Pick<LinkPlan, 'channels'>): readonly ChainPart[] =>
  channels[0]?.chain.filter(({ role }) => role === 'trunk') ?? [];

export const runsOverInstalledTrunk = (plan: Pick<LinkPlan, 'channels'>): boolean =>
  trunksInChain(plan).some(({ part }) => part.existing === true);

/**
 * Legs of the installed trunk in each path, growth included. To several far racks one runs to each, and the rack that needs most
 * counts; that of a patch field ends in the field, for all of them.
 */
export const legsNeeded = ({ answers, groups }: Pick<LinkPlan, 'answers' | 'groups'>): number =>
  answers.application.kind === 'patch-field'
    ? total(groups, ({ rears }) => rears)
    : Math.max(...groups.map(({ rears }) => rears));

/** Legs of an installed trunk that a link takes, counted from 1. */
export interface LegsTaken {
  readonly first: number;
  readonly last: number;
  /** The last leg that is free to it; null where nobody has counted them. */
  readonly lastFree: number | null;
  /** Key of the trunk's name, which tells two between the same panels apart; empty where it has none. */
  readonly trunk: string;
  /** What the link says of the trunk besides, as a text. */
  readonly said: string;
}

const saidOf = ({ answers }: Pick<LinkPlan, 'answers'>): string => {
  const { type, pins, fibres, fibre, polish, lengthM, pairLossDb } =
    answers.application.installed?.trunk ?? {};
  const loss = pairLossDb === undefined ? '' : `, ${pairLossDb} dB a pair`;
  return `type ${type}, ${pins === 'unknown' ? 'pins unknown' : pins}, ${fibres} fibres a leg of ${fibre}, ${polish}, ${lengthM} m${loss}`;
};

/** Null where the link runs over no installed trunk. */
export const legsTaken = (plan: Pick<LinkPlan, 'answers' | 'channels' | 'groups'>): LegsTaken | null => {
  if (!runsOverInstalledTrunk(plan)) return null;
  const { firstLeg: first = 1, legs, name = '' } = plan.answers.application.installed?.trunk ?? {};
  const lastFree = legs === undefined ? null : first + legs - 1;
  return { first, last: first + legsNeeded(plan) - 1, lastFree, trunk: nameKey(name), said: saidOf(plan) };
};
