/** Where every channel of a planned link stands: rears, modules, trunk legs and ports, counted from 0 within one path. */
import type { Group } from './groups';
import type { LinkPlan } from './link-plan';

export interface Placement {
  readonly path: 'A' | 'B' | null;
  readonly group: Group;
  /** Running number of the channel in its path, and in its far rack. */
  readonly channel: number;
  readonly channelInGroup: number;
  /** Links of this channel that are in use. */
  readonly links: number;
  /** Running number of its first link in its path. */
  readonly firstLink: number;
  /** Rear, counted over all near housings, and over the housings of its far rack. */
  readonly nearRear: number;
  readonly farRear: number;
  readonly trunk: number;
  readonly trunkLeg: number;
}

/** In the order of paths, far racks and channels; growth leaves rears free at the end of each far rack. */
export const placeChannels = function* (plan: Pick<LinkPlan, 'paths' | 'groups'>): Generator<Placement> {
  const paths = plan.paths === 2 ? (['A', 'B'] as const) : [null];
  for (const path of paths) {
    let channel = 0;
    let link = 0;
    let rearsBefore = 0;
    let trunksBefore = 0;
    for (const group of plan.groups) {
      let left = group.links;
      for (let index = 0; index < group.channels; index++) {
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
          trunk: trunksBefore + Math.floor(index / group.legsPerTrunk),
          trunkLeg: index % group.legsPerTrunk,
        };
        channel++;
        link += links;
        left -= links;
      }
      rearsBefore += group.rears;
      trunksBefore += group.trunks;
    }
  }
};
