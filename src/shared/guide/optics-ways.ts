/**
 * Other transceivers for a link that is too long or loses too much: every pair of the same rate that leaves a design, with all
 * that has to follow: another fibre, other end faces, modules in front of duplex ports.
 *
 * Example: 100GBASE-SR4 over 120 m of OM4 may become 100G-PSM4 over OS2 with angled end faces.
 */
import { INTERFACES } from '../catalogue/interfaces';
import { interfaceNamed } from '../optics/find-named';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import type { ApplicationKind } from '../steps/application';
import { STEP_IDS } from '../steps/step';
import type { Answers } from '../steps/steps';
import { changeWords } from './change-words';
import type { Draft } from './draft';
import { SETTLED, valuesOfDraft } from './draft-values';
import { isEqual } from './is-equal';
import { isPossible, partnersOf, withEnds } from './other-ends';
import { NO_NEIGHBOURS } from './places-beside';
import { QUESTIONS, type Question, questionOf } from './questions';
import { conflictOf, leastConflict } from './reason';
import { type Solution, solve } from './solve';
import { NONE, type Task, taskOf, withAnswer } from './task';
import { tellingFailure } from './telling-failure';
import type { Change, Repair } from './way';
import { answersOf } from './witness';

const NOTHING: ReadonlySet<number> = new Set();

/** Whether it is reach or loss that leaves no design. */
export const isAboutReach = (task: Task, solution: Extract<Solution, { found: false }>): boolean => {
  const conflict = leastConflict(task, NOTHING, conflictOf(solution));
  const told = tellingFailure(conflict, null, true)?.known;
  return told?.kind === 'finding' && told.finding.rule.startsWith('budget/');
};

/** What is ordered follows the transceivers; what the customer has and wants stays. */
const FOLLOWS = [
  'application.kind',
  'application.through',
  'application.upAngledEnds',
  'application.installed.near.exchangeAdapters',
  'application.installed.far.exchangeAdapters',
  'application.installed.trunk',
].map((id) => questionOf(id).index);

const stays = ({ step, nature, index }: Question): boolean =>
  !FOLLOWS.includes(index) && (step === 'application' || nature !== 'choice');

/** Parallel ports may be exchanged for duplex ones of the same rate, behind modules. */
const kindsFor = (kind: ApplicationKind): readonly ApplicationKind[] =>
  kind === 'parallel' ? ['parallel', 'duplex'] : [kind];

/** Receptacle and polish come with the interface. */
const isDetail = ({ step, key }: Question): boolean => step === 'transceiver' && !key.endsWith('.interface');

/** Answered questions that the draft answers otherwise. */
const changesOf = (task: Task, draft: Draft): readonly Change[] => {
  const values = valuesOfDraft(draft);
  return QUESTIONS.filter(
    (question) =>
      task.given[question.index] !== NONE &&
      SETTLED.has(question.index) &&
      !isDetail(question) &&
      !isEqual(task.given[question.index], values.get(question.index)),
  ).map((question): Change => {
    const [from, to] = [task.given[question.index], values.get(question.index)];
    return {
      step: question.step,
      field: question.key,
      from,
      to,
      words: changeWords(question, from, to, draft.kind),
    };
  });
};

/** The steps that were answered, as the design has them. */
const answeredOf = ({ answers }: Link, design: Readonly<Record<string, unknown>>): Answers =>
  Object.fromEntries(
    STEP_IDS.filter((step) => answers[step] !== undefined).map((step) => [step, design[step]]),
  ) as Answers;

export const opticsWays = (link: Link, site: PlanSite): readonly Omit<Repair, 'warnings'>[] => {
  const { application, transceiver } = link.answers;
  const now = interfaceNamed(transceiver?.near.interface);
  const far = interfaceNamed(transceiver?.far.interface);
  if (application === undefined || now === undefined || far === undefined) return [];
  const soft = taskOf(link.answers, stays, site);
  const ways: Omit<Repair, 'warnings'>[] = [];
  for (const kind of kindsFor(application.kind))
    for (const near of INTERFACES) {
      if (near.gbps !== now.gbps) continue;
      for (const partner of partnersOf(kind, near)) {
        const isOther = near.id !== now.id || partner !== far.id;
        if (!isOther || gbpsOf(partner) !== far.gbps || !isPossible(kind, near.id, partner, soft.guide))
          continue;
        const wanted = withEnds(withAnswer(soft, questionOf('application.kind'), kind), near.id, partner);
        const solution = solve(wanted);
        if (!solution.found) continue;
        const design = answersOf(solution.draft, wanted, link.answers, NO_NEIGHBOURS);
        ways.push({ changes: changesOf(soft, solution.draft), answers: answeredOf(link, design), design });
      }
    }
  return ways;
};

const gbpsOf = (name: string): number | undefined => INTERFACES.find(({ id }) => id === name)?.gbps;
