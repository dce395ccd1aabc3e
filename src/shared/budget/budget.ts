/** The link budget of a channel: what is lost, what may be lost, what is left. */
import { SPLICE_LOSS } from '../catalogue/connector-loss';
import { attenuationAt } from '../catalogue/fibres';
import type { Figure } from '../catalogue/figure';
import { FIBRE_GRADES, type FibreGrade, type FibreMode } from '../catalogue/interface';
import type { Channel } from '../channel/channel';
import { type Endpoint, modeOfEnd } from '../channel/endpoint';
import { modeOfGrade } from '../channel/face';
import { halfLanesIn } from '../channel/half-lanes';
import {
  addMicroDb,
  decibelsFromMicroDb,
  type MicroDb,
  type Millimetres,
  microDbFromDb,
  millimetresFromM,
  subtractMicroDb,
} from '../units';
import { type EndLimit, largestFor, limitOfEnd } from './limit';
import { defaultPairLoss, type LossTerm, lossTerms, planningWavelengthNm } from './terms';

/** How long the channel is, and how long it may be. */
export interface Reach {
  readonly length: Millimetres;
  /** The tighter end's, or that of a leg on which half of the lanes run; null where none is printed for this fibre. */
  readonly reach: Millimetres | null;
  /** True where the leg of a splitter decides it. */
  readonly reachIsOfLeg: boolean;
  readonly nearLimit: EndLimit;
  readonly farLimit: EndLimit;
  readonly lowestGrade: FibreGrade | null;
}

/** What is lost, and what may be lost. */
export interface Loss extends Reach {
  readonly terms: readonly LossTerm[];
  readonly loss: MicroDb;
  readonly agingMargin: MicroDb;
  /** The tighter end's; null where an end has none. */
  readonly limit: MicroDb | null;
  readonly limitIsOverridden: boolean;
  readonly margin: MicroDb | null;
}

export interface Budget extends Loss {
  /** What the file left open and the catalogue filled in, in words with the source. */
  readonly assumed: readonly string[];
}

/** The lowest grade of a mode among the parts, null where no part has that mode. */
export const lowestGrade = (channel: Channel, mode: FibreMode): FibreGrade | null => {
  let lowest = -1;
  for (const { fibre } of channel.parts) {
    if (fibre === null || modeOfGrade(fibre) !== mode) continue;
    const rank = FIBRE_GRADES.indexOf(fibre);
    if (lowest === -1 || rank < lowest) lowest = rank;
  }
  return FIBRE_GRADES[lowest] ?? null;
};

const described = (what: string, unit: string, figure: Figure<number>): string =>
  `${what} ${figure.value} ${unit} (${figure.note ? `${figure.note}; ` : ''}${figure.sure}, ${figure.source.join(', ')})`;

const describedLimit = (endpoint: Endpoint, end: EndLimit): string => {
  if (end.fromPowers)
    return `limit ${decibelsFromMicroDb(end.limit as MicroDb)} dB of ${endpoint.name}: average transmit minus average receive power, as no channel loss limit is published`;
  const figure = end.limitGrade === null ? undefined : endpoint.catalogue?.lossLimitDb[end.limitGrade];
  const surety = figure === undefined ? 'data sheet' : `${figure.sure}, ${figure.source.join(', ')}`;
  return `limit ${decibelsFromMicroDb(end.limit as MicroDb)} dB of ${endpoint.name} on ${end.limitGrade} (${surety})`;
};

interface Ends {
  readonly near: Endpoint;
  readonly far: Endpoint;
}

const describeTighter = (
  { near, far }: Ends,
  { limit, limitIsOverridden, nearLimit, farLimit }: Loss,
): string[] => {
  if (limitIsOverridden || limit === null) return [];
  return [nearLimit.limit === limit ? describedLimit(near, nearLimit) : describedLimit(far, farLimit)];
};

