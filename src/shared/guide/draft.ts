/** A design while it is searched for: the values settled so far, and the answers they make. */
import type { AdapterKeys } from '../catalogue/adapters';
import type { ArrayConnector, Pins } from '../catalogue/connectors';
import type { FibreGrade, Polish } from '../catalogue/interface';
import type { PolarityMethod } from '../catalogue/polarity-methods';
import type { PlanContext } from '../plan/chain';
import type { ModulePlace } from '../plan/module-product';
import type { Through } from '../plan/through';
import type { ApplicationAnswers } from '../steps/application';
import type { BudgetAnswers } from '../steps/budget';
import type { Place } from '../steps/form-factor';
import type { InterfaceAnswers } from '../steps/interface';
import type { PolarityAnswers } from '../steps/polarity';
import type { CompleteAnswers } from '../steps/steps';
import type { End } from './ends';
import type { Task } from './task';

type Installed = NonNullable<ApplicationAnswers['installed']>;

/** Ids of the modules that are named, by place. */
export type NamedModules = { readonly [Place in ModulePlace]?: string };

/** Two transceivers that talk under the application. */
export interface Ends {
  readonly near: End;
  readonly far: End;
}

export interface Shape {
  readonly rear: ArrayConnector;
  readonly fibres: InterfaceAnswers['fibres'];
}

/** What follows from the application once both ends are known, and is asked for again and again. */
export interface Structure {
  readonly through: Through;
  /** Equal where the same parts stand between the ends, apart from their connectors and from the faces that meet a transceiver. */
  readonly between: string;
  /** Equal where the ends are alike as well. */
  readonly parts: string;
}

export interface Draft {
  kind: ApplicationAnswers['kind'];
  placement: ApplicationAnswers['placement'];
  servicedSingly: boolean | undefined;
  redundancy: ApplicationAnswers['redundancy'];
  links: number;
  perRack: ApplicationAnswers['perRack'];
  growthPercent: number;
  through: ApplicationAnswers['through'];
  upAngledEnds: boolean | undefined;
  installedNear: Installed['near'];
  installedFar: Installed['far'];
  trunk: Installed['trunk'];
  /** Products of the quote by place. */
  modules: NamedModules;
  routes: Pick<ApplicationAnswers, 'routeLengthM' | 'secondRouteLengthM' | 'routeLengthsM'>;
  ends: Ends;
  structure: Structure;
  front: InterfaceAnswers['front'];
  shape: Shape;
  modulePins: Pins;
  cableRows: InterfaceAnswers['cableRows'];
  moduleRows: InterfaceAnswers['moduleRows'];
  rearsPerModule: 1 | 2;
  fibre: FibreGrade;
  frontPolish: Polish;
  rearPolish: Polish;
  grade: BudgetAnswers['grade'];
  figures: Omit<BudgetAnswers, 'grade'>;
  method: PolarityMethod;
  methodBModules: PolarityAnswers['methodBModules'];
  /** Which cord is at which end: of duplex cords by Method A, or of array cords. */
  cords: Pick<PolarityAnswers, 'aToACordEnd' | 'arrayCords'>;
  nearPlace: Place | undefined;
  farPlace: Place | undefined;
  fieldPlace: Place | undefined;
}

/** A value for everything, so that a rule can be asked before what it does not look at is settled. */
export const emptyDraft = (): Draft => ({
  kind: 'breakout',
  placement: 'between-racks',
  servicedSingly: true,
  redundancy: 'none',
  links: 1,
  perRack: undefined,
  growthPercent: 0,
  through: undefined,
  upAngledEnds: undefined,
  installedNear: undefined,
  installedFar: undefined,
  trunk: undefined,
  modules: {},
  routes: {},
  ends: undefined as unknown as Ends,
  structure: undefined as unknown as Structure,
  front: 'LC',
  shape: { rear: 'MPO-12', fibres: 8 },
  modulePins: 'pinned',
  cableRows: undefined,
  moduleRows: undefined,
  rearsPerModule: 1,
  fibre: 'OM4',
  frontPolish: 'UPC',
  rearPolish: 'UPC',
  grade: 'low-loss',
  figures: {
    nearRiseM: 0,
    farRiseM: 0,
    slackPercent: 0,
    nearCordM: 0,
    farCordM: 0,
    splices: 0,
    agingMarginDb: 0,
  },
  method: 'U1',
  methodBModules: undefined,
  cords: {},
  nearPlace: undefined,
  farPlace: undefined,
  fieldPlace: undefined,
});

