/** Everything the light loses between the two transceivers, as exact terms that name their part. */
import { PAIR_LOSS, type PairKind, type PairLoss, SPLICE_LOSS } from '../catalogue/connector-loss';
import { attenuationAt } from '../catalogue/fibres';
import type { FibreGrade, FibreMode } from '../catalogue/interface';
import type { Channel, Joint, PlacedPart } from '../channel/channel';
import type { Endpoint } from '../channel/endpoint';
import { modeOfGrade } from '../channel/face';
import {
  addMicroDb,
  fibreLoss,
  type MicroDb,
  type Millimetres,
  microDbFromDb,
  millimetresFromM,
} from '../units';
import { countedJoints, coveringModule, typedPairLossDb } from './pair-loss';

/** What a term was computed from, for those who read it another way (typical, statistical, a better grade). */
type TermOrigin =
  | { readonly kind: 'fibre'; readonly grade: FibreGrade; readonly length: Millimetres }
  | { readonly kind: 'pair'; readonly pair: PairKind; readonly mode: FibreMode }
  /** A pair whose loss was typed in for itself: no grade of connectors stands behind the figure. */
  | { readonly kind: 'typed-pair'; readonly pair: PairKind }
  | { readonly kind: 'splice' | 'module' | 'extra' };

export interface LossTerm {
  readonly what: string;
  /** Index of the part; null for the engineer's extra terms. */
  readonly part: number | null;
  readonly loss: MicroDb;
  readonly origin: TermOrigin;
  /** True where the figure came from the catalogue's default and not from the file. */
  readonly assumed: boolean;
}

/** The wavelength to plan attenuation with: the shorter of the two ends', which loses more. */
export const planningWavelengthNm = (near: Endpoint | null, far: Endpoint | null): number => {
  let shortest = Number.POSITIVE_INFINITY;
  for (const end of [near, far]) {
    const bands = end?.catalogue?.wavelengths.bandsNm;
    if (bands) for (const [low, high] of bands) shortest = Math.min(shortest, (low + high) / 2);
    const typed = end?.custom?.wavelengthNm;
    if (typed !== undefined)
      shortest = Math.min(shortest, typeof typed === 'number' ? typed : (typed[0] + typed[1]) / 2);
  }
  return Number.isFinite(shortest) ? shortest : 850;
};

const placeOfJoint = (channel: Channel, joint: Joint): string => {
  if (joint.kind === 'array-pair') return 'at the adapter';
  return channel.parts[joint.shownAt]?.part.part === 'module' ? 'at the module' : 'at the duplex adapter';
};

/** An LC that meets an SC does not fit, which is the mating rules' business: here it counts as LC from either end. */
const pairKindOf = ({ kind, nearFace, farFace }: Joint): PairKind =>
  kind === 'array-pair' ? 'MPO' : nearFace.connector === 'SC' && farFace.connector === 'SC' ? 'SC' : 'LC';

const modeOfJoint = (channel: Channel, joint: Joint): FibreMode => {
  const fibre = channel.parts[joint.near]?.fibre ?? channel.parts[joint.far]?.fibre;
  return fibre ? modeOfGrade(fibre) : 'MMF';
};

/** The default of `check`: the worst case of the standards, whatever the mode. */
export const defaultPairLoss = (mode: FibreMode, kind: PairKind): PairLoss =>
  PAIR_LOSS[mode]['worst-case'][kind];

const lengthOf = (placed: PlacedPart): number | null =>
  'lengthM' in placed.part ? placed.part.lengthM : null;

/** What a pair loses by the file, else by the catalogue. */
const pairLossDb = (
  channel: Channel,
  pair: PairKind,
  mode: FibreMode,
): { readonly lossDb: number; readonly assumed: boolean } => {
  const losses = channel.document.budget?.connectorLossDb;
  const given = pair === 'MPO' ? (losses?.MPO ?? losses?.MTP) : losses?.[pair];
  return {
    lossDb: given ?? defaultPairLoss(mode, pair).maxDb.value,
    assumed: given === undefined,
  };
};

/** The share of a pair in what covers two, as the losses of a pair each are to each other. */
const shareOf = (whole: MicroDb, own: MicroDb, other: MicroDb): MicroDb => {
  const both = own + other;
  return (both === 0 ? Math.round(whole / 2) : Math.floor((2 * whole * own + both) / (2 * both))) as MicroDb;
};

/**
 * By index of the module, how much more a pair that was typed in loses than its share of the module's own loss: what is old and
 * bad at one side of a module leaves what it loses at the other as it is.
 */
