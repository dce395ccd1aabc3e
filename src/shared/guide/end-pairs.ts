/** The pairs of transceivers that interoperate under an application, the likeliest first. */
import type { ApplicationKind } from '../steps/application';
import type { Ends } from './draft';
import { endDomain, usualFar } from './end-domain';
import { type End, isSameEnd } from './ends';
import type { Failure } from './failure';
import type { Guide } from './guide';
import { interoperationFailure } from './interoperation';
import { pairFailures, reasonOf } from './pair-failure';
import { questionOf } from './questions';
import { type Task, textOfAnswers } from './task';

export interface Pairs {
  /** Found as they are asked for: a search that ends with the likeliest pair looks at no other. */
  readonly each: Iterable<Ends>;
  readonly all: () => readonly Ends[];
  /** Why there is no pair, the likeliest one's reason first; empty where some pair talks, as others are then no reason. */
  readonly failures: () => readonly Failure[];
}

const MOST_FAILURES = 4;

/** Indexes of the questions about both transceivers. */
export const END_QUESTIONS: readonly number[] = (['near', 'far'] as const).flatMap((end) =>
  ['interface', 'receptacleKind', 'polish', 'receptacle'].map(
    (key) => questionOf(`transceiver.${end}.${key}`).index,
  ),
);

/** Far ends to be tried with a near end. */
type FarEnds = (near: End) => readonly End[];

/** Those that suit the near end come first. */
const likelyFars =
  (kind: ApplicationKind, fars: readonly End[], guide: Guide): FarEnds =>
  (near) => [
    ...usualFar(kind, near, guide).filter((far) => fars.some((one) => isSameEnd(one, far))),
    ...fars,
  ];

/** The given far end with every near end comes before any other far end with another near end; a pair may come twice. */
function* inOrder(
  nears: readonly End[],
  fars: readonly End[],
  farsOf: FarEnds,
): Generator<readonly [near: End, far: End]> {
  const [givenNear] = nears;
  const [givenFar] = fars;
  if (givenNear === undefined || givenFar === undefined) return;
  yield [givenNear, givenFar];
  for (const far of farsOf(givenNear)) yield [givenNear, far];
  for (const near of nears) yield [near, givenFar];
  for (const near of nears) for (const far of farsOf(near)) yield [near, far];
}

/** Where far is free, those that suit the near end come first. */
const findPairs = (
  kind: ApplicationKind,
  nears: readonly End[],
  fars: readonly End[],
  guide: Guide,
): Pairs => {
  const failures: Failure[] = [];
  const reasons = new Set<string>();
  const asked = new Set<string>();
  const found: Ends[] = [];
  const farsOf = likelyFars(kind, fars, guide);
  const rest = inOrder(nears, fars, farsOf);
  /** False where there is no pair any more. */
  const findNext = (): boolean => {
    for (let { done, value } = rest.next(); !done; { done, value } = rest.next()) {
      const [near, far] = value as readonly [End, End];
      const both = `${near.text} ${far.text}`;
      if (asked.has(both)) continue;
      asked.add(both);
      const failure = interoperationFailure(kind, near, far, guide);
      if (failure !== null) {
        const reason = reasonOf(failure);
        if (reason !== null) reasons.add(reason);
        if (failures.length < MOST_FAILURES) failures.push(failure);
        continue;
      }
      found.push({ near, far });
      return true;
    }
    return false;
  };
  const each = {
    *[Symbol.iterator]() {
      for (let place = 0; place < found.length || findNext(); place++) yield found[place] as Ends;
    },
  };
  return {
    each,
    all: () => {
      while (findNext());
      return found;
    },
    failures: () => {
      while (findNext());
      return found.length > 0 ? [] : pairFailures(failures, reasons, nears, fars);
    },
  };
};

export const endPairs = (kind: ApplicationKind, task: Task): Pairs =>
  task.guide.remember(`pairs ${kind} ${textOfAnswers(task, END_QUESTIONS)}`, () =>
    findPairs(kind, endDomain('near', kind, task), endDomain('far', kind, task), task.guide),
  );
