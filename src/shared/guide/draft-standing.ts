/** What a draft has to put into racks, for enclosures to be chosen by; a draft that is not settled is looked at as it stands. */
import type { ChainPart } from '../plan/chain';
import { groupLinks } from '../plan/groups';
import { planHousings } from '../plan/housings';
import { chainsOf } from '../plan/plan-link';
import { contextOf, type Draft } from './draft';
import { type Fill, fillsAt, type PlaceName } from './fitting-enclosures';
import type { Task } from './task';

/** Where which kind of part stands follows from these three alone. */
const CHAINS = new Map<string, readonly ChainPart[]>();

export const draftFills = (draft: Draft, task: Task, place: PlaceName): readonly Fill[] => {
  const context = contextOf(draft, task, true);
  const { through } = draft.structure;
  const key = `${draft.kind} ${draft.placement} ${through}`;
  let chain = CHAINS.get(key);
  if (chain === undefined) {
    chain = chainsOf(context, through)[0];
    if (chain === undefined) return [];
    CHAINS.set(key, chain);
  }
  const groups = groupLinks(context.answers, context.near, context.far, through);
  return fillsAt(planHousings(chain, context.answers, groups, task.site), place);
};
