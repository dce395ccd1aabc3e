/** What constraints say of drafts, remembered by what it depends on. */
import { bySite } from './by-site';
import type { Blamed, Constraint } from './constraint';
import { CONSTRAINTS } from './constraints';
import type { Draft } from './draft';
import type { Task } from './task';

type Judgements = Map<number | string, Blamed | null>;

interface Judged {
  readonly groups: Map<number, Judgements>;
  count: number;
}

export type Memory = ReadonlyMap<Constraint, Judged>;

/** Enough for a day of quoting; then it starts anew. */
const MOST_REMEMBERED = 20_000;

const BY_TEXT = new Map<string, Memory>();
/** Quotes of other customers mostly have the same settings; a few that differ are kept beside each other. */
const MOST_SITES = 4;

const newMemory = (): Memory =>
  new Map(CONSTRAINTS.map((constraint) => [constraint, { groups: new Map(), count: 0 }]));

/** Judgements hold for a site's settings and enclosures, and for every site that is equal. */
export const memoryOf = bySite((site): Memory => {
  const text = JSON.stringify(site);
  const equal = BY_TEXT.get(text);
  if (equal !== undefined) return equal;
  const memory = newMemory();
  if (BY_TEXT.size >= MOST_SITES) BY_TEXT.clear();
  BY_TEXT.set(text, memory);
  return memory;
});

export const judge = (constraint: Constraint, draft: Draft, task: Task, memory: Memory): Blamed | null => {
  if (constraint.isIdle?.(draft) === true) return null;
  const all = memory.get(constraint) as Judged;
  const group = constraint.group(draft);
  const key = constraint.key(draft);
  const known = all.groups.get(group)?.get(key);
  if (known !== undefined) return known;
  const judged = constraint.check(draft, task);
  if (all.count >= MOST_REMEMBERED) {
    all.groups.clear();
    all.count = 0;
  }
  const judgements = all.groups.get(group);
  if (judgements === undefined) all.groups.set(group, new Map([[key, judged]]));
  else judgements.set(key, judged);
  all.count++;
  return judged;
};

/** True when no constraint finds anything wrong with a settled draft. */
export const accepts = (draft: Draft, task: Task): boolean => {
  const memory = memoryOf(task.site);
  return CONSTRAINTS.every((constraint) => judge(constraint, draft, task, memory) === null);
};
