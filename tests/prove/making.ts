/** What may be said about how parts are made, and which of it each aspect of a frame follows from. */
import { ADAPTER_KEYS, type AdapterKeys } from '../../src/shared/catalogue/adapters';
import { ARRAY_CONNECTORS } from '../../src/shared/catalogue/connectors';
import { FIBRE_GRADES, POLISHES } from '../../src/shared/catalogue/interface';
import {
  METHOD_PARTS,
  POLARITY_METHODS,
  type PolarityMethod,
} from '../../src/shared/catalogue/polarity-methods';
import { MODULE_PRESETS_24, ROW_PRESETS } from '../../src/shared/catalogue/wirings';
import type { Carrier } from '../oracle/housing';
import type { Frame, Making, Panel } from './structure';

export type KeysFound = 'none' | 'opposed' | 'aligned';

/** What a panel means for the plan: keys that were found and stay, or none. */
export const keysFoundIn = (panel: Panel): KeysFound =>
  panel === undefined || panel.keys === 'unknown' || panel.exchangeAdapters === true ? 'none' : panel.keys;

/** Everything that may be said of a panel with that meaning. */
const PANELS: Readonly<Record<KeysFound, readonly Panel[]>> = {
  none: [
    undefined,
    { keys: 'unknown' },
    { keys: 'opposed', exchangeAdapters: true },
    { keys: 'aligned', exchangeAdapters: true },
    { keys: 'unknown', exchangeAdapters: false, enclosure: 'lgx-4u' },
  ],
  opposed: [{ keys: 'opposed' }, { keys: 'opposed', exchangeAdapters: false, enclosure: 'hd-1u-12' }],
  aligned: [{ keys: 'aligned' }, { keys: 'aligned', exchangeAdapters: false, enclosure: 'hd-1u-12' }],
};

/** A making with its panels told by what they mean. */
export type Point = Omit<Making, 'nearPanel' | 'farPanel'> & {
  readonly nearKeys: KeysFound;
  readonly farKeys: KeysFound;
};

/**
 * What adapters are in the panels in the end: those that were found, else the method's. Some aspects follow from these alone,
 * whoever brings them.
 */
interface Adapters {
  readonly nearAdapters: AdapterKeys;
  readonly farAdapters: AdapterKeys;
}

export type PointName = keyof Point;
type Name = PointName | keyof Adapters;
export type Said = Partial<Point & Adapters>;

export const DOMAINS: { readonly [K in Name]: readonly (Point & Adapters)[K][] } = {
  nearAdapters: ADAPTER_KEYS,
  farAdapters: ADAPTER_KEYS,
  nearKeys: ['none', 'opposed', 'aligned'],
  farKeys: ['none', 'opposed', 'aligned'],
  upAngledEnds: [undefined, true, false],
  front: ['LC', 'SC', 'MPO'],
  rear: ARRAY_CONNECTORS,
  fibres: [8, 12, 16, 24],
  modulePins: ['pinned', 'unpinned'],
  cableRows: [undefined, ...ROW_PRESETS],
  moduleRows: [undefined, ...MODULE_PRESETS_24],
  fibre: FIBRE_GRADES,
  frontPolish: POLISHES,
  rearPolish: POLISHES,
  method: POLARITY_METHODS,
  methodBModules: [undefined, 'inverted', 'identical'],
  aToACordEnd: [undefined, 'near', 'far'],
  arrayCords: [undefined, 'A-A', 'A-B', 'A-C', 'B-A', 'B-B', 'B-C', 'C-A', 'C-B', 'C-C'],
};

const NAMES = (Object.keys(DOMAINS) as Name[]).filter(
  (name): name is PointName => name !== 'nearAdapters' && name !== 'farAdapters',
);

/** As many joint assignments as the largest domain has values: each answer then takes each value in one of them at least. */
export const TURNS = Math.max(...NAMES.map((name) => DOMAINS[name].length));

export const makingOf = ({ nearKeys, farKeys, ...made }: Point, turn: number): Making => ({
  ...made,
  nearPanel: PANELS[nearKeys][turn % PANELS[nearKeys].length],
  farPanel: PANELS[farKeys][(turn + 1) % PANELS[farKeys].length],
});

const SHAPE: readonly Name[] = ['rear', 'fibres', 'cableRows'];
const KEYED: readonly Name[] = [...SHAPE, 'method', 'nearKeys', 'farKeys'];

/** Of what light and shapes follow from, by application and carrier. The tables check that it is enough. */
export const WIRED_BY: Readonly<Record<string, readonly Name[]>> = {
  'breakout module': [...KEYED, 'moduleRows'],
  'breakout breakout-cable': SHAPE,
  'duplex module': [...KEYED, 'moduleRows', 'methodBModules', 'aToACordEnd'],
  'duplex direct-cord': [],
  'patch-field module': [...KEYED, 'moduleRows', 'methodBModules'],
  'parallel panel': [...KEYED, 'arrayCords'],
  'parallel direct-cord': [...SHAPE, 'method'],
  'conversion module': [...SHAPE, 'nearAdapters', 'farAdapters'],
};

