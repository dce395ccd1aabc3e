/**
 * Three readings of the same channel: worst case (every maximum, added), typical (makers' typical values, added) and
 * statistical (means plus two sigma over the pairs). Adding maxima overstates long channels; the verdict still uses them.
 */
import {
  LOSS_GRADES,
  PAIR_LOSS,
  type PairKind,
  type PairLoss,
  SPLICE_LOSS,
} from '../catalogue/connector-loss';
import { attenuationAt } from '../catalogue/fibres';
import type { FibreMode } from '../catalogue/interface';
import type { Channel } from '../channel/channel';
import { addMicroDb, fibreLoss, type MicroDb, microDbFromDb } from '../units';
import { type LossTerm, planningWavelengthNm } from './terms';

export interface Readings {
  readonly worstCase: MicroDb;
  readonly typical: MicroDb;
  readonly statistical: MicroDb;
  /** True where a bare maximum m was read as mean m/2 with 97 % of pairs below m. */
  readonly spreadAssumed: boolean;
}

/** 97 % of a normal distribution lie below the mean plus this many sigma. */
const SIGMAS_AT_97 = 1.88;

interface Spread {
  readonly meanDb: number;
  readonly sigmaDb: number;
  readonly assumed: boolean;
}

/** `spreadOfMaximum(0.75)` is mean 0.375 dB, sigma 0.1995 dB. */
export const spreadOfMaximum = (maxDb: number): Spread => ({
  meanDb: maxDb / 2,
  sigmaDb: maxDb / 2 / SIGMAS_AT_97,
  assumed: true,
});

const spreadOf = (loss: PairLoss, maxDb: number): Spread => {
  if (loss.spread === undefined || loss.maxDb.value !== maxDb) return spreadOfMaximum(maxDb);
  const meanDb = loss.spread.meanDb.value;
  return { meanDb, sigmaDb: (loss.spread.p97Db.value - meanDb) / SIGMAS_AT_97, assumed: false };
};

/** The catalogue's figures for a pair: those of the grade whose maximum the term used, else of the best fitting one. */
const catalogueLoss = (mode: FibreMode, pair: PairKind, maxDb: number): PairLoss => {
  const match = LOSS_GRADES.find((grade) => PAIR_LOSS[mode][grade][pair].maxDb.value === maxDb);
  return PAIR_LOSS[mode][match ?? 'low-loss'][pair];
};

/**
 * Reads the terms three ways. Terms without a spread of their own (modules, pairs with a typed figure, extra terms) keep their value in all three.
 * Example: two MPO pairs of at most 0.75 dB are 1.5 dB worst case and 0.75 + 2 x sqrt(2 x 0.1995^2) = 1.314 dB statistically.
 */
export const readBudget = (channel: Channel, terms: readonly LossTerm[]): Readings => {
  const wavelengthNm = planningWavelengthNm(channel.near, channel.far);
  let worstCase = 0 as MicroDb;
  let typical = 0 as MicroDb;
  let certain = 0 as MicroDb;
  let meanDb = 0;
  let varianceDb = 0;
  let spreadAssumed = false;
  for (const { origin, loss } of terms) {
    worstCase = addMicroDb(worstCase, loss);
    if (origin.kind === 'pair') {
      const figures = catalogueLoss(origin.mode, origin.pair, loss / 1e6);
      const spread = spreadOf(figures, loss / 1e6);
      meanDb += spread.meanDb;
      varianceDb += spread.sigmaDb * spread.sigmaDb;
      spreadAssumed ||= spread.assumed;
      typical = addMicroDb(typical, Math.min(loss, microDbFromDb(figures.typicalDb.value)) as MicroDb);
      continue;
    }
    certain = addMicroDb(certain, loss);
    if (origin.kind === 'fibre') {
      const perKm = microDbFromDb(attenuationAt(origin.grade, wavelengthNm).typicalDbPerKm.value);
      typical = addMicroDb(typical, Math.min(loss, fibreLoss(origin.length, perKm)) as MicroDb);
    } else if (origin.kind === 'splice') {
      typical = addMicroDb(typical, Math.min(loss, microDbFromDb(SPLICE_LOSS.typicalDb.value)) as MicroDb);
    } else typical = addMicroDb(typical, loss);
  }
  const pairs = microDbFromDb(meanDb + 2 * Math.sqrt(varianceDb));
  return { worstCase, typical, statistical: addMicroDb(certain, pairs), spreadAssumed };
};
