/** A valid design with some of its answers given otherwise, where the rest of it bears that: found without a search. */
import { type Draft, setValue } from './draft';
import { endPairs } from './end-pairs';
import { isEqual } from './is-equal';
import { judge } from './judge';
import { turnsFor } from './settling-order';
import type { Task } from './task';
import type { Variable } from './variable';

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** How many fields differ; one where they are no objects. */
const distance = (a: unknown, b: unknown): number => {
  if (a === b) return 0;
  if (!isObject(a) || !isObject(b)) return 1;
  const keys = [...Object.keys(a), ...Object.keys(b).filter((key) => !(key in a))];
  return keys.filter((key) => !isEqual(a[key], b[key])).length;
};

/** The value that differs least, the earliest of equals. */
const closest = (own: unknown, values: readonly unknown[]): unknown => {
  if (values.length < 2) return values[0];
  const distances = values.map((value) => distance(own, value));
  return values[distances.indexOf(Math.min(...distances))];
};

const adaptedValue = ({ name, values }: Variable, design: Draft, made: Draft, task: Task): unknown => {
  if (name === 'ends') return endPairs(made.kind, task).like(design.ends);
  const all = [...values(made, task)];
  return name === 'structure' ? all[0] : closest(design[name], all);
};

/** The design that follows from a valid one by the held answers of the task; null where it is none. */
export const adaptedDesign = (design: Draft, task: Task): Draft | null => {
  const made = { ...design };
  for (const { variable, constraints } of turnsFor(task, 'likeliest')) {
    const value = adaptedValue(variable, design, made, task);
    if (value === undefined && variable.name === 'ends') return null;
    setValue(made, variable.name, value);
    if (constraints.some((constraint) => judge(constraint, made, task) !== null)) return null;
  }
  return made;
};

/** Neighbours come in kinds, such as multimode and single-mode transceivers: one design of each serves the next. */
const MOST_DESIGNS = 3;

/** Designs that answered such a question lately, the last one first. */
const designsFor = (purpose: string, { guide }: Task): Draft[] =>
  guide.remember('designs', purpose, (): Draft[] => []);

/**
 * A design found for a neighbouring option, adapted to the task; null where none leads to one. Only whether there is a design may
 * be told by it, which does not depend on who asked before.
 */
export const nearDesign = (purpose: string, task: Task): Draft | null => {
  for (const design of designsFor(purpose, task)) {
    const made = adaptedDesign(design, task);
    if (made !== null) return made;
  }
  return null;
};

export const keepDesign = (purpose: string, task: Task, design: Draft): void => {
  const designs = designsFor(purpose, task);
  designs.unshift(design);
  designs.length = Math.min(designs.length, MOST_DESIGNS);
};
