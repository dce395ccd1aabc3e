/**
 * Asks the guide and the enumeration the same question and compares: an open option has a completion, a closed one has none,
 * a witness holds what was answered and breaks no rule, and a reason is enough and can spare none of its answers.
 */
import { taskFor } from '../../src/shared/guide/choose';
import { type OptionState, stateOfOption } from '../../src/shared/guide/options';
import {
  findQuestion as findGuideQuestion,
  type Question as GuideQuestion,
} from '../../src/shared/guide/questions';
import { solve } from '../../src/shared/guide/solve';
import { type Task, withAnswer } from '../../src/shared/guide/task';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { Option } from '../../src/shared/steps/step';
import type { Answers, CompleteAnswers } from '../../src/shared/steps/steps';
import { type Ask, keyOfAsk } from './ask';
import type { Completions } from './completion';
import { type Assignment, answersOf, assignmentOf, QUESTIONS, type Question } from './questions';
import { faultsOfDesign } from './witnesses';

/** A place where the two disagree, or where a promise is broken. */
export interface Disagreement {
  readonly what: string;
  readonly question: string;
  readonly option: unknown;
  readonly answers: Answers;
  readonly held: Assignment;
}

/** `answered`: the step has an answer, of which what comes before the question stays; else it is only proposed. */
export type Standing = 'answered' | 'proposed';

const sameValue = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What the design has no enclosure for is left out of it as a whole. */
const asWritten = (held: Assignment, design: Assignment, id: string): unknown => {
  const place = /^formFactor\.(\w+)\./.exec(id)?.[1];
  return place !== undefined && design[`formFactor.${place}.enclosure`] === undefined ? undefined : held[id];
};

const isDetailOf = (question: Question, other: Question): boolean =>
  question.key.endsWith('.interface') && other.index > question.index && other.index <= question.index + 3;

const boundsOf = (step: Question['step']): { first: number; last: number } => {
  const places = QUESTIONS.filter((one) => one.step === step).map(({ index }) => index);
  return { first: Math.min(...places), last: Math.max(...places) };
};

const BOUNDS = new Map(QUESTIONS.map(({ step }) => [step, boundsOf(step)]));

/** The enclosure that decides whether there is a place to say anything of; null for what belongs to no place. */
const PLACE_OF = new Map(
  QUESTIONS.map(({ id }) => {
    const place = /^formFactor\.(\w+)\.(?!enclosure)/.exec(id)?.[1];
    return [id, place === undefined ? null : `formFactor.${place}.enclosure`];
  }),
);

/** A place without an enclosure is left out of the answers as a whole, so that nothing else was said of it. */
const isOfNoPlace = (id: string, design: Assignment): boolean => {
  const enclosure = PLACE_OF.get(id) ?? null;
  return enclosure !== null && design[enclosure] === undefined;
};

/** A question with all that was answered before it: what stays, and how the guide is told. */
interface Asking {
  readonly question: Question;
  readonly given: Assignment;
  readonly held: Assignment;
  readonly answers: Answers;
  readonly link: Link;
  readonly task: Task;
  readonly asked: GuideQuestion;
}

export class Prover {
  readonly counts = { options: 0, open: 0, closed: 0, designs: 0, reasons: 0 };
  readonly disagreements: Disagreement[] = [];
  private readonly judged = new Set<string>();
  private readonly explained = new Set<string>();

  constructor(
    private readonly site: PlanSite,
    readonly completions: Completions,
  ) {}

  /**
   * Some options of one question, with everything before it as in `design`, a whole assignment. For each the answers that a
   * completion has to hold; null where the enumeration finds none.
   */
  askAll(
    design: Assignment,
    question: Question,
    options: readonly unknown[],
    standing: Standing,
  ): readonly (Ask | null)[] {
    const asking = this.asking(design, question, standing);
    return options.map((option) => {
      const held = { ...asking.held, [question.id]: option };
      const ask = { held, given: { ...asking.given, [question.id]: option } };
      const isOpen = this.completions.has(ask);
      this.compare(asking, ask, isOpen, option);
      return isOpen ? ask : null;
    });
  }

