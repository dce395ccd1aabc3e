/** A thing that the search settles, with the values it may take, and what most of these are made of. */
import type { Draft } from './draft';
import { questionOf } from './questions';
import { NONE, type Task } from './task';

export interface Variable {
  readonly name: keyof Draft;
  /** Indexes of the questions it settles. */
  readonly questions: readonly number[];
  /** From what was given to its own questions, the site's enclosures, and what `dependsOn` tells of the draft: nothing else. */
  readonly values: (draft: Draft, task: Task) => readonly unknown[];
  /** The same values one by one, where finding them all takes long and the first ones mostly do. */
  readonly each?: (draft: Draft, task: Task) => Iterable<unknown>;
  /** Values are equal where this is equal; null where they are worked out from the whole draft. */
  readonly dependsOn: ((draft: Draft, task: Task) => string) | null;
}

/** The given answer first, then the preferred values; the given one alone where it must stay. */
export const among = (task: Task, index: number, preferred: readonly unknown[]): readonly unknown[] => {
  const given = task.given[index];
  if (task.held[index]) return [given];
  return given === NONE ? preferred : [given, ...preferred.filter((value) => value !== given)];
};

export const ALWAYS = (): string => '';

export const choice = (name: keyof Draft, id: string, preferred: readonly unknown[]): Variable => {
  const { index } = questionOf(id);
  return {
    name,
    questions: [index],
    dependsOn: ALWAYS,
    values: (_, task) => among(task, index, preferred),
  };
};

/** A choice whose likely values follow from others. */
export const following = (
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
export const numberAt = (
  task: Task,
  id: string,
  usual: unknown,
  easiest: unknown,
): readonly [unknown, unknown] => {
  const { index } = questionOf(id);
  const given = task.given[index];
  if (task.held[index]) return [given, given];
  return [given === NONE ? usual : given, easiest];
};

/** What is found on site or read off a data sheet: as given, or not there. */
export const sitesOf = (task: Task, id: string): readonly unknown[] =>
  among(task, questionOf(id).index, [undefined]);

/** What no rule forbids anything for: as given. */
export const asGiven = (task: Task, id: string): unknown => {
  const given = task.given[questionOf(id).index];
  return given === NONE ? undefined : given;
};

export const defined = (fields: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export const several = (
  name: keyof Draft,
  ids: readonly string[],
  dependsOn: (draft: Draft) => string,
  values: Variable['values'],
): Variable => ({ name, questions: ids.map((id) => questionOf(id).index), dependsOn, values });

export const distinct = (values: readonly unknown[]): readonly unknown[] => [...new Set(values)];

export type Field = readonly [key: string, values: readonly [first: unknown, easiest: unknown]];

/** All numbers as given or usual, and all as easy as can be where that is something else. */
export const bothWays = (fields: readonly Field[]): readonly Record<string, unknown>[] => {
  const first = defined(Object.fromEntries(fields.map(([key, [value]]) => [key, value])));
  return fields.every(([, [value, easiest]]) => value === easiest)
    ? [first]
    : [first, defined(Object.fromEntries(fields.map(([key, [, easiest]]) => [key, easiest])))];
};
