/**
 * What the search settles, one after the other, with the values each may take. A variable covers the questions that only make
 * sense together (a transceiver and its receptacle); the order is the one in which rules can soonest be asked.
 */
import type { AdapterKeys } from '../catalogue/adapters';
import { LOSS_GRADES } from '../catalogue/connector-loss';
import { FIBRES_OF_CONNECTOR } from '../catalogue/connectors';
import { POLISHES, type Polish } from '../catalogue/interface';
import { METHOD_PARTS, type PolarityMethod } from '../catalogue/polarity-methods';
import { modeOfEnd } from '../channel/endpoint';
import { MODULE_PLACES } from '../plan/module-product';
import { CARRIERS } from '../plan/through';
import { APPLICATION_KINDS } from '../steps/application';
import { type Draft, keysFound, type Shape } from './draft';
import { END_QUESTIONS, endPairs } from './end-pairs';
import { figuresVariable } from './figures-variable';
import { PLACE_VARIABLES } from './place-variables';
import { preferredShape } from './preferred-shape';
import { questionOf } from './questions';
import { routesVariable } from './routes-variable';
import { settleStructure } from './structure';
import { NONE } from './task';
import { among, choice, defined, distinct, following, numberAt, several, type Variable } from './variable';

/** Enough far ends that no threshold for small counts is met: 12 lanes a port, two ports a rack and one more. */
const MANY_LINKS = 25;

const LINKS = questionOf('application.links');

const linksVariable: Variable = {
  name: 'links',
  questions: [LINKS.index],
  values: (_, task) => {
    const numbers = numberAt(task, LINKS, 4, 1);
    return task.held[LINKS.index] ? [numbers[0]] : distinct([...numbers, MANY_LINKS]);
  },
};

/** What is found in a panel beside its keys; facts may fall where they need not stay. */
const PANEL_FACTS = ['exchangeAdapters', 'enclosure', 'slotsFree', 'pairLossDb'] as const;

const installedEnd = (name: 'installedNear' | 'installedFar', end: 'near' | 'far'): Variable => {
  const indexOf = (key: string): number => questionOf(`application.installed.${end}.${key}`).index;
  const keys = indexOf('keys');
  const facts = PANEL_FACTS.map((fact) => [fact, indexOf(fact)] as const);
  return {
    name,
    questions: [keys, ...facts.map(([, index]) => index)],
    values: (_, task) => {
      const givenKeys = task.given[keys];
      if (givenKeys === NONE || givenKeys === undefined) return [undefined];
      let all = among(task, keys, ['unknown', 'opposed', 'aligned']).map((key): object => ({ keys: key }));
      for (const [fact, index] of facts) {
        const values = among(task, index, fact === 'exchangeAdapters' ? [undefined, true] : [undefined]);
        all = all.flatMap((panel) => values.map((value) => ({ ...panel, ...defined({ [fact]: value }) })));
      }
      return all;
    },
  };
};

const NO_MODULES = {};

/** The guide names no product by itself: as given, or any module that does. */
const modulesVariable: Variable = {
  name: 'modules',
  questions: MODULE_PLACES.map((place) => questionOf(`interface.${place}Module`).index),
  values: (_, task) => {
    const [near = [], far = [], field = []] = modulesVariable.questions.map((index) =>
      among(task, index, [undefined]),
    );
    return near.flatMap((ofNear) =>
      far.flatMap((ofFar) =>
        field.map((ofField) => {
          const named = defined({ near: ofNear, far: ofFar, field: ofField });
          return Object.keys(named).length === 0 ? NO_MODULES : named;
        }),
      ),
    );
  },
};

const shapes: readonly Shape[] = Object.entries(FIBRES_OF_CONNECTOR).flatMap(([rear, counts]) =>
  counts.map((fibres) => ({ rear, fibres }) as Shape),
);

