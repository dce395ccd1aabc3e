/** Every way of making the parts of a frame that some answers leave, read off its tables. */
import { hasPairOfCords } from '../oracle/housing';
import { bringsAdapters, DOMAINS, keysFoundIn, type Point, type PointName, type Said } from './making';
import type { Assignment } from './questions';
import type { Making, Panel } from './structure';
import type { Group } from './tables';

/** The question that says each of a point's answers. */
export const SAID_BY = {
  upAngledEnds: 'application.upAngledEnds',
  front: 'interface.front',
  rear: 'interface.rear',
  fibres: 'interface.fibres',
  modulePins: 'interface.modulePins',
  cableRows: 'interface.cableRows',
  moduleRows: 'interface.moduleRows',
  fibre: 'modePolish.fibre',
  frontPolish: 'modePolish.frontPolish',
  rearPolish: 'modePolish.rearPolish',
  method: 'polarity.method',
  methodBModules: 'polarity.methodBModules',
  aToACordEnd: 'polarity.aToACordEnd',
  arrayCords: 'polarity.arrayCords',
} as const satisfies Partial<Record<PointName, string>>;

type SaidName = keyof typeof SAID_BY;

export const MAKING_IDS: readonly string[] = Object.values(SAID_BY);

/** What remains to be said where the wiring leaves it open, in the order in which it can soonest be refused. */
const REST: readonly (readonly [SaidName, (group: Group, point: Said) => boolean])[] = [
  ['modulePins', (group, point) => group.isPinned(point)],
  ['fibre', (group, point) => group.hasGlass(point)],
  ['front', (group, point) => group.hasFront(point)],
  ['rear', () => true],
  ['fibres', () => true],
  ['cableRows', () => true],
  ['moduleRows', () => true],
  ['method', (_, point) => bringsAdapters(point)],
  ['methodBModules', () => true],
  ['aToACordEnd', () => true],
  [
    'arrayCords',
    ({ frame, carrier }, { rear, arrayCords }) =>
      arrayCords === undefined || hasPairOfCords(frame.kind, carrier, rear),
  ],
  ['upAngledEnds', () => true],
  ['frontPolish', () => true],
  ['rearPolish', (group, point) => group.isPolished(point)],
];

/** Where the wiring does not look at these, nothing does: the first value that may be said will do. */
const UNLOOKED_AT: ReadonlySet<SaidName> = new Set([
  'modulePins',
  'cableRows',
  'moduleRows',
  'methodBModules',
  'aToACordEnd',
  'arrayCords',
]);

export function* makingsOf(
  group: Group,
  held: Assignment,
  nearPanel: Panel,
  farPanel: Panel,
): Generator<Making> {
  const keys: Said = { nearKeys: keysFoundIn(nearPanel), farKeys: keysFoundIn(farPanel) };
  const allowed = (name: SaidName): readonly unknown[] =>
    SAID_BY[name] in held ? [held[SAID_BY[name]]] : DOMAINS[name];
  function* fill(at: number, point: Said): Generator<Making> {
    const step = REST[at];
    if (step === undefined) {
      const { nearKeys: _n, farKeys: _f, nearAdapters: _a, farAdapters: _b, ...made } = point as Point & Said;
      yield { ...made, nearPanel, farPanel };
      return;
    }
    const [name, fits] = step;
    const open = !(name in point);
    for (const value of open ? allowed(name) : [point[name]]) {
      const next = { ...point, [name]: value } as Said;
      if (!fits(group, next)) continue;
      yield* fill(at + 1, next);
      if (open && UNLOOKED_AT.has(name)) return;
    }
  }
  const tried = new Set<string>();
  for (const wiring of wiringsLeft(group, held, keys)) {
    // Wirings that differ in nothing that the rest looks at are alike to it.
    const { rear, fibres, method, nearAdapters, farAdapters } = wiring;
    const alike = `${rear} ${fibres} ${method} ${nearAdapters} ${farAdapters}`;
    if (tried.has(alike)) continue;
    tried.add(alike);
    yield* fill(0, { ...keys, ...wiring });
  }
}

interface Index {
  /** By answer and value a bit for each wiring that has it; wirings that do not name the answer have every value. */
  readonly having: ReadonlyMap<string, ReadonlyMap<unknown, Uint32Array>>;
  readonly unnamed: ReadonlyMap<string, Uint32Array>;
}

const INDEXES = new WeakMap<readonly Said[], Index>();

const indexOf = (lit: readonly Said[]): Index => {
  const words = Math.ceil(lit.length / 32);
  const having = new Map<string, Map<unknown, Uint32Array>>();
  const unnamed = new Map<string, Uint32Array>();
  const names = new Set(lit.flatMap((wiring) => Object.keys(wiring)));
  const mark = (bits: Uint32Array, place: number): void => {
    bits[place >> 5] = (bits[place >> 5] ?? 0) | (1 << (place & 31));
  };
  for (const name of names) {
    const values = new Map<unknown, Uint32Array>();
    const without = new Uint32Array(words);
    lit.forEach((wiring, place) => {
      if (!(name in wiring)) {
        mark(without, place);
        return;
      }
      const value = wiring[name as keyof Said];
      let bits = values.get(value);
      if (bits === undefined) {
        bits = new Uint32Array(words);
        values.set(value, bits);
      }
      mark(bits, place);
    });
    having.set(name, values);
    unnamed.set(name, without);
  }
  return { having, unnamed };
};

/** The wirings that have all these values, or do not name them. */
const wiringsWith = (
  lit: readonly Said[],
  wanted: readonly (readonly [string, unknown])[],
): readonly Said[] => {
  let index = INDEXES.get(lit);
  if (index === undefined) {
    index = indexOf(lit);
    INDEXES.set(lit, index);
  }
  const left = new Uint32Array(Math.ceil(lit.length / 32)).fill(0xffff_ffff);
  for (const [name, value] of wanted) {
    const values = index.having.get(name);
    if (values === undefined) continue;
    const bits = values.get(value);
    const without = index.unnamed.get(name) as Uint32Array;
    for (let at = 0; at < left.length; at += 1)
      left[at] = (left[at] ?? 0) & ((bits?.[at] ?? 0) | (without[at] ?? 0));
  }
  return lit.filter((_, place) => (((left[place >> 5] ?? 0) >>> (place & 31)) & 1) === 1);
};

/** The wirings of a group that hold what was answered and found. */
export const wiringsLeft = (
  group: Group,
  held: Assignment,
  keys: Pick<Said, 'nearKeys' | 'farKeys'>,
): readonly Said[] => {
  const answered = (Object.entries(SAID_BY) as [SaidName, string][])
    .filter(([, id]) => id in held)
    .map(([name, id]): [string, unknown] => [name, held[id]]);
  return wiringsWith(group.lit, [['nearKeys', keys.nearKeys], ['farKeys', keys.farKeys], ...answered]);
};
