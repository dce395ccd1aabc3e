/** The values of a variable, kept from search to search. */
import { bySite } from './by-site';
import type { Draft } from './draft';
import type { Task } from './task';
import type { Variable } from './variable';

type Values = readonly unknown[];
/** By one part of what values follow from after the other; at the end of it are the values. */
type Branch = Map<unknown, Branch | Values>;

interface Remembered {
  /** By what the values follow from, then by which of the questions are held, then by what is given to each. */
  readonly by: Branch;
  count: number;
}

const rememberedAt = bySite(() => new Map<Variable, Remembered>());
/** The options of a step and their neighbours ask for hundreds. */
const MOST_REMEMBERED_VALUES = 1000;

const branchAt = (branch: Branch, part: unknown): Branch => {
  const known = branch.get(part) as Branch | undefined;
  if (known !== undefined) return known;
  const made: Branch = new Map();
  branch.set(part, made);
  return made;
};

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
  let pattern = 0;
  for (let place = 0; place < questions.length; place++)
    if (held[questions[place] as number]) pattern |= 1 << place;
  let branch = branchAt(all.by, key);
  let last: unknown = pattern;
  for (let place = 0; place < questions.length; place++) {
    branch = branchAt(branch, last);
    last = given[questions[place] as number];
  }
  const known = branch.get(last) as Values | undefined;
  if (known !== undefined) return known;
  const values = variable.values(draft, task);
  branch.set(last, values);
  all.count++;
  return values;
};
