/**
 * What the search settles, one after the other, with the values each may take. A variable covers the questions that only make
 * sense together (a transceiver and its receptacle); the order is the one in which rules can soonest be asked.
 */

import type { AdapterKeys } from '../catalogue/adapters';
import { LOSS_GRADES } from '../catalogue/connector-loss';
import { FIBRES_OF_CONNECTOR } from '../catalogue/connectors';
import { ENCLOSURES } from '../catalogue/enclosures';
import { POLISHES, type Polish } from '../catalogue/interface';
import { METHOD_PARTS, type PolarityMethod } from '../catalogue/polarity-methods';
import { modeOfEnd } from '../channel/endpoint';
import type { PlanSite } from '../plan/link-plan';
import { APPLICATION_KINDS, type ApplicationKind } from '../steps/application';
import type { Place } from '../steps/form-factor';
import { type Draft, keysFound, type Shape } from './draft';
import { endPairs } from './end-pairs';
import { preferredShape } from './preferred-shape';
import { questionOf } from './questions';
import { settleStructure } from './structure';
import { NONE, type Task } from './task';

export interface Variable {
  readonly name: keyof Draft;
  /** Indexes of the questions it settles. */
  readonly questions: readonly number[];
  /** From what was given to its own questions, the site's enclosures, and what `dependsOn` tells of the draft: nothing else. */
  readonly values: (draft: Draft, task: Task) => readonly unknown[];
  /** Values are equal where this is equal; null where they are worked out from the whole draft. */
  readonly dependsOn: ((draft: Draft) => string) | null;
}

/** The given answer first, then the preferred values; the given one alone where it must stay. */
const among = (task: Task, index: number, preferred: readonly unknown[]): readonly unknown[] => {
  const given = task.given[index];
  if (task.held[index]) return [given];
  return given === NONE ? preferred : [given, ...preferred.filter((value) => value !== given)];
};

const ALWAYS = (): string => '';

const choice = (name: keyof Draft, id: string, preferred: readonly unknown[]): Variable => {
  const { index } = questionOf(id);
  return {
    name,
    questions: [index],
    dependsOn: ALWAYS,
    values: (_, task) => among(task, index, preferred),
  };
};

/** A choice whose likely values follow from others. */
const following = (
  name: keyof Draft,
  id: string,
  dependsOn: (draft: Draft) => string,
  preferred: (draft: Draft) => readonly unknown[],
): Variable => {
  const { index } = questionOf(id);
  return {
    name,
    questions: [index],
    dependsOn,
    values: (draft, task) => (task.held[index] ? [task.given[index]] : among(task, index, preferred(draft))),
  };
};

/**
 * A typed number that is free: as given, else as a practitioner proposes it; and the value that is easiest to meet where the
 * rules only bound it, which stands for all between.
 */
const numberAt = (task: Task, id: string, usual: unknown, easiest: unknown): readonly [unknown, unknown] => {
  const { index } = questionOf(id);
  const given = task.given[index];
  if (task.held[index]) return [given, given];
  return [given === NONE ? usual : given, easiest];
};

/** What is found on site or read off a data sheet: as given, or not there. */
const sitesOf = (task: Task, id: string): readonly unknown[] =>
  among(task, questionOf(id).index, [undefined]);

/** What no rule forbids anything for: as given. */
const asGiven = (task: Task, id: string): unknown => {
  const given = task.given[questionOf(id).index];
  return given === NONE ? undefined : given;
};

const defined = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

const several = (
  name: keyof Draft,
  ids: readonly string[],
  dependsOn: (draft: Draft) => string,
  values: Variable['values'],
): Variable => ({ name, questions: ids.map((id) => questionOf(id).index), dependsOn, values });

/** Enough far ends that no threshold for small counts is met: 12 lanes a port, two ports a rack and one more. */
const MANY_LINKS = 25;

const distinct = (values: readonly unknown[]): readonly unknown[] => [...new Set(values)];

const linksVariable: Variable = {
  name: 'links',
  questions: [questionOf('application.links').index],
  dependsOn: ALWAYS,
  values: (_, task) => {
    const numbers = numberAt(task, 'application.links', 4, 1);
    return task.held[questionOf('application.links').index]
      ? [numbers[0]]
      : distinct([...numbers, MANY_LINKS]);
  },
};

