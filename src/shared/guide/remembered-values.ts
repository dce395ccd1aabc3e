/** The values of a variable, kept from search to search. */
import type { PlanSite } from '../plan/link-plan';
import type { Draft } from './draft';
import type { Task } from './task';
import type { Variable } from './variable';

interface Remembered {
  readonly site: PlanSite;
  readonly key: string;
  readonly given: readonly unknown[];
  readonly held: readonly unknown[];
  readonly values: readonly unknown[];
}

const REMEMBERED = new Map<Variable, Remembered[]>();
/** The searches of one step ask for few different ones. */
const MOST_REMEMBERED_VALUES = 12;

/** Equal tasks get the very same values, whose texts and codes are then known as well. */
export const rememberedValues = (
  variable: Variable,
  key: string,
  draft: Draft,
  task: Task,
): readonly unknown[] => {
  let all = REMEMBERED.get(variable);
  if (all === undefined) {
    all = [];
    REMEMBERED.set(variable, all);
  }
  const { questions } = variable;
  const isEqual = (one: Remembered): boolean =>
    one.key === key &&
    one.site === task.site &&
    questions.every(
      (index, place) => one.given[place] === task.given[index] && one.held[place] === task.held[index],
    );
  const known = all.find(isEqual);
  if (known !== undefined) return known.values;
  const values = variable.values(draft, task);
  if (all.length >= MOST_REMEMBERED_VALUES) all.shift();
  const given = questions.map((index) => task.given[index]);
  all.push({ site: task.site, key, given, held: questions.map((index) => task.held[index]), values });
  return values;
};
