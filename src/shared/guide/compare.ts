/**
 * Better, not only valid: the alternatives of a choice side by side, each as the valid design that changes least.
 *
 * Example: a breakout in one rack compares the module (ports of their own, 2 rack units) with the breakout cable (one part, no
 * panel); the polarity methods compare by how many different parts a stock of spares has to hold.
 */

import { finish, type Pausing } from '../pausing';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import { valueAt, withValueAt } from '../steps/answer-paths';
import { type Option, STEP_IDS, type StepId } from '../steps/step';
import type { CompleteAnswers } from '../steps/steps';
import { type Appraisal, appraise } from './appraise';
import { fieldsOf } from './choices';
import { taskFor } from './choose';
import { isEqual } from './is-equal';
import { NO_NEIGHBOURS } from './places-beside';
import { proposeDesign } from './propose-design';
import { type Question, questionOf } from './questions';
import { solve } from './solve';
import { isAnswered, type Task, withAnswer, withHeld } from './task';
import { newWarnings, type Warning, warningsOf } from './warnings';
import { proposalOf } from './witness';

export interface Alternative {
  readonly option: Option;
  /** True for what the link has now; then the design is the very one that is there, unless that has to be mended. */
  readonly current: boolean;
  readonly design: CompleteAnswers;
  /** Answered steps beside the question's own that the design answers otherwise. */
  readonly changes: readonly StepId[];
  readonly appraisal: Appraisal;
  /** What the rules warn of in it and not in the link as it is. */
  readonly warnings: readonly Warning[];
}

export interface Comparison {
  readonly question: Question;
  readonly title: string;
  /** Open alternatives only, the best first by what the comparison is about. */
  readonly alternatives: readonly Alternative[];
  /** The best, of equals what is there already, else what is planned where nobody says otherwise; null where all are alike. */
  readonly recommended: Alternative | null;
  /** The other options: no design has them, or only as a word that the application does not heed. */
  readonly closed: readonly Option[];
}

type Better = (a: Alternative, b: Alternative) => number;

const fewerSpares: Better = (a, b) =>
  a.appraisal.spareKinds - b.appraisal.spareKinds || a.appraisal.pieces - b.appraisal.pieces;

const moreMargin: Better = (a, b) => (b.appraisal.marginDb ?? 0) - (a.appraisal.marginDb ?? 0);

/** What the rules advise against is not better for being less. */
const fewerPieces: Better = (a, b) =>
  a.appraisal.warnings - b.appraisal.warnings ||
  a.appraisal.pieces - b.appraisal.pieces ||
  a.appraisal.rackUnits - b.appraisal.rackUnits;

const COMPARED = {
  'application.through': { title: 'What carries the link', better: fewerPieces },
  'polarity.method': { title: 'Polarity methods by parts to stock', better: fewerSpares },
  'budget.grade': { title: 'Loss grade against margin', better: moreMargin },
} as const;

/** A question whose options are compared. */
export type Compared = keyof typeof COMPARED;

const CARRIED: Compared = 'application.through';

/** As the option is judged in its step; but nobody compares carriers by exchanging the customer's transceivers. */
const comparedAmong = (link: Link, question: Question, now: CompleteAnswers, site: PlanSite): Task => {
  const task = taskFor(link, question, site, now[question.step]);
  return withHeld(
    task,
    ({ index, step }) =>
      task.held[index] === true || (step === 'transceiver' && isAnswered(link.answers, step)),
  );
};

/** The link as it is: its answers with the rest as proposed, and what is known of that. */
interface Now {
  readonly link: Link;
  readonly site: PlanSite;
  readonly design: CompleteAnswers;
  readonly appraisal: Appraisal | null;
  readonly warnings: readonly Warning[];
}

const nowOf = (link: Link, site: PlanSite): Now => {
  const design = proposeDesign(link.answers, site);
  return { link, site, design, appraisal: appraise(design, site), warnings: warningsOf(design, site) };
};

