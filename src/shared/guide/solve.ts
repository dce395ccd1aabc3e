/**
 * The search: settles one variable after the other, asks each rule as soon as what it depends on is settled, and goes back
 * past every variable that had no part in a failure. It ends with a design, or with the held answers that leave none.
 */
import type { Constraint } from './constraint';
import { type Draft, emptyDraft } from './draft';
import { endPairs } from './end-pairs';
import { judge, type Memory, memoryOf } from './judge';
import { type Met, metAs, metBy } from './met';
import { rememberedValues } from './remembered-values';
import type { Task } from './task';
import { type Order, type Turn, turnsFor } from './turns';
import { bitOf, questionsOf, scopeBits, variablesWith } from './variable-bits';

export type Solution =
  | { readonly found: true; readonly draft: Draft }
  /** `culprits`: indexes of held questions that are enough to leave no design, rising. */
  | { readonly found: false; readonly culprits: readonly number[]; readonly met: readonly Met[] };

/** Failures kept for the sentence of a reason; a search may meet thousands. */
const MOST_MET = 64;

interface Search {
  readonly task: Task;
  readonly turns: readonly Turn[];
  /** Bits of the variables that have a held question: only these can be culprits in the end. */
  readonly held: number;
  /** Those of them whose answer was given, and not left out. */
  readonly said: number;
  readonly memory: Memory;
  readonly draft: Draft;
  readonly met: Met[];
  /** By constraint, what of its failures depends on the same variables: the first of these tells as much as all. */
  readonly told: Map<Constraint, Set<number>>;
  /** By turn: what was asked for last, as the search comes by again and again. */
  readonly domains: ({ readonly key: string; readonly values: readonly unknown[] } | undefined)[];
  /**
   * Culprits by the parts between the pairs of transceivers that were tried under the same application: pairs that the parts
   * see alike fail alike, unless loss or reach had a say, which see more of them.
   */
  readonly failedParts: Map<number, number>;
  failuresOfEnds: number;
}

const MODULES = bitOf('modules');
const ENDS = bitOf('ends');
const ENDS_AND_KIND = ENDS | bitOf('kind');

/** Pairs that do not talk were left out before the search came to them: they are met before what failed with the others. */
const meetUnpaired = ({ draft, task, met }: Search, before: number): void => {
  const failures = endPairs(draft.kind, task).failures();
  met.splice(before, 0, ...failures.map((failure) => metAs(failure, ENDS_AND_KIND)));
  if (met.length > MOST_MET) met.length = MOST_MET;
};

const domainOf = (
  { draft, task, domains }: Search,
  { variable, stays }: Turn,
  at: number,
): Iterable<unknown> => {
  if (variable.each !== undefined) return variable.each(draft, task);
  if (variable.dependsOn === null) return variable.values(draft, task);
  const key = stays ? '' : variable.dependsOn(draft, task);
  const last = domains[at];
  if (last?.key === key) return last.values;
  const values = rememberedValues(variable, key, draft, task);
  domains[at] = { key, values };
  return values;
};

/** With nothing said but the product itself, values and places that it does not go with are only tried. */
const isTold = ({ toldWhereHeld }: Constraint, failed: number, { said }: Search): boolean =>
  toldWhereHeld !== true || (failed & said & ~MODULES) !== 0;

const isNew = (constraint: Constraint, failed: number, { told }: Search): boolean => {
  const known = told.get(constraint);
  if (known === undefined) {
    told.set(constraint, new Set([failed]));
    return true;
  }
  return !known.has(failed) && known.add(failed) !== undefined;
};

/** Null when the draft is complete; else the variables that had a part in there being none. */
const settle = (search: Search, at: number): number | null => {
  const turn = search.turns[at];
  if (turn === undefined) return null;
  const { variable, own, constraints } = turn;
  const { draft, task, memory, met, held } = search;
  const isEnds = variable.name === 'ends';
  // Which pairs of transceivers there are depends on the application.
  let culprits = isEnds ? ENDS_AND_KIND : 0;
  const before = met.length;
  if (isAfterPairs(search, at + 1)) search.failedParts.clear();
  for (const value of domainOf(search, turn, at)) {
    (draft as unknown as Record<string, unknown>)[variable.name] = value;
    let failed = 0;
    for (const constraint of constraints) {
      const wrong = judge(constraint, draft, task, memory);
      if (wrong === null) continue;
      if (constraint.seesMoreOfEnds === true) search.failuresOfEnds++;
      failed = scopeBits(wrong.origins(draft));
      if (met.length < MOST_MET && isTold(constraint, failed, search) && isNew(constraint, failed, search))
        met.push(metBy(constraint, draft, task, wrong.isBetween ? failed | ENDS : failed, wrong.failure));
      break;
    }
    if (failed === 0) {
      const deeper = isAfterPairs(search, at) ? settleParts(search, at + 1) : settle(search, at + 1);
      if (deeper === null) return null;
      // What failed below has nothing to do with this variable: another value of it would fail alike.
      if (own !== 0 && (deeper & own) === 0) {
        if (isEnds) meetUnpaired(search, before);
        return deeper;
      }
      failed = deeper;
    }
    culprits |= failed;
  }
  if (isEnds) meetUnpaired(search, before);
  return culprits & ~(own & ~held);
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
  const held = variablesWith((index) => task.held[index] === true);
  const said = variablesWith((index) => task.held[index] === true && task.given[index] !== undefined);
  const search: Search = {
    task,
    turns: turnsFor(task, by),
    held,
    said,
    memory: memoryOf(task.site),
    draft: emptyDraft(),
    met: [],
    told: new Map(),
    domains: [],
    failedParts: new Map(),
    failuresOfEnds: 0,
  };
  const left = settle(search, 0);
  if (left === null) return { found: true, draft: search.draft };
  const culprits = questionsOf(left & held).filter((index) => task.held[index]);
  return { found: false, culprits: culprits.sort((a, b) => a - b), met: search.met };
};
