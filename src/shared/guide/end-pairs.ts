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
  /** Found as they are asked for: a search that ends with the likeliest pair looks at no other. */
  readonly each: Iterable<Ends>;
  readonly all: () => readonly Ends[];
  /** Why pairs were left out, the likeliest pair's reason first. */
  readonly failures: () => readonly Failure[];
}

const MOST_FAILURES = 4;

/** Far ends to be tried with a near end. */
type FarEnds = (near: End) => readonly End[];

/** The given far end with every near end comes before any other far end with another near end; a pair may come twice. */
function* inOrder(nears: readonly End[], fars: readonly End[], farsOf: FarEnds): Generator<Ends> {
  const [givenNear] = nears;
  const [givenFar] = fars;
  if (givenNear === undefined || givenFar === undefined) return;
  yield { near: givenNear, far: givenFar };
  for (const far of farsOf(givenNear)) yield { near: givenNear, far };
  for (const near of nears) yield { near, far: givenFar };
  for (const near of nears) for (const far of farsOf(near)) yield { near, far };
}

/**
 * Where far is free, those that suit the near end come first. Of pairs whose members are twins one stands for all: nothing but
 * talking tells them apart, and these talk.
 */
const findPairs = (kind: ApplicationKind, task: Task): Pairs => {
  const failures: Failure[] = [];
  const twins = new Set<number>();
  const found: Ends[] = [];
  const fars = endDomain('far', kind, task);
  const allowed = new Set(fars);
  const farsOf: FarEnds = (near) => [...usualFar(kind, near).filter((far) => allowed.has(far)), ...fars];
  const rest = inOrder(endDomain('near', kind, task), fars, farsOf);
  /** False where there is no pair any more. */
  const findNext = (): boolean => {
    for (let { done, value } = rest.next(); !done; { done, value } = rest.next()) {
      const { near, far } = value as Ends;
      const kindOfPair = near.twin * 100_000 + far.twin;
      if (twins.has(kindOfPair)) continue;
      const failure = talkFailure(kind, near, far);
      if (failure !== null) {
        if (failures.length < MOST_FAILURES) failures.push(failure);
        continue;
      }
      twins.add(kindOfPair);
      found.push(value as Ends);
      return true;
    }
    return false;
  };
  const findAll = (): void => {
    while (findNext());
  };
  return {
    each: {
      *[Symbol.iterator]() {
        for (let place = 0; place < found.length || findNext(); place++) yield found[place] as Ends;
      },
    },
    all: () => {
      findAll();
      return found;
    },
    failures: () => {
      findAll();
      return failures;
    },
  };
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
