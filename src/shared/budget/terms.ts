/** Everything the light loses between the two transceivers, as exact terms that name their part. */
import { PAIR_LOSS, type PairKind, type PairLoss, SPLICE_LOSS } from '../catalogue/connector-loss';
import { attenuationAt } from '../catalogue/fibres';
import type { FibreGrade, FibreMode } from '../catalogue/interface';
import type { Channel, Joint, PlacedPart } from '../channel/channel';
import type { Endpoint } from '../channel/endpoint';
import { modeOfGrade } from '../channel/face';
import { fibreLoss, type MicroDb, type Millimetres, microDbFromDb, millimetresFromM } from '../units';

/** What a term was computed from, for those who read it another way (typical, statistical, a better grade). */
export type TermOrigin =
  | { readonly kind: 'fibre'; readonly grade: FibreGrade; readonly length: Millimetres }
  | { readonly kind: 'pair'; readonly pair: PairKind; readonly mode: FibreMode }
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

/** A module with a loss of its own covers its two pairs. */
const coveredByModule = (parts: readonly PlacedPart[], joint: Joint): boolean => {
  for (const index of [joint.near, joint.far]) {
    const part = parts[index]?.part;
    if (part?.part === 'module' && part.lossDb !== undefined) return true;
  }
  return false;
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

/** Pairs that count: every joint but those at the transceivers, whose loss lies inside the limit. */
export const countedJoints = (channel: Channel): readonly Joint[] =>
  channel.joints.filter(
    (joint) =>
      (joint.kind === 'duplex-pair' || joint.kind === 'array-pair') &&
      joint.near >= 0 &&
      joint.far < channel.parts.length,
  );

/**
 * The terms of a channel, near to far: each part's joint towards far after its fibre.
 * Example: 5 m of OM4, an adapter and a module give `5 m of OM4` 0.015 dB, `MPO pair at the adapter` 0.75 dB.
 */
export const lossTerms = (channel: Channel): LossTerm[] => {
  const { parts, document } = channel;
  const input = document.budget;
  const wavelengthNm = planningWavelengthNm(channel.near, channel.far);
  const terms: LossTerm[] = [];
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
      terms.push({
        what: 'module, both its pairs',
        part: index,
        loss: microDbFromDb(part.lossDb),
        origin: { kind: 'module' },
        assumed: false,
      });
  }
  for (const joint of countedJoints(channel)) {
    if (coveredByModule(parts, joint)) continue;
    const pair = pairKindOf(joint);
    const mode = modeOfJoint(channel, joint);
    const losses = input?.connectorLossDb;
    const given = pair === 'MPO' ? (losses?.MPO ?? losses?.MTP) : losses?.[pair];
    terms.push({
      what: `${pair} pair ${placeOfJoint(channel, joint)}`,
      part: joint.shownAt,
      loss: microDbFromDb(given ?? defaultPairLoss(mode, pair).maxDb.value),
      origin: { kind: 'pair', pair, mode },
      assumed: given === undefined,
    });
  }
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
