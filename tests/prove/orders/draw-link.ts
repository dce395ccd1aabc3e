/** One link of a random quote: answers that suit each other, most of the time. */

import type { Fibre, MpoKind, Pins, Polish } from '../../oracle/document';
import type { Answers } from '../../oracle/fitter/quote';
import type { Cell } from './cells';
import type { Chance } from './chance';
import { drawInstalled, type Installed } from './draw-installed';
import { drawLengths } from './draw-lengths';
import { type CassetteShape, drawHousing, drawNames, type Scheme, type Where } from './draw-places';
import { type DrawnPair, isArray, PAIRS } from './pairs-of-interfaces';

/** Racks and panels that the links of a quote share, and the schemes of their labels. */
export interface Site {
  readonly scheme: Scheme;
  readonly near: Where;
  readonly far: readonly Where[];
  readonly field: Where;
  /** Number of the link at its panels. */
  readonly turn: number;
  /** True where the link stands in the panels of the one before. */
  readonly shared: boolean;
  /** What the one before found there. */
  readonly found: Installed | null;
}

export type DrawnAnswers = Answers;

const pairFor = (chance: Chance, { application, carrier }: Cell): DrawnPair => {
  const pairs = PAIRS[application].filter(
    ({ far }) => application !== 'breakout' || carrier !== 'module' || !isArray(far),
  );
  return chance.of(pairs);
};

interface Shape {
  readonly rear: MpoKind;
  readonly fibres: 8 | 12 | 16 | 24;
}

const shapeFor = (chance: Chance, { application, carrier }: Cell, { near }: DrawnPair): Shape => {
  if (application === 'conversion') return { rear: 'MPO-24', fibres: 24 };
  const kind = near.receptacle.kind.replace('dual-', '');
  if (kind === 'MPO-16') return { rear: 'MPO-16', fibres: 16 };
  if (kind === 'MPO-24') return { rear: 'MPO-24', fibres: 24 };
  if (kind === 'MPO-12') return { rear: 'MPO-12', fibres: carrier === 'panel' && chance.seldom(25) ? 12 : 8 };
  return chance.of<Shape>([
    { rear: 'MPO-12', fibres: 12 },
    { rear: 'MPO-12', fibres: 12 },
    { rear: 'MPO-12', fibres: 8 },
    { rear: 'MPO-16', fibres: 16 },
    { rear: 'MPO-24', fibres: 24 },
  ]);
};

const rearPolishFor = (chance: Chance, { near, far }: DrawnPair, fibre: Fibre): Polish => {
  if (fibre === 'OS2') return 'APC';
  const end = isArray(near) ? near : far;
  return isArray(end) && chance.usually(85) ? end.receptacle.polish : chance.of(['UPC', 'UPC', 'APC']);
};

/** How many links, and into how many far racks: most links are small, some fill several trunks. */
const drawCounts = (chance: Chance, racks: number) => {
  const one = (): number => (chance.usually(80) ? chance.between(1, 14) : chance.between(15, 40));
  const perRack = Array.from({ length: racks }, one);
  return { links: perRack.reduce((sum, links) => sum + links, 0), ...(racks > 1 ? { perRack } : {}) };
};

const frontFor = (chance: Chance, cell: Cell, { fibres }: Shape): CassetteShape['front'] => {
  if (cell.application === 'parallel' || cell.application === 'conversion') return 'MPO';
  return fibres <= 12 && chance.seldom(20) ? 'SC' : 'LC';
};

/** The planner's own choice is left open where it is the same. */
const throughFor = (chance: Chance, { application, carrier, placement }: Cell): { through?: string } => {
  const usual =
    (application === 'duplex' && (carrier === 'direct-cord') === (placement === 'same-rack')) ||
    (application === 'parallel' && (carrier === 'direct-cord') === (placement === 'same-rack')) ||
    application === 'patch-field' ||
    application === 'conversion';
  return usual && chance.usually(60) ? {} : { through: carrier };
};

const shapeOfCassette = (cell: Cell, { fibres }: Shape, rears: number, front: CassetteShape['front']) => ({
  fibres: cell.application === 'conversion' ? 24 : cell.carrier === 'module' ? fibres * rears : 1,
  front,
});

