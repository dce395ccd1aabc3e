/**
 * Designs that were found lately, tried before a search: what opened one option mostly opens its neighbour when just the
 * answers that must stay are put into it. Only whether there is a design is ever told by them, never which one: that a design
 * exists does not depend on who asked before.
 */
import { bySite } from './by-site';
import type { Draft, Ends } from './draft';
import { pairLike } from './end-pairs';
import { isEqual } from './is-equal';
import { constraintsOn, firstAgainst } from './judge';
import { rememberedValues } from './remembered-values';
import { isSameStructure, settleStructure } from './structure';
import type { Task } from './task';
import type { Variable } from './variable';
import { VARIABLES } from './variables';

export interface Near {
  readonly draft: Draft;
  /** What was given to the questions where the design was found. */
  readonly given: Task['given'];
}

/** By purpose, the one that was of use last before the others. */
type Found = Map<string, readonly Near[]>;

const foundAt = bySite((): Found => new Map());
const MOST_FOUND = 400;
/** Neighbours come in kinds, such as multimode and single-mode transceivers: one design of each serves the next. */
const MOST_OF_A_PURPOSE = 3;

/** `purpose`: equal for questions that a similar design may answer. */
export const rememberDesign = (purpose: string, task: Task, draft: Draft): void => {
  const found = foundAt(task.site);
  if (found.size >= MOST_FOUND) found.clear();
  const near: Near = { draft, given: task.given };
  found.set(purpose, [near, ...(found.get(purpose) ?? [])].slice(0, MOST_OF_A_PURPOSE));
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/** How many fields differ; one where they are no objects. */
const distance = (a: unknown, b: unknown): number => {
  if (a === b) return 0;
  if (!isObject(a) || !isObject(b)) return 1;
  let differing = 0;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)]))
    if (!isEqual(a[key], b[key])) differing++;
  return differing;
};

const leastDistant = (own: unknown, values: readonly unknown[]): unknown => {
  let best = values[0];
  let least = Number.POSITIVE_INFINITY;
  for (const value of values) {
    const differing = distance(own, value);
    if (differing >= least) continue;
    best = value;
    least = differing;
    if (least === 0) break;
  }
  return best;
};

const CLOSEST = new WeakMap<readonly unknown[], Map<unknown, unknown>>();

/** The value that differs least, the earliest of equals; lists of values are kept, so that it is looked for once. */
const closest = (own: unknown, values: readonly unknown[]): unknown => {
  if (values.length < 2) return values[0];
  let known = CLOSEST.get(values);
  if (known === undefined) {
    known = new Map();
    CLOSEST.set(values, known);
  }
  if (!known.has(own)) known.set(own, leastDistant(own, values));
  return known.get(own);
};

const variableOf = (wanted: keyof Draft): Variable =>
  VARIABLES.find(({ name }) => name === wanted) as Variable;
const KIND = variableOf('kind');
const ROUTES = variableOf('routes');
const FOLLOWING = VARIABLES.filter(({ name }) => name !== 'kind' && name !== 'ends');
const ENDS_QUESTIONS = variableOf('ends').questions;

/** The near design's own transceivers, else some like them. */
const fittingEnds = (near: Draft, kind: Draft['kind'], task: Task): Ends | undefined => {
  const { near: one, far: other } = near.ends;
  const isTypedIn = one.end.custom !== undefined || other.end.custom !== undefined;
  const isFree = !ENDS_QUESTIONS.some((index) => task.held[index]);
  return kind === near.kind && isFree && !isTypedIn ? near.ends : pairLike(kind, task, near.ends);
};

type KindAndEnds = Pick<Draft, 'kind' | 'ends'>;

/** Under the near design's application, else under the first one that there are transceivers for. */
const fittingKind = (near: Draft, kinds: readonly Draft['kind'][], task: Task): KindAndEnds | null => {
  for (const kind of kinds.includes(near.kind) ? [near.kind, ...kinds] : kinds) {
    const ends = fittingEnds(near, kind, task);
    if (ends !== undefined) return { kind, ends };
  }
  return null;
};

/** A free answer may be what it was where the same was given. */
const mayStay = ({ questions }: Variable, { given }: Near, task: Task): boolean => {
  const [question] = questions;
  return (
    questions.length === 1 &&
    question !== undefined &&
    !task.held[question] &&
    task.given[question] === given[question]
  );
};

/** The value of a near design where it may stay and what it follows from is as it was there, else the likeliest of those that may. */
const fitting = (variable: Variable, near: Near, made: Draft, task: Task): unknown => {
  const { draft } = near;
  const own = draft[variable.name];
  if (variable.name === 'structure') {
    const structure = settleStructure(made, task);
    return isSameStructure(structure, draft.structure) ? own : structure;
  }
  const key = variable.dependsOn?.(made, task) ?? '';
  const isAsThere = key === (variable.dependsOn?.(draft, task) ?? '');
  if (isAsThere && mayStay(variable, near, task)) return own;
  // A free value is looked for as well: what was found on site or read off a data sheet of another link is not there in this one.
  const values = rememberedValues(variable, key, made, task);
  return isAsThere ? closest(own, values) : values[0];
};

/** What reaches too far may do so on another route; null where the routes must stay or it does not help. */
const onShortestRoute = (made: Draft, task: Task): Draft | null => {
  const routes = rememberedValues(ROUTES, ROUTES.dependsOn?.(made, task) ?? '', made, task).at(-1);
  if (routes === undefined || routes === made.routes) return null;
  const shorter = { ...made, routes } as Draft;
  return firstAgainst(shorter, task) === undefined ? shorter : null;
};

/** A design with every held answer in it that follows from a near, valid one by answering just those otherwise; null where none does. */
export const adapted = (near: Near, task: Task): Draft | null => {
  const { draft } = near;
  const made = { ...draft };
  const kinds = KIND.values(made, task) as readonly Draft['kind'][];
  const fitted = fittingKind(draft, kinds, task);
  if (fitted === null) return null;
  Object.assign(made, fitted);
  let unsure = made.kind === draft.kind ? 0 : constraintsOn('kind');
  if (made.ends !== draft.ends) unsure |= constraintsOn('ends');
  for (const variable of FOLLOWING) {
    const { name } = variable;
    const value = fitting(variable, near, made, task);
    if (value === draft[name]) continue;
    (made as unknown as Record<string, unknown>)[name] = value;
    unsure |= constraintsOn(name);
  }
  const against = firstAgainst(made, task, unsure);
  if (against === undefined) return made;
  return against.scope.includes('routes') ? onShortestRoute(made, task) : null;
};

/**
 * One of the designs found last for the same purpose, or where there are none for `other`, adapted to the task; null where none
 * of them leads to one.
 */
export const nearDesign = (purpose: string, task: Task, other = purpose): Draft | null => {
  const found = foundAt(task.site);
  const all = found.get(purpose) ?? found.get(other) ?? [];
  for (const near of all) {
    const made = adapted(near, task);
    if (made === null) continue;
    if (near !== all[0]) found.set(purpose, [near, ...all.filter((other) => other !== near)]);
    return made;
  }
  return null;
};
