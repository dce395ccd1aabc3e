/** Answers of a link: every way to change one of them, and random ones. Values are those that some rule or table tells apart. */
import fc from 'fast-check';
import { ENCLOSURES } from '../../src/shared/catalogue/enclosures';
import { INTERFACES } from '../../src/shared/catalogue/interfaces';
import type { ModuleProduct } from '../../src/shared/plan/module-product';
import { exampleModule } from '../../src/shared/rules/example-links';
import type { CompleteAnswers } from '../../src/shared/steps/steps';

type Value = string | number | boolean | object | undefined;

const ENDS: readonly Value[] = INTERFACES.flatMap(({ id, receptacles }) =>
  receptacles.length === 1
    ? [{ interface: id }]
    : [
        { interface: id },
        ...receptacles.map(({ kind, polish }) => ({ interface: id, receptacleKind: kind, polish })),
      ],
);

const PANELS: readonly Value[] = [
  undefined,
  ...['opposed', 'aligned', 'unknown'].flatMap((keys) => [{ keys }, { keys, exchangeAdapters: true }]),
  { keys: 'opposed', enclosure: 'lgx-4u' },
  { keys: 'aligned', enclosure: 'hd-1u-12' },
];

const TRUNKS: readonly Value[] = [
  undefined,
  ...['A', 'B', 'C', 'unknown'].flatMap((type) =>
    ['pinned', 'unpinned', 'unknown'].map((pins) => ({
      type,
      pins,
      fibres: 12,
      fibre: 'OM4',
      polish: 'UPC',
      lengthM: 36,
    })),
  ),
  ...(
    [
      [8, 'OM4', 'UPC'],
      [12, 'OS2', 'APC'],
      [12, 'OS2', 'UPC'],
      [16, 'OM3', 'APC'],
      [24, 'OM5', 'UPC'],
    ] as const
  ).map(([fibres, fibre, polish]) => ({ type: 'B', pins: 'unpinned', fibres, fibre, polish, lengthM: 36 })),
];

const PLACES: readonly Value[] = [
  undefined,
  ...[...ENCLOSURES.map(({ id }) => id), 'no-such'].flatMap((enclosure) =>
    [0, 1, 4, 40].map((rackUnitsFree) => ({
      enclosure,
      rackUnitsFree,
      access: 'front',
      toolless: false,
    })),
  ),
];

const labelPlace = (rack: string, more: object = {}) => ({
  rack,
  panel: 'P1',
  firstCassette: 1,
  firstPort: 1,
  ...more,
});

const HOUSE_MAP: ModuleProduct['wiring'] = {
  custom: [1, 2, 3, 4, 5, 6].flatMap((port): [string, number][] => [
    [`${port}A`, port],
    [`${port}B`, 13 - port],
  ]),
};

/** Each differs from the first in one thing; the last two are of other rears. */
export const MODULES: readonly ModuleProduct[] = [
  exampleModule(),
  exampleModule({ id: 'wired-a', wiring: 'straight' }),
  exampleModule({ id: 'unpinned', pins: 'unpinned' }),
  exampleModule({ id: 'two-rears', rearsPerModule: 2 }),
  exampleModule({ id: 'single-mode', mode: 'SMF', rearPolish: 'APC' }),
  exampleModule({ id: 'sc', front: 'SC' }),
  exampleModule({ id: 'dense', family: 'hd-12' }),
  exampleModule({ id: 'lossy', lossDb: 1.2 }),
  exampleModule({ id: 'house-12', fibres: 12, wiring: HOUSE_MAP, lossDb: 0.6 }),
  exampleModule({ id: 'wired-u2-12', fibres: 12, wiring: 'U2' }),
  exampleModule({ id: 'two-rows', rear: 'MPO-24', fibres: 24, wiring: 'row-pairs' }),
];

const NAMED: readonly Value[] = [undefined, 'no-such', ...MODULES.map(({ id }) => id)];