const hasNow = ({ design, appraisal }: Now, { id, step, key }: Question, { value }: Option): boolean =>
  (id === CARRIED ? appraisal?.through : valueAt(design[step], key)) === value;

const alternative = (now: Now, question: Question, option: Option): Alternative | null => {
  const { link, site } = now;
  const { step } = question;
  const task = withAnswer(comparedAmong(link, question, now.design, site), question, option.value);
  const solution = solve(task);
  if (!solution.found) return null;
  const made = proposalOf(solution.draft, task, { ...link.answers, [step]: now.design[step] }, NO_NEIGHBOURS);
  const current = hasNow(now, question, option);
  // What carries the link is mostly left to the planner.
  const { through } = now.design.application;
  const sameWord = { ...made, application: { ...made.application, through } };
  const design = current && isEqual(sameWord, now.design) ? now.design : made;
  const appraisal = appraise(design, site);
  if (appraisal === null || (question.id === CARRIED && appraisal.through !== option.value)) return null;
  const changes = STEP_IDS.filter(
    (one) => one !== step && isAnswered(link.answers, one) && !isEqual(design[one], link.answers[one]),
  );
  return {
    option,
    current,
    design,
    changes,
    appraisal,
    warnings: newWarnings(now.warnings, warningsOf(design, site)),
  };
};

/** What would be planned if nobody answered the question: of the carrier the planner's own choice, else what is proposed. */
const plannedOption = ({ link, site, design }: Now, { id, step, key }: Question): unknown => {
  if (id === CARRIED) {
    const application = withValueAt(design.application, key, undefined);
    return appraise({ ...design, application }, site)?.through;
  }
  const { [step]: _, ...others } = link.answers;
  return valueAt(proposeDesign(others, site)[step], key);
};

const isWarned = ({ warnings }: Alternative): number => (warnings.length === 0 ? 0 : 1);

/** A new warning comes last. The planner's own choice of a carrier is the better one: it knows the thresholds of the trade. */
const orderBy =
  (id: Compared, better: Better, planned: unknown): Better =>
  (a, b) => {
    const isPlanned = ({ option }: Alternative): number =>
      id === CARRIED && option.value === planned ? 0 : 1;
    return isWarned(a) - isWarned(b) || isPlanned(a) - isPlanned(b) || better(a, b);
  };

const recommendedOf = (
  sorted: readonly Alternative[],
  order: Better,
  planned: unknown,
): Alternative | null => {
  const [best] = sorted;
  const worst = sorted.at(-1);
  if (best === undefined || worst === undefined || order(best, worst) === 0) return null;
  const equals = sorted.filter((one) => order(best, one) === 0);
  return (
    equals.find(({ current }) => current) ?? equals.find(({ option }) => option.value === planned) ?? best
  );
};

/** One comparison of a link, one alternative at a time. */
export function* comparisonSearch(link: Link, site: PlanSite, id: Compared): Pausing<Comparison> {
  const { title, better } = COMPARED[id];
  const question = questionOf(id);
  const now = nowOf(link, site);
  const field = fieldsOf(question.step, now.design[question.step], site).find(
    ({ key }) => key === question.key,
  );
  const found: Alternative[] = [];
  const closed: Option[] = [];
  for (const option of field?.options ?? []) {
    yield;
    const one = alternative(now, question, option);
    if (one === null) closed.push(option);
    else found.push(one);
  }
  const planned = plannedOption(now, question);
  const order = orderBy(id, better, planned);
  found.sort(order);
  return { question, title, alternatives: found, recommended: recommendedOf(found, order, planned), closed };
}

/** The comparisons that a link has a choice in. Proposals are kept where they can be, and close nothing. */
export const compareLink = (link: Link, site: PlanSite): readonly Comparison[] =>
  (Object.keys(COMPARED) as Compared[])
    .map((id) => finish(comparisonSearch(link, site, id)))
    .filter(({ alternatives }) => alternatives.length > 1);
