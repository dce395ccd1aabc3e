/**
 * The search: settles one variable after the other, asks each rule as soon as what it depends on is settled, and goes back
 * past every variable that had no part in a failure. It ends with a design, or with the held answers that leave none.
 */
import type { Constraint } from './constraint';
import { type Draft, emptyDraft, setValue } from './draft';
import { endPairs } from './end-pairs';
import type { Failure } from './failure';
import { judge } from './judge';
import { type MetFailure, metFailure } from './met-failure';
import { type Order, type Turn, turnsFor } from './settling-order';
import type { Task } from './task';
import { bitsOf, questionsOf, variablesWith } from './variables';

export type Solution =
  | { readonly found: true; readonly draft: Draft }
  /** `culprits`: indexes of held questions that are enough to leave no design, rising. */
  | { readonly found: false; readonly culprits: readonly number[]; readonly met: readonly MetFailure[] };

/** Failures kept for the sentence of a reason; a search may meet thousands. */
const MOST_MET = 64;

interface Search {
  readonly task: Task;
  readonly turns: readonly Turn[];
  /** Variables that have a held question, see `bitsOf`: only these can be culprits in the end. */
  readonly held: number;
  /** Those of them whose answer was given, and not left out. */
  readonly said: number;
  readonly draft: Draft;
  readonly met: MetFailure[];
  /** Constraints with the variables that they blamed: the first failure of each tells as much as all. */
  readonly told: Set<string>;
  /**
   * Culprits by the parts between the pairs of transceivers that were tried under the same application: pairs that the parts
   * see alike fail alike, unless loss or reach had a say, which see more of them.
   */
  readonly failedParts: Map<string, number>;
  failuresOfEnds: number;
}

const MODULES = bitsOf(['modules']);
const ENDS = bitsOf(['ends']);
const ENDS_AND_KIND = bitsOf(['kind', 'ends']);

/** Pairs that do not interoperate were left out before the search came to them: they are met before what failed with the others. */
const meetUnpaired = ({ draft, task, met }: Search, before: number): void => {
  const failures = endPairs(draft.kind, task).failures();
  met.splice(before, 0, ...failures.map((failure) => metFailure(failure, ENDS_AND_KIND)));
  if (met.length > MOST_MET) met.length = MOST_MET;
};

/** With nothing said but the product itself, values and places that it does not go with are only tried. */
const isTold = ({ toldWhereHeld }: Constraint, blamed: number, { said }: Search): boolean =>
  toldWhereHeld !== true || (blamed & said & ~MODULES) !== 0;

const isNew = ({ name }: Constraint, blamed: number, { told }: Search): boolean => {
  const text = `${name} ${blamed}`;
  return !told.has(text) && told.add(text) !== undefined;
};

/**
 * A failure of the draft as it is now. It may have been found with another one that fails alike, such as one with another
 * transceiver of the same kind: it is told of this one.
 */
const meet = (search: Search, constraint: Constraint, known: Failure, blamed: number): void => {
  const { task } = search;
  const draft = { ...search.draft };
  search.met.push(
    metFailure(known, blamed, () => {
      const found = constraint.tell?.(draft, task) ?? constraint.check(draft, task)?.failure ?? null;
      if (found === null) throw new Error(`${constraint.name} does not fail where its like did`);
      return found;
    }),
  );
};

/** The variables that the first failure of a value depends on; null where no constraint finds one. */
const firstFailure = (search: Search, constraints: readonly Constraint[]): number | null => {
  const { draft, task, met } = search;
  for (const constraint of constraints) {
    const wrong = judge(constraint, draft, task);
    if (wrong === null) continue;
    if (constraint.seesMoreOfEnds === true) search.failuresOfEnds++;
    let blamed = 0;
    for (const names of wrong.origins(draft)) blamed |= bitsOf(names);
    if (met.length < MOST_MET && isTold(constraint, blamed, search) && isNew(constraint, blamed, search))
      meet(search, constraint, wrong.failure, wrong.isBetween ? blamed | ENDS : blamed);
    return blamed;
  }
  return null;
};

/** Null when the draft is complete; else the variables that had a part in there being none. */
const settle = (search: Search, at: number): number | null => {
  const turn = search.turns[at];
  if (turn === undefined) return null;
  const { variable, own, constraints } = turn;
  const { draft, task, met } = search;
  const isEnds = variable.name === 'ends';
  // Which pairs of transceivers there are depends on the application.
  let culprits = isEnds ? ENDS_AND_KIND : 0;
  const before = met.length;
  if (isAfterPairs(search, at + 1)) search.failedParts.clear();
  for (const value of variable.values(draft, task)) {
    setValue(draft, variable.name, value);
    let failed = firstFailure(search, constraints);
    if (failed === null) {
      failed = isAfterPairs(search, at) ? settleParts(search, at + 1) : settle(search, at + 1);
      if (failed === null) return null;
      // What failed below has nothing to do with this variable: another value of it would fail alike.
      if (own !== 0 && (failed & own) === 0) {
        if (isEnds) meetUnpaired(search, before);
        return failed;
      }
    }
    culprits |= failed;
  }
  if (isEnds) meetUnpaired(search, before);
  return culprits & ~(own & ~search.held);
};

/** True for a structure that changes with nothing but the pair of transceivers, since these were begun to be tried. */
const isAfterPairs = ({ turns }: Search, at: number): boolean =>
  turns[at]?.variable.name === 'structure' && turns[at - 1]?.variable.name === 'ends';

/** What stands below a structure, unless the same parts failed before. */
const settleParts = (search: Search, at: number): number | null => {
  const { parts } = search.draft.structure;
  const known = search.failedParts.get(parts);
  if (known !== undefined) return known;
  const before = search.failuresOfEnds;
  const culprits = settle(search, at);
  if (culprits !== null && search.failuresOfEnds === before) search.failedParts.set(parts, culprits);
  return culprits;
};

/**
 * A valid design with every held answer in it, the given ones kept where they can be; or the held answers that forbid it.
 *
 * Example: a breakout from 400GBASE-DR4 over a panel with aligned keys that stay has no design under Method U2; the culprits
 * are the interface, the keys and the method.
 */
export const solve = (task: Task, by: Order = 'likeliest'): Solution => {
  const search: Search = {
    task,
    turns: turnsFor(task, by),
    held: variablesWith((index) => task.held[index] === true),
    said: variablesWith((index) => task.held[index] === true && task.given[index] !== undefined),
    draft: emptyDraft(),
    met: [],
    told: new Set(),
    failedParts: new Map(),
    failuresOfEnds: 0,
  };
  const left = settle(search, 0);
  if (left === null) return { found: true, draft: search.draft };
  const culprits = questionsOf(left).filter((index) => task.held[index]);
  return { found: false, culprits: culprits.sort((a, b) => a - b), met: search.met };
};
