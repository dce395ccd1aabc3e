/** Parts in their usual shape, put together once for all transceivers that ask for the same ones. */
import type { Channel } from '../channel/channel';
import type { Part } from '../channel/document';
import { type Draft, emptyDraft } from './draft';
import { inUsualShape, isUnplaced, type Parts, partsOf, type Unplaced } from './parts';
import type { Task } from './task';

/** Lists of losses are rare, and text takes long. */
export const figuresText = ({ extraTerms, ...figures }: Draft['figures']): string => {
  const { nearRiseM, farRiseM, slackPercent, nearCordM, farCordM, crossConnectM } = figures;
  const { splices, agingMarginDb, fibreLossDbPerKm, limitDb } = figures;
  const lengths = `${nearRiseM} ${farRiseM} ${slackPercent} ${nearCordM} ${farCordM} ${crossConnectM}`;
  const extra = extraTerms === undefined ? '' : JSON.stringify(extraTerms);
  return `${lengths} ${splices} ${agingMarginDb} ${fibreLossDbPerKm} ${limitDb} ${extra}`;
};

export const routesText = ({ routeLengthM, secondRouteLengthM, routeLengthsM }: Draft['routes']): string =>
  `${routeLengthM} ${secondRouteLengthM} ${routeLengthsM}`;

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

/**
 * For rules that look at glass and lengths, each kind of leg once. At the ends are transceivers that ask for the same parts, see
 * `withEnds`, and what their connectors lose is not told of the draft's grade.
 */
export const partsBetween = (draft: Draft, task: Task): Parts | Unplaced => {
  const { structure, routes, fibre, figures, front } = draft;
  const usualFront = front === 'SC' ? front : 'LC';
  return task.guide.remember(
    'parts',
    `${structure.between} ${routesText(routes)} ${fibre} ${figuresText(figures)} ${usualFront} ${pairLossText(draft)}`,
    () => withoutLikeLegs(partsOf(inUsualShape(draft), task, true)),
  );
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
