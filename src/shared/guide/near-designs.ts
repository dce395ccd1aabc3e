/**
 * Designs that were found lately, tried before a search: what opened one option mostly opens its neighbour when just the
 * answers that must stay are put into it. Only whether there is a design is ever told by them, never which one: that a design
 * exists does not depend on who asked before.
 */
import type { PlanSite } from '../plan/link-plan';
import { type Draft, type Ends, emptyDraft } from './draft';
import { accepts } from './judge';
import { rememberedValues } from './remembered-values';
import type { Task } from './task';
import { VARIABLES, type Variable } from './variables';
import { isEqual } from './witness';

const FOUND = new WeakMap<PlanSite, Map<string, Draft>>();
const MOST_FOUND = 400;

const foundAt = (site: PlanSite): Map<string, Draft> => {
  const known = FOUND.get(site);
  if (known !== undefined) return known;
  const found = new Map<string, Draft>();
  FOUND.set(site, found);
  return found;
};

/** `purpose`: equal for questions that a similar design may answer. */
export const rememberDesign = (purpose: string, task: Task, draft: Draft): void => {
  const found = foundAt(task.site);
  if (found.size >= MOST_FOUND) found.clear();
  found.set(purpose, draft);
};

const alikeEnds = (wanted: Ends, all: readonly Ends[]): Ends | undefined =>
  all.find(({ near, far }) => near === wanted.near && far === wanted.far) ??
  all.find(({ near, far }) => near === wanted.near || far === wanted.far) ??
  all[0];

const valuesOf = (variable: Variable, made: Draft, task: Task): readonly unknown[] =>
  variable.dependsOn === null
    ? variable.values(made, task)
    : rememberedValues(variable, variable.dependsOn(made), made, task);

/** The value of a near design where it may stay, else the likeliest of those that may. */
const fitting = (variable: Variable, near: Draft, made: Draft, task: Task): unknown => {
  const { name, questions } = variable;
  const own = near[name];
  if (name === 'ends') {
    if (made.kind === near.kind && !questions.some((index) => task.held[index])) return own;
    return alikeEnds(near.ends, valuesOf(variable, made, task) as readonly Ends[]);
  }
  if (name !== 'structure' && !questions.some((index) => task.held[index])) return own;
  const values = valuesOf(variable, made, task);
  return values.find((value) => isEqual(value, own)) ?? values[0];
};

/** A design with every held answer in it that a design found for the same purpose leads to at once; null where none does. */
export const nearDesign = (purpose: string, task: Task): Draft | null => {
  const near = foundAt(task.site).get(purpose);
  if (near === undefined) return null;
  const made = emptyDraft();
  for (const variable of VARIABLES) {
    const value = fitting(variable, near, made, task);
    if (variable.name === 'ends' && value === undefined) return null;
    Object.assign(made, { [variable.name]: value });
  }
  return accepts(made, task) ? made : null;
};
