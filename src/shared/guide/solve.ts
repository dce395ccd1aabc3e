/**
 * The search: settles one variable after the other, asks each rule as soon as what it depends on is settled, and goes back
 * past every variable that had no part in a failure. It ends with a design, or with the held answers that leave none.
 */
import type { PlanSite } from '../plan/link-plan';
import type { Blamed, Constraint, Names } from './constraint';
import { CONSTRAINTS } from './constraints';
import { type Draft, emptyDraft } from './draft';
import { endPairs } from './end-pairs';
import type { Failure } from './failure';
import type { Task } from './task';
import { VARIABLES, type Variable } from './variables';

/** A failure that the search met, with the variables it depends on. */
export interface Met {
  readonly failure: Failure;
  /** Bits of the questions that it depends on. */
  readonly questions: bigint;
}

export type Solution =
  | { readonly found: true; readonly draft: Draft }
  /** `culprits`: bits of held questions that are enough to leave no design. */
  | { readonly found: false; readonly culprits: bigint; readonly met: readonly Met[] };

const bit = (index: number): bigint => 1n << BigInt(index);

export const bitsOf = (indexes: Iterable<number>): bigint => {
  let bits = 0n;
  for (const index of indexes) bits |= bit(index);
  return bits;
};

export const indexesOf = (bits: bigint): number[] => {
  const indexes: number[] = [];
  for (let index = 0, rest = bits; rest !== 0n; index++, rest >>= 1n)
    if ((rest & 1n) === 1n) indexes.push(index);
  return indexes;
};

const QUESTIONS_OF = new Map<keyof Draft, bigint>(
  VARIABLES.map(({ name, questions }) => [name, bitsOf(questions)]),
);

interface Turn {
  readonly variable: Variable;
  readonly own: bigint;
  /** What can be asked once this variable is settled. */
  readonly constraints: readonly Constraint[];
}

/** Settles what must stay before what is free, so that the rules about it are asked first. */
const turnsOf = (task: Task): readonly Turn[] => {
  const stays = ({ questions }: Variable): boolean =>
    questions.length > 0 && questions.every((index) => task.held[index]);
  const kindStays = VARIABLES.some((variable) => variable.name === 'kind' && stays(variable));
  // Which transceivers talk depends on the application, so they are not settled before it.
  const isSettled = (variable: Variable): boolean =>
    stays(variable) && (variable.name !== 'ends' || kindStays);
  const pattern = VARIABLES.map((variable) => (isSettled(variable) ? '1' : '0')).join('');
  const known = TURNS.get(pattern);
  if (known !== undefined) return known;
  const order = [...VARIABLES.filter(isSettled), ...VARIABLES.filter((variable) => !isSettled(variable))];
  const places = new Map(order.map(({ name }, place) => [name, place]));
  const lastOf = ({ scope }: Constraint): number => Math.max(...scope.map((name) => places.get(name) ?? 0));
  const turns = order.map((variable, place) => ({
    variable,
    own: bitsOf(variable.questions),
    constraints: CONSTRAINTS.filter((constraint) => lastOf(constraint) === place),
  }));
  if (TURNS.size >= 2000) TURNS.clear();
  TURNS.set(pattern, turns);
  return turns;
};

const TURNS = new Map<string, readonly Turn[]>();

const SCOPES = new WeakMap<Names, bigint>();

const bitsOfNames = (names: Names): bigint => {
  const known = SCOPES.get(names);
  if (known !== undefined) return known;
  let bits = 0n;
  for (const name of names) bits |= QUESTIONS_OF.get(name) ?? 0n;
  SCOPES.set(names, bits);
  return bits;
};

const scopeBits = (lists: readonly Names[]): bigint => {
  let bits = 0n;
  for (const names of lists) bits |= bitsOfNames(names);
  return bits;
};

type Memory = Map<Constraint, Map<string, Blamed | null>>;

/** Judgements hold for a site's settings and enclosures; they go with it. */
const MEMORIES = new WeakMap<PlanSite, Memory>();