export const drawLink = (
  chance: Chance,
  cell: Cell,
  site: Site,
  pair: DrawnPair = pairFor(chance, cell),
): DrawnAnswers => {
  const shape = shapeFor(chance, cell, pair);
  const mode = pair.near.entry.mode;
  const fibre: Fibre = mode === 'SMF' ? 'OS2' : chance.of(['OM4', 'OM4', 'OM3', 'OM5']);
  const rearPolish = rearPolishFor(chance, pair, fibre);
  const frontPolish: Polish = chance.seldom(12) ? 'APC' : 'UPC';
  const front = frontFor(chance, cell, shape);
  const mostRears = shape.fibres <= 12 && front !== 'SC' ? 2 : 1;
  const rearsPerModule = cell.application === 'conversion' ? 1 : chance.between(1, mostRears);
  const cassette = shapeOfCassette(cell, shape, rearsPerModule, front);
  const racks = chance.usually(78) || cell.placement === 'same-rack' ? 1 : chance.between(2, 4);
  const counts = drawCounts(chance, racks);
  const modulePins: Pins = chance.of(['pinned', 'unpinned']);
  const lengths = drawLengths(chance, cell, pair, fibre, racks);
  const angledThroughAligned = rearPolish === 'APC' && (cell.method === 'B' || cell.method === 'U2');
  const housings = {
    near: site.shared ? site.near.housing : drawHousing(chance, cassette),
    far: site.shared ? (site.far[0] as Where).housing : drawHousing(chance, cassette),
    field: site.shared ? site.field.housing : drawHousing(chance, cassette),
  };
  const installed = drawInstalled(chance, {
    cell,
    fibres: shape.fibres,
    fibre,
    polish: rearPolish,
    modulePins,
    lengths,
    housings,
    legs: counts.links,
    turn: site.turn,
    found: site.found,
  });
  const [firstFar] = site.far as [Where];
  const farNames = drawNames(
    chance,
    cell.placement === 'same-rack' ? { ...firstFar, rack: site.near.rack, room: site.near.room } : firstFar,
    site.scheme,
    site.turn,
  );
  return {
    application: {
      kind: cell.application,
      ...counts,
      growthPercent: chance.usually(65) ? 0 : chance.of([10, 25, 50, 100]),
      placement: cell.placement,
      ...lengths.application,
      ...(chance.usually(85) ? { servicedSingly: chance.seldom(50) } : {}),
      redundancy: chance.seldom(15) ? 'A/B' : 'none',
      ...throughFor(chance, cell),
      ...(angledThroughAligned && chance.usually(95) ? { upAngledEnds: true } : {}),
      ...(installed === null ? {} : { installed }),
    },
    transceiver: {
      near: pair.near.answer,
      far: pair.far.answer,
      suppliedBy: chance.of(['customer', 'seller']),
    },
    interface: {
      front,
      ...shape,
      rearsPerModule,
      modulePins,
      ...(chance.seldom(20) ? { trunkLegs: chance.of([1, 2, 4, 6, 12]) } : {}),
      ...(chance.seldom(15) ? { connectorBrand: 'MTP' } : {}),
    },
    modePolish: { fibre, frontPolish, rearPolish, space: chance.of(['general', 'riser', 'plenum']) },
    polarity: {
      method: cell.method,
      ...(cell.method === 'B' && chance.seldom(30) ? { methodBModules: 'identical' } : {}),
      ...(cell.carrier === 'panel' && chance.seldom(25)
        ? { arrayCords: chance.of(['B-B', 'A-B', 'A-A', 'B-A', 'C-B', 'B-C']) }
        : {}),
      ...(cell.method === 'A' && chance.seldom(30) ? { aToACordEnd: chance.of(['near', 'far']) } : {}),
    },
    formFactor: {
      near: housings.near,
      far: housings.far,
      ...(cell.application === 'patch-field' ? { field: housings.field } : {}),
    },
    budget: {
      grade: chance.usually(80) ? 'low-loss' : chance.of(['standard', 'planning', 'worst-case']),
      ...lengths.budget,
      splices: chance.usually(90) ? 0 : chance.between(1, 2),
      agingMarginDb: chance.usually(85) ? 0 : 0.1,
    },
    documentation: {
      scheme: site.scheme,
      near: drawNames(chance, site.near, site.scheme, site.turn),
      far: racks > 1 ? { ...farNames, racks: site.far.slice(0, racks).map(({ rack }) => rack) } : farNames,
      ...(cell.application === 'patch-field'
        ? { field: drawNames(chance, site.field, site.scheme, site.turn) }
        : {}),
      ...(site.scheme === 'trunk-fibre-port' ? { trunk: `T${1 + 200 * site.turn}` } : {}),
    },
  } as DrawnAnswers;
};
