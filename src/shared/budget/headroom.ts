/** The questions people ask next: how many more pairs fit, how much longer it may be, what a better grade buys. */
import { type LossGrade, PAIR_LOSS, type PairKind } from '../catalogue/connector-loss';
import { attenuationAt } from '../catalogue/fibres';
import type { Channel } from '../channel/channel';
import { fibreLoss, type MicroDb, type Millimetres, microDbFromDb, subtractMicroDb } from '../units';
import type { Budget } from './budget';
import { limitOfEnd } from './limit';
import { planningWavelengthNm } from './terms';

export interface Headroom {
  /** More pairs of each kind that still meet the limit, at the loss that the channel's own pairs of that kind have. */
  readonly morePairs: Readonly<Partial<Record<PairKind, number>>>;
  /** How much longer the channel may be and still meet limit and reach; null where either is unknown. */
  readonly moreLength: Millimetres | null;
  /** Margin with every pair of a grade, for grades that lose less; a pair with a figure of its own keeps it. */
  readonly marginWithGrade: Readonly<Partial<Record<LossGrade, MicroDb>>>;
}

/**
 * Another pair would be one of the channel's grade. Where every pair of a kind has a figure of its own, it is what the file says of the
 * kind, else the worst of those.
 */
const pairLosses = ({ document }: Channel, { terms }: Budget): Map<PairKind, MicroDb> => {
  const losses = new Map<PairKind, MicroDb>();
  const typed = new Map<PairKind, MicroDb>();
  for (const { origin, loss } of terms) {
    if (origin.kind !== 'pair' && origin.kind !== 'typed-pair') continue;
    const ofKind = origin.kind === 'pair' ? losses : typed;
    if (loss > (ofKind.get(origin.pair) ?? -1)) ofKind.set(origin.pair, loss);
  }
  const given = document.budget?.connectorLossDb;
  for (const [pair, loss] of typed) {
    const ofKind = pair === 'MPO' ? (given?.MPO ?? given?.MTP) : given?.[pair];
    if (!losses.has(pair)) losses.set(pair, ofKind === undefined ? loss : microDbFromDb(ofKind));
  }
  return losses;
};

/** The others are what one reckons with, not what one buys. */
const GRADES_SOLD = ['standard', 'low-loss'] as const;

/** The verdict is taken on 0.001 dB rounded half up, so half of that may be missing. */
const ROUNDING = 500;

/** The longest length, to the millimetre, whose limit row still leaves a margin that rounds to 0 or more. */
const longestLength = (channel: Channel, budget: Budget): Millimetres | null => {
  const { near, far, document } = channel;
  const { reach, lowestGrade } = budget;
  if (near === null || far === null || reach === null || budget.margin === null || lowestGrade === null)
    return null;
  const perKm = microDbFromDb(
    document.budget?.fibreLossDbPerKm ??
      attenuationAt(lowestGrade, planningWavelengthNm(near, far)).planDbPerKm.value,
  );
  const fixed = budget.loss - fibreLoss(budget.length, perKm);
  const fits = (length: number): boolean => {
    const ends = [near, far].map((end) => limitOfEnd(end, lowestGrade, length as Millimetres).limit);
    const limit = budget.limitIsOverridden
      ? (budget.limit as number)
      : Math.min(...ends.map((end) => end ?? Number.POSITIVE_INFINITY));
    return limit - fixed - fibreLoss(length as Millimetres, perKm) - budget.agingMargin >= -ROUNDING;
  };
  // Margin falls with length within one limit row, and the limit falls from row to row: bisection finds the last fit.
  let low = 0;
  let high: number = reach;
  if (fits(high)) return high as Millimetres;
  if (!fits(low)) return 0 as Millimetres;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low as Millimetres;
};

/**
 * Example: 0.621 dB of a 1.9 dB limit leaves room for three more MPO pairs of 0.35 dB and five more LC pairs of 0.25 dB.
 */
export const computeHeadroom = (channel: Channel, budget: Budget): Headroom => {
  const morePairs: Partial<Record<PairKind, number>> = {};
  const marginWithGrade: Partial<Record<LossGrade, MicroDb>> = {};
  const { margin } = budget;
  if (margin !== null) {
    for (const [pair, loss] of pairLosses(channel, budget))
      if (loss > 0) morePairs[pair] = Math.max(0, Math.floor((margin + ROUNDING) / loss));
    for (const grade of GRADES_SOLD) {
      let saved = 0;
      for (const { origin, loss } of budget.terms)
        if (origin.kind === 'pair')
          saved += loss - microDbFromDb(PAIR_LOSS[origin.mode][grade][origin.pair].maxDb.value);
      if (saved > 0) marginWithGrade[grade] = subtractMicroDb(margin, -saved as MicroDb);
    }
  }
  const longest = longestLength(channel, budget);
  return {
    morePairs,
    moreLength: longest === null ? null : (Math.max(0, longest - budget.length) as Millimetres),
    marginWithGrade,
  };
};