const shapeVariable: Variable = {
  name: 'shape',
  questions: [questionOf('interface.rear').index, questionOf('interface.fibres').index],
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

const endsVariable: Variable = {
  name: 'ends',
  questions: END_QUESTIONS,
  values: ({ kind }, task) => endPairs(kind, task).each,
};

const structureVariable: Variable = {
  name: 'structure',
  questions: [],
  values: (draft, task) => [settleStructure(draft, task)],
};

/** An array pair that is left open is the best there is: where that one does not work, none does. */
const cordsVariable: Variable = {
  name: 'cords',
  questions: [questionOf('polarity.aToACordEnd').index, questionOf('polarity.arrayCords').index],
  values: ({ method }, task) => {
    const [end, pair] = cordsVariable.questions as [number, number];
    return among(task, end, method === 'A' ? [undefined, 'far', 'near'] : [undefined]).flatMap(
      (aToACordEnd) =>
        among(task, pair, [undefined]).map((arrayCords) => defined({ aToACordEnd, arrayCords })),
    );
  },
};

export const VARIABLES: readonly Variable[] = [
  choice('kind', 'application.kind', APPLICATION_KINDS),
  choice('placement', 'application.placement', ['between-racks', 'same-rack']),
  choice('servicedSingly', 'application.servicedSingly', [undefined, true, false]),
  choice('redundancy', 'application.redundancy', ['none', 'A/B']),
  linksVariable,
  choice('perRack', 'application.perRack', [undefined]),
  several('growthPercent', ['application.growthPercent'], (_, task) =>
    distinct(numberAt(task, questionOf('application.growthPercent'), 0, 0)),
  ),
  following('through', 'application.through', ({ kind }) => [undefined, ...CARRIERS[kind]]),
  choice('upAngledEnds', 'application.upAngledEnds', [undefined, true]),
  installedEnd('installedNear', 'near'),
  installedEnd('installedFar', 'far'),
  choice('trunk', 'application.installed.trunk', [undefined]),
  modulesVariable,
  routesVariable,
  endsVariable,
  structureVariable,
  following('fibre', 'modePolish.fibre', preferredFibres),
  choice('grade', 'budget.grade', [...LOSS_GRADES].reverse()),
  figuresVariable,
  choice('frontPolish', 'modePolish.frontPolish', POLISHES),
  following('rearPolish', 'modePolish.rearPolish', (draft) => first(usualRearPolish(draft), POLISHES)),
  following('method', 'polarity.method', preferredMethods),
  following('front', 'interface.front', ({ kind }) =>
    kind === 'parallel' || kind === 'conversion' ? ['MPO', 'LC', 'SC'] : ['LC', 'SC', 'MPO'],
  ),
  shapeVariable,
  following(
    'modulePins',
    'interface.modulePins',
    // Between parallel optics the trunk is pinned and every cord unpinned, so that one cord fits port and panel.
    ({ kind, trunk }) =>
      (trunk?.pins ?? (kind === 'parallel' ? 'pinned' : '')) === 'pinned'
        ? ['unpinned', 'pinned']
        : ['pinned', 'unpinned'],
  ),
  rows('cableRows'),
  rows('moduleRows'),
  following('methodBModules', 'polarity.methodBModules', ({ method }) =>
    method === 'B' ? [undefined, 'inverted', 'identical'] : [undefined],
  ),
  cordsVariable,
  choice('rearsPerModule', 'interface.rearsPerModule', [1, 2]),
  ...PLACE_VARIABLES,
];

/** What follows from others has no bit. */
const ASKED = VARIABLES.filter(({ questions }) => questions.length > 0);
if (ASKED.length > 32) throw new Error('more variables than a number has bits');
const BITS: { readonly [Name in keyof Draft]?: number } = Object.fromEntries(
  ASKED.map(({ name }, place) => [name, 1 << place]),
);

/** Sets of variables are numbers, a bit for each. */
export const bitsOf = (names: readonly (keyof Draft)[]): number => {
  let bits = 0;
  for (const name of names) bits |= BITS[name] ?? 0;
  return bits;
};

/** The variables of whose questions some, or all, are such. */
export const variablesWith = (is: (index: number) => boolean, how: 'some' | 'every' = 'some'): number => {
  let bits = 0;
  for (const [place, { questions }] of ASKED.entries()) if (questions[how](is)) bits |= 1 << place;
  return bits;
};

/** Indexes of the questions that some variables settle. */
export const questionsOf = (variables: number): number[] =>
  ASKED.flatMap(({ questions }, place) => ((variables & (1 << place)) === 0 ? [] : questions));
