/** Numbers as near to what was given as they may be. */

import { withUsualFigures } from './figures-variable';
import type { Question } from './questions';
import { boundsOf, lastPossible } from './range';
import { solve } from './solve';
import { type Task, withAnswer } from './task';

/**
 * The value nearest to `towards` that leaves a design, starting from one that does; whole where a whole one does.
 * Example: a route of 200 m that may be 71.238 m long becomes 71 m.
 */
const nearestPossible = (
  task: Task,
  question: Question,
  from: unknown,
  towards: unknown = task.given[question.index],
): unknown => {
  const bounds = boundsOf(question);
  if (bounds === null || typeof from !== 'number' || typeof towards !== 'number') return from;
  const isPossible = (value: number): boolean => solve(withAnswer(task, question, value)).found;
  const nearest = lastPossible(from, towards, bounds, isPossible);
  const whole = from < towards ? Math.floor(nearest) : Math.ceil(nearest);
  const lies = from < towards ? whole >= from : whole <= from;
  return whole !== nearest && lies && isPossible(whole) ? whole : nearest;
};

/**
 * The value nearest to `towards` that leaves a design with lengths as they usually are, where nobody has measured them; where
 * there is none, one that leaves any design.
 */
export const nearestUsual = (task: Task, question: Question, from: unknown, towards?: unknown): unknown => {
  const usual = withUsualFigures(task);
  return nearestPossible(
    solve(withAnswer(usual, question, from)).found ? usual : task,
    question,
    from,
    towards,
  );
};
