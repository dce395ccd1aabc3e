/** From a settled draft to the whole answers of a link: the given answers with the chosen values merged in. */

import { withValueAt } from '../steps/answer-paths';
import { STEP_IDS } from '../steps/step';
import type { Answers, CompleteAnswers } from '../steps/steps';
import { besideOthers } from './documentation';
import { answersOfDraft, type Draft } from './draft';
import { SETTLED } from './draft-values';
import { isEqual } from './is-equal';
import { mergeAnswers } from './merge-answers';
import type { Neighbours } from './places-beside';
import { answerTo, QUESTIONS, questionOf } from './questions';
import { isAnswered, NONE, type Task } from './task';

/** Questions that no blocking rule depends on: what the task was given to them goes through. */
const UNSETTLED = QUESTIONS.filter(({ index, step }) => step !== 'documentation' && !SETTLED.has(index));

/** A step whose answer comes out as it was keeps its very object, so that nothing seems changed. */
export const sameAsGiven = (made: CompleteAnswers, given: Answers): CompleteAnswers => {
  const kept: Record<string, unknown> = { ...made };
  for (const step of STEP_IDS)
    if (isAnswered(given, step) && isEqual(given[step], made[step])) kept[step] = given[step];
  return kept as CompleteAnswers;
};

/** The option in question may be one that the search does not look at: it is in the task, and not yet in the answers. */
const withUnsettled = (made: CompleteAnswers, { given }: Task): CompleteAnswers => {
  let answers = made;
  for (const question of UNSETTLED) {
    const { index, step, key } = question;
    const own = given[index];
    if (own === NONE || own === undefined || isEqual(own, answerTo(question, answers))) continue;
    answers = { ...answers, [step]: withValueAt(answers[step], key, own) };
  }
  return answers;
};

/** Facts that decide, and that a proposal leaves to be asked: a design may be sought with them, but nobody has said so. */
const ASKED_NEVER_ASSUMED = [questionOf('application.servicedSingly')];

/** `answers` are the link's own: whatever the search does not settle goes through as it is there. */
export const answersOf = (
  draft: Draft,
  task: Task,
  answers: Answers,
  neighbours: Neighbours,
): CompleteAnswers => {
  const settled = answersOfDraft(draft);
  const merged: Record<string, unknown> = {};
  for (const step of STEP_IDS) merged[step] = mergeAnswers(step, answers[step], settled[step]);
  const made = withUnsettled(merged as CompleteAnswers, task);
  return sameAsGiven(besideOthers(made, answers, task.guide.site, neighbours), answers);
};

/** A witness as it is proposed: without what has to be asked. */
export const proposalOf = (
  draft: Draft,
  task: Task,
  answers: Answers,
  neighbours: Neighbours,
): CompleteAnswers => {
  let made = answersOf(draft, task, answers, neighbours);
  for (const { index, step, key } of ASKED_NEVER_ASSUMED)
    if (task.given[index] === NONE || task.given[index] === undefined)
      made = { ...made, [step]: withValueAt(made[step], key, undefined) };
  return sameAsGiven(made, answers);
};
