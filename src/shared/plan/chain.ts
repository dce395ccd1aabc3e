/** A planned channel: its parts from near to far, each with where it is and what it is counted by. */
import type { AdapterKeys } from '../catalogue/adapters';
import { PAIR_LOSS } from '../catalogue/connector-loss';
import type { Pins } from '../catalogue/connectors';
import type { FibreGrade, FibreMode, Polish } from '../catalogue/interface';
import type { CableType } from '../catalogue/wirings';
import { CHANNEL_FORMAT, type ChannelDocument, type Part, type PartOf } from '../channel/document';
import type { Endpoint } from '../channel/endpoint';
import { modeOfGrade } from '../channel/face';
import type { BudgetAnswers } from '../steps/budget';
import type { CompleteAnswers } from '../steps/steps';
import type { ChainPlace } from './chain-place';
import { installedPairLoss, staysInstalled } from './installed-losses';
import { directLengthM, stockLengthM, trunkLengthM } from './lengths';
import { type ModuleProduct, namedModule } from './module-product';
import { type RouteName, routeM } from './routes';
import type { Settings } from './settings';

export type { ChainPlace };

/** `panel-adapter` is ordered with its plate; `rear-adapter` is built into the module behind it. */
type ChainRole =
  | 'duplex-cord'
  | 'array-cord'
  | 'panel-adapter'
  | 'rear-adapter'
  | 'module'
  | 'conversion'
  | 'trunk'
  | 'splice'
  | 'breakout-cable';

export interface ChainPart {
  readonly role: ChainRole;
  readonly place: ChainPlace;
  readonly part: Part;
}

export interface PlanContext {
  readonly answers: CompleteAnswers;
  readonly near: Endpoint;
  readonly far: Endpoint;
  readonly settings: Settings;
  /** Modules that the quote describes. */
  readonly modules: readonly ModuleProduct[];
  /** The far rack whose cables are planned; absent, the farthest, by which a link is judged. */
  readonly rack?: number;
  /** True where only shapes and end faces are asked about: then the first wiring serves, and none is searched for. */
  readonly anyWiring?: true;
}

export const opposite = (pins: Pins): Pins => (pins === 'pinned' ? 'unpinned' : 'pinned');

/** The key orientation found on site and left there, else the method's. */
export const keysAt = (
  { answers }: PlanContext,
  end: 'near' | 'far',
  methodKeys: AdapterKeys,
): AdapterKeys => {
  const installed = answers.application.installed?.[end];
  return installed === undefined || installed.keys === 'unknown' || installed.exchangeAdapters === true
    ? methodKeys
    : installed.keys;
};

/** A trunk's pins: found on site, else the opposite of the modules'. */
export const trunkPins = ({ answers }: PlanContext): Pins => {
  const installed = answers.application.installed?.trunk?.pins;
  return installed === undefined || installed === 'unknown'
    ? opposite(answers.interface.modulePins)
    : installed;
};

const existing = (is: boolean): { existing?: true } => (is ? { existing: true } : {});

/** The next stock length, or the length itself made to order where nothing in stock is long enough. */
export const cordLengthM = (neededM: number, stockM: readonly number[]): number =>
  stockLengthM(neededM, stockM) ?? Math.ceil(neededM);

/** The length of a cable from transceiver to transceiver: in one rack that of a cord, else the whole way. */
export const directCableLengthM = (context: PlanContext, stockM: readonly number[]): number => {
  const { application, budget } = context.answers;
  if (application.placement === 'same-rack') return cordLengthM(budget.nearCordM, stockM);
  const way = { ...budget, routeM: routeM(application, 'route', context.rack ?? null) };
  return cordLengthM(directLengthM(way, budget.slackPercent, budget), stockM);
};

export const adapterPart = (
  context: PlanContext,
  role: 'panel-adapter' | 'rear-adapter',
  place: ChainPlace,
  keys: AdapterKeys,
  connector = context.answers.interface.rear,
): ChainPart => ({
  role,
  place,
  part: {
    part: 'mpo-adapter',
    keys,
    connector,
    ...installedPairLoss(context.answers, place, connector),
    ...existing((place === 'near' || place === 'far') && staysInstalled(context.answers, place)),
  },
});

