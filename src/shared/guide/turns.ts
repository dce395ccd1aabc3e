/** In which order a search settles its variables, and which constraints can be asked after each. */
import { MODULE_PLACES } from '../plan/module-product';
import type { Constraint } from './constraint';
import { CONSTRAINTS } from './constraints';
import type { Draft } from './draft';
import { PLACE_VARIABLES } from './place-variables';
import { questionOf } from './questions';
import { isGiven, type Task } from './task';
import type { Variable } from './variable';
import { ASKED, bitOf } from './variable-bits';
import { VARIABLES } from './variables';

export interface Turn {
  readonly variable: Variable;
  readonly own: number;
  /** It comes before what its values would follow from, and has one value only. */
  readonly stays: boolean;
  /** What can be asked once this variable is settled. */
  readonly constraints: readonly Constraint[];
}

const staysIn = (task: Task, { questions }: Variable): boolean =>
  questions.length > 0 && questions.every((index) => task.held[index]);

const patternOf = (task: Task): number => {
  let pattern = 0;
  for (const variable of ASKED) if (staysIn(task, variable)) pattern |= bitOf(variable.name);
  return pattern;
};

/** `moved` in this order right after `after`, the others as they are. */
const withMoved = (after: keyof Draft, moved: readonly (keyof Draft)[]): readonly Variable[] => {
  const others = VARIABLES.filter(({ name }) => !moved.includes(name));
  const at = others.findIndex(({ name }) => name === after) + 1;
  const those = moved.map((name) => VARIABLES.find((one) => one.name === name) as Variable);
  return [...others.slice(0, at), ...those, ...others.slice(at)];
};

/**
 * The order in which variables are settled. `likeliest` finds the design that a practitioner would. Others find sooner that there
 * is none: `housed` where an enclosure must stay, as what fills it rules out more than any one fibre; `named` where a product
 * must stay as well, which goes with few enclosures.
 */
export type Order = 'likeliest' | 'housed' | 'named';

type Places = readonly (keyof Draft)[];

const ORDERS: Readonly<Record<Order, (places: Places) => readonly Variable[]>> = {
  likeliest: () => VARIABLES,
  housed: (places) => withMoved('structure', ['front', 'shape', 'rearsPerModule', 'moduleRows', ...places]),
  named: (places) => withMoved('modules', places),
};

const MODULE_QUESTIONS = MODULE_PLACES.map((place) => questionOf(`interface.${place}Module`));

/** Places of which something must stay. */
const stayingPlaces = ({ held }: Task): readonly Variable[] =>
  PLACE_VARIABLES.filter(({ questions }) => questions.some((index) => held[index]));

/** Where it is only asked whether there is a design. */
export const quickestOrder = (task: Task): Order => {
  if (stayingPlaces(task).length === 0) return 'likeliest';
  return MODULE_QUESTIONS.some((module) => task.held[module.index] && isGiven(task, module))
    ? 'named'
    : 'housed';
};

/** By order and by the places of which something must stay. */
const MADE = new Map<string, readonly Variable[]>();

/** Of the places, those of which something must stay come first. */
const variablesBy = (by: Order, task: Task): readonly Variable[] => {
  if (by === 'likeliest') return VARIABLES;
  const staying = stayingPlaces(task);
  const text = `${by} ${staying.map(({ name }) => name)}`;
  const known = MADE.get(text);
  if (known !== undefined) return known;
  const order = ORDERS[by]([...new Set([...staying, ...PLACE_VARIABLES])].map(({ name }) => name));
  MADE.set(text, order);
  return order;
};

/** Settles what must stay before what is free, so that the rules about it are asked first. */
export const turnsFor = (task: Task, by: Order): readonly Turn[] => {
  const pattern = patternOf(task);
  const all = variablesBy(by, task);
  const made = TURNS.get(all) ?? new Map<number, readonly Turn[]>();
  TURNS.set(all, made);
  const known = made.get(pattern);
  if (known !== undefined) return known;
  const kindStays = (pattern & bitOf('kind')) !== 0;
  // Which transceivers talk depends on the application, so they are not settled before it.
  const isSettled = ({ name }: Variable): boolean =>
    (pattern & bitOf(name)) !== 0 && (name !== 'ends' || kindStays);
  const order = [...all.filter(isSettled), ...all.filter((variable) => !isSettled(variable))];
  const places = new Map(order.map(({ name }, place) => [name, place]));
  const lastOf = ({ scope }: Constraint): number => Math.max(...scope.map((name) => places.get(name) ?? 0));
  const turns = order.map((variable, place) => ({
    variable,
    own: bitOf(variable.name),
    stays: isSettled(variable) && variable.name !== 'ends',
    constraints: CONSTRAINTS.filter((constraint) => lastOf(constraint) === place),
  }));
  if (made.size >= MOST_TURNS) made.clear();
  made.set(pattern, turns);
  return turns;
};

const TURNS = new Map<readonly Variable[], Map<number, readonly Turn[]>>();
/** Of one order. */
const MOST_TURNS = 1000;
