/** Parts in their usual shape, put together once for all transceivers that ask for the same ones. */
import type { Channel } from '../channel/channel';
import type { Part } from '../channel/document';
import { bySite } from './by-site';
import { counter } from './digits';
import { type Draft, emptyDraft } from './draft';
import { inUsualShape, isUnplaced, type Parts, partsOf, type Unplaced } from './parts';
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
  const { routeLengthM, secondRouteLengthM, routeLengthsM } = routes;
  const number = textNumber(JSON.stringify([routeLengthM, secondRouteLengthM, routeLengthsM]));
  ROUTES.set(routes, number);
  return number;
};

/** The figures of a part that say what it loses, each with its name. */
const ownLosses = (part: Part): readonly (readonly [string, unknown])[] =>
  Object.entries(part).filter(([key]) => key === 'lossDb' || key.endsWith('PairLossDb'));

/** Equal for legs of one glass and length, whichever fibres they are: they lose and reach alike. */
const legText = ({ parts }: Channel): string =>
  JSON.stringify(
    parts.map(({ part, fibre }) => [
      part.part,
      fibre,
      'lengthM' in part ? part.lengthM : null,
      ownLosses(part),
    ]),
  );

const withoutLikeLegs = (made: Parts | Unplaced): Parts | Unplaced => {
  if (isUnplaced(made) || made.channels.length === 1) return made;
  return { ...made, channels: [...new Map(made.channels.map((one) => [legText(one), one])).values()] };
};

/** What a mated pair loses at the installed panels, where somebody measured it. */
export const pairLossText = ({ installedNear, installedFar }: Draft): string => {
  const [near, far] = [installedNear?.pairLossDb, installedFar?.pairLossDb];
  return near === undefined && far === undefined ? '' : `${near} ${far}`;
};

const PARTS = bySite(() => new Map<string, Parts | Unplaced>());
const MOST_PARTS = 500;

/**
 * For rules that look at glass and lengths, each kind of leg once. At the ends are transceivers that ask for the same parts, see
 * `withEnds`, and what their connectors lose is not told of the draft's grade.
 */
export const partsBetween = (draft: Draft, task: Task): Parts | Unplaced => {
  const all = PARTS(task.site);
  const { structure, routes, fibre, figures, front } = draft;
  const usualFront = front === 'SC' ? front : 'LC';
  const key = `${structure.between} ${routesNumber(routes)} ${fibre} ${figuresNumber(figures)} ${usualFront} ${pairLossText(draft)}`;
  let parts = all.get(key);
  if (parts === undefined) {
    parts = withoutLikeLegs(partsOf(inUsualShape(draft), task, true));
    if (all.size >= MOST_PARTS) all.clear();
    all.set(key, parts);
  }
  return parts;
};

/** The same parts between the draft's own transceivers. */
export const withEnds = (parts: Parts, { ends: { near, far } }: Draft): Parts => ({
  ...parts,
  channels: parts.channels.map(({ document, parts: placed, joints }) => ({
    document,
    near: near.endpoint,
    far: far.endpoint,
    parts: placed,
    joints,
  })),
});

const { routes, figures, front } = emptyDraft();

/** The same for rules that look at glass alone. */
export const glassBetween = (draft: Draft, task: Task): Parts | Unplaced =>
  partsBetween({ ...draft, routes, figures, front }, task);
