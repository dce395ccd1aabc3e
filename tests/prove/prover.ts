/**
 * Asks the guide and the enumeration the same question and compares: an open option has a completion, a closed one has none,
 * a witness holds what was answered and breaks no rule, and a reason is enough and can spare none of its answers.
 */
import { taskFor } from '../../src/shared/guide/choose';
import { type OptionState, stateOfOption } from '../../src/shared/guide/options';
import { findQuestion as findGuideQuestion } from '../../src/shared/guide/questions';
import { solve } from '../../src/shared/guide/solve';
import { withAnswer } from '../../src/shared/guide/task';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { Option } from '../../src/shared/steps/step';
import type { Answers, CompleteAnswers } from '../../src/shared/steps/steps';
import type { Ask, Completions } from './completion';
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
   * One option of a question, with everything before it as in `design`, a whole assignment. The completion that the
   * enumeration found; null where the option is closed.
   */
  ask(design: Assignment, question: Question, option: unknown, standing: Standing): Assignment | null {
    const upTo = (last: number): Assignment =>
      Object.fromEntries(
        QUESTIONS.filter(({ step, index }) => step !== 'documentation' && index <= last).map(({ id }) => [
          id,
          design[id],
        ]),
      );
    const ofStep = QUESTIONS.filter(({ step }) => step === question.step);
    const [first, last] = [ofStep[0] as Question, ofStep.at(-1) as Question];
    const earlier = answersOf(upTo(first.index - 1)) as Answers;
    const shown = (answersOf(upTo(last.index)) as Answers)[question.step] ?? {};
    const answers = (standing === 'answered' ? { ...earlier, [question.step]: shown } : earlier) as Answers;
    // A place without an enclosure is left out of the answers as a whole.
    const said = assignmentOf(answersOf(upTo(last.index)) as Answers);
    const stays = (other: Question): boolean => {
      if (other.index < first.index) return true;
      if (standing === 'proposed' || other.index > last.index || isDetailOf(question, other)) return false;
      return other.index < question.index || (other.nature !== 'choice' && said[other.id] !== undefined);
    };
    const held: Record<string, unknown> = Object.fromEntries(
      QUESTIONS.filter((other) => other.index <= last.index && stays(other)).map(({ id }) => [id, said[id]]),
    );
    held[question.id] = option;
    const given = { ...said, ...held };
    const found = this.completions.find({ held, given });
    this.compare({ held, given }, found !== null, question, option, answers, shown);
    return found;
  }

  private compare(
    ask: Ask,
    isOpen: boolean,
    question: Question,
    option: unknown,
    answers: Answers,
    shown: unknown,
  ): void {
    const { held } = ask;
    const fail = (what: string): void => {
      this.disagreements.push({ what, question: question.id, option, answers, held });
    };
    const asked = findGuideQuestion(question.step, question.key);
    if (asked === undefined) {
      fail('the guide has no such question');
      return;
    }
    this.counts.options += 1;
    this.counts[isOpen ? 'open' : 'closed'] += 1;
    const link = { id: 'link', name: 'link', answers };
    const task = taskFor(link, asked, this.site, shown as Answers[typeof question.step]);
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
    else if (state.witness !== null) this.judge(state.witness(), held, fail);
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
    const key = JSON.stringify([Object.entries(holding(ids).held).map(([id, value]) => [id, value ?? null])]);
    if (this.explained.has(key)) return;
    this.explained.add(key);
    this.counts.reasons += 1;
    if (this.completions.find(holding(ids)) !== null) fail(`the reason is not enough: ${ids.join(', ')}`);
    const spare = ids.find((id) => this.completions.find(holding(ids.filter((one) => one !== id))) === null);
    if (spare !== undefined) fail(`the reason can spare ${spare}: ${ids.join(', ')}`);
  }
}

const OPEN = 'the guide closes an option that has a completion';
const CLOSED = 'the guide opens an option that has none';
