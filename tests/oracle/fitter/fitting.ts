/** The arrangement of a link's pieces in which most of it comes out right: what is wrong in that one is wrong. */

import { NotAChannel } from '../geometry';
import { type Arrangement, arrangementsOf, type Filled, goesIn, lengthFault } from './arrangements';
import { type Box, Unreadable } from './boxes';
import type { Demand, Fault } from './fault';
import { type FittedLink, fitLanes } from './lanes';
import { lightFaults } from './light';
import type { LinkNeed } from './need';
import type { PortRow } from './order-folder';
import type { Unit } from './positions';
import type { Quote } from './quote';

const counted = (of: readonly (readonly [string, number])[]): string =>
  of.map(([what, count]) => `${count} ${what}`).join(', ') || 'nothing';

/** Which pieces there are and which are needed, where they do not come out even. */
export const unevenness = (need: LinkNeed, units: readonly Unit[], boxes: readonly Box[]): string => {
  const had = boxes.map(({ line, pieces }): [string, number] => [
    `${line.kind}${line.kind === 'trunk' ? ` of ${line.attributes.legs} legs` : ''} (${line.supply})`,
    pieces,
  ]);
  const needed = units.map((unit): [string, number] => [
    `${unit.kind === 'trunk' ? 'legs of ' : ''}${unit.position}${unit.rack === null ? '' : ` to far rack ${unit.rack + 1}`}`,
    unit.count * need.paths.length,
  ]);
  return `the boxes hold ${counted(had)}; needed are ${counted(needed)}`;
};

export interface Fitting {
  readonly arrangement: Arrangement;
  readonly fitted: FittedLink | null;
  readonly faults: readonly Omit<Fault, 'link'>[];
}

const tryArrangement = (
  need: LinkNeed,
  arrangement: Arrangement,
  quote: Quote,
  rows: readonly PortRow[],
): Fitting => {
  const faults: Omit<Fault, 'link'>[] = [];
  for (const filled of arrangement) {
    const wrong = lengthFault(need, filled, quote);
    if (wrong !== null) faults.push({ demand: 'length', message: wrong });
  }
  try {
    const fitted = fitLanes(need, arrangement);
    const blocks = new Set(
      fitted.channels.flatMap(({ assembled }) => assembled.blocks.map(({ rule, what }) => `${rule} ${what}`)),
    );
    for (const block of blocks)
      faults.push({ demand: 'mating', message: `the pieces do not mate: ${block}` });
    faults.push(...lightFaults(fitted.lanes, rows));
    return { arrangement, fitted, faults };
  } catch (error) {
    if (!(error instanceof NotAChannel) && !(error instanceof Unreadable)) throw error;
    const demand: Demand = error instanceof Unreadable ? 'pieces' : 'transceivers';
    return { arrangement, fitted: null, faults: [...faults, { demand, message: error.message }] };
  }
};

/** Null where the pieces fill the positions in no way. */
export const bestFitting = (
  need: LinkNeed,
  units: readonly Unit[],
  boxes: readonly Box[],
  quote: Quote,
  rows: readonly PortRow[],
) => {
  const longEnough = (filled: Filled): boolean => lengthFault(need, filled, quote) === null;
  const inFamily = (filled: Filled): boolean => goesIn(need, filled, quote);
  // Boxes are not told apart by what is wrong with them until nothing else does.
  const admissions = [(filled: Filled) => inFamily(filled) && longEnough(filled), inFamily, () => true];
  let arrangements: readonly Arrangement[] = [];
  for (const admits of admissions)
    if (arrangements.length === 0) arrangements = arrangementsOf(need, units, boxes, admits);
  let best: Fitting | null = null;
  for (const arrangement of arrangements) {
    const fitting = tryArrangement(need, arrangement, quote, rows);
    if (best === null || fitting.faults.length < best.faults.length) best = fitting;
    if (fitting.faults.length === 0) break;
  }
  return best;
};
