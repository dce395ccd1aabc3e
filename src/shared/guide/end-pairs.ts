/** The pairs of transceivers that interoperate under an application, the likeliest first. */
import type { ApplicationKind } from '../steps/application';
import type { Ends } from './draft';
import { endDomain, usualFar } from './end-domain';
import { distinctEnds, type End, isSameEnd } from './ends';
import type { Failure } from './failure';
import type { Guide } from './guide';
import { interoperatesWith, interoperationFailure } from './interoperation';
import { pairFailures, reasonOf } from './pair-failure';
import { questionOf } from './questions';
import { type Task, textOfAnswers } from './task';

export interface Pairs {
  /** Found as they are asked for: a search that ends with the likeliest pair looks at no other. */
  readonly each: Iterable<Ends>;
  /** A pair with both of these ends, else with one of them, else the likeliest; undefined where there is none. */
  readonly like: (ends: Ends) => Ends | undefined;
  /** Why there is no pair, the likeliest one's reason first; empty where some pair interoperates, as others are then no reason. */
  readonly failures: () => readonly Failure[];
}

const MOST_FAILURES = 4;

/** Indexes of the questions about both transceivers. */
export const END_QUESTIONS: readonly number[] = (['near', 'far'] as const).flatMap((end) =>
  ['interface', 'receptacleKind', 'polish', 'receptacle'].map(
    (key) => questionOf(`transceiver.${end}.${key}`).index,
  ),
);

/** The given far end with every near end that it goes with comes before any other far end with another near end. */
function* inOrder(
  nears: readonly End[],
  fars: readonly End[],
  farsOf: (near: End) => readonly End[],
  goes: (near: End, far: End) => boolean,
): Generator<Ends> {
  const [givenNear, ...otherNears] = nears;
  const [givenFar] = fars;
  if (givenNear === undefined || givenFar === undefined) return;
  function* withOtherFars(near: End): Generator<Ends> {
    for (const far of farsOf(near)) if (far !== givenFar) yield { near, far };
  }
  if (goes(givenNear, givenFar)) yield { near: givenNear, far: givenFar };
  yield* withOtherFars(givenNear);
  for (const near of otherNears) if (goes(near, givenFar)) yield { near, far: givenFar };
  for (const near of otherNears) yield* withOtherFars(near);
}

const pairsOf = (kind: ApplicationKind, nears: readonly End[], fars: readonly End[], guide: Guide): Pairs => {
  /** Those that suit the near end come first. */
  const likelyFars = (near: End): readonly End[] => {
    const usual = usualFar(kind, near, guide).flatMap((one) => fars.find((far) => isSameEnd(far, one)) ?? []);
    return distinctEnds([...usual, ...fars]);
  };
  const namesOfFars = guide.nameOf(fars.map(({ text }) => text).join(' '));
  const goes = (near: End, far: End): boolean => interoperatesWith(kind, near, guide)(far);
  const partnersOf = (near: End): readonly End[] =>
    guide.remember('far ends', `${kind} ${near.text} ${namesOfFars}`, () =>
      likelyFars(near).filter(interoperatesWith(kind, near, guide)),
    );
  const each = (): Generator<Ends> => inOrder(nears, fars, partnersOf, goes);
  const firstOf = (pairs: Iterable<Ends>): Ends | undefined => {
    for (const pair of pairs) return pair;
    return undefined;
  };
  const failuresOfAll = (): readonly Failure[] => {
    const all = [...inOrder(nears, fars, likelyFars, () => true)].flatMap(
      ({ near, far }) => interoperationFailure(kind, near, far) ?? [],
    );
    const reasons = new Set(all.flatMap((failure) => reasonOf(failure) ?? []));
    return pairFailures(all.slice(0, MOST_FAILURES), reasons, nears, fars);
  };
  let failures: readonly Failure[] | undefined;
  return {
    each: { [Symbol.iterator]: each },
    like: ({ near, far }) => {
      const hasNear = nears.some((one) => isSameEnd(one, near));
      const hasFar = fars.some((one) => isSameEnd(one, far));
      if (hasNear && hasFar && goes(near, far)) return { near, far };
      const otherFar = hasNear ? partnersOf(near)[0] : undefined;
      if (otherFar !== undefined) return { near, far: otherFar };
      const otherNear = hasFar ? nears.find((one) => goes(one, far)) : undefined;
      return otherNear === undefined ? firstOf(each()) : { near: otherNear, far };
    },
    failures: () => {
      failures ??= firstOf(each()) === undefined ? failuresOfAll() : [];
      return failures;
    },
  };
};

export const endPairs = (kind: ApplicationKind, task: Task): Pairs =>
  task.guide.remember('pairs', `${kind} ${textOfAnswers(task, END_QUESTIONS)}`, () =>
    pairsOf(kind, endDomain('near', kind, task), endDomain('far', kind, task), task.guide),
  );
