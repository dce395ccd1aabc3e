/** Panels and trunks that are there already: what suits the method, most of the time; sometimes nobody knows. */

import { METHOD_PARTS } from '../../../src/shared/catalogue/polarity-methods';
import type { Fibre, Pins, Polish } from '../../oracle/document';
import type { Answers, PlaceAnswer } from '../../oracle/fitter/quote';
import type { Cell } from './cells';
import type { Chance } from './chance';
import type { DrawnLengths } from './draw-lengths';

interface Wanted {
  readonly cell: Cell;
  readonly fibres: 8 | 12 | 16 | 24;
  readonly fibre: Fibre;
  readonly polish: Polish;
  readonly modulePins: Pins;
  readonly lengths: DrawnLengths;
  readonly housings: Readonly<Record<'near' | 'far', PlaceAnswer>>;
  readonly legs: number;
  /** Number of the link at its panels. */
  readonly turn: number;
  /** What another link found in the same panels. */
  readonly found: Installed | null;
}

export type Installed = NonNullable<Answers['application']['installed']>;

const drawPanel = (chance: Chance, { cell }: Wanted, housing: PlaceAnswer): Installed['near'] => {
  const { keys } = METHOD_PARTS[cell.method];
  return {
    keys: chance.usually(75) ? keys : chance.of(['opposed', 'aligned', 'unknown']),
    ...(chance.usually(60) ? { enclosure: housing.enclosure } : {}),
    ...(chance.seldom(10) ? { exchangeAdapters: true } : {}),
    ...(chance.usually(70) ? { slotsFree: chance.between(0, 12) } : {}),
    ...(chance.seldom(10) ? { pairLossDb: 0.4 } : {}),
  };
};

const drawTrunk = (chance: Chance, wanted: Wanted): NonNullable<Installed['trunk']> => {
  const { cell, fibres, fibre, polish, modulePins, lengths, legs, turn } = wanted;
  const { budget, application } = lengths;
  const longest = Math.max(application.routeLengthM ?? 0, ...(application.routeLengthsM ?? []));
  const pins: Pins = modulePins === 'pinned' ? 'unpinned' : 'pinned';
  return {
    type: chance.usually(80) ? METHOD_PARTS[cell.method].trunk : chance.of(['A', 'B', 'C', 'unknown']),
    pins: chance.usually(85) ? pins : chance.of(['pinned', 'unpinned', 'unknown']),
    fibres,
    fibre,
    polish,
    lengthM: chance.usually(85)
      ? Math.ceil(longest + budget.nearRiseM + budget.farRiseM) + chance.between(0, 4)
      : 10,
    ...(chance.usually(70)
      ? { legs: chance.usually(70) ? Math.min(144, legs * 2) : chance.between(1, 12) }
      : {}),
    // The legs of a link are behind those of the one before, most of the time.
    ...(chance.usually(turn === 0 ? 20 : 60) ? { firstLeg: 1 + 100 * turn } : {}),
    ...(chance.seldom(10) ? { pairLossDb: 0.4 } : {}),
  };
};

export const drawInstalled = (chance: Chance, wanted: Wanted): Installed | null => {
  const { cell, found } = wanted;
  if (cell.placement === 'same-rack') return null;
  if (found !== null && chance.usually(80)) {
    const { keys } = METHOD_PARTS[cell.method];
    return {
      ...(found.near === undefined ? {} : { near: { ...found.near, keys } }),
      ...(found.far === undefined ? {} : { far: { ...found.far, keys } }),
      ...(found.trunk === undefined ? {} : { trunk: drawTrunk(chance, wanted) }),
    };
  }
  if (!chance.seldom(22)) return null;
  const near = chance.usually(60) ? drawPanel(chance, wanted, wanted.housings.near) : undefined;
  const far = chance.seldom(50) ? drawPanel(chance, wanted, wanted.housings.far) : undefined;
  const trunk = chance.seldom(50) ? drawTrunk(chance, wanted) : undefined;
  return {
    ...(near === undefined ? {} : { near }),
    ...(far === undefined ? {} : { far }),
    ...(trunk === undefined ? {} : { trunk }),
  };
};