const POLISHED: readonly Name[] = ['frontPolish', 'rearPolish', 'fibre'];

/** What end faces follow from. In a patch field the method's adapters stand in the middle, whatever is found at the ends. */
export const polishedBy = (kind: Frame['kind'], carrier: Carrier): readonly Name[] => {
  if (carrier !== 'module' && carrier !== 'panel') return POLISHED;
  const adapters: readonly Name[] =
    kind === 'patch-field' ? ['method', 'nearKeys', 'farKeys'] : ['nearAdapters', 'farAdapters'];
  return [...adapters, 'upAngledEnds', ...POLISHED];
};

const isTwoRow = ({ rear, fibres }: Said): boolean => rear === 'MPO-24' && fibres === 24;

/** What is asked in vain beside other answers: rows of one-row parts, and the choices of another method. */
const isIdle = (name: Name, so: Said): boolean => {
  switch (name) {
    case 'cableRows':
    case 'moduleRows':
      return !isTwoRow(so);
    case 'arrayCords':
      return so.rear === 'MPO-24';
    case 'methodBModules':
      return so.method !== 'B';
    case 'aToACordEnd':
      return so.method !== 'A';
    default:
      return false;
  }
};

/** All joint values of these answers, those left out that are asked in vain: they are absent. */
export function* pointsOf(names: readonly Name[], so: Said = {}): Generator<Said> {
  const [name, ...rest] = names;
  if (name === undefined) {
    yield so;
    return;
  }
  if (isIdle(name, so)) {
    yield* pointsOf(rest, so);
    return;
  }
  for (const value of DOMAINS[name]) yield* pointsOf(rest, { ...so, [name]: value });
}

const adaptersAt = (
  keys: KeysFound | undefined,
  method: PolarityMethod | undefined,
): AdapterKeys | undefined =>
  keys !== 'none' && keys !== undefined ? keys : method && METHOD_PARTS[method].keys;

/** Do method and panels bring the adapters that the point names? True where it names none. */
export const bringsAdapters = ({ nearAdapters, farAdapters, nearKeys, farKeys, method }: Said): boolean =>
  (nearAdapters === undefined || adaptersAt(nearKeys, method) === nearAdapters) &&
  (farAdapters === undefined || adaptersAt(farKeys, method) === farAdapters);

/** Method and panels that bring these adapters: every method in its turn, and the panels silent where it can do without them. */
const bringing = (adapters: Adapters, so: Said, turn: number): Said => {
  const method = so.method ?? (DOMAINS.method[turn % DOMAINS.method.length] as PolarityMethod);
  const keysFor = (wanted: AdapterKeys, silent: boolean): KeysFound =>
    silent && METHOD_PARTS[method].keys === wanted ? 'none' : wanted;
  return {
    nearKeys: keysFor(adapters.nearAdapters, turn % 2 === 0),
    farKeys: keysFor(adapters.farAdapters, turn % 3 !== 1),
    method,
  };
};

/** The point with every answer that it does not name taking a value of its turn. */
export const filled = (so: Said, turn: number): Point => {
  const { nearAdapters, farAdapters, ...named } = so;
  const said: Said =
    nearAdapters === undefined || farAdapters === undefined
      ? named
      : { ...bringing({ nearAdapters, farAdapters }, named, turn), ...named };
  const point: Record<string, unknown> = {};
  NAMES.forEach((name, index) => {
    point[name] = name in said ? said[name] : DOMAINS[name][(turn + index) % DOMAINS[name].length];
  });
  return point as unknown as Point;
};

/** The value that the point has, or brings about. */
const valueIn = (name: Name, point: Said): unknown => {
  if (name === 'nearAdapters') return point.nearAdapters ?? adaptersAt(point.nearKeys, point.method);
  if (name === 'farAdapters') return point.farAdapters ?? adaptersAt(point.farKeys, point.method);
  return point[name];
};

export const keyOf = (names: readonly Name[], point: Said): string =>
  names.map((name) => (isIdle(name, point) ? '' : String(valueIn(name, point)))).join(' ');

/** Can the two be said together? */
export const goTogether = (one: Said, other: Said): boolean => {
  const both = { ...one, ...other };
  const complete = both.method !== undefined && both.nearKeys !== undefined && both.farKeys !== undefined;
  return (
    Object.entries(one).every(([name, value]) => !(name in other) || other[name as Name] === value) &&
    (!complete || bringsAdapters(both))
  );
};
