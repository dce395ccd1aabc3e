/**
 * Which two array cords go with a trunk. A method names trunk and keys; several pairs of cords may bring its light home, and an
 * installed trunk or panel may ask for others than the method's own.
 */
import type { CableType } from '../catalogue/wirings';
import type { ArrayCords } from '../steps/polarity';

/** Cords at the near and the far end, those that leave the fewest different spare parts first, Type B where that ties. */
const BY_SPARES: readonly ArrayCords[] = ['B-B', 'A-A', 'C-C', 'A-B', 'B-A', 'C-B', 'B-C', 'A-C', 'C-A'];

export const cordTypes = (cords: ArrayCords): readonly [near: CableType, far: CableType] =>
  cords.split('-') as [CableType, CableType];

/** The pair that was asked for, which is planned whether it works or not; else every pair, for the best to be taken. */
export const cordsToTry = (asked: ArrayCords | undefined): readonly ArrayCords[] =>
  asked === undefined ? BY_SPARES : [asked];
