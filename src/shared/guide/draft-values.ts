/** A draft's value for every question that the search settles. */
import { answersOfDraft, type Draft } from './draft';
import { answerTo, QUESTIONS } from './questions';
import { VARIABLES } from './variables';

/** Indexes of the questions that the search settles. */
export const SETTLED = new Set(VARIABLES.flatMap(({ questions }) => questions));

/** By index of the question; undefined where the design leaves an optional answer out. */
export const valuesOfDraft = (draft: Draft): ReadonlyMap<number, unknown> => {
  const answers = answersOfDraft(draft);
  const values = new Map<number, unknown>();
  for (const question of QUESTIONS)
    if (SETTLED.has(question.index)) values.set(question.index, answerTo(question, answers));
  return values;
};