/** The keys of a 24-fibre cable's rows or of a one-row cable's type, whichever the connector takes. */
export type CableWiring = Pick<PartOf<'array-cable'>, 'type' | 'rows'>;

export const wiringOf = (type: CableType): CableWiring => ({ type });

export const trunkPart = (context: PlanContext, wiring: CableWiring, place: RouteName): ChainPart => {
  const { application, interface: shape, modePolish, budget } = context.answers;
  const installed = place === 'route' ? application.installed?.trunk : undefined;
  const bareM = routeM(application, place, context.rack ?? null);
  const pins = trunkPins(context);
  const polish = installed?.polish ?? modePolish.rearPolish;
  const knownType = installed !== undefined && installed.type !== 'unknown' && shape.rear !== 'MPO-24';
  return {
    role: 'trunk',
    place,
    part: {
      part: 'array-cable',
      role: 'trunk',
      ...(knownType ? { type: installed.type as CableType } : wiring),
      connector: shape.rear,
      fibres: installed?.fibres ?? shape.fibres,
      pins: [pins, pins],
      fibre: installed?.fibre ?? modePolish.fibre,
      polish: [polish, polish],
      lengthM:
        installed?.lengthM ??
        trunkLengthM(bareM, budget.nearRiseM, budget.farRiseM, budget.slackPercent, context.settings),
      ...existing(installed !== undefined),
    },
  };
};

export const splicesIn = ({ answers }: PlanContext, place: ChainPlace): ChainPart[] =>
  Array.from({ length: answers.budget.splices }, () => ({ role: 'splice', place, part: { part: 'splice' } }));

/** An array cord between a transceiver and a panel; `end` says at which end of the channel. */
export const arrayCordPart = (
  context: PlanContext,
  end: 'near' | 'far',
  wiring: CableWiring,
  panel: {
    readonly pins: Pins;
    readonly polish: Polish;
    readonly connector?: PartOf<'array-cable'>['connector'];
    readonly fibres?: PartOf<'array-cable'>['fibres'];
    /** Of a cord that has a transceiver at both ends. */
    readonly lengthM?: number;
  },
): ChainPart => {
  const { answers, settings } = context;
  const transceiver = context[end];
  const neededM = end === 'near' ? answers.budget.nearCordM : answers.budget.farCordM;
  const atTransceiver = { pins: 'unpinned' as const, polish: transceiver.face.polish ?? panel.polish };
  const [nearSide, farSide] = end === 'near' ? [atTransceiver, panel] : [panel, atTransceiver];
  return {
    role: 'array-cord',
    place: end,
    part: {
      part: 'array-cable',
      role: 'cord',
      ...wiring,
      connector: panel.connector ?? answers.interface.rear,
      fibres: panel.fibres ?? answers.interface.fibres,
      pins: [nearSide.pins, farSide.pins],
      fibre: answers.modePolish.fibre,
      polish: [nearSide.polish, farSide.polish],
      lengthM: panel.lengthM ?? cordLengthM(neededM, settings.arrayCordLengthsM),
    },
  };
};

/** A duplex cord between a transceiver and a module's front, or across the field between two fronts. */
export const duplexCordPart = (
  context: PlanContext,
  place: 'near' | 'far' | 'field',
  wiring: PartOf<'duplex-cord'>['wiring'],
): ChainPart => {
  const { interface: shape, modePolish, budget } = context.answers;
  const front: 'LC' | 'SC' = shape.front === 'SC' ? 'SC' : 'LC';
  const transceiver = place === 'field' ? null : context[place].face;
  const outer: { connector: 'LC' | 'SC'; polish: Polish } = {
    connector: transceiver === null ? front : 'LC',
    polish: transceiver?.polish ?? modePolish.frontPolish,
  };
  const inner: typeof outer = { connector: front, polish: modePolish.frontPolish };
  const [nearSide, farSide] = place === 'far' ? [inner, outer] : [outer, inner];
  const neededM =
    place === 'near'
      ? budget.nearCordM
      : place === 'far'
        ? budget.farCordM
        : (budget.crossConnectM ?? budget.farCordM);
  return {
    role: 'duplex-cord',
    place,
    part: {
      part: 'duplex-cord',
      wiring,
      connector:
        nearSide.connector === farSide.connector
          ? nearSide.connector
          : [nearSide.connector, farSide.connector],
      fibre: modePolish.fibre,
      polish: nearSide.polish === farSide.polish ? nearSide.polish : [nearSide.polish, farSide.polish],
      lengthM: cordLengthM(neededM, context.settings.duplexCordLengthsM),
    },
  };
};

