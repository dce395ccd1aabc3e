/** Parts in their usual shape, put together once for all transceivers that ask for the same ones. */
import { bySite } from './by-site';
import { counter } from './digits';
import { type Draft, emptyDraft } from './draft';
import { inUsualShape, type Parts, partsOf, type Unplaced } from './parts';
import type { Task } from './task';

const textNumber = counter<string>();
const FIGURES = new WeakMap<Draft['figures'], number>();

/** The figures of one reading are one object, so their text is made once. */
export const figuresNumber = (figures: Draft['figures']): number => {
  const known = FIGURES.get(figures);
  if (known !== undefined) return known;
  const number = textNumber(JSON.stringify(figures));
  FIGURES.set(figures, number);
  return number;
};

const ROUTES = new WeakMap<Draft['routes'], number>();

export const routesNumber = (routes: Draft['routes']): number => {
  const known = ROUTES.get(routes);
  if (known !== undefined) return known;
  const number = textNumber(JSON.stringify([routes.routeLengthM, routes.secondRouteLengthM]));
  ROUTES.set(routes, number);
  return number;
};

const PARTS = bySite(() => new Map<string, Parts | Unplaced>());
const MOST_PARTS = 500;

/** For rules that look at glass and lengths. At the ends are transceivers that ask for the same parts: see `withEnds`. */
export const partsBetween = (draft: Draft, task: Task): Parts | Unplaced => {
  const all = PARTS(task.site);
  const { structure, routes, fibre, figures, front, grade } = draft;
  const usualFront = front === 'SC' ? front : 'LC';
  const key = `${structure.between} ${routesNumber(routes)} ${fibre} ${figuresNumber(figures)} ${usualFront} ${grade}`;
  let parts = all.get(key);
  if (parts === undefined) {
    parts = partsOf(inUsualShape(draft), task, true);
    if (all.size >= MOST_PARTS) all.clear();
    all.set(key, parts);
  }
  return parts;
};

/** The same parts between the draft's own transceivers. */
export const withEnds = (parts: Parts, { ends: { near, far } }: Draft): Parts => ({
  ...parts,
  channels: parts.channels.map((channel) => ({ ...channel, near: near.endpoint, far: far.endpoint })),
});

const { routes, figures, front, grade } = emptyDraft();

/** The same for rules that look at glass alone. */
export const glassBetween = (draft: Draft, task: Task): Parts | Unplaced =>
  partsBetween({ ...draft, routes, figures, front, grade }, task);
