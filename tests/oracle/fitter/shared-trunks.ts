/** A leg of an installed trunk serves one link: two links over the trunk between the same two panels take other legs of it. */

import type { Arrangement } from './arrangements';
import type { Fault } from './fault';
import { panelName } from './names';
import type { LinkNeed } from './need';

/** Legs in use or kept for growth between two panels, the panels in the order of their names. */
export interface OccupiedLegs {
  readonly link: string;
  readonly between: string;
  readonly legs: readonly number[];
}

export const occupiedLegs = (need: LinkNeed, arrangement: Arrangement): OccupiedLegs[] => {
  const { application, documentation } = need.answers;
  const isInstalled = arrangement.some(
    ({ unit, box }) => unit.position === 'trunk' && box.line.supply === 'installed',
  );
  if (!isInstalled) return [];
  const beyond = application.kind === 'patch-field' ? 'field' : 'far';
  const first = application.installed?.trunk?.firstLeg ?? 1;
  return need.paths.flatMap((path) =>
    need.racks.map(({ index, rears }) => {
      const names = documentation[beyond] ?? documentation.near;
      const group = beyond === 'far' && need.racks.length > 1 ? index : null;
      return {
        link: need.id,
        between: [panelName(documentation.near, null, path), panelName(names, group, path)].sort().join('\n'),
        legs: Array.from({ length: rears }, (_, leg) => first + leg),
      };
    }),
  );
};

export const sharedLegFaults = (all: readonly OccupiedLegs[]): Fault[] => {
  const holders = new Map<string, string>();
  const faults: Fault[] = [];
  for (const { link, between, legs } of all)
    for (const leg of legs) {
      const key = `${between}\n${leg}`;
      const holder = holders.get(key) ?? link;
      holders.set(key, holder);
      if (holder !== link)
        faults.push({
          link,
          demand: 'pieces',
          message: `it takes leg ${leg} of the installed trunk that ${holder} has`,
        });
    }
  return faults;
};