const installedEnd = (name: 'installedNear' | 'installedFar', end: 'near' | 'far'): Variable => {
  const [keys, exchange, enclosure] = ['keys', 'exchangeAdapters', 'enclosure'].map(
    (key) => questionOf(`application.installed.${end}.${key}`).index,
  ) as [number, number, number];
  return {
    name,
    questions: [keys, exchange, enclosure],
    dependsOn: ALWAYS,
    values: (_, task) => {
      const givenKeys = task.given[keys];
      if (givenKeys === NONE || givenKeys === undefined) return [undefined];
      const all: unknown[] = [];
      for (const key of among(task, keys, ['unknown', 'opposed', 'aligned']))
        for (const exchangeAdapters of among(task, exchange, [undefined, true]))
          for (const box of among(task, enclosure, [undefined]))
            all.push({ keys: key, ...defined({ exchangeAdapters, enclosure: box }) });
      return all;
    },
  };
};

const shapes: readonly Shape[] = Object.entries(FIBRES_OF_CONNECTOR).flatMap(([rear, counts]) =>
  counts.map((fibres) => ({ rear, fibres }) as Shape),
);

const shapeVariable: Variable = {
  name: 'shape',
  questions: [questionOf('interface.rear').index, questionOf('interface.fibres').index],
  dependsOn: (draft) => `${preferredShape(draft).rear} ${preferredShape(draft).fibres}`,
  values: (draft, task) => {
    const [rear, fibres] = shapeVariable.questions as [number, number];
    const fits = (shape: Shape): boolean =>
      (!task.held[rear] || shape.rear === task.given[rear]) &&
      (!task.held[fibres] || shape.fibres === task.given[fibres]);
    const given = { rear: task.given[rear], fibres: task.given[fibres] };
    if (task.held[rear] && task.held[fibres]) return [given];
    const wanted = given.rear === NONE && given.fibres === NONE ? preferredShape(draft) : given;
    const distance = (shape: Shape): number =>
      (shape.rear === wanted.rear ? 0 : 1) + (shape.fibres === wanted.fibres ? 0 : 1);
    return shapes.filter(fits).sort((a, b) => distance(a) - distance(b));
  },
};

/** A wiring of 24-fibre parts that nobody asked for is left to the planner, which tries them all. */
const rows = (name: 'cableRows' | 'moduleRows'): Variable => choice(name, `interface.${name}`, [undefined]);

const isSingleMode = ({ ends: { near } }: Draft): boolean =>
  near.endpoint !== null && modeOfEnd(near.endpoint) === 'SMF';

const preferredFibres = (draft: Draft): readonly unknown[] =>
  isSingleMode(draft) ? ['OS2', 'OM4', 'OM5', 'OM3'] : ['OM4', 'OM5', 'OM3', 'OS2'];

const first = <T>(wanted: T, all: readonly T[]): readonly T[] => [
  wanted,
  ...all.filter((one) => one !== wanted),
];

/** Single-mode arrays are angled, and so is whatever the transceiver's own receptacle is. */
const usualRearPolish = (draft: Draft): Polish => {
  const { near } = draft.ends;
  const own = near.endpoint?.kind === 'parallel' ? near.endpoint.face.polish : null;
  return own ?? (isSingleMode(draft) ? 'APC' : 'UPC');
};

const BY_SPARES: readonly PolarityMethod[] = ['U1', 'U2', 'B', 'A', 'C'];

const likelyKeys = ({ installedNear, installedFar, rearPolish }: Draft): AdapterKeys | null =>
  keysFound(installedNear) ?? keysFound(installedFar) ?? (rearPolish === 'APC' ? 'opposed' : null);

/** Methods whose keys and trunk are there already come first, then the one with the fewest different parts. */
const preferredMethods = (draft: Draft): readonly unknown[] => {
  const { trunk } = draft;
  const keys = likelyKeys(draft);
  const fits = (method: PolarityMethod): number =>
    (keys === null || METHOD_PARTS[method].keys === keys ? 0 : 1) +
    (trunk === undefined || trunk.type === 'unknown' || METHOD_PARTS[method].trunk === trunk.type ? 0 : 1);
  return [...BY_SPARES].sort((a, b) => fits(a) - fits(b));
};

const LEAST_ROUTE_M = 0.001;

type Field = readonly [key: string, values: readonly [first: unknown, easiest: unknown]];

