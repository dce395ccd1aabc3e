/**
 * Walks through the questions as an engineer would, every option of every question at each step: from all answers that are
 * open it goes on, keeping of those that are alike to everything later the first that it met.
 */
import type { Prover } from './prover';
import { type Assignment, QUESTIONS, type Question } from './questions';

export interface Walk {
  /** Values of the questions that are walked; the others take what the completion at hand has. */
  readonly options: (question: Question, design: Assignment) => readonly unknown[] | null;
  /** Two sets of answers up to a question are alike where all of these are equal. */
  readonly keys: (design: Assignment, question: Question) => readonly string[];
  /** A step that is not answered yet is asked once for each. */
  readonly openingKey: (design: Assignment, question: Question) => string;
}

/** How many sets of answers were gone on from. */
export const walk = (
  prover: Prover,
  start: Assignment,
  { options, keys, openingKey }: Walk,
  progress: (question: Question, states: number) => void = () => {},
): number => {
  let states: readonly Assignment[] = [start];
  let walked = 0;
  for (const question of QUESTIONS) {
    if (question.step === 'documentation') break;
    const opening = QUESTIONS.find(({ step }) => step === question.step)?.id === question.id;
    if (opening)
      for (const design of new Map(states.map((one) => [openingKey(one, question), one])).values())
        for (const other of QUESTIONS.filter(({ step }) => step === question.step))
          for (const option of options(other, design) ?? [])
            if (option !== undefined) prover.ask(design, other, option, 'proposed');
    const known = new Set<string>();
    const next: Assignment[] = [];
    for (const design of states) {
      const values = options(question, design) ?? [design[question.id]];
      const isAsked = options(question, design) !== null;
      for (const value of values) {
        const found = isAsked ? prover.ask(design, question, value, 'answered') : design;
        if (found === null) continue;
        const own = keys(found, question).filter((key) => !known.has(key));
        if (own.length === 0) continue;
        for (const key of own) known.add(key);
        next.push(found);
      }
    }
    states = next;
    walked += states.length;
    progress(question, states.length);
  }
  return walked;
};
