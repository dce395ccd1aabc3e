/** The rest of a link, proposed: a valid design with every given answer in it. */
import type { PlanSite } from '../plan/link-plan';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { isComplete } from '../steps/steps';
import { proposeAnswers } from './propose';
import { solve } from './solve';
import { taskOf } from './task';
import { answersOf } from './witness';

/**
 * Given answers as they are, the other steps from a design that is valid with them; proposed by rule of thumb where the given
 * answers leave none. `taken` are labels that other links of the quote have.
 *
 * Example: a breakout over a panel with aligned keys is proposed Method U2; one from 400GBASE-DR4 an opposed-key method.
 */
export const proposeDesign = (
  given: Answers,
  site: PlanSite,
  taken: ReadonlySet<string> = new Set(),
): CompleteAnswers => {
  if (isComplete(given)) return given;
  const task = taskOf(given, () => true, site);
  const solution = solve(task);
  return solution.found ? answersOf(solution.draft, task, given, taken) : proposeAnswers(given);
};
