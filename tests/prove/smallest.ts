/** The smallest of some counterexamples: of each as few answers as the two still disagree about. */
import { findQuestion as findGuideQuestion } from '../../src/shared/guide/questions';
import { solve } from '../../src/shared/guide/solve';
import { taskOf, withAnswer, withHeld } from '../../src/shared/guide/task';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { Answers } from '../../src/shared/steps/steps';
import type { Completions } from './completion';
import type { Disagreement } from './prover';
import { type Assignment, answersOf, questionOf } from './questions';

const doDisagree = (
  held: Assignment,
  { held: given, question, option }: Disagreement,
  completions: Completions,
  site: PlanSite,
): boolean => {
  const { step, key } = questionOf(question);
  const asked = findGuideQuestion(step, key);
  if (asked === undefined) return false;
  const task = withAnswer(
    taskOf(answersOf(given) as Answers, () => true, site),
    asked,
    option,
  );
  const kept = withHeld(task, ({ id }) => id in held);
  return solve(kept).found !== completions.has({ held, given });
};

/** Gives up one answer after the other as long as the two go on disagreeing; a broken reason or witness stays as it is. */
const shrunk = (one: Disagreement, completions: Completions, site: PlanSite): Disagreement => {
  let { held } = one;
  if (!doDisagree(held, one, completions, site)) return one;
  for (const id of Object.keys(held)) {
    if (id === one.question) continue;
    const { [id]: _, ...fewer } = held;
    if (doDisagree(fewer, one, completions, site)) held = fewer;
  }
  return { ...one, held };
};

const MOST_SHRUNK = 25;

const sizeOf = ({ held }: Disagreement): number =>
  Object.values(held).filter((value) => value !== undefined).length * 1000 + JSON.stringify(held).length;

export const smallest = (
  all: readonly Disagreement[],
  completions: Completions,
  site: PlanSite,
): Disagreement | null => {
  const some = [...all].sort((a, b) => sizeOf(a) - sizeOf(b)).slice(0, MOST_SHRUNK);
  const shrunken = some.map((one) => shrunk(one, completions, site)).sort((a, b) => sizeOf(a) - sizeOf(b));
  return shrunken[0] ?? null;
};