const moreThanModules = (channel: Channel, joints: readonly Joint[]): ReadonlyMap<number, MicroDb> => {
  const more = new Map<number, MicroDb>();
  for (const joint of joints) {
    const index = coveringModule(channel, joint);
    const typedDb = typedPairLossDb(channel, joint);
    const module = index === null ? undefined : channel.parts[index]?.part;
    if (index === null || typedDb === undefined || module?.part !== 'module') continue;
    const rear = microDbFromDb(pairLossDb(channel, 'MPO', modeOfJoint(channel, joint)).lossDb);
    const front = microDbFromDb(pairLossDb(channel, module.front, modeOfJoint(channel, joint)).lossDb);
    const whole = microDbFromDb(module.lossDb ?? 0);
    const share = joint.kind === 'array-pair' ? shareOf(whole, rear, front) : shareOf(whole, front, rear);
    const above = Math.max(0, microDbFromDb(typedDb) - share) as MicroDb;
    more.set(index, addMicroDb(more.get(index) ?? (0 as MicroDb), above));
  }
  return more;
};

/** The whole module's loss, and what pairs that were typed in lose beyond their share of it. */
const moduleTerm = (index: number, lossDb: number, more: MicroDb = 0 as MicroDb): LossTerm => ({
  what: more > 0 ? 'module, a pair of it as typed in' : 'module, both its pairs',
  part: index,
  loss: addMicroDb(microDbFromDb(lossDb), more),
  origin: { kind: 'module' },
  assumed: false,
});

const pairTerm = (channel: Channel, joint: Joint): LossTerm => {
  const pair = pairKindOf(joint);
  const what = `${pair} pair ${placeOfJoint(channel, joint)}`;
  const own = typedPairLossDb(channel, joint);
  if (own !== undefined)
    return {
      what: `${what}, typed in`,
      part: joint.shownAt,
      loss: microDbFromDb(own),
      origin: { kind: 'typed-pair', pair },
      assumed: false,
    };
  const mode = modeOfJoint(channel, joint);
  const { lossDb, assumed } = pairLossDb(channel, pair, mode);
  return {
    what,
    part: joint.shownAt,
    loss: microDbFromDb(lossDb),
    origin: { kind: 'pair', pair, mode },
    assumed,
  };
};

/**
 * The terms of a channel, near to far: each part's joint towards far after its fibre.
 * Example: 5 m of OM4, an adapter and a module give `5 m of OM4` 0.015 dB, `MPO pair at the adapter` 0.75 dB.
 */
export const lossTerms = (channel: Channel): LossTerm[] => {
  const { parts, document } = channel;
  const input = document.budget;
  const wavelengthNm = planningWavelengthNm(channel.near, channel.far);
  const terms: LossTerm[] = [];
  const joints = countedJoints(channel);
  const moreThanModule = moreThanModules(channel, joints);
  for (const placed of parts) {
    const { part, index, fibre } = placed;
    const lengthM = lengthOf(placed);
    if (fibre !== null && lengthM !== null) {
      const length = millimetresFromM(lengthM);
      const perKm = input?.fibreLossDbPerKm ?? attenuationAt(fibre, wavelengthNm).planDbPerKm.value;
      terms.push({
        what: `${lengthM} m of ${fibre}`,
        part: index,
        loss: fibreLoss(length, microDbFromDb(perKm)),
        origin: { kind: 'fibre', grade: fibre, length },
        assumed: input?.fibreLossDbPerKm === undefined,
      });
    }
    if (part.part === 'splice') {
      const lossDb = part.lossDb ?? input?.spliceLossDb;
      terms.push({
        what: 'splice',
        part: index,
        loss: microDbFromDb(lossDb ?? SPLICE_LOSS.maxDb.value),
        origin: { kind: 'splice' },
        assumed: lossDb === undefined,
      });
    }
    if (part.part === 'module' && part.lossDb !== undefined)
      terms.push(moduleTerm(index, part.lossDb, moreThanModule.get(index)));
  }
  for (const joint of joints)
    if (coveringModule(channel, joint) === null) terms.push(pairTerm(channel, joint));
  terms.sort((a, b) => (a.part ?? 0) - (b.part ?? 0));
  for (const extra of input?.extraTerms ?? [])
    terms.push({
      what: extra.what,
      part: null,
      loss: microDbFromDb(extra.lossDb),
      origin: { kind: 'extra' },
      assumed: false,
    });
  return terms;
};