const describeAssumptions = (channel: Channel, ends: Ends, loss: Loss): string[] => {
  const wavelengthNm = planningWavelengthNm(channel.near, channel.far);
  const assumed: string[] = [];
  const add = (sentence: string): void => {
    if (!assumed.includes(sentence)) assumed.push(sentence);
  };
  for (const { assumed: isAssumed, origin } of loss.terms) {
    if (!isAssumed) continue;
    if (origin.kind === 'pair')
      add(described(`${origin.pair} pair`, 'dB', defaultPairLoss(origin.mode, origin.pair).maxDb));
    if (origin.kind === 'splice') add(described('splice', 'dB', SPLICE_LOSS.maxDb));
    if (origin.kind === 'fibre')
      add(described(`${origin.grade} fibre`, 'dB/km', attenuationAt(origin.grade, wavelengthNm).planDbPerKm));
  }
  if (channel.document.budget?.agingMarginDb === undefined) add('ageing allowance 0 dB');
  for (const sentence of describeTighter(ends, loss)) add(sentence);
  return assumed;
};

const smaller = <T extends number>(a: T | null, b: T | null): T | null =>
  a === null ? b : b === null ? a : a < b ? a : b;

const endsOf = ({ near, far }: Channel): Ends | null =>
  near === null || far === null ? null : { near, far };

const reachBetween = (channel: Channel, { near, far }: Ends): Reach => {
  let lengthMm = 0;
  for (const { part } of channel.parts) if ('lengthM' in part) lengthMm += millimetresFromM(part.lengthM);
  const length = lengthMm as Millimetres;
  const grade = lowestGrade(channel, modeOfEnd(near));
  const nearLimit = limitOfEnd(near, grade, length);
  const farLimit = limitOfEnd(far, lowestGrade(channel, modeOfEnd(far)), length);
  const reach = smaller(nearLimit.reach, farLimit.reach);
  const half = grade === null ? null : halfLanesIn(channel);
  const legReachM = grade === null || half === null ? null : largestFor(half.mode.reachM, grade);
  const legReach = legReachM === null ? null : millimetresFromM(legReachM);
  return {
    length,
    reach: smaller(reach, legReach),
    reachIsOfLeg: legReach !== null && (reach === null || legReach < reach),
    nearLimit,
    farLimit,
    lowestGrade: grade,
  };
};

const lossBetween = (channel: Channel, ends: Ends, terms: readonly LossTerm[]): Loss => {
  let loss = 0 as MicroDb;
  for (const term of terms) loss = addMicroDb(loss, term.loss);
  const {
    length,
    reach,
    reachIsOfLeg,
    nearLimit,
    farLimit,
    lowestGrade: grade,
  } = reachBetween(channel, ends);
  const override = channel.document.budget?.limitDb;
  const known = nearLimit.limit !== null && farLimit.limit !== null;
  const limit =
    override !== undefined
      ? microDbFromDb(override)
      : known
        ? smaller(nearLimit.limit, farLimit.limit)
        : null;
  const agingMargin = microDbFromDb(channel.document.budget?.agingMarginDb ?? 0);
  // Field by field: it is worked out for thousands of designs, and spreading takes as long as all the rest.
  return {
    length,
    reach,
    reachIsOfLeg,
    nearLimit,
    farLimit,
    lowestGrade: grade,
    terms,
    loss,
    agingMargin,
    limit,
    limitIsOverridden: override !== undefined,
    margin: limit === null ? null : subtractMicroDb(subtractMicroDb(limit, loss), agingMargin),
  };
};

/** Null unless both ends have a transceiver. Example: 34 m of OM4 between two 10GBASE-SR reach 400 m. */
export const computeReach = (channel: Channel): Reach | null => {
  const ends = endsOf(channel);
  return ends === null ? null : reachBetween(channel, ends);
};

/**
 * A budget without the words about what was assumed; null unless both ends have a transceiver. `terms` are the channel's own, or
 * those of another one that differs in its transceivers alone, as long as `planningWavelengthNm` is the same.
 */
export const computeLoss = (channel: Channel, terms: readonly LossTerm[]): Loss | null => {
  const ends = endsOf(channel);
  return ends === null ? null : lossBetween(channel, ends, terms);
};

/**
 * Null unless both ends have a transceiver. The joints at the transceivers are not counted: the limit is defined between them.
 * Example: 5 m and 2 m of OM4 with one MPO pair of 0.35 dB and one LC pair of 0.25 dB lose 0.621 dB.
 */
export const computeBudget = (channel: Channel): Budget | null => {
  const ends = endsOf(channel);
  if (ends === null) return null;
  const loss = lossBetween(channel, ends, lossTerms(channel));
  return { ...loss, assumed: describeAssumptions(channel, ends, loss) };
};
