/** From a settled draft to the whole answers of a link: what the search does not look at is taken as given, or proposed. */

import { withValueAt } from '../steps/answer-paths';
import { STEP_IDS } from '../steps/step';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { proposeDocumentation } from './documentation';
import { answersOfDraft, type Draft } from './draft';
import { QUESTIONS } from './questions';
import { isAnswered, NONE, type Task } from './task';

/** Questions that no blocking rule depends on: their given answers go through. */
const FREE_RIDERS = QUESTIONS.filter(({ id }) =>
  ['transceiver.suppliedBy', 'interface.trunkLegs', 'interface.connectorBrand', 'modePolish.space'].includes(
    id,
  ),
);

/** A step whose answer comes out as it was keeps its very object, so that nothing seems changed. */
export const sameAsGiven = (made: CompleteAnswers, given: Answers): CompleteAnswers => {
  const kept: Record<string, unknown> = { ...made };
  for (const step of STEP_IDS)
    if (isAnswered(given, step) && isEqual(given[step], made[step])) kept[step] = given[step];
  return kept as CompleteAnswers;
};

/** Deep equality of plain data; an absent field and one that is undefined are alike. */
export const isEqual = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  for (const key of keys)
    if (!isEqual((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key])) return false;
  return true;
};

/** `answers` are the link's own: they lend what the search leaves alone. */
export const answersOf = (
  draft: Draft,
  task: Task,
  answers: Answers,
  taken: ReadonlySet<string>,
): CompleteAnswers => {
  let made = answersOfDraft(draft);
  for (const { index, step, key } of FREE_RIDERS) {
    const given = task.given[index];
    if (given !== NONE && given !== undefined)
      made = { ...made, [step]: withValueAt(made[step], key, given) };
  }
  const own = answers.documentation;
  const documentation = own ?? proposeDocumentation(made, task.site, taken);
  return sameAsGiven({ ...made, documentation }, answers);
};
