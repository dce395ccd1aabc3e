/** A thing that the search settles, with the values it may take, and what most of these are made of. */
import type { Draft } from './draft';
import { type Question, questionOf } from './questions';
import { NONE, type Task } from './task';

export interface Variable {
  readonly name: keyof Draft;
  /** Indexes of the questions it settles. */
  readonly questions: readonly number[];
  /** The likeliest first. They follow from what was given to its own questions, and from what is settled before it. */
  readonly values: (draft: Draft, task: Task) => Iterable<unknown>;
}

/** The given answer first, then the preferred values; the given one alone where it must stay. */
export const among = (task: Task, index: number, preferred: readonly unknown[]): readonly unknown[] => {
  const given = task.given[index];
  if (task.held[index]) return [given];
  return given === NONE ? preferred : [given, ...preferred.filter((value) => value !== given)];
};

export const choice = (name: keyof Draft, id: string, preferred: readonly unknown[]): Variable => {
  const { index } = questionOf(id);
  return {
    name,
    questions: [index],
    values: (_, task) => among(task, index, preferred),
  };
};

/** A choice whose likely values follow from others. */
export const following = (
  name: keyof Draft,
  id: string,
  preferred: (draft: Draft) => readonly unknown[],
): Variable => {
  const { index } = questionOf(id);
  return {
    name,
    questions: [index],
    values: (draft, task) => (task.held[index] ? [task.given[index]] : among(task, index, preferred(draft))),
  };
};

/**
 * A typed number that is free: as given, else as a practitioner proposes it; and the value that is easiest to meet where the
 * rules only bound it, which stands for all between.
 */
export const numberAt = (
  task: Task,
  { index }: Question,
  usual: unknown,
  easiest: unknown,
): readonly [unknown, unknown] => {
  const given = task.given[index];
  if (task.held[index]) return [given, given];
  return [given === NONE ? usual : given, easiest];
};

/** What is found on site or read off a data sheet: as given, or not there. */
export const sitesOf = (task: Task, { index }: Question): readonly unknown[] =>
  among(task, index, [undefined]);

/** What no rule forbids anything for: as given. */
export const asGiven = (task: Task, { index }: Question): unknown => {
  const given = task.given[index];
  return given === NONE ? undefined : given;
};

export const defined = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> => {
  const made: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) if (fields[key] !== undefined) made[key] = fields[key];
  return made;
};

export const several = (name: keyof Draft, ids: readonly string[], values: Variable['values']): Variable => ({
  name,
  questions: ids.map((id) => questionOf(id).index),
  values,
});

export const distinct = (values: readonly unknown[]): readonly unknown[] => [...new Set(values)];

export type Field = readonly [key: string, values: readonly [first: unknown, easiest: unknown]];

/** All numbers as given or usual, and all as easy as can be where that is something else. */
export const bothWays = (fields: readonly Field[]): readonly Record<string, unknown>[] => {
  const first: Record<string, unknown> = {};
  const easy: Record<string, unknown> = {};
  for (const [key, [value, easiest]] of fields) {
    if (value !== undefined) first[key] = value;
    if (easiest !== undefined) easy[key] = easiest;
  }
  return fields.every(([, [value, easiest]]) => value === easiest) ? [first] : [first, easy];
};
