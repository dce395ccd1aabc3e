/**
 * Which ways of making the parts some answers leave, as a key that is equal where exactly the same is left to say. Read off the
 * tables by filtering: of the wirings those that hold what was answered, of the end faces those that are smooth beside it,
 * both only with methods that the other allows as well.
 */
import { bringsAdapters, DOMAINS, type Said } from './making';
import { SAID_BY, wiringsLeft } from './makings';
import type { Assignment } from './questions';
import type { Group } from './tables';

/** By method, what is left to say beside it. */
type ByMethod = ReadonlyMap<unknown, string>;

type Keys = Required<Pick<Said, 'nearKeys' | 'farKeys'>>;
type SaidName = keyof typeof SAID_BY;

const isHeld = (name: string, held: Assignment): boolean => {
  const id = SAID_BY[name as SaidName] as string | undefined;
  return id !== undefined && id in held;
};

const values = (name: SaidName, held: Assignment): readonly unknown[] =>
  isHeld(name, held) ? [held[SAID_BY[name]]] : DOMAINS[name];

/** The values of these answers that are left to say. */
const textOf = (point: Said, names: readonly string[], held: Assignment): string =>
  names
    .filter((name) => !isHeld(name, held))
    .map((name) => `${name} ${point[name as keyof Said]}`)
    .join();

const WIRED = ['rear', 'fibres', 'cableRows', 'moduleRows', 'methodBModules', 'aToACordEnd', 'arrayCords'];

const wirings = (group: Group, held: Assignment, keys: Keys): ByMethod => {
  const left = new Map<unknown, Set<string>>();
  for (const wiring of wiringsLeft(group, held, keys))
    for (const method of wiring.method === undefined ? values('method', held) : [wiring.method]) {
      if (!bringsAdapters({ ...keys, ...wiring, method } as Said)) continue;
      const texts = left.get(method) ?? new Set();
      const named = WIRED.filter((name) => name in wiring);
      left.set(method, texts.add(textOf(wiring, named, held)));
    }
  return new Map([...left].map(([method, texts]) => [method, [...texts].sort().join(';')]));
};

const FACED = ['fibre', 'frontPolish', 'rearPolish'] as const;

const faces = (group: Group, held: Assignment, keys: Keys): ByMethod => {
  const left = new Map<unknown, string>();
  const upAngledEnds = held['application.upAngledEnds'] as Said['upAngledEnds'];
  for (const method of values('method', held)) {
    const texts: string[] = [];
    for (const fibre of values('fibre', held))
      for (const frontPolish of values('frontPolish', held))
        for (const rearPolish of values('rearPolish', held)) {
          const point = { ...keys, upAngledEnds, method, fibre, frontPolish, rearPolish } as Said;
          if (group.hasGlass(point) && group.isPolished(point)) texts.push(textOf(point, FACED, held));
        }
    if (texts.length > 0) left.set(method, texts.join(';'));
  }
  return left;
};

const beside = (group: Group, held: Assignment): string =>
  [
    values('modulePins', held).filter((modulePins) => group.isPinned({ modulePins } as Said)),
    values('front', held).filter((front) => group.hasFront({ front } as Said)),
  ].join();

const once = <T>(known: Map<string, T>, key: string, make: () => T): T => {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make();
  known.set(key, made);
  return made;
};

export class Remaining {
  private readonly wired = new Map<string, ByMethod>();
  private readonly faced = new Map<string, ByMethod>();
  private readonly numbers = new Map<string, number>();

  /** A number for the set. `beams` and `looks` are equal where all that wirings and end faces follow from is equal. */
  numberOf(group: Group, held: Assignment, keys: Keys, beams: string, looks: string): number {
    const wired = once(this.wired, beams, () => wirings(group, held, keys));
    const fibre = held['modePolish.fibre'];
    const faced = once(this.faced, `${looks} ${fibre}`, () => faces(group, held, keys));
    const common = [...wired].flatMap(([method, text]) => {
      const other = faced.get(method);
      return other === undefined ? [] : [`${method}: ${text} with ${other}`];
    });
    const text = `${common.sort().join('\n')} ${beside(group, held)}`;
    return once(this.numbers, text, () => this.numbers.size);
  }
}
