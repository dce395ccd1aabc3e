/** Sets of variables as numbers, a bit for each. */
import type { Names } from './constraint';
import type { Draft } from './draft';
import { VARIABLES } from './variables';

/** What follows from others has no bit, and there are no more than 32 others, so that a number holds them all. */
export const ASKED = VARIABLES.filter(({ questions }) => questions.length > 0);
const BIT_OF = new Map<keyof Draft, number>(ASKED.map(({ name }, place) => [name, 1 << place]));
if (ASKED.length > 32) throw new Error('more variables than a number has bits');

export const bitOf = (name: keyof Draft): number => BIT_OF.get(name) ?? 0;

const QUESTIONS_OF = new Map<number, readonly number[]>();

/** Indexes of the questions that some variables settle. */
export const questionsOf = (variables: number): readonly number[] => {
  const known = QUESTIONS_OF.get(variables);
  if (known !== undefined) return known;
  const questions = ASKED.flatMap(({ name, questions: own }) => ((bitOf(name) & variables) === 0 ? [] : own));
  if (QUESTIONS_OF.size >= 5000) QUESTIONS_OF.clear();
  QUESTIONS_OF.set(variables, questions);
  return questions;
};

const SCOPES = new WeakMap<Names, number>();

const bitsOfNames = (names: Names): number => {
  const known = SCOPES.get(names);
  if (known !== undefined) return known;
  let bits = 0;
  for (const name of names) bits |= bitOf(name);
  SCOPES.set(names, bits);
  return bits;
};

export const scopeBits = (lists: readonly Names[]): number => {
  let bits = 0;
  for (const names of lists) bits |= bitsOfNames(names);
  return bits;
};

/** Bits of the variables with such a question. */
export const variablesWith = (is: (index: number) => boolean): number => {
  let bits = 0;
  for (const { name, questions } of ASKED) if (questions.some(is)) bits |= bitOf(name);
  return bits;
};
