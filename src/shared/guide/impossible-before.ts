/** Whether the answers before a question leave a design at all, asked once for all its options. */
import { rememberDesign } from './near-designs';
import type { Question } from './questions';
import { type Conflict, conflictOf, leastConflict } from './reason';
import { solve } from './solve';
import { type Task, withHeld } from './task';

interface Known {
  readonly task: Task;
  readonly question: Question;
  readonly conflict: Conflict | null;
}

const KNOWN: Known[] = [];
/** The fields of one step. */
const MOST_KNOWN = 12;

const isSame = (a: Task, b: Task): boolean =>
  a.site === b.site &&
  a.given.every((value, index) => value === b.given[index] && a.held[index] === b.held[index]);

const NOTHING: ReadonlySet<number> = new Set();

const conflictAmong = (task: Task, question: Question): Conflict | null => {
  const before = withHeld(task, (other) => task.held[other.index] === true && other !== question);
  const solution = solve(before);
  if (!solution.found) return leastConflict(before, NOTHING, conflictOf(solution));
  rememberDesign(question.step, before, solution.draft);
  return null;
};

/** The conflict among the answers before a question; null where they leave a design. */
export const conflictBefore = (task: Task, question: Question): Conflict | null => {
  const known = KNOWN.find((one) => one.question === question && isSame(one.task, task));
  if (known !== undefined) return known.conflict;
  const conflict = conflictAmong(task, question);
  if (KNOWN.length >= MOST_KNOWN) KNOWN.shift();
  KNOWN.push({ task, question, conflict });
  return conflict;
};
