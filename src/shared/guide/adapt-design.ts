/** A valid design with some of its answers given otherwise, where the rest of it bears that: found without a search. */
import type { Draft, Ends } from './draft';
import { endPairs } from './end-pairs';
import { isSameEnd } from './ends';
import { isEqual } from './is-equal';
import { firstAgainst } from './judge';
import type { Task } from './task';
import type { Variable } from './variable';
import { VARIABLES } from './variables';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** How many fields differ; one where they are no objects. */
const distance = (a: unknown, b: unknown): number => {
  if (a === b) return 0;
  if (!isObject(a) || !isObject(b)) return 1;
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !isEqual(a[key], b[key]))
    .length;
};

/** The value that differs least, the earliest of equals. */
const closest = (own: unknown, values: readonly unknown[]): unknown => {
  const distances = values.map((value) => distance(own, value));
  return values[distances.indexOf(Math.min(...distances))];
};

const closestEnds = ({ near, far }: Ends, pairs: readonly Ends[]): Ends | undefined => {
  const hasNear = (pair: Ends): boolean => isSameEnd(pair.near, near);
  const hasFar = (pair: Ends): boolean => isSameEnd(pair.far, far);
  return (
    pairs.find((pair) => hasNear(pair) && hasFar(pair)) ??
    pairs.find(hasNear) ??
    pairs.find(hasFar) ??
    pairs[0]
  );
};

const adaptedValue = ({ name, values }: Variable, design: Draft, made: Draft, task: Task): unknown => {
  if (name === 'ends') return closestEnds(design.ends, endPairs(made.kind, task).all());
  const all = values(made, task);
  return name === 'structure' ? all[0] : closest(design[name], all);
};

/** The design that follows from a valid one by the held answers of the task; null where it is none. */
export const adaptedDesign = (design: Draft, task: Task): Draft | null => {
  const made = { ...design };
  for (const variable of VARIABLES) {
    const value = adaptedValue(variable, design, made, task);
    if (value === undefined && variable.name === 'ends') return null;
    Object.assign(made, { [variable.name]: value });
  }
  return firstAgainst(made, task) === undefined ? made : null;
};