/** Enough for a day of quoting; then it starts anew. */
const MOST_REMEMBERED = 20_000;

const memoryOf = (site: PlanSite): Memory => {
  const known = MEMORIES.get(site);
  if (known !== undefined) return known;
  const memory: Memory = new Map(CONSTRAINTS.map((constraint) => [constraint, new Map()]));
  MEMORIES.set(site, memory);
  return memory;
};

const judge = (constraint: Constraint, draft: Draft, task: Task, memory: Memory): Blamed | null => {
  const remembered = memory.get(constraint) as Map<string, Blamed | null>;
  const key = constraint.key(draft);
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const judged = constraint.check(draft, task);
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, judged);
  return judged;
};

/** Failures kept for the sentence of a reason; a search may meet thousands. */
const MOST_MET = 64;

interface Search {
  readonly task: Task;
  readonly turns: readonly Turn[];
  readonly held: bigint;
  readonly memory: Memory;
  readonly draft: Draft;
  readonly met: Met[];
  readonly domains: Map<string, Iterable<unknown>>;
}

const ENDS_BITS = QUESTIONS_OF.get('ends') ?? 0n;
const KIND_BITS = QUESTIONS_OF.get('kind') ?? 0n;

/** Pairs that do not talk were left out before the search came to them. */
const unpaired = ({ draft, task, met }: Search): bigint => {
  const questions = ENDS_BITS | KIND_BITS;
  for (const failure of endPairs(draft.kind, task).failures)
    if (met.length < MOST_MET) met.push({ failure, questions });
  return questions;
};

/** Values that depend on little are worked out once a search, as the search comes by again and again. */
const domainOf = ({ draft, task, domains }: Search, variable: Variable): Iterable<unknown> => {
  if (variable.dependsOn === undefined) return variable.values(draft, task);
  const key = variable.name + variable.dependsOn(draft);
  const known = domains.get(key);
  if (known !== undefined) return known;
  const values = variable.values(draft, task);
  domains.set(key, values);
  return values;
};

/** Null when the draft is complete; else the questions that had a part in there being none. */
const settle = (search: Search, at: number): bigint | null => {
  const turn = search.turns[at];
  if (turn === undefined) return null;
  const { variable, own, constraints } = turn;
  const { draft, task, memory, met, held } = search;
  // Which pairs of transceivers there are depends on the application.
  let culprits = variable.name === 'ends' ? unpaired(search) : 0n;
  for (const value of domainOf(search, variable)) {
    (draft as unknown as Record<string, unknown>)[variable.name] = value;
    let failed = 0n;
    for (const constraint of constraints) {
      const wrong = judge(constraint, draft, task, memory);
      if (wrong === null) continue;
      failed = scopeBits(wrong.origins(draft));
      if (met.length < MOST_MET) met.push({ failure: wrong.failure, questions: failed });
      break;
    }
    if (failed === 0n) {
      const deeper = settle(search, at + 1);
      if (deeper === null) return null;
      // What failed below has nothing to do with this variable: another value of it would fail alike.
      if (own !== 0n && (deeper & own) === 0n) return deeper;
      failed = deeper;
    }
    culprits |= failed;
  }
  return culprits & ~(own & ~held);
};

/**
 * A valid design with every held answer in it, the given ones kept where they can be; or the held answers that forbid it.
 *
 * Example: a breakout from 400GBASE-DR4 over a panel with aligned keys that stay has no design under Method U2; the culprits
 * are the interface, the keys and the method.
 */
export const solve = (task: Task): Solution => {
  const held = bitsOf(task.held.flatMap((is, index) => (is ? [index] : [])));
  const memory = memoryOf(task.site);
  const turns = turnsOf(task);
  const search: Search = { task, turns, held, memory, draft: emptyDraft(), met: [], domains: new Map() };
  const left = settle(search, 0);
  return left === null
    ? { found: true, draft: search.draft }
    : { found: false, culprits: left & held, met: search.met };
};
