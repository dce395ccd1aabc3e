/**
 * Better, not only valid: the alternatives of a choice side by side, each as the valid design that changes least.
 *
 * Example: a breakout in one rack compares the module (ports of their own, 2 rack units) with the breakout cable (one part, no
 * panel); the polarity methods compare by how many different parts a stock of spares has to hold.
 */

import { finish, type Pausing } from '../pausing';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import type { Option } from '../steps/step';
import type { CompleteAnswers } from '../steps/steps';
import { type Appraisal, appraise } from './appraise';
import { fieldsOf } from './choices';
import { taskFor } from './choose';
import { isEqual } from './is-equal';
import { proposeDesign } from './propose-design';
import { type Question, questionOf } from './questions';
import { solve } from './solve';
import { isAnswered, type Task, withAnswer, withHeld } from './task';
import { proposalOf } from './witness';

export interface Alternative {
  readonly option: Option;
  /** True for what the link has now. */
  readonly current: boolean;
  readonly design: CompleteAnswers;
  readonly appraisal: Appraisal;
}

export interface Comparison {
  readonly question: Question;
  readonly title: string;
  /** Open alternatives only, the best first by what the comparison is about. */
  readonly alternatives: readonly Alternative[];
  /** The best, or what is there already where nothing is better; null where all are alike. */
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

const alternative = (
  link: Link,
  question: Question,
  option: Option,
  now: CompleteAnswers,
  today: Appraisal | null,
  site: PlanSite,
): Alternative | null => {
  const task = withAnswer(comparedAmong(link, question, now, site), question, option.value);
  const solution = solve(task);
  if (!solution.found) return null;
  const design = proposalOf(
    solution.draft,
    task,
    { ...link.answers, [question.step]: now[question.step] },
    new Set(),
  );
  const appraisal = appraise(design, site);
  if (appraisal === null) return null;
  if (question.id === CARRIED && appraisal.through !== option.value) return null;
  // What carries the link is mostly left to the planner.
  const { through } = now.application;
  const sameWord = { ...design, application: { ...design.application, through } };
  const current = isEqual(sameWord, now) && appraisal.through === today?.through;
  return { option, current, design, appraisal };
};

const recommendedOf = (sorted: readonly Alternative[], better: Better): Alternative | null => {
  const [best] = sorted;
  const worst = sorted.at(-1);
  if (best === undefined || worst === undefined || better(best, worst) === 0) return null;
  return sorted.find((one) => one.current && better(best, one) === 0) ?? best;
};

/** One comparison of a link, one alternative at a time. */
export function* comparisonSearch(link: Link, site: PlanSite, id: Compared): Pausing<Comparison> {
  const { title, better } = COMPARED[id];
  const question = questionOf(id);
  const now = proposeDesign(link.answers, site);
  const today = appraise(now, site);
  const field = fieldsOf(question.step, now[question.step], site).find(({ key }) => key === question.key);
  const found: Alternative[] = [];
  const closed: Option[] = [];
  for (const option of field?.options ?? []) {
    yield;
    const one = alternative(link, question, option, now, today, site);
    if (one === null) closed.push(option);
    else found.push(one);
  }
  found.sort(better);
  return { question, title, alternatives: found, recommended: recommendedOf(found, better), closed };
}

/** The comparisons that a link has a choice in. Proposals are kept where they can be, and close nothing. */
export const compareLink = (link: Link, site: PlanSite): readonly Comparison[] =>
  (Object.keys(COMPARED) as Compared[])
    .map((id) => finish(comparisonSearch(link, site, id)))
    .filter(({ alternatives }) => alternatives.length > 1);
