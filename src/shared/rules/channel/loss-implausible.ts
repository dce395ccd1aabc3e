import type { Budget } from '../../budget/budget';
import { type LossTerm, planningWavelengthNm } from '../../budget/terms';
import { leastDbPerKm } from '../../catalogue/fibres';
import { decibelsFromMicroDb } from '../../units';
import { channelRule } from '../channel-rule';
import { adapter, breakoutChannel, channelOf, duplexCord } from '../example-channels';

/** Mated pairs, modules and splices: whatever joins two fibres loses something. */
const isJoint = ({ kind }: LossTerm['origin']): boolean => kind !== 'fibre' && kind !== 'extra';

/** The smaller limit of both ends; null where one has none. */
export const catalogueLimitDb = ({ nearLimit, farLimit }: Budget): number | null =>
  nearLimit.limit === null || farLimit.limit === null
    ? null
    : Math.min(decibelsFromMicroDb(nearLimit.limit), decibelsFromMicroDb(farLimit.limit));

export const lossImplausible = channelRule({
  id: 'budget/loss-implausible',
  severity: 'warn',
  step: 'budget',
  source:
    'Every mated pair loses something, and silica scatters at least 0.7 dB/km at 1 um, by the fourth power of the wavelength (unverified)',
  needs: ['channel', 'budget'],
  check: ({ channel, budget }, violation) => {
    if (budget === null) return;
    const typed = channel.document.budget?.fibreLossDbPerKm;
    const least = leastDbPerKm(planningWavelengthNm(channel.near, channel.far));
    if (typed !== undefined && typed < least && budget.length > 0)
      violation(null, { kind: 'fibre', dbPerKm: typed, least: Math.round(least * 100) / 100 });
    const known = catalogueLimitDb(budget);
    const limitDb = budget.limit === null ? null : decibelsFromMicroDb(budget.limit);
    if (budget.limitIsOverridden && known !== null && limitDb !== null && limitDb > known)
      violation(null, { kind: 'limit', limitDb, known });
    const kinds = new Set<string>();
    for (const { origin, part, what, loss, assumed } of budget.terms) {
      if (assumed || !isJoint(origin) || decibelsFromMicroDb(loss) !== 0) continue;
      // One figure of the channel stands behind all pairs of a kind, and is told of once.
      if (origin.kind === 'pair') kinds.add(origin.pair);
      else violation(part, { kind: 'joint', what: what.replace(/, typed in$/, '') });
    }
    for (const pair of kinds) violation(null, { kind: 'joint', what: `every ${pair} pair` });
  },
  sentence: ({ kind, dbPerKm, least, what, limitDb, known }) => {
    if (kind === 'limit')
      return `A limit of ${limitDb} dB was typed in, which is more than the ${known} dB of the interface.`;
    return kind === 'fibre'
      ? `The fibre loss of ${dbPerKm} dB/km was typed in, but no fibre loses less than about ${least} dB/km at this wavelength.`
      : `A loss of 0 dB was typed in for this: ${what}. No mated pair is free of loss.`;
  },
  fix: ({ kind }) => {
    if (kind === 'limit')
      return "Take the figure of the transceiver's data sheet, or leave it out for the catalogue's.";
    return kind === 'fibre'
      ? "Give the figure of the cable's data sheet (fibreLossDbPerKm), or leave it out for the catalogue's."
      : "Give the most that the vendor promises for it, or leave the figure out for the catalogue's.";
  },
  examples: {
    passes: [
      { what: 'low-loss pairs', channel: () => breakoutChannel() },
      {
        what: '0 dB for a kind of connector that the channel does not have',
        channel: () => ({ ...breakoutChannel(), budget: { connectorLossDb: { SC: 0 } } }),
      },
      {
        what: 'single-mode fibre at 0.2 dB/km and 1550 nm',
        channel: () =>
          channelOf('10GBASE-ER', '10GBASE-ER', [duplexCord({ fibre: 'OS2', lengthM: 30_000 })], {
            fibreLossDbPerKm: 0.2,
          }),
      },
    ],
    fails: [
      {
        what: "a limit above the interface's",
        channel: () => ({ ...breakoutChannel(), budget: { limitDb: 100 } }),
      },
      {
        what: 'MPO pairs of 0 dB',
        channel: () => ({ ...breakoutChannel(), budget: { connectorLossDb: { MPO: 0 } } }),
      },
      {
        what: '0 dB for the pair in one adapter',
        channel: () => breakoutChannel({ adapter: adapter('opposed', 'MPO-12', { lossDb: 0 }) }),
      },
      {
        what: 'fibre of 0 dB/km',
        channel: () => ({ ...breakoutChannel(), budget: { fibreLossDbPerKm: 0 } }),
      },
      {
        what: 'multimode fibre of 0.3 dB/km at 850 nm',
        channel: () => ({ ...breakoutChannel(), budget: { fibreLossDbPerKm: 0.3 } }),
      },
    ],
  },
});
