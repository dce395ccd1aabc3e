/** Why an option is closed: the fewest of the engineer's own answers that leave no design with it. */

import { STEP_IDS } from '../steps/step';
import { adaptedDesign, keepDesign, nearDesign } from './adapt-design';
import { answersOfDraft, type Draft } from './draft';
import { SETTLED } from './draft-values';
import { isEqual } from './is-equal';
import type { MetFailure } from './met-failure';
import { answerTo, QUESTIONS, type Question, questionAt } from './questions';
import { quickestOrder } from './settling-order';
import { type Solution, solve } from './solve';
import { isGiven, type Task, textOfAnswers, withHeld } from './task';

export interface Conflict {
  /** In the order in which they were asked. */
  readonly culprits: readonly Question[];
  /** What the search ran into with nothing but the culprits held. */
  readonly met: readonly MetFailure[];
}

export const conflictOf = ({ culprits, met }: Extract<Solution, { found: false }>): Conflict => ({
  culprits: culprits.map(questionAt),
  met,
});

/** Errors: throws when the task has a design, which is a bug of the caller. */
const conflictIn = (task: Task): Conflict => {
  const solution = solve(task);
  if (solution.found) throw new Error('a design was found where there should be none');
  return conflictOf(solution);
};

const STEP_AT = QUESTIONS.map(({ step }) => STEP_IDS.indexOf(step));

const stepAt = (set: readonly number[], fromTheEnd: number): number =>
  STEP_AT[set[set.length - 1 - fromTheEnd] ?? -1] ?? -1;

/** Of two rising sets of one size: below 0 where the first one's answers come in later steps, or sooner within the same. */
const later = (a: readonly number[], b: readonly number[]): number => {
  // Questions rise with their steps, so that the last answer is of the last step.
  for (let at = 0; at < a.length; at++) {
    const difference = stepAt(b, at) - stepAt(a, at);
    if (difference !== 0) return difference;
  }
  for (let at = 0; at < a.length; at++) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
};

/**
 * The smallest set that has a member in common with each of `sets`, of equals the one that `later` puts first; members are
 * rising. Found by trying every member of the first set that is not met yet, which is exact and quick for the few small sets
 * that a link has.
 */
const smallestHittingSet = (sets: readonly (readonly number[])[]): readonly number[] => {
  let best: readonly number[] | null = null;
  const grow = (chosen: readonly number[]): void => {
    if (best !== null && chosen.length > best.length) return;
    const open = sets.find((set) => !set.some((member) => chosen.includes(member)));
    if (open === undefined) {
      const rising = [...chosen].sort((a, b) => a - b);
      if (best === null || rising.length < best.length || later(rising, best) < 0) best = rising;
      return;
    }
    if (best !== null && chosen.length === best.length) return;
    for (const member of open) grow([...chosen, member]);
  };
  grow([]);
  return best ?? [];
};

/**
 * The least conflict among `task`'s held answers; `fixed` is the option in question and what was left out, which are no
 * culprits and always stay. `known` is a conflict of the task that was met already. Each design that is found with some answers
 * given up says which of them must be looked at: a conflict has a member among those that it gave up. What has a member in
 * common with every such set, and leaves no design, is the least conflict.
 *
 * Errors: throws when the task has a design, which is a bug of the caller.
 */
export const leastConflict = (
  task: Task,
  fixed: ReadonlySet<number>,
  known: Conflict = conflictIn(task),
): Conflict => {
  const candidates = QUESTIONS.filter(
    (question) => task.held[question.index] && isGiven(task, question) && !fixed.has(question.index),
  ).map(({ index }) => index);
  // What is no candidate is always there, so that it need not be looked for among the culprits.
  const forbidden = known.culprits.map(({ index }) => index).filter((index) => candidates.includes(index));
  const givenUp: (readonly number[])[] = [];
  for (;;) {
    const culprits = smallestHittingSet(givenUp);
    if (forbidden.every((index) => culprits.includes(index)))
      return { culprits: culprits.map(questionAt), met: known.met };
    const wanted = new Set(culprits);
    const relaxed = withHeld(
      task,
      ({ index }) => task.held[index] === true && (!candidates.includes(index) || wanted.has(index)),
    );
    // What was held is not given up, even where the design has no place to say it of.
    const mayBeLost = candidates.filter((index) => !wanted.has(index));
    const purpose = `beside ${culprits.join()}`;
    let draft = nearDesign(purpose, relaxed);
    if (draft === null) {
      const solution = solve(relaxed, quickestOrder(relaxed));
      if (!solution.found) return { culprits: culprits.map(questionAt), met: solution.met };
      draft = losingFewest(task, solution.draft, mayBeLost);
      keepDesign(purpose, task, draft);
    }
    const lost = changedAnswers(task, draft, mayBeLost);
    if (lost.length === 0) throw new Error('a design was found where there should be none');
    givenUp.push(lost);
  }
};

/** A design that gives up no more than it need: each lost answer is put back where the rest of the design bears it. */
const losingFewest = (task: Task, found: Draft, candidates: readonly number[]): Draft => {
  let draft = found;
  let lost = changedAnswers(task, draft, candidates);
  for (const index of lost) {
    if (lost.length === 1) break;
    if (!lost.includes(index)) continue;
    const others = lost.filter((one) => one !== index);
    const better = adaptedDesign(
      draft,
      withHeld(task, (question) => task.held[question.index] === true && !others.includes(question.index)),
    );
    if (better === null) continue;
    draft = better;
    lost = changedAnswers(task, draft, candidates);
  }
  return draft;
};

/** Candidates that the design answers otherwise than the task. */
const changedAnswers = (task: Task, draft: Draft, candidates: readonly number[]): readonly number[] => {
  const answers = answersOfDraft(draft);
  return candidates.filter(
    (index) => SETTLED.has(index) && !isEqual(task.given[index], answerTo(questionAt(index), answers)),
  );
};

const NOTHING: ReadonlySet<number> = new Set();

/** The conflict among the answers before a question, whatever is chosen there; null where they leave a design. */
export const conflictBefore = (task: Task, question: Question): Conflict | null => {
  const before = withHeld(task, (other) => task.held[other.index] === true && other !== question);
  return task.guide.remember('conflicts', `${question.id}\n${textOfAnswers(before, ALL)}`, () => {
    const solution = solve(before);
    return solution.found ? null : leastConflict(before, NOTHING, conflictOf(solution));
  });
};

const ALL = QUESTIONS.map(({ index }) => index);
