/** A leg of an installed trunk serves one link: two links over the trunk between the same two panels take other legs of it. */

import type { Arrangement } from './arrangements';
import { isTrunkOnSite } from './boxes';
import type { Fault } from './fault';
import { folded, panelName } from './names';
import { type LinkNeed, sum } from './need';
import type { Order } from './order-folder';

/** Legs in use or kept for growth between two panels, the panels in the order of their names. */
export interface OccupiedLegs {
  readonly link: string;
  readonly between: string;
  readonly legs: readonly number[];
  /** What is free by the link's own word, and how it describes the trunk. */
  readonly free: readonly number[];
  readonly described: string;
}

export const occupiedLegs = (need: LinkNeed, arrangement: Arrangement): OccupiedLegs[] => {
  const { application, documentation } = need.answers;
  const isInstalled = arrangement.some(
    ({ unit, box }) => unit.position === 'trunk' && box.line.supply === 'installed',
  );
  if (!isInstalled) return [];
  const beyond = application.kind === 'patch-field' ? 'field' : 'far';
  const { firstLeg: first = 1, legs, name = '', ...trunk } = application.installed?.trunk ?? {};
  // That of a patch field ends in the field, for all far racks together.
  const runs =
    beyond === 'far'
      ? need.racks.map(({ index, rears }) => ({ index, rears }))
      : [{ index: 0, rears: sum(need.racks, ({ rears }) => rears) }];
  return need.paths.flatMap((path) =>
    runs.map(({ index, rears }) => {
      const names = documentation[beyond] ?? documentation.near;
      const group = beyond === 'far' && need.racks.length > 1 ? index : null;
      return {
        link: need.id,
        between:
          [panelName(documentation.near, null, path), panelName(names, group, path)].sort().join('\n') +
          `\n${folded(name)}`,
        legs: Array.from({ length: rears }, (_, leg) => first + leg),
        free: Array.from({ length: legs ?? rears }, (_, leg) => first + leg),
        described: JSON.stringify(trunk),
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

/** A trunk is one thing on site, however many links have legs of it. */
export const miscountedTrunks = (all: readonly OccupiedLegs[], { lines }: Order): Fault[] => {
  const there = new Set(all.map(({ between }) => between)).size;
  const counted = sum(lines.filter(isTrunkOnSite), ({ quantity }) => quantity);
  return there === counted
    ? []
    : [
        {
          link: null,
          demand: 'pieces',
          message: `the lines count ${counted} installed trunks, and ${there} lie there`,
        },
      ];
};

/** Trunks without names between the same panels are one, and described alike. */
export const describedTwice = (all: readonly OccupiedLegs[]): Fault[] => {
  const described = new Map<string, OccupiedLegs>();
  const faults: Fault[] = [];
  for (const one of all) {
    const other = described.get(one.between) ?? one;
    described.set(one.between, other);
    const isCountedOtherwise =
      one.free.some((leg) => other.free.includes(leg)) && one.free.at(-1) !== other.free.at(-1);
    if (other.described !== one.described || isCountedOtherwise)
      faults.push({
        link: one.link,
        demand: 'pieces',
        message: `${other.link} describes the trunk otherwise that both run over`,
      });
  }
  return faults;
};
