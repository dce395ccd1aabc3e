/** The values of a variable, kept from search to search. */
import { bySite } from './by-site';
import type { Draft } from './draft';
import type { Task } from './task';
import type { Variable } from './variable';

type Values = readonly unknown[];
/** By what is given to the variable's questions, one after the other; at the end of it are the values. */
type Branch = Map<unknown, Branch | Values>;

interface Remembered {
  /** By what the values follow from, and by which of the questions are held. */
  readonly by: Map<string, Map<number, Branch | Values>>;
  count: number;
}

const rememberedAt = bySite(() => new Map<Variable, Remembered>());
/** The options of a step and their neighbours ask for hundreds. */
const MOST_REMEMBERED_VALUES = 1000;

/** Equal tasks get the very same values, whose texts and codes are then known as well. */
export const rememberedValues = (variable: Variable, key: string, draft: Draft, task: Task): Values => {
  const { questions } = variable;
  const { given, held } = task;
  const remembered = rememberedAt(task.site);
  let all = remembered.get(variable);
  if (all === undefined || all.count >= MOST_REMEMBERED_VALUES) {
    all = { by: new Map(), count: 0 };
    remembered.set(variable, all);
  }
  let ofKey = all.by.get(key);
  if (ofKey === undefined) {
    ofKey = new Map();
    all.by.set(key, ofKey);
  }
  let pattern = 0;
  for (const [place, index] of questions.entries()) if (held[index]) pattern |= 1 << place;
  let branches: Branch = ofKey as Branch;
  let next: unknown = pattern;
  for (const index of questions) {
    let deeper = branches.get(next) as Branch | undefined;
    if (deeper === undefined) {
      deeper = new Map();
      branches.set(next, deeper);
    }
    branches = deeper;
    next = given[index];
  }
  const known = branches.get(next) as Values | undefined;
  if (known !== undefined) return known;
  const values = variable.values(draft, task);
  branches.set(next, values);
  all.count++;
  return values;
};
