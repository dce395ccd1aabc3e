/**
 * Answers that leave no order whatever else is answered, and the ways out of them. Asked of the answers as far as a step, as
 * later ones are met at their own steps.
 *
 * Example: 400GBASE-DR4 over a panel with aligned keys, as soon as both are answered.
 */
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import { capitalised, listed } from '../sentence';
import { STEP_IDS, type StepId } from '../steps/step';
import { type Answers, answersThrough } from '../steps/steps';
import { tellingFirst } from './culprit-order';
import { failureWords } from './failure-words';
import { culpritsOf, type Reason } from './options';
import { conflictOf, leastConflict } from './reason';
import { type Repair, repairsOfLink, type WantedOption } from './repair-link';
import { solve } from './solve';
import { taskOf } from './task';
import { tellingFailure } from './telling-failure';

const NOTHING: ReadonlySet<number> = new Set();

/** Null where a valid design with all these answers exists. */
export const impasseOf = (answers: Answers, site: PlanSite): Reason | null => {
  const task = taskOf(answers, () => true, site);
  const solution = solve(task);
  if (solution.found) return null;
  const conflict = leastConflict(task, NOTHING, conflictOf(solution));
  const because = culpritsOf(task, conflict);
  const told = failureWords(tellingFailure(conflict, null, true)?.tell());
  const words = capitalised(listed(tellingFirst(because).map((culprit) => culprit.words)));
  const verb = because.length === 1 ? 'leaves' : 'together leave';
  return {
    because,
    rules: told.rules,
    sentence:
      because.length === 0
        ? `No order is possible: ${told.message}`
        : `${words} ${verb} no order: ${told.message}`,
    why: told.message,
    regardless: true,
  };
};

/** `answers` with those of `later` steps that still leave a design; the others are left to be proposed anew. */
const withLaterAnswers = (answers: Answers, later: Answers, site: PlanSite): Answers => {
  let kept = answers;
  for (const step of STEP_IDS) {
    if (kept[step] !== undefined || later[step] === undefined) continue;
    const more = { ...kept, [step]: later[step] } as Answers;
    if (solve(taskOf(more, () => true, site)).found) kept = more;
  }
  return kept;
};

/** Steps that were answered and are not any more. */
export const givenUp = (before: Answers, after: Answers): readonly StepId[] =>
  STEP_IDS.filter((step) => before[step] !== undefined && after[step] === undefined);

/**
 * The repairs of a link as far as a step, see `repairsOfLink`; later answers are kept where they still fit.
 * Example: exchanged adapters at the application, where a method for aligned keys was answered, leave the method open.
 */
export const waysOut = (
  link: Link,
  step: StepId,
  site: PlanSite,
  wanted: WantedOption | null,
  most: number,
): readonly Repair[] =>
  repairsOfLink({ ...link, answers: answersThrough(link.answers, step) }, site, wanted, most).map(
    (repair) => ({
      ...repair,
      answers: withLaterAnswers(repair.answers, link.answers, site),
    }),
  );
