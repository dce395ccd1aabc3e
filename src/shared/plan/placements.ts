/** Where every rear of a planned link stands: rears, modules, trunk legs and ports, counted from 0 within one path. */
import { type Group, total } from './groups';
import type { LinkPlan } from './link-plan';

export interface Placement {
  readonly path: 'A' | 'B' | null;
  readonly group: Group;
  /** Running number of the channel in its path, and in its far rack. */
  readonly channel: number;
  readonly channelInGroup: number;
  /** Links of this channel that are in use; 0 for a rear that is there for growth. */
  readonly links: number;
  /** Running number of its first link in its path. */
  readonly firstLink: number;
  /** Rear, counted over all near housings, and over the housings of its far rack. */
  readonly nearRear: number;
  readonly farRear: number;
  readonly trunk: number;
  readonly trunkLeg: number;
  /** The trunk from a patch field onwards, numbered on from those before the field, and its leg. */
  readonly farTrunk: number;
  readonly farTrunkLeg: number;
}

/** In the order of paths, far racks and channels, each far rack's rears for growth behind its channels. */
export const placeRears = function* (plan: Pick<LinkPlan, 'paths' | 'groups'>): Generator<Placement> {
  const nearTrunks = total(plan.groups, (group) => group.nearTrunks);
  const paths = plan.paths === 2 ? (['A', 'B'] as const) : [null];
  for (const path of paths) {
    let channel = 0;
    let link = 0;
    let rearsBefore = 0;
    let nearTrunksBefore = 0;
    let farTrunksBefore = 0;
    for (const group of plan.groups) {
      let left = group.links;
      // Where nothing has a rear, channels are single cables.
      for (let index = 0; index < Math.max(group.channels, group.rears); index++) {
        const links = Math.min(left, group.linksPerChannel);
        yield {
          path,
          group,
          channel,
          channelInGroup: index,
          links,
          firstLink: link,
          nearRear: rearsBefore + index,
          farRear: index,
          trunk:
            group.nearTrunks === 0 && group.rears > 0
              ? 0
              : nearTrunksBefore + Math.floor(index / group.nearLegsPerTrunk),
          trunkLeg: group.nearLegsBefore + (index % group.nearLegsPerTrunk),
          farTrunk: nearTrunks + farTrunksBefore + Math.floor(index / group.legsPerTrunk),
          farTrunkLeg: index % group.legsPerTrunk,
        };
        if (links > 0) channel++;
        link += links;
        left -= links;
      }
      rearsBefore += group.rears;
      nearTrunksBefore += group.nearTrunks;
      farTrunksBefore += group.trunks;
    }
  }
};

/** The same without the rears that are there for growth. */
export const placeChannels = function* (plan: Pick<LinkPlan, 'paths' | 'groups'>): Generator<Placement> {
  for (const placement of placeRears(plan)) if (placement.links > 0) yield placement;
};
