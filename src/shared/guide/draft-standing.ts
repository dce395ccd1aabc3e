/** What a draft has to put into racks, for enclosures to be chosen by; a draft that is not settled is looked at as it stands. */
import { ENCLOSURES, type Enclosure } from '../catalogue/enclosures';
import { groupLinks } from '../plan/groups';
import { planHousings } from '../plan/housings';
import { chainsOf } from '../plan/plan-link';
import { contextOf, type Draft } from './draft';
import { byFit, type Fill, fillsAt, type PlaceName } from './fitting-enclosures';
import type { Task } from './task';

const fills = (draft: Draft, task: Task, place: PlaceName): readonly Fill[] => {
  const context = contextOf(draft, task, true);
  const { through } = draft.structure;
  const [chain] = chainsOf(context, through);
  if (chain === undefined) return [];
  const groups = groupLinks(context.answers, context.near, context.far, through);
  return fillsAt(planHousings(chain, context.answers, groups, task.guide.site), place);
};

export const knownEnclosures = ({ guide }: Task): readonly Enclosure[] => [
  ...guide.site.enclosures,
  ...ENCLOSURES,
];

/** Ids of all enclosures, what fits best first. */
export const fittingBoxes = (draft: Draft, task: Task, place: PlaceName): readonly string[] => {
  const { structure, ends, links, perRack, growthPercent, redundancy, shape, rearsPerModule, front } = draft;
  const key = [
    ...[structure.between, ends.near.text, ends.far.text],
    ...[links, perRack, growthPercent, redundancy],
    ...[shape.rear, shape.fibres, rearsPerModule, front],
  ];
  return task.guide.remember(`boxes at ${place}`, key.join('\n'), () =>
    byFit(fills(draft, task, place), knownEnclosures(task)).map(({ id }) => id),
  );
};
