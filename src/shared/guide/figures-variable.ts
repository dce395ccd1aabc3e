/** The figures of the budget step, settled together, as only their sum is ever judged. */
import type { Draft } from './draft';
import { type Question, questionOf } from './questions';
import { NONE, type Task, withAnswer } from './task';
import { bothWays, defined, type Field, numberAt, several, sitesOf, type Variable } from './variable';

/** What a practitioner counts with where nobody has measured. */
export const USUAL_FIGURES = {
  nearRiseM: 2,
  farRiseM: 2,
  slackPercent: 5,
  nearCordM: 3,
  farCordM: 3,
} as const;

const KEYS = [
  ...['nearRiseM', 'farRiseM', 'slackPercent', 'nearCordM', 'farCordM', 'crossConnectM'],
  ...['splices', 'extraTerms', 'agingMarginDb', 'fibreLossDbPerKm', 'limitDb'],
] as const;
type Key = keyof Draft['figures'];
const QUESTION = Object.fromEntries(KEYS.map((key) => [key, questionOf(`budget.${key}`)])) as Record<
  Key,
  Question
>;
const USUAL = Object.entries(USUAL_FIGURES) as readonly (readonly [Key, number])[];

/** Every reading of the figures: those from data sheets may fall where they need not stay. */
const figures = (draft: Draft, task: Task): readonly unknown[] => {
  const field = (key: Key, usual: unknown, easiest: unknown): Field => [
    key,
    numberAt(task, QUESTION[key], usual, easiest),
  ];
  const numbers = bothWays([
    ...USUAL.map(([key, usual]) => field(key, usual, 0)),
    field('crossConnectM', undefined, 0),
    field('splices', 0, 0),
    field('agingMarginDb', draft.fibre === 'OS2' ? 0.3 : 0, 0),
  ]);
  const all: unknown[] = [];
  for (const extraTerms of sitesOf(task, QUESTION.extraTerms))
    for (const fibreLossDbPerKm of sitesOf(task, QUESTION.fibreLossDbPerKm))
      for (const limitDb of sitesOf(task, QUESTION.limitDb))
        for (const some of numbers) all.push(defined({ ...some, extraTerms, fibreLossDbPerKm, limitDb }));
  return all;
};

export const figuresVariable: Variable = several(
  'figures',
  KEYS.map((key) => `budget.${key}`),
  figures,
);

/** As given, else as they mostly are. */
export const usualFigures = (draft: Draft, task: Task): Draft['figures'] =>
  figures(draft, task)[0] as Draft['figures'];

/** Lengths that nobody has measured are proposed as they usually are, never as short as would make a design work. */
export const withUsualFigures = (task: Task): Task =>
  USUAL.reduce((held, [key, usual]) => {
    const question = QUESTION[key];
    return held.given[question.index] === NONE ? withAnswer(held, question, usual) : held;
  }, task);
