/** The rest of a link, proposed: a valid design with every given answer in it. */
import type { PlanSite } from '../plan/link-plan';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { isComplete } from '../steps/steps';
import { proposeAnswers } from './propose';
import { solve } from './solve';
import { taskOf } from './task';
import { answersOf } from './witness';

const PROPOSED = new WeakMap<Answers, { readonly site: PlanSite; readonly design: CompleteAnswers }>();

/** Answers are immutable, so a proposal without regard to others' labels holds as long as they do. */
const proposedOnce = (given: Answers, site: PlanSite): CompleteAnswers => {
  const known = PROPOSED.get(given);
  if (known?.site === site) return known.design;
  const design = propose(given, site, NOBODY);
  PROPOSED.set(given, { site, design });
  return design;
};

const NOBODY: ReadonlySet<string> = new Set();

const propose = (given: Answers, site: PlanSite, taken: ReadonlySet<string>): CompleteAnswers => {
  const task = taskOf(given, () => true, site);
  const solution = solve(task);
  return solution.found ? answersOf(solution.draft, task, given, taken) : proposeAnswers(given);
};

/**
 * Given answers as they are, the other steps from a design that is valid with them; proposed by rule of thumb where the given
 * answers leave none. `taken` are labels that other links of the quote have.
 *
 * Example: a breakout over a panel with aligned keys is proposed Method U2; one from 400GBASE-DR4 an opposed-key method.
 */
export const proposeDesign = (
  given: Answers,
  site: PlanSite,
  taken: ReadonlySet<string> = NOBODY,
): CompleteAnswers => {
  if (isComplete(given)) return given;
  return taken.size === 0 ? proposedOnce(given, site) : propose(given, site, taken);
};
