/**
 * Better, not only valid: the alternatives of a choice side by side, each as the valid design that changes least.
 *
 * Example: a breakout in one rack compares the module (ports of their own, 2 rack units) with the breakout cable (one part, no
 * panel); the polarity methods compare by how many different parts a stock of spares has to hold.
 */
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import type { Option } from '../steps/step';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { type Appraisal, appraise } from './appraise';
import { fieldsOf } from './choices';
import { taskFor } from './choose';
import { proposeDesign } from './propose-design';
import { type Question, questionOf } from './questions';
import { solve } from './solve';
import { withAnswer } from './task';
import { answersOf, isEqual } from './witness';

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
}

type Better = (a: Alternative, b: Alternative) => number;

const fewerSpares: Better = (a, b) =>
  a.appraisal.spareKinds - b.appraisal.spareKinds || a.appraisal.pieces - b.appraisal.pieces;

const moreMargin: Better = (a, b) => (b.appraisal.marginDb ?? 0) - (a.appraisal.marginDb ?? 0);

const fewerPieces: Better = (a, b) =>
  a.appraisal.pieces - b.appraisal.pieces || a.appraisal.rackUnits - b.appraisal.rackUnits;

/** What may carry each application, where there is a choice. */
const CARRIERS: Readonly<Record<string, readonly string[]>> = {
  breakout: ['module', 'breakout-cable'],
  parallel: ['panel', 'direct-cord'],
};

const COMPARED: readonly { readonly id: string; readonly title: string; readonly better: Better }[] = [
  { id: 'application.through', title: 'What carries the link', better: fewerPieces },
  { id: 'polarity.method', title: 'Polarity methods by parts to stock', better: fewerSpares },
  { id: 'budget.grade', title: 'Loss grade against margin', better: moreMargin },
];

const optionsFor = (question: Question, answers: CompleteAnswers, site: PlanSite): readonly Option[] => {
  const field = fieldsOf(question.step, answers[question.step], site).find(({ key }) => key === question.key);
  const options = field?.options ?? [];
  if (question.id !== 'application.through') return options;
  const carriers = CARRIERS[answers.application.kind] ?? [];
  return options.filter(({ value }) => carriers.includes(String(value)));
};

const alternative = (
  link: Link,
  question: Question,
  option: Option,
  now: CompleteAnswers,
  site: PlanSite,
): Alternative | null => {
  const answers: Answers = now;
  const task = withAnswer(taskFor({ ...link, answers }, question, site), question, option.value);
  const solution = solve(task);
  if (!solution.found) return null;
  const design = answersOf(solution.draft, task, answers, new Set());
  const appraisal = appraise(design, site);
  if (appraisal === null) return null;
  const current = isEqual(design, now);
  return { option, current, design, appraisal };
};

/** The comparisons that a link has a choice in; proposals count as answers. */
export const compareLink = (link: Link, site: PlanSite): readonly Comparison[] => {
  const now = proposeDesign(link.answers, site);
  return COMPARED.flatMap(({ id, title, better }) => {
    const question = questionOf(id);
    const found = optionsFor(question, now, site).flatMap((option) => {
      const one = alternative(link, question, option, now, site);
      return one === null ? [] : [one];
    });
    return found.length < 2 ? [] : [{ question, title, alternatives: [...found].sort(better) }];
  });
};
