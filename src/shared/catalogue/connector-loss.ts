/** What one mated pair and one splice lose, by the grade that is ordered. */
import type { Figure } from './figure';
import type { FibreMode } from './interface';

/** The most lossy first. `planning` is what loss budgets are commonly planned with, between the standard's limit and what is sold. */
export const LOSS_GRADES = ['worst-case', 'planning', 'standard', 'low-loss'] as const;
export type LossGrade = (typeof LOSS_GRADES)[number];

export const PAIR_KINDS = ['LC', 'SC', 'MPO'] as const;
export type PairKind = (typeof PAIR_KINDS)[number];

/** `max` decides; `mean` and `p97` feed the statistical reading; `typical` is what makers print as typical. */
export interface PairLoss {
  readonly maxDb: Figure<number>;
  readonly typicalDb: Figure<number>;
  /** Absent where only a maximum is printed: then mean is half of it and 97 % lie below it, both assumed. */
  readonly spread?: { readonly meanDb: Figure<number>; readonly p97Db: Figure<number> };
}

const typicalLc: Figure<number> = { value: 0.15, sure: 'recalled', source: ['R'], note: '0.10-0.15' };
const typicalMpo = (mode: FibreMode): Figure<number> => ({
  value: mode === 'SMF' ? 0.25 : 0.2,
  sure: 'recalled',
  source: ['R'],
  note: 'standard MTP, by its vendor',
});
const eliteMpo: Figure<number> = {
  value: 0.1,
  sure: 'recalled',
  source: ['R'],
  note: 'MTP Elite, by its vendor',
};

/** Of any connector: the page ties the figure to none. */
const tiaPair: Figure<number> = {
  value: 0.75,
  sure: 'published',
  source: ['S92'],
  note: 'TIA-568.3-E, standard grade to standard grade',
};
const planningLc: Figure<number> = {
  value: 0.5,
  sure: 'published',
  source: ['S56'],
  note: 'planning value of a single-fibre pair',
};

const standardMpo = (mode: FibreMode): Figure<number> =>
  mode === 'SMF'
    ? { value: 0.75, sure: 'published', source: ['S51', 'S52'] }
    : { value: 0.6, sure: 'disputed', source: ['S51'], alternatives: ['0.75 for both modes (S52)'] };

const lowLossMpo: Figure<number> = { value: 0.35, sure: 'published', source: ['S51', 'S52'] };
const lowLossLc: Figure<number> = {
  value: 0.25,
  sure: 'disputed',
  source: ['S53', 'R'],
  alternatives: ['0.15 multimode, 0.25 single-mode (S53)', '0.15-0.20 (recalled)'],
};

/** Mean and 97 % value of an IEC attenuation grade (IEC 61755, IEC 63267). */
const iecGrade = (meanDb: number, p97Db: number, note: string): NonNullable<PairLoss['spread']> => ({
  meanDb: { value: meanDb, sure: 'recalled', source: ['R'], note },
  p97Db: { value: p97Db, sure: 'recalled', source: ['R'], note },
});

/** Where a maximum is the 97 % value of a grade, that grade's spread is known; elsewhere it is assumed from the maximum. */
const gradeB = iecGrade(0.12, 0.25, 'IEC grade B, single-mode');
const gradeC = iecGrade(0.25, 0.5, 'IEC grade C, single-mode');
const gradeBm = iecGrade(0.3, 0.6, 'IEC grade Bm, multimode');

const byMode = (mode: FibreMode): Readonly<Record<LossGrade, Readonly<Record<PairKind, PairLoss>>>> => {
  const single = mode === 'SMF';
  const planning: PairLoss = {
    maxDb: planningLc,
    typicalDb: typicalLc,
    ...(single ? { spread: gradeC } : {}),
  };
  const low: PairLoss = {
    maxDb: lowLossLc,
    typicalDb: { ...typicalLc, value: 0.1 },
    ...(single ? { spread: gradeB } : {}),
  };
  const worstDuplex: PairLoss = { maxDb: tiaPair, typicalDb: typicalLc };
  const worstMpo: PairLoss = { maxDb: tiaPair, typicalDb: typicalMpo(mode) };
  const planningMpo: PairLoss = {
    ...worstMpo,
    maxDb: { ...planningLc, value: 0.75, note: 'planning value of an array pair' },
  };
  return {
    'worst-case': { LC: worstDuplex, SC: worstDuplex, MPO: worstMpo },
    planning: { LC: planning, SC: planning, MPO: planningMpo },
    standard: {
      LC: planning,
      SC: planning,
      MPO: { maxDb: standardMpo(mode), typicalDb: typicalMpo(mode), ...(single ? {} : { spread: gradeBm }) },
    },
    'low-loss': { LC: low, SC: low, MPO: { maxDb: lowLossMpo, typicalDb: eliteMpo } },
  };
};

/** `PAIR_LOSS.MMF['low-loss'].MPO.maxDb.value` is 0.35. */
export const PAIR_LOSS: Readonly<
  Record<FibreMode, Readonly<Record<LossGrade, Readonly<Record<PairKind, PairLoss>>>>>
> = {
  MMF: byMode('MMF'),
  SMF: byMode('SMF'),
};

/**
 * Limits of a pair of which one or both connectors are of reference grade, as under test: the first and the last pair of a link
 * that is measured with reference cords. TIA-568.3-E; its D edition had 0.3 for reference to standard on multimode.
 */
export const REFERENCE_PAIR_LOSS: Readonly<
  Record<FibreMode, Readonly<Record<'toStandard' | 'toReference', Figure<number>>>>
> = {
  MMF: {
    toStandard: { value: 0.5, sure: 'published', source: ['S92'] },
    toReference: { value: 0.1, sure: 'published', source: ['S92'] },
  },
  SMF: {
    toStandard: { value: 0.5, sure: 'published', source: ['S92'] },
    toReference: { value: 0.2, sure: 'published', source: ['S92'] },
  },
};

export const SPLICE_LOSS: { readonly maxDb: Figure<number>; readonly typicalDb: Figure<number> } = {
  maxDb: { value: 0.3, sure: 'published', source: ['S56'], note: 'planning value of a multimode splice' },
  typicalDb: { value: 0.1, sure: 'published', source: ['S57'], note: 'fusion' },
};

/** Margins for age and temperature to propose; the telecom habit of 3 dB does not fit a data-centre channel. */
export const AGING_MARGIN_DB: Readonly<Record<FibreMode, Figure<readonly [low: number, high: number]>>> = {
  MMF: { value: [0, 0.3], sure: 'recalled', source: ['D'] },
  SMF: { value: [0.3, 0.5], sure: 'recalled', source: ['D'] },
};