/** All numbers as given or usual, and all as easy as can be where that is something else. */
const bothWays = (fields: readonly Field[]): readonly Record<string, unknown>[] => {
  const first = defined(Object.fromEntries(fields.map(([key, [value]]) => [key, value])));
  return fields.every(([, [value, easiest]]) => value === easiest)
    ? [first]
    : [first, defined(Object.fromEntries(fields.map(([key, [, easiest]]) => [key, easiest])))];
};

/** Every reading of the figures: those from data sheets may fall where they need not stay. */
const figures = (draft: Draft, task: Task): readonly unknown[] => {
  const field = (key: string, usual: unknown, easiest: unknown): Field => [
    key,
    numberAt(task, `budget.${key}`, usual, easiest),
  ];
  const numbers = bothWays([
    field('nearRiseM', 2, 0),
    field('farRiseM', 2, 0),
    field('slackPercent', 5, 0),
    field('nearCordM', 3, 0),
    field('farCordM', 3, 0),
    field('crossConnectM', undefined, 0),
    field('splices', 0, 0),
    field('agingMarginDb', draft.fibre === 'OS2' ? 0.3 : 0, 0),
  ]);
  const all: unknown[] = [];
  for (const extraTerms of sitesOf(task, 'budget.extraTerms'))
    for (const fibreLossDbPerKm of sitesOf(task, 'budget.fibreLossDbPerKm'))
      for (const limitDb of sitesOf(task, 'budget.limitDb'))
        for (const some of numbers) all.push(defined({ ...some, extraTerms, fibreLossDbPerKm, limitDb }));
  return all;
};

/** The most rack units that a place can have free. */
const MOST_UNITS = 60;

const housesParts = ({ kind, structure, placement }: Draft, place: 'near' | 'far' | 'field'): boolean => {
  const { through } = structure ?? {};
  if (through !== 'module' && through !== 'panel') return false;
  if (place === 'field') return kind === 'patch-field';
  return place === 'far' || kind !== 'breakout' || placement === 'between-racks';
};

const ENCLOSURE_IDS = new WeakMap<PlanSite, readonly string[]>();

const knownEnclosures = (site: PlanSite): readonly string[] => {
  const known = ENCLOSURE_IDS.get(site);
  if (known !== undefined) return known;
  const ids = ['lgx-4u', ...site.enclosures.map((one) => one.id), ...ENCLOSURES.map((one) => one.id)];
  const all = [...new Set(ids)];
  ENCLOSURE_IDS.set(site, all);
  return all;
};

/** Every enclosure with the units as given, then with as many as there can be. */
const places = (
  boxes: readonly (string | undefined)[],
  units: number,
  most: number,
  rest: Pick<Place, 'access' | 'toolless'>,
): readonly (Place | undefined)[] =>
  (units === most ? [units] : [units, most]).flatMap((rackUnitsFree) =>
    boxes.map((enclosure) => (enclosure === undefined ? undefined : { enclosure, rackUnitsFree, ...rest })),
  );

const placeVariable = (
  name: 'nearPlace' | 'farPlace' | 'fieldPlace',
  place: 'near' | 'far' | 'field',
): Variable => {
  const id = (key: string): string => `formFactor.${place}.${key}`;
  const ids = ['rackUnitsFree', 'enclosure', 'access', 'toolless'].map(id);
  const box = questionOf(id('enclosure')).index;
  return {
    name,
    questions: ids.map((one) => questionOf(one).index),
    dependsOn: (draft) => (housesParts(draft, place) ? 'houses parts' : ''),
    values: (draft, task) => {
      const access = (asGiven(task, id('access')) ?? 'front') as Place['access'];
      const toolless = (asGiven(task, id('toolless')) ?? false) as boolean;
      const known = knownEnclosures(task.site);
      const boxes = among(
        task,
        box,
        housesParts(draft, place) ? [...known, undefined] : [undefined, ...known],
      );
      const [units, most] = numberAt(task, id('rackUnitsFree'), 40, MOST_UNITS) as [
        number | undefined,
        number,
      ];
      return places(boxes as readonly (string | undefined)[], units ?? 40, most ?? 40, { access, toolless });
    },
  };
};

const endsVariable: Variable = {
  name: 'ends',
  questions: (['near', 'far'] as const).flatMap((end) =>
    ['interface', 'receptacleKind', 'polish', 'receptacle'].map(
      (key) => questionOf(`transceiver.${end}.${key}`).index,
    ),
  ),
  values: ({ kind }, task) => endPairs(kind, task).pairs,
  dependsOn: ({ kind }) => kind,
};

