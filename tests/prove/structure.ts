/**
 * The part of a design that says which parts there are and how they are made: everything but names, counts, lengths and
 * racks. It is planned by the planner, which is what is under judgement, and judged by the oracle.
 */
import { resolveEnd } from '../../src/shared/channel/endpoint';
import { channelOfChain } from '../../src/shared/plan/chain';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { chainsOf } from '../../src/shared/plan/plan-link';
import { chooseThrough } from '../../src/shared/plan/through';
import type { ApplicationAnswers } from '../../src/shared/steps/application';
import type { CompleteAnswers } from '../../src/shared/steps/steps';
import { lightBlocks, lightOf } from '../oracle/channel';
import type { ChannelDocument, Part } from '../oracle/document';
import { NotAChannel } from '../oracle/geometry';
import { type Line, layOut } from '../oracle/line';
import { type Block, isFlatSingleMode, matingBlocks } from '../oracle/mating';
import type { EndVariant } from './end-variants';

type Installed = NonNullable<ApplicationAnswers['installed']>;
export type Panel = Installed['near'];
export type Trunk = Installed['trunk'];

/** What decides the list of parts, apart from how they are made. */
export interface Frame {
  readonly kind: ApplicationAnswers['kind'];
  readonly placement: ApplicationAnswers['placement'];
  readonly through: ApplicationAnswers['through'];
  readonly trunk: Trunk;
  readonly near: EndVariant;
  readonly far: EndVariant;
}

export interface Making {
  readonly nearPanel: Panel;
  readonly farPanel: Panel;
  readonly upAngledEnds: boolean | undefined;
  readonly front: CompleteAnswers['interface']['front'];
  readonly rear: CompleteAnswers['interface']['rear'];
  readonly fibres: CompleteAnswers['interface']['fibres'];
  readonly modulePins: CompleteAnswers['interface']['modulePins'];
  readonly cableRows: CompleteAnswers['interface']['cableRows'];
  readonly moduleRows: CompleteAnswers['interface']['moduleRows'];
  readonly fibre: CompleteAnswers['modePolish']['fibre'];
  readonly frontPolish: CompleteAnswers['modePolish']['frontPolish'];
  readonly rearPolish: CompleteAnswers['modePolish']['rearPolish'];
  readonly method: CompleteAnswers['polarity']['method'];
  readonly methodBModules: CompleteAnswers['polarity']['methodBModules'];
  readonly aToACordEnd: CompleteAnswers['polarity']['aToACordEnd'];
  readonly arrayCords: CompleteAnswers['polarity']['arrayCords'];
}

const present = <V>(key: string, value: V | undefined): Record<string, V> =>
  value === undefined ? {} : { [key]: value };

const NAMED = { panel: 'P1', firstCassette: 1, firstPort: 1 };
const DOCUMENTATION: CompleteAnswers['documentation'] = {
  scheme: 'rack-panel-cassette-port',
  near: { rack: 'R1', ...NAMED },
  far: { rack: 'R2', ...NAMED },
  field: { rack: 'R0', ...NAMED },
};

export interface Figures {
  readonly routeLengthM?: number | undefined;
  readonly secondRouteLengthM?: number | undefined;
  readonly budget: CompleteAnswers['budget'];
}

/** A metre of everything, as good as can be bought. */
export const SHORT: Figures = {
  routeLengthM: 1,
  budget: {
    grade: 'low-loss',
    nearRiseM: 0,
    farRiseM: 0,
    slackPercent: 0,
    nearCordM: 1,
    farCordM: 1,
    splices: 0,
    agingMarginDb: 0,
  },
};

