/** In which order a search settles its variables, and which constraints can be asked after each. */
import { MODULE_PLACES } from '../plan/module-product';
import type { Constraint } from './constraint';
import { CONSTRAINTS } from './constraints';
import type { Draft } from './draft';
import { PLACE_VARIABLES } from './place-variables';
import { questionOf } from './questions';
import { isGiven, type Task } from './task';
import type { Variable } from './variable';
import { bitsOf, VARIABLES, variablesWith } from './variables';

export interface Turn {
  readonly variable: Variable;
  /** Its bit, see `bitsOf`. */
  readonly own: number;
  /** What can be asked once this variable is settled. */
  readonly constraints: readonly Constraint[];
}

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
const stayingPlaces = ({ held }: Task): Places =>
  PLACE_VARIABLES.filter(({ questions }) => questions.some((index) => held[index])).map(({ name }) => name);

/** Where it is only asked whether there is a design. */
export const quickestOrder = (task: Task): Order => {
  if (stayingPlaces(task).length === 0) return 'likeliest';
  return MODULE_QUESTIONS.some((module) => task.held[module.index] && isGiven(task, module))
    ? 'named'
    : 'housed';
};

const PLACES: Places = PLACE_VARIABLES.map(({ name }) => name);

/** `first` are settled before the others; of the places those among `ofHeld` come first. */
const turnsOf = (by: Order, ofHeld: Places, first: number): readonly Turn[] => {
  const all = ORDERS[by]([...new Set([...ofHeld, ...PLACES])]);
  // Which transceivers interoperate depends on the application, so they are not settled before it.
  const isFirst = ({ name }: Variable): boolean =>
    (first & bitsOf([name])) !== 0 && (name !== 'ends' || (first & bitsOf(['kind'])) !== 0);
  const order = [...all.filter(isFirst), ...all.filter((variable) => !isFirst(variable))];
  const places = new Map(order.map(({ name }, place) => [name, place]));
  const lastOf = ({ scope }: Constraint): number => Math.max(...scope.map((name) => places.get(name) ?? 0));
  const last = CONSTRAINTS.map(lastOf);
  return order.map((variable, place) => ({
    variable,
    own: bitsOf([variable.name]),
    constraints: CONSTRAINTS.filter((_, index) => last[index] === place),
  }));
};

/** Settles what must stay before what is free, so that the rules about it are asked first. */
export const turnsFor = (task: Task, by: Order): readonly Turn[] => {
  const staying = variablesWith((index) => task.held[index] === true, 'every');
  const places = stayingPlaces(task);
  return task.guide.remember('turns', `${by} ${places} ${staying}`, () => turnsOf(by, places, staying));
};
