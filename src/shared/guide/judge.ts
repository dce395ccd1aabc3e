/**
 * What constraints say of drafts, remembered by what it depends on: an equal draft at another site is judged alike where the
 * constraint reads nothing of the site that differs.
 */
import type { PlanSite } from '../plan/link-plan';
import { bySite } from './by-site';
import type { Blamed, Constraint, ReadOfSite } from './constraint';
import { CONSTRAINTS } from './constraints';
import type { Draft } from './draft';
import { namesNone } from './structure';
import type { Task } from './task';

type Judgements = Map<number | string, Blamed | null>;

export interface Judged {
  readonly groups: Map<number, Judgements>;
  count: number;
}

/** Of one constraint. Named modules are the site's own, so that drafts with some are told apart. */
interface Remembered {
  readonly plain: Judged;
  readonly named: () => Judged;
}

export type Memory = ReadonlyMap<Constraint, Remembered>;

/** Enough for a day of quoting; then it starts anew. */
const MOST_REMEMBERED = 20_000;

const READ: Readonly<Record<ReadOfSite, (site: PlanSite) => unknown>> = {
  lengths: ({ settings: { trunkStepM, duplexCordLengthsM, arrayCordLengthsM } }) => [
    trunkStepM,
    duplexCordLengthsM,
    arrayCordLengthsM,
  ],
  enclosures: ({ enclosures }) => enclosures,
};

const newJudged = (): Judged => ({ groups: new Map(), count: 0 });

/** Of constraints that read nothing of a site. */
const EVERYWHERE = new Map<Constraint, Judged>();
/** Of the others by what they read, the oldest first. */
const BY_TEXT = new Map<string, Judged>();
/** Quotes of other customers mostly have the same settings; those of a dozen that differ are kept beside each other. */
const MOST_TEXTS = 100;

const judgedEverywhere = (constraint: Constraint): Judged => {
  const judged = EVERYWHERE.get(constraint) ?? newJudged();
  EVERYWHERE.set(constraint, judged);
  return judged;
};

const judgedBy = (text: string): Judged => {
  const known = BY_TEXT.get(text);
  if (known !== undefined) return known;
  const [oldest] = BY_TEXT.keys();
  if (oldest !== undefined && BY_TEXT.size >= MOST_TEXTS) BY_TEXT.delete(oldest);
  const judged = newJudged();
  BY_TEXT.set(text, judged);
  return judged;
};

const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
};

/** Judgements hold for every site that is equal in what their constraint reads of it. */
export const memoryOf = bySite((site): Memory => {
  const modules = once(() => JSON.stringify(site.modules ?? []));
  return new Map(
    CONSTRAINTS.map((constraint) => {
      const { name, readsOfSite = [] } = constraint;
      const text = JSON.stringify([name, ...readsOfSite.map((what) => READ[what](site))]);
      return [
        constraint,
        {
          plain: readsOfSite.length === 0 ? judgedEverywhere(constraint) : judgedBy(text),
          named: once(() => judgedBy(`${text} ${modules()}`)),
        },
      ];
    }),
  );
});

/** Where the judgement of a draft is remembered. */
export const judgedWith = (constraint: Constraint, draft: Draft, memory: Memory): Judged => {
  const { plain, named } = memory.get(constraint) as Remembered;
  return namesNone(draft.modules) ? plain : named();
};

export const judge = (constraint: Constraint, draft: Draft, task: Task, memory: Memory): Blamed | null => {
  if (constraint.isIdle?.(draft) === true) return null;
  const all = judgedWith(constraint, draft, memory);
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

/** A bit for each constraint that looks at a variable. */
const LOOKING = new Map<keyof Draft, number>();
for (const [place, { scope }] of CONSTRAINTS.entries())
  for (const name of scope) LOOKING.set(name, (LOOKING.get(name) ?? 0) | (1 << place));
if (CONSTRAINTS.length > 32) throw new Error('more constraints than a number has bits');

/** Bits of the constraints whose judgement a change of the variable may change. */
export const constraintsOn = (name: keyof Draft): number => LOOKING.get(name) ?? 0;

/**
 * The first constraint that finds anything wrong with a settled draft; undefined where none does. `among`: bits of those that
 * are asked, where it differs from a valid design in little.
 */
export const firstAgainst = (draft: Draft, task: Task, among = -1): Constraint | undefined => {
  const memory = memoryOf(task.site);
  return CONSTRAINTS.find(
    (constraint, place) => ((among >> place) & 1) === 1 && judge(constraint, draft, task, memory) !== null,
  );
};
