/** Which box serves which position: every way in which the pieces that there are fill the positions to the last piece. */

import { type Box, isTrunkOnSite, legsOf } from './boxes';
import { enclosureAt, enclosureOf } from './enclosures';
import { leastInstalledM, orderedLengthM } from './lengths';
import { type LinkNeed, pieces } from './need';
import type { Unit } from './positions';
import type { Quote } from './quote';

export interface Filled {
  readonly unit: Unit;
  readonly box: Box;
}
export type Arrangement = readonly Filled[];

/** More are not tried: boxes that differ in nothing that light or length asks are one box. */
const MOST = 128;

/** Pieces out of a box for a unit on all paths: of trunks as many as have the legs. */
const piecesFor = (need: LinkNeed, unit: Unit, box: Box): number => {
  if (isTrunkOnSite(box.line)) return 0;
  return need.paths.length * (unit.kind === 'trunk' ? pieces(unit.count, legsOf(box)) : unit.count);
};

/** Legs of one trunk: the box says it of a new one, and of one on site the link, where somebody has counted them. */
export const legsIn = (need: LinkNeed, { unit, box }: Filled): number =>
  isTrunkOnSite(box.line) ? (need.answers.application.installed?.trunk?.legs ?? unit.count) : legsOf(box);

/** Null where the box is as long as its way; else how long it would have to be. */
export const lengthFault = (need: LinkNeed, { unit, box }: Filled, quote: Quote): string | null => {
  const { lengthM } = box.line.attributes;
  if (typeof lengthM !== 'number') return null;
  for (const rack of unit.rack === null
    ? need.racks
    : need.racks.filter(({ index }) => index === unit.rack)) {
    if (box.line.supply === 'installed') {
      const leastM = leastInstalledM(need, unit, rack);
      if (lengthM < leastM)
        return `the installed trunk of ${lengthM} m does not bridge the ${leastM} m to rack ${rack.name}`;
      continue;
    }
    const orderedM = orderedLengthM(need, unit, rack, quote);
    if (orderedM !== null && Math.abs(orderedM - lengthM) > 0.0005)
      return `the ${unit.position} to rack ${rack.name} is ordered with ${lengthM} m and has to have ${orderedM} m`;
  }
  return null;
};

const FORM_FACTOR: Partial<Record<Unit['position'], 'near' | 'far' | 'field'>> = {
  'near module': 'near',
  'field module, near side': 'field',
  'field module, far side': 'field',
  'far module': 'far',
};

/** A cassette goes into its own family's enclosures only; where none stands there, that is another fault. */
export const goesIn = (need: LinkNeed, { unit, box }: Filled, quote: Quote): boolean => {
  const at = FORM_FACTOR[unit.position];
  const enclosure = at && enclosureOf(quote, enclosureAt(need.answers, at));
  return enclosure === undefined || box.line.attributes.family === enclosure.family;
};

/** The route of a link's own trunk may be installed; what else carries light is in the order. */
const mayServe = (unit: Unit, { line }: Box, need: LinkNeed): boolean => {
  if (line.kind !== unit.kind) return false;
  const { installed } = need.answers.application;
  if (unit.position === 'trunk') return (line.supply === 'installed') === (installed?.trunk !== undefined);
  if (unit.kind !== 'mpo-adapter') return line.supply === 'order';
  const panel = installed?.[unit.position === 'near panel' ? 'near' : 'far'];
  return (line.supply === 'installed') === (panel !== undefined && panel.exchangeAdapters !== true);
};

export const arrangementsOf = (
  need: LinkNeed,
  units: readonly Unit[],
  boxes: readonly Box[],
  admits: (filled: Filled) => boolean,
): Arrangement[] => {
  const found: Arrangement[] = [];
  const left = boxes.map((box) => (isTrunkOnSite(box.line) ? 0 : box.pieces));
  const fill = (at: number, filled: readonly Filled[]): void => {
    if (found.length >= MOST) return;
    const unit = units[at];
    if (unit === undefined) {
      if (left.every((count) => count === 0)) found.push(filled);
      return;
    }
    boxes.forEach((box, index) => {
      if (!mayServe(unit, box, need) || !admits({ unit, box })) return;
      const count = piecesFor(need, unit, box);
      if ((left[index] ?? 0) < count) return;
      left[index] = (left[index] ?? 0) - count;
      fill(at + 1, [...filled, { unit, box }]);
      left[index] = (left[index] ?? 0) + count;
    });
  };
  fill(0, []);
  return found;
};
