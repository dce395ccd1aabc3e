/** What mated pairs lose: by the grade that is ordered, and where something installed says what it loses. */

import type { ChannelDocument, MpoAdapter } from '../document';
import type { LinkNeed } from './need';
import type { PositionName } from './positions';

/** Loss of a mated pair by grade, largest value: MPO, and LC or SC (reach-and-link-budget page). */
const PAIR_DB = {
  'low-loss': { MPO: { MMF: 0.35, SMF: 0.35 }, duplex: 0.25 },
  standard: { MPO: { MMF: 0.6, SMF: 0.75 }, duplex: 0.5 },
  planning: { MPO: { MMF: 0.75, SMF: 0.75 }, duplex: 0.5 },
  'worst-case': { MPO: { MMF: 0.75, SMF: 0.75 }, duplex: 0.75 },
} as const;

/** The budget that the answers give a channel. */
export const budgetFor = ({ answers, near }: LinkNeed): NonNullable<ChannelDocument['budget']> => {
  const { grade, agingMarginDb, limitDb, fibreLossDbPerKm, extraTerms } = answers.budget;
  const pair = PAIR_DB[grade];
  return {
    connectorLossDb: { LC: pair.duplex, SC: pair.duplex, MPO: pair.MPO[near.mode] },
    agingMarginDb,
    ...(limitDb === undefined ? {} : { limitDb }),
    ...(fibreLossDbPerKm === undefined ? {} : { fibreLossDbPerKm }),
    ...(extraTerms === undefined ? {} : { extraTerms }),
  };
};

/** Panels by the position of the piece that their adapters stand in front of or behind. */
const endOf = (position: PositionName): 'near' | 'far' | null =>
  position.startsWith('near') ? 'near' : position.startsWith('far') ? 'far' : null;

/** Whether the first trunk, which alone may be installed, ends at this position. */
const endsTrunk = ({ answers }: LinkNeed, position: PositionName): boolean => {
  const beyond = answers.application.kind === 'patch-field' ? 'field module, near side' : 'far';
  return position.startsWith('near') || position.startsWith(beyond);
};

/** An adapter with the loss of its pair: of what is installed there and what is new the worse counts. */
export const withLoss = (
  need: LinkNeed,
  adapter: MpoAdapter,
  position: PositionName,
  atTrunk: boolean,
): MpoAdapter => {
  const { application, budget } = need.answers;
  const end = endOf(position);
  const panel = end === null ? undefined : application.installed?.[end];
  const said = [
    panel?.exchangeAdapters === true ? undefined : panel?.pairLossDb,
    atTrunk && endsTrunk(need, position) ? application.installed?.trunk?.pairLossDb : undefined,
  ].filter((lossDb) => lossDb !== undefined);
  if (said.length === 0) return adapter;
  return { ...adapter, lossDb: Math.max(PAIR_DB[budget.grade].MPO[need.near.mode], ...said) };
};