export const setValue = (draft: Draft, name: keyof Draft, value: unknown): void => {
  (draft as unknown as Record<string, unknown>)[name] = value;
};

const present = <K extends string, V>(key: K, value: V | undefined): { [name in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [name in K]?: V };

export const applicationOf = (draft: Draft): ApplicationAnswers => {
  const { installedNear, installedFar, trunk } = draft;
  const installed = {
    ...present('near', installedNear),
    ...present('far', installedFar),
    ...present('trunk', trunk),
  };
  return {
    kind: draft.kind,
    links: draft.links,
    ...present('perRack', draft.perRack),
    growthPercent: draft.growthPercent,
    placement: draft.placement,
    ...draft.routes,
    ...present('servicedSingly', draft.servicedSingly),
    redundancy: draft.redundancy,
    ...present('through', draft.through),
    ...present('upAngledEnds', draft.upAngledEnds),
    ...(Object.keys(installed).length === 0 ? {} : { installed }),
  };
};

/** Labels close nothing here: they are made once the rest is settled. */
const UNLABELLED: CompleteAnswers['documentation'] = {
  scheme: 'rack-panel-cassette-port',
  near: { rack: 'R1', panel: 'P1', firstCassette: 1, firstPort: 1 },
  far: { rack: 'R2', panel: 'P1', firstCassette: 1, firstPort: 1 },
};

export const answersOfDraft = (draft: Draft): CompleteAnswers => ({
  application: applicationOf(draft),
  transceiver: { near: draft.ends.near.end, far: draft.ends.far.end, suppliedBy: 'customer' },
  interface: {
    ...present('nearModule', draft.modules.near),
    ...present('farModule', draft.modules.far),
    ...present('fieldModule', draft.modules.field),
    front: draft.front,
    ...draft.shape,
    rearsPerModule: draft.rearsPerModule,
    modulePins: draft.modulePins,
    ...present('cableRows', draft.cableRows),
    ...present('moduleRows', draft.moduleRows),
  },
  modePolish: {
    fibre: draft.fibre,
    frontPolish: draft.frontPolish,
    rearPolish: draft.rearPolish,
    space: 'general',
  },
  polarity: {
    method: draft.method,
    ...present('methodBModules', draft.methodBModules),
    ...draft.cords,
  },
  formFactor: {
    ...present('near', draft.nearPlace),
    ...present('far', draft.farPlace),
    ...present('field', draft.fieldPlace),
  },
  budget: { grade: draft.grade, ...draft.figures },
  documentation: UNLABELLED,
});

/** The planner's view of a draft whose ends exist. `anyWiring`: see `PlanContext`. */
export const contextOf = (draft: Draft, { guide: { site } }: Task, anyWiring: boolean): PlanContext => {
  const context = {
    answers: answersOfDraft(draft),
    near: draft.ends.near.endpoint as NonNullable<End['endpoint']>,
    far: draft.ends.far.endpoint as NonNullable<End['endpoint']>,
    settings: site.settings,
    modules: site.modules ?? [],
  };
  return anyWiring ? { ...context, anyWiring: true } : context;
};

/** Keys that were found on site and stay; null where the method's own are ordered. */
export const keysFound = (installed: Installed['near']): AdapterKeys | null =>
  installed === undefined || installed.keys === 'unknown' || installed.exchangeAdapters === true
    ? null
    : installed.keys;
