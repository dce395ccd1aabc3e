/** The rest of a link, proposed: a valid design with every given answer in it. */
import type { PlanSite } from '../plan/link-plan';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { isComplete } from '../steps/steps';
import { besideOthers } from './documentation';
import { withUsualFigures } from './figures-variable';
import { guideOf } from './guide';
import { type Neighbours, NO_NEIGHBOURS } from './places-beside';
import { proposeAnswers } from './propose';
import { questionOf } from './questions';
import { solve } from './solve';
import { type Task, taskOf } from './task';
import { proposalOf, sameAsGiven } from './witness';

/** By text, as equal answers come as new objects: out of a file, out of the guide's thread, as far as a step. */
const keyOf = (given: Answers): string => JSON.stringify(given);

/**
 * Keeps a design that was found elsewhere for the answers that it is going to be asked for.
 * `rememberProposal({ ...answers, polarity }, site, design)` makes `proposeDesign` of these answers search for nothing.
 */
export const rememberProposal = (given: Answers, site: PlanSite, design: CompleteAnswers): void => {
  guideOf(site).remember('proposals', keyOf(given), () => design);
};

/** A proposal without regard to others' labels follows from the answers and the site alone. */
const proposedOnce = (given: Answers, site: PlanSite): CompleteAnswers =>
  sameAsGiven(
    guideOf(site).remember('proposals', keyOf(given), () => propose(given, site, NO_NEIGHBOURS)),
    given,
  );

/** What is still to be asked may be either way in a design: a proposal exchanges nothing for want of it. */
const withoutWhatIsAsked = (task: Task): Task => {
  const { index } = questionOf('application.servicedSingly');
  if (task.given[index] !== undefined) return task;
  return { ...task, held: task.held.map((is, at) => is && at !== index) };
};

const propose = (given: Answers, site: PlanSite, neighbours: Neighbours): CompleteAnswers => {
  const task = withoutWhatIsAsked(withUsualFigures(taskOf(given, () => true, site)));
  const solution = solve(task);
  if (solution.found) return proposalOf(solution.draft, task, given, neighbours);
  const design = proposeAnswers(given, site);
  return neighbours === NO_NEIGHBOURS ? design : besideOthers(design, given, site, neighbours);
};

/**
 * Given answers as they are, the other steps from a design that is valid with them; proposed by rule of thumb where the given
 * answers leave none. `neighbours` are the other links of the quote.
 *
 * Example: a breakout over a panel with aligned keys is proposed Method U2; one from 400GBASE-DR4 an opposed-key method.
 */
export const proposeDesign = (
  given: Answers,
  site: PlanSite,
  neighbours: Neighbours = NO_NEIGHBOURS,
): CompleteAnswers => {
  if (isComplete(given)) return given;
  return neighbours === NO_NEIGHBOURS ? proposedOnce(given, site) : propose(given, site, neighbours);
};