  private asking(design: Assignment, question: Question, standing: Standing): Asking {
    const { first, last } = BOUNDS.get(question.step) as { first: number; last: number };
    const given: Record<string, unknown> = {};
    const held: Record<string, unknown> = {};
    for (const other of QUESTIONS) {
      const { id, index, nature } = other;
      if (index > last) break;
      const value = isOfNoPlace(id, design) ? undefined : design[id];
      given[id] = value;
      const stays =
        index < first ||
        (standing === 'answered' &&
          !isDetailOf(question, other) &&
          (index < question.index || (nature !== 'choice' && value !== undefined)));
      if (stays && !isOfNoPlace(id, design)) held[id] = value;
    }
    const all = answersOf(given) as Answers;
    const { [question.step]: shown = {}, ...earlier } = all;
    const answers = (standing === 'answered' ? { ...all, [question.step]: shown } : earlier) as Answers;
    const link = { id: 'link', name: 'link', answers };
    const asked = findGuideQuestion(question.step, question.key);
    if (asked === undefined) throw new Error(`the guide has no question ${question.id}`);
    const task = taskFor(link, asked, this.site, shown as Answers[typeof question.step]);
    return { question, given, held, answers, link, task, asked };
  }

  private compare(asking: Asking, ask: Ask, isOpen: boolean, option: unknown): void {
    const { question, answers, link, task, asked } = asking;
    const fail = (what: string): void => {
      this.disagreements.push({ what, question: question.id, option, answers, held: ask.held });
    };
    this.counts.options += 1;
    this.counts[isOpen ? 'open' : 'closed'] += 1;
    // Leaving an answer out is no option that is shown, but later options are asked beside it.
    if (option === undefined) {
      if (solve(withAnswer(task, asked, option)).found !== isOpen) fail(isOpen ? OPEN : CLOSED);
      return;
    }
    const state = stateOfOption(link, task, asked, {
      value: option as Option['value'],
      label: '',
      explain: '',
    });
    if ((state.closed === null) !== isOpen) fail(isOpen ? OPEN : CLOSED);
    else if (state.witness !== null) this.judge(state.witness(), ask.held, fail);
    else this.explain(ask, question, state, fail);
  }

  private judge(answers: CompleteAnswers, held: Assignment, fail: (what: string) => void): void {
    const assigned = assignmentOf(answers);
    const lost = Object.keys(held).find((id) => !sameValue(assigned[id], asWritten(held, assigned, id)));
    if (lost !== undefined) fail(`the witness has another answer to ${lost}`);
    const { documentation: _, ...design } = answers;
    const key = JSON.stringify(design);
    if (this.judged.has(key)) return;
    this.judged.add(key);
    this.counts.designs += 1;
    const faults = faultsOfDesign(answers, this.site);
    if (faults.length > 0) fail(`the witness breaks ${faults.join(', ')}`);
  }

  /** The culprits with the option leave no design; with any one of them given up there is one. */
  private explain(ask: Ask, question: Question, { closed }: OptionState, fail: (what: string) => void): void {
    if (closed === null) return;
    const ids = closed.because.map(({ step, field }) => `${step}.${field}`);
    const leftOut = Object.keys(ask.held).filter((id) => ask.held[id] === undefined);
    const fixed = [question.id, ...leftOut];
    const holding = (kept: readonly string[]): Ask => ({
      held: Object.fromEntries([...fixed, ...kept].map((id) => [id, ask.held[id]])),
      given: ask.given,
    });
    const foreign = ids.find((id) => !(id in ask.held));
    if (foreign !== undefined) fail(`the reason names ${foreign}, which need not stay`);
    const key = keyOfAsk(holding(ids));
    if (this.explained.has(key)) return;
    this.explained.add(key);
    this.counts.reasons += 1;
    if (this.completions.has(holding(ids))) fail(`the reason is not enough: ${ids.join(', ')}`);
    const spare = ids.find((id) => !this.completions.has(holding(ids.filter((one) => one !== id))));
    if (spare !== undefined) fail(`the reason can spare ${spare}: ${ids.join(', ')}`);
  }
}

const OPEN = 'the guide closes an option that has a completion';
const CLOSED = 'the guide opens an option that has none';
