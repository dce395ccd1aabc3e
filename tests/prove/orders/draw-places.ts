/** Racks and panels of a quote: links share them or have their own, and people type their names in several ways. */

import type { Enclosure } from '../../../src/shared/catalogue/enclosures';
import { CASSETTE_FAMILIES, ENCLOSURES } from '../../../src/shared/catalogue/enclosures';
import type { PanelNames, PlaceAnswer } from '../../oracle/fitter/quote';
import type { Chance } from './chance';
import { OWN_ENCLOSURE } from './draw-products';

export type Scheme = 'rack-panel-cassette-port' | 'trunk-fibre-port' | 'tia-606';

export interface CassetteShape {
  readonly fibres: number;
  readonly front: 'LC' | 'SC' | 'MPO';
}

const holds = ({ family: id }: Enclosure, { fibres, front }: CassetteShape): boolean => {
  const family = CASSETTE_FAMILIES.find((one) => one.id === id);
  if (family === undefined || fibres > family.maxFibres) return false;
  return front === 'MPO' || fibres / 2 <= family.maxPorts[front];
};

/** An enclosure that takes such cassettes, with room for it most of the time. */
export const drawHousing = (chance: Chance, shape: CassetteShape): PlaceAnswer => {
  const enclosure = chance.of([...ENCLOSURES, OWN_ENCLOSURE].filter((one) => holds(one, shape)));
  return {
    enclosure: enclosure.id,
    rackUnitsFree: chance.usually(92) ? 42 : chance.between(1, 8),
    access: chance.usually(96) ? chance.of(enclosure.access) : 'sliding',
    toolless: false,
  };
};

/** A name as the next person types it: other case, a blank at the end. */
const typed = (chance: Chance, name: string): string => {
  if (chance.usually(94)) return name;
  if (chance.seldom(10)) return ' ';
  return chance.of([
    name.toLowerCase(),
    `${name} `,
    ` ${name}`,
    name.toUpperCase(),
    `${name}\u00a0`,
    name.replace('1', '\uff11'),
  ]);
};

export interface Where {
  readonly rack: string;
  readonly panel: string;
  readonly housing: PlaceAnswer;
  readonly room: string;
  readonly rackUnit: number;
}

/** `turn` is the number of the link at this panel: cassettes, or ports, are counted on from those before. */
export const drawNames = (chance: Chance, where: Where, scheme: Scheme, turn: number): PanelNames => ({
  rack: typed(chance, where.rack),
  panel: typed(chance, where.panel),
  firstCassette: scheme === 'rack-panel-cassette-port' ? 1 + 300 * turn : 1,
  firstPort: scheme === 'rack-panel-cassette-port' ? 1 : 1 + 2000 * turn,
  ...(scheme === 'tia-606'
    ? { room: where.room, rackUnit: where.rackUnit, rackUnitB: where.rackUnit - 12 }
    : {}),
});