/** One duplex cord from transceiver to transceiver. */
export const directDuplexCordPart = (context: PlanContext): ChainPart => {
  const { answers, settings, near, far } = context;
  const [nearPolish, farPolish] = [near.face.polish ?? 'UPC', far.face.polish ?? 'UPC'];
  return {
    role: 'duplex-cord',
    place: 'near',
    part: {
      part: 'duplex-cord',
      wiring: 'A-to-B',
      connector: 'LC',
      fibre: answers.modePolish.fibre,
      polish: nearPolish === farPolish ? nearPolish : [nearPolish, farPolish],
      lengthM: directCableLengthM(context, settings.duplexCordLengthsM),
    },
  };
};

/** The product that is to stand at a place of the chain; undefined where any module with the right attributes does. */
export const productAt = (
  { answers, modules }: PlanContext,
  place: ChainPlace,
): ModuleProduct | undefined => {
  const id = namedModule(answers.interface, place === 'near' || place === 'far' ? place : 'field');
  return id === undefined ? undefined : modules.find((one) => one.id === id);
};

/**
 * A product brings its own wiring and loss; whether the rest of it is what was answered is a rule's to say. The wiring of other
 * fibres than those answered would be none at all, so it gives way to the method's.
 */
export const modulePart = (
  context: PlanContext,
  place: 'near' | 'far' | 'field-near' | 'field-far',
  wiring: PartOf<'module'>['wiring'],
): ChainPart => {
  const { interface: shape, modePolish } = context.answers;
  const product = productAt(context, place);
  const ownWiring =
    product?.rear === shape.rear && product.fibres === shape.fibres ? product.wiring : undefined;
  return {
    role: 'module',
    place,
    part: {
      part: 'module',
      wiring: context.anyWiring ? wiring : (ownWiring ?? wiring),
      rear: shape.rear,
      fibres: shape.fibres,
      pins: shape.modulePins,
      front: shape.front === 'SC' ? 'SC' : 'LC',
      fibre: modePolish.fibre,
      frontPolish: modePolish.frontPolish,
      rearPolish: modePolish.rearPolish,
      ...(product?.lossDb === undefined ? {} : { lossDb: product.lossDb }),
    },
  };
};

/** What a channel file says of losses, in parts of one fibre. */
export const channelBudget = (budget: BudgetAnswers, fibre: FibreGrade): ChannelDocument['budget'] => {
  const { grade, agingMarginDb, extraTerms, fibreLossDbPerKm, limitDb } = budget;
  const mode: FibreMode = modeOfGrade(fibre);
  const pairs = PAIR_LOSS[mode][grade];
  return {
    connectorLossDb: { LC: pairs.LC.maxDb.value, SC: pairs.SC.maxDb.value, MPO: pairs.MPO.maxDb.value },
    ...(fibreLossDbPerKm === undefined ? {} : { fibreLossDbPerKm }),
    agingMarginDb,
    ...(limitDb === undefined ? {} : { limitDb }),
    ...(extraTerms === undefined ? {} : { extraTerms }),
  };
};

/** The channel file of a chain: what `check` reads, so that a plan is judged by the same code as a cut sheet. */
export const channelOfChain = (
  context: PlanContext,
  name: string,
  chain: readonly ChainPart[],
): ChannelDocument => {
  const { transceiver, modePolish, budget: answered } = context.answers;
  const budget = channelBudget(answered, modePolish.fibre);
  return {
    format: CHANNEL_FORMAT,
    version: 1,
    name,
    near: transceiver.near,
    far: transceiver.far,
    parts: chain.map(({ part }) => part),
    ...(budget === undefined ? {} : { budget }),
  };
};