/** What may carry each application; another word is passed over by the planner. */
const CARRIED_BY: Readonly<Record<ApplicationKind, readonly unknown[]>> = {
  breakout: [undefined, 'module', 'breakout-cable'],
  parallel: [undefined, 'panel', 'direct-cord'],
  duplex: [undefined],
  'patch-field': [undefined],
  conversion: [undefined],
};

const structureVariable: Variable = {
  name: 'structure',
  questions: [],
  dependsOn: null,
  values: (draft, task) => [settleStructure(draft, task)],
};

export const VARIABLES: readonly Variable[] = [
  choice('kind', 'application.kind', APPLICATION_KINDS),
  choice('placement', 'application.placement', ['between-racks', 'same-rack']),
  choice('servicedSingly', 'application.servicedSingly', [true, false]),
  choice('redundancy', 'application.redundancy', ['none', 'A/B']),
  linksVariable,
  choice('perRack', 'application.perRack', [undefined]),
  several('growthPercent', ['application.growthPercent'], ALWAYS, (_, task) =>
    distinct(numberAt(task, 'application.growthPercent', 0, 0)),
  ),
  following(
    'through',
    'application.through',
    ({ kind }) => kind,
    ({ kind }) => CARRIED_BY[kind],
  ),
  choice('upAngledEnds', 'application.upAngledEnds', [undefined, true]),
  installedEnd('installedNear', 'near'),
  installedEnd('installedFar', 'far'),
  choice('trunk', 'application.installed.trunk', [undefined]),
  several(
    'routes',
    ['application.routeLengthM', 'application.secondRouteLengthM'],
    ({ kind }) => kind,
    ({ kind }, task) => {
      const second = kind === 'patch-field' ? LEAST_ROUTE_M : undefined;
      return bothWays([
        ['routeLengthM', numberAt(task, 'application.routeLengthM', 20, LEAST_ROUTE_M)],
        ['secondRouteLengthM', numberAt(task, 'application.secondRouteLengthM', undefined, second)],
      ]);
    },
  ),
  endsVariable,
  structureVariable,
  following('fibre', 'modePolish.fibre', (draft) => (isSingleMode(draft) ? 'SMF' : 'MMF'), preferredFibres),
  choice('grade', 'budget.grade', [...LOSS_GRADES].reverse()),
  several(
    'figures',
    [
      'nearRiseM',
      'farRiseM',
      'slackPercent',
      'nearCordM',
      'farCordM',
      'crossConnectM',
      'splices',
      'extraTerms',
      'agingMarginDb',
      'fibreLossDbPerKm',
      'limitDb',
    ].map((key) => `budget.${key}`),
    ({ fibre }) => (fibre === 'OS2' ? 'OS2' : ''),
    figures,
  ),
  choice('frontPolish', 'modePolish.frontPolish', POLISHES),
  following('rearPolish', 'modePolish.rearPolish', usualRearPolish, (draft) =>
    first(usualRearPolish(draft), POLISHES),
  ),
  following(
    'method',
    'polarity.method',
    (draft) => `${likelyKeys(draft)} ${draft.trunk?.type}`,
    preferredMethods,
  ),
  following(
    'front',
    'interface.front',
    ({ kind }) => kind,
    ({ kind }) => (kind === 'parallel' || kind === 'conversion' ? ['MPO', 'LC', 'SC'] : ['LC', 'SC', 'MPO']),
  ),
  shapeVariable,
  following(
    'modulePins',
    'interface.modulePins',
    ({ trunk }) => trunk?.pins ?? '',
    ({ trunk }) => (trunk?.pins === 'pinned' ? ['unpinned', 'pinned'] : ['pinned', 'unpinned']),
  ),
  rows('cableRows'),
  rows('moduleRows'),
  following(
    'methodBModules',
    'polarity.methodBModules',
    ({ method }) => method,
    ({ method }) => (method === 'B' ? [undefined, 'inverted', 'identical'] : [undefined]),
  ),
  following(
    'aToACordEnd',
    'polarity.aToACordEnd',
    ({ method }) => method,
    ({ method }) => (method === 'A' ? [undefined, 'far', 'near'] : [undefined]),
  ),
  choice('rearsPerModule', 'interface.rearsPerModule', [1, 2]),
  placeVariable('nearPlace', 'near'),
  placeVariable('farPlace', 'far'),
  placeVariable('fieldPlace', 'field'),
];
