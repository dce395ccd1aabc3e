/**
 * Walks through the questions as an engineer would, every option of every question at each step: from all answers that are
 * open it goes on, keeping of those that are alike to everything later the first that it met.
 */
import type { Prover } from './prover';
import { type Assignment, QUESTIONS, type Question } from './questions';

export interface Walk {
  /** Values of the questions that are walked; the others take what the completion at hand has. */
  readonly options: (question: Question, design: Assignment) => readonly unknown[] | null;
  /** Questions that nothing later depends on: they are asked as often as a step that is not answered yet. */
  readonly isIdle: (question: Question) => boolean;
  /** Two sets of answers up to a question are alike where all of these are equal. */
  readonly keys: (design: Assignment, question: Question) => readonly string[];
  /** A step that is not answered yet is asked once for each. */
  readonly openingKey: (design: Assignment, question: Question) => string;
}

/** How many sets of answers were gone on from. */
export const walk = (
  prover: Prover,
  start: Assignment,
  { options, isIdle, keys, openingKey }: Walk,
  progress: (question: Question, states: number) => void = () => {},
): number => {
  let states: readonly Assignment[] = [start];
  let walked = 0;
  for (const question of QUESTIONS) {
    if (question.step === 'documentation') break;
    const opening = QUESTIONS.find(({ step }) => step === question.step)?.id === question.id;
    if (opening)
      for (const design of new Map(states.map((one) => [openingKey(one, question), one])).values())
        for (const other of QUESTIONS.filter(({ step }) => step === question.step)) {
          const shown = (options(other, design) ?? []).filter((option) => option !== undefined);
          if (shown.length > 0) prover.askAll(design, other, shown, 'proposed');
        }
    if (isIdle(question)) {
      for (const design of new Map(states.map((one) => [openingKey(one, question), one])).values())
        prover.askAll(design, question, options(question, design) ?? [], 'answered');
      continue;
    }
    const known = new Set<string>();
    const next: Assignment[] = [];
    for (const design of states) {
      const asked = options(question, design);
      const isNew = (held: Assignment): boolean => {
        const own = keys(held, question).filter((key) => !known.has(key));
        for (const key of own) known.add(key);
        return own.length > 0;
      };
      if (asked === null) {
        if (isNew(design)) next.push(design);
        continue;
      }
      for (const ask of prover.askAll(design, question, asked, 'answered'))
        if (ask !== null && isNew(ask.held)) next.push(prover.completions.find(ask) as Assignment);
    }
    states = next;
    walked += states.length;
    progress(question, states.length);
  }
  return walked;
};