/** One link of that structure, serviced singly, so that no threshold asks for another carrier. */
export const answersOfStructure = (frame: Frame, making: Making, figures: Figures): CompleteAnswers => {
  const { nearPanel, farPanel } = making;
  const installed = {
    ...present('near', nearPanel),
    ...present('far', farPanel),
    ...present('trunk', frame.trunk),
  };
  return {
    application: {
      kind: frame.kind,
      links: 1,
      growthPercent: 0,
      placement: frame.placement,
      ...present('routeLengthM', figures.routeLengthM),
      ...present('secondRouteLengthM', figures.secondRouteLengthM),
      servicedSingly: true,
      redundancy: 'none',
      ...present('through', frame.through),
      ...present('upAngledEnds', making.upAngledEnds),
      ...(Object.keys(installed).length === 0 ? {} : { installed }),
    } as CompleteAnswers['application'],
    transceiver: {
      near: frame.near.end,
      far: frame.far.end,
      suppliedBy: 'customer',
    } as CompleteAnswers['transceiver'],
    interface: {
      front: making.front,
      rear: making.rear,
      fibres: making.fibres,
      rearsPerModule: 1,
      modulePins: making.modulePins,
      ...present('cableRows', making.cableRows),
      ...present('moduleRows', making.moduleRows),
    } as CompleteAnswers['interface'],
    modePolish: {
      fibre: making.fibre,
      frontPolish: making.frontPolish,
      rearPolish: making.rearPolish,
      space: 'general',
    },
    polarity: {
      method: making.method,
      ...present('methodBModules', making.methodBModules),
      ...present('aToACordEnd', making.aToACordEnd),
      ...present('arrayCords', making.arrayCords),
    } as CompleteAnswers['polarity'],
    formFactor: {},
    budget: figures.budget,
    documentation: DOCUMENTATION,
  };
};

/** The channels that the planner makes of the answers, without the counts and labels of a whole link; null where it makes none. */
export const documentsOf = (
  answers: CompleteAnswers,
  { settings }: PlanSite,
): readonly ChannelDocument[] | null => {
  const near = resolveEnd(answers.transceiver.near, 'near', []);
  const far = resolveEnd(answers.transceiver.far, 'far', []);
  if (near === null || far === null) return null;
  const context = { answers, near, far, settings, modules: [] };
  const chains = chainsOf(context, chooseThrough(answers, near, far, settings));
  return chains.map((chain) => channelOfChain(context, '', chain) as ChannelDocument);
};

/** Rules that the parts break, whatever their lengths; null where they cannot even be joined. */
export type Faults = ReadonlySet<string> | null;

/** Of a part what light can tell: which hole leads where. */
const wiringOf = (part: Part): unknown => {
  switch (part.part) {
    case 'array-cable':
      return [part.connector, part.fibres, part.type, part.rows];
    case 'mpo-adapter':
      return [part.keys, part.connector];
    case 'module':
      return [part.wiring, part.rear, part.fibres, part.front];
    case 'duplex-cord':
      return [part.wiring, part.connector];
    case 'breakout-cord':
      return [part.connector, part.fibres, part.legs, part.map];
    case 'array-fanout':
      return [
        part.connector,
        part.fibres,
        part.legs.map(({ connector, fibres }) => [connector, fibres]),
        part.map,
        part.leg,
        part.facing,
      ];
    case 'splice':
      return 'splice';
  }
};

const LIT = new Map<string, readonly string[]>();

/** Light is followed once for each wiring between two transceivers, whatever its parts are made of. */
const lightFaults = (doc: ChannelDocument, line: Line, mating: readonly Block[]): readonly string[] => {
  const ends = [line.near, line.far].map((optic) => [optic?.beams, optic?.plan === 'bidi', optic?.reorders]);
  const key = JSON.stringify([ends, doc.parts.map(wiringOf)]);
  const known = LIT.get(key);
  if (known !== undefined) return known;
  const faults = lightBlocks(line, lightOf(line, mating)).map(({ rule }) => rule);
  LIT.set(key, faults);
  return faults;
};

const judge = (doc: ChannelDocument): Faults => {
  try {
    const line = layOut(doc);
    const mating = matingBlocks(line);
    const rules = [...mating.map(({ rule }) => rule), ...lightFaults(doc, line, mating)];
    if (line.glasses.some(isFlatSingleMode)) rules.push('mating/flat-single-mode');
    return new Set(rules);
  } catch (error) {
    if (error instanceof NotAChannel) return null;
    throw error;
  }
};

const JUDGED = new Map<string, Faults>();

export const faultsOf = (documents: readonly ChannelDocument[] | null): Faults => {
  if (documents === null || documents.length === 0) return null;
  const all = new Set<string>();
  for (const doc of documents) {
    const key = JSON.stringify([doc.near, doc.far, doc.parts]);
    let faults = JUDGED.get(key);
    if (faults === undefined) {
      faults = judge(doc);
      JUDGED.set(key, faults);
    }
    if (faults === null) return null;
    for (const rule of faults) all.add(rule);
  }
  return all;
};