/** By path: every value worth trying. An undefined value leaves the answer out. */
const VALUES: Readonly<Record<string, readonly Value[]>> = {
  'interface.nearModule': NAMED,
  'interface.farModule': NAMED,
  'interface.fieldModule': NAMED,
  'application.kind': ['breakout', 'duplex', 'patch-field', 'parallel', 'conversion'],
  'application.links': [1, 2, 4, 6, 7, 8, 9, 12, 24, 25, 48, 96, 97, 144, 288, 600],
  'application.perRack': [undefined, [1, 3], [6, 6, 6, 6], [12, 12]],
  'application.growthPercent': [0, 25, 50, 400],
  'application.placement': ['same-rack', 'between-racks'],
  'application.routeLengthM': [
    undefined,
    0,
    1,
    20,
    50,
    63,
    64,
    90,
    100,
    140,
    300,
    480,
    2000,
    9900,
    39_000,
    115_000,
  ],
  'application.secondRouteLengthM': [undefined, 0, 10, 100, 1000],
  'application.servicedSingly': [true, false],
  'application.redundancy': ['none', 'A/B'],
  'application.through': [undefined, 'module', 'breakout-cable', 'panel', 'direct-cord'],
  'application.upAngledEnds': [undefined, false, true],
  'application.installed.near': PANELS,
  'application.installed.far': PANELS,
  'application.installed.trunk': TRUNKS,
  'transceiver.near': ENDS,
  'transceiver.far': ENDS,
  'transceiver.suppliedBy': ['customer', 'seller'],
  'interface.front': ['LC', 'SC', 'MPO'],
  'interface.rear': ['MPO-12', 'MPO-16', 'MPO-24'],
  'interface.fibres': [8, 12, 16, 24],
  'interface.rearsPerModule': [1, 2],
  'interface.modulePins': ['pinned', 'unpinned'],
  'interface.trunkLegs': [undefined, 1, 12],
  'interface.cableRows': [
    undefined,
    'rows-kept',
    'rows-swapped',
    'columns-mirrored',
    'fully-reversed',
    'pair-flipped',
  ],
  'interface.moduleRows': [undefined, 'adjacent-pairs', 'row-pairs'],
  'modePolish.fibre': ['OM3', 'OM4', 'OM5', 'OS2'],
  'modePolish.frontPolish': ['UPC', 'APC'],
  'modePolish.rearPolish': ['UPC', 'APC'],
  'modePolish.space': ['general', 'plenum'],
  'polarity.method': ['A', 'B', 'C', 'U1', 'U2'],
  'polarity.methodBModules': [undefined, 'inverted', 'identical'],
  'polarity.aToACordEnd': [undefined, 'near', 'far'],
  'polarity.arrayCords': [undefined, 'A-A', 'A-B', 'B-B', 'C-B'],
  'formFactor.near': PLACES,
  'formFactor.far': PLACES,
  'formFactor.field': PLACES,
  'budget.grade': ['low-loss', 'standard', 'planning', 'worst-case'],
  'budget.nearRiseM': [0, 2, 2.5, 60],
  'budget.farRiseM': [0, 2, 60],
  'budget.slackPercent': [0, 5, 7.5, 100],
  'budget.nearCordM': [0, 0.5, 3, 3.1, 31, 51, 200],
  'budget.farCordM': [0, 0.5, 2, 31, 200],
  'budget.crossConnectM': [undefined, 3, 100],
  'budget.splices': [0, 1, 5, 20],
  'budget.extraTerms': [undefined, [{ what: 'tap', lossDb: 1.2 }]],
  'budget.agingMarginDb': [0, 0.3, 0.5, 3],
  'budget.fibreLossDbPerKm': [undefined, 0, 3.5, 50],
  'budget.limitDb': [undefined, 0, 1, 4.5],
  'documentation.scheme': ['rack-panel-cassette-port', 'trunk-fibre-port', 'tia-606'],
  'documentation.near': [
    labelPlace('R1'),
    labelPlace('R2'),
    labelPlace('R1', { room: '4BK', rackUnit: 10, rackUnitB: 30 }),
  ],
  'documentation.far': [
    labelPlace('R2'),
    labelPlace('R1'),
    labelPlace('R2', { room: '4BK', rackUnit: 10, rackUnitB: 30 }),
    labelPlace('R2', { racks: ['R3', 'R4', 'R5', 'R6'] }),
    labelPlace('R2', { racks: ['R3', 'R3', 'R3', 'R3'] }),
  ],
  'documentation.field': [undefined, labelPlace('R0'), labelPlace('R1')],
  'documentation.trunk': [undefined, 'T1', 'trunk'],
};

type Tree = { [key: string]: unknown };

const withoutUndefined = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [
        key,
        typeof value === 'object' && value !== null && !Array.isArray(value)
          ? withoutUndefined(value as Tree)
          : value,
      ]),
  );

const set = (tree: Tree, path: string, value: unknown): void => {
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let at = tree;
  for (const key of keys) {
    at[key] = { ...(at[key] as Tree | undefined) };
    at = at[key] as Tree;
  }
  at[last] = value;
};

const changed = (answers: CompleteAnswers, path: string, value: Value): CompleteAnswers => {
  const tree: Tree = { ...answers };
  set(tree, path, value);
  return withoutUndefined(tree) as unknown as CompleteAnswers;
};

/** The same answers with one of them given otherwise, for every answer and every value. */
export function* changes(answers: CompleteAnswers): Generator<CompleteAnswers> {
  for (const [path, values] of Object.entries(VALUES))
    for (const value of values) yield changed(answers, path, value);
}

/** One of the given answers with some of them given otherwise, whatever comes of it. */
export const severalChanged = (bases: readonly CompleteAnswers[]): fc.Arbitrary<CompleteAnswers> => {
  const paths = Object.keys(VALUES);
  const change = fc
    .constantFrom(...paths)
    .chain((path) => fc.constantFrom(...(VALUES[path] ?? [])).map((value) => ({ path, value })));
  return fc
    .tuple(fc.constantFrom(...bases), fc.array(change, { minLength: 2, maxLength: 6 }))
    .map(([answers, several]) =>
      several.reduce((own, { path, value }) => changed(own, path, value), answers),
    );
};
