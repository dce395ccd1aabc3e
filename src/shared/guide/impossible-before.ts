/** Whether the answers before a question leave a design at all, asked once for all its options. */
import { rememberDesign } from './near-designs';
import { QUESTIONS, type Question } from './questions';
import { type Conflict, conflictOf, leastConflict } from './reason';
import { solve } from './solve';
import { isGiven, type Task, withHeld } from './task';

interface Known {
  readonly task: Task;
  readonly question: Question;
  /** The task with nothing but the answers before the question held. */
  readonly before: Task;
  readonly conflict: Conflict | null;
}

const KNOWN: Known[] = [];
/** The fields of one step. */
const MOST_KNOWN = 12;

const isSame = (a: Task, b: Task): boolean =>
  a === b ||
  (a.site === b.site &&
    a.given.every((value, index) => value === b.given[index] && a.held[index] === b.held[index]));

const NOTHING: ReadonlySet<number> = new Set();

/** What another question of the step met, where all of it is held here too: its culprits, and what was left out beside them. */
const metElsewhere = (before: Task): Conflict | null =>
  KNOWN.find(
    ({ before: other, conflict }) =>
      conflict !== null &&
      other.site === before.site &&
      QUESTIONS.every((question) => {
        const { index } = question;
        const isPart = !isGiven(other, question) || conflict.culprits.includes(question);
        return (
          !other.held[index] || !isPart || (before.held[index] && before.given[index] === other.given[index])
        );
      }),
  )?.conflict ?? null;

const conflictAmong = (before: Task, question: Question): Conflict | null => {
  const known = metElsewhere(before);
  if (known !== null) return leastConflict(before, NOTHING, known);
  const solution = solve(before);
  if (!solution.found) return leastConflict(before, NOTHING, conflictOf(solution));
  rememberDesign(question.step, before, solution.draft);
  return null;
};

/** The conflict among the answers before a question; null where they leave a design. */
export const conflictBefore = (task: Task, question: Question): Conflict | null => {
  const known = KNOWN.find((one) => one.question === question && isSame(one.task, task));
  if (known !== undefined) return known.conflict;
  const before = withHeld(task, (other) => task.held[other.index] === true && other !== question);
  const conflict = conflictAmong(before, question);
  if (KNOWN.length >= MOST_KNOWN) KNOWN.shift();
  KNOWN.push({ task, question, before, conflict });
  return conflict;
};
