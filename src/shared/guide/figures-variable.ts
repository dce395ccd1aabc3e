/** The figures of the budget step, settled together, as only their sum is ever judged. */
import type { Draft } from './draft';
import { questionOf } from './questions';
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

/** Every reading of the figures: those from data sheets may fall where they need not stay. */
const figures = (draft: Draft, task: Task): readonly unknown[] => {
  const field = (key: string, usual: unknown, easiest: unknown): Field => [
    key,
    numberAt(task, `budget.${key}`, usual, easiest),
  ];
  const numbers = bothWays([
    ...Object.entries(USUAL_FIGURES).map(([key, usual]) => field(key, usual, 0)),
    field('crossConnectM', undefined, 0),
    field('splices', 0, 0),
    field('agingMarginDb', draft.fibre === 'OS2' ? 0.3 : 0, 0),
  ]);
  const all: unknown[] = [];
  for (const extraTerms of sitesOf(task, 'budget.extraTerms'))
    for (const fibreLossDbPerKm of sitesOf(task, 'budget.fibreLossDbPerKm'))
      for (const limitDb of sitesOf(task, 'budget.limitDb'))
        for (const some of numbers) all.push(defined({ ...some, extraTerms, fibreLossDbPerKm, limitDb }));
  return all;
};

export const figuresVariable: Variable = several(
  'figures',
  [
    'nearRiseM',
    'farRiseM',
    'slackPercent',
    'nearCordM',
    'farCordM',
    'crossConnectM',
    'splices',
    'extraTerms',
    'agingMarginDb',
    'fibreLossDbPerKm',
    'limitDb',
  ].map((key) => `budget.${key}`),
  ({ fibre }) => (fibre === 'OS2' ? 'OS2' : ''),
  figures,
);

/** As given, else as they mostly are. */
export const usualFigures = (draft: Draft, task: Task): Draft['figures'] =>
  figuresVariable.values(draft, task)[0] as Draft['figures'];

/** Lengths that nobody has measured are proposed as they usually are, never as short as would make a design work. */
export const withUsualFigures = (task: Task): Task =>
  Object.entries(USUAL_FIGURES).reduce((held, [key, usual]) => {
    const question = questionOf(`budget.${key}`);
    return held.given[question.index] === NONE ? withAnswer(held, question, usual) : held;
  }, task);
