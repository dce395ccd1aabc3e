/** The pairs of transceivers that talk under an application, each kind of pair once: the likeliest of those that are alike. */
import type { ApplicationKind } from '../steps/application';
import type { Ends } from './draft';
import { endDomain, usualFar } from './end-domain';
import type { End } from './ends';
import type { Failure } from './failure';
import { questionOf } from './questions';
import { talkFailure } from './talk';
import { NONE, type Task } from './task';

const END_QUESTIONS = (['near', 'far'] as const).flatMap((end) =>
  ['interface', 'receptacleKind', 'polish', 'receptacle'].map(
    (key) => questionOf(`transceiver.${end}.${key}`).index,
  ),
);

const valueKey = (value: unknown): string =>
  value === NONE
    ? '-'
    : value === undefined
      ? ''
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);

/** Everything of a task that decides which ends there are. */
const endsKey = (kind: ApplicationKind, task: Task): string =>
  [kind, ...END_QUESTIONS.map((index) => `${task.held[index] ? 1 : 0}${valueKey(task.given[index])}`)].join(
    '|',
  );

const KNOWN = new Map<string, Pairs>();
const MOST_KNOWN = 2000;

export interface Pairs {
  readonly pairs: readonly Ends[];
  /** Why pairs were left out, the likeliest pair's reason first. */
  readonly failures: readonly Failure[];
}

const MOST_FAILURES = 4;

/**
 * Where far is free, those that suit the near end come first. Of pairs whose members are twins one stands for all: nothing but
 * talking tells them apart, and these talk.
 */
const findPairs = (kind: ApplicationKind, task: Task): Pairs => {
  const failures: Failure[] = [];
  const found = new Map<number, Ends>();
  const nears = endDomain('near', kind, task);
  const fars = endDomain('far', kind, task);
  const consider = (near: End, far: End): void => {
    const twins = near.twin * 100_000 + far.twin;
    if (found.has(twins)) return;
    const failure = talkFailure(kind, near, far);
    if (failure === null) found.set(twins, { near, far });
    else if (failures.length < MOST_FAILURES) failures.push(failure);
  };
  const allowed = new Set(fars);
  const [givenFar] = fars;
  // The given far end with every near end comes before any other far end with another near end.
  const [givenNear] = nears;
  if (givenNear !== undefined && givenFar !== undefined) {
    consider(givenNear, givenFar);
    for (const far of [...usualFar(kind, givenNear), ...fars]) if (allowed.has(far)) consider(givenNear, far);
    for (const near of nears) consider(near, givenFar);
  }
  for (const near of nears)
    for (const far of [...usualFar(kind, near), ...fars]) if (allowed.has(far)) consider(near, far);
  return { pairs: [...found.values()], failures };
};

const remembered = (kind: ApplicationKind, task: Task): Pairs => {
  const key = endsKey(kind, task);
  const known = KNOWN.get(key);
  if (known !== undefined) return known;
  const pairs = findPairs(kind, task);
  if (KNOWN.size >= MOST_KNOWN) KNOWN.clear();
  KNOWN.set(key, pairs);
  return pairs;
};

const OF_TASKS = new WeakMap<Task, Map<ApplicationKind, Pairs>>();

/** Pairs of one task are asked for again and again in a search. */
export const endPairs = (kind: ApplicationKind, task: Task): Pairs => {
  let known = OF_TASKS.get(task);
  if (known === undefined) {
    known = new Map();
    OF_TASKS.set(task, known);
  }
  const pairs = known.get(kind) ?? remembered(kind, task);
  known.set(kind, pairs);
  return pairs;
};
