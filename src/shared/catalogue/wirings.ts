/**
 * The named wirings of cables and modules as explicit maps, never as letters in code: makers use one letter for
 * different wirings. Positions are those of the end face seen with the key up; section numbers are those of the fact
 * page "How light travels through an MPO channel".
 */
import { ARRAY_FACES, type ArrayConnector, litPositions } from './connectors';
import type { Sureness } from './figure';

/** Array cables by TIA-568 type letter (section 2, published). */
export const CABLE_TYPES = ['A', 'B', 'C'] as const;
export type CableType = (typeof CABLE_TYPES)[number];

/** What 24-fibre cables do with their two rows (section 2, disputed: makers differ under the same letter). */
export const ROW_PRESETS = [
  'rows-kept',
  'rows-swapped',
  'columns-mirrored',
  'fully-reversed',
  'pair-flipped',
] as const;
export type RowPreset = (typeof ROW_PRESETS)[number];

export const MODULE_WIRINGS = ['straight', 'straight-inverted', 'pair-flipped', 'U1', 'U2'] as const;
export type ModuleWiring = (typeof MODULE_WIRINGS)[number];

/** Modules behind one MPO-24 (section 3, disputed): ports on neighbouring holes, or on the two rows of one column. */
export const MODULE_PRESETS_24 = ['adjacent-pairs', 'row-pairs'] as const;
export type ModulePreset24 = (typeof MODULE_PRESETS_24)[number];

const flipPair = (position: number): number => (position % 2 === 1 ? position + 1 : position - 1);

/** Hole at the far end for a hole at the near end, for a cable of n positions in one row. */
export const CABLE_MAPS: Readonly<Record<CableType, (position: number, n: number) => number>> = {
  A: (position) => position,
  B: (position, n) => n + 1 - position,
  C: (position) => flipPair(position),
};

/** Hole at the far end for a hole at the near end of a two-row, 24-fibre cable. */
export const ROW_PRESET_MAPS: Readonly<Record<RowPreset, (position: number) => number>> = {
  'rows-kept': (position) => position,
  'rows-swapped': (position) => (position <= 12 ? position + 12 : position - 12),
  'columns-mirrored': (position) => (position <= 12 ? 13 - position : 37 - position),
  'fully-reversed': (position) => 25 - position,
  'pair-flipped': (position) => flipPair(position),
};

/** An adapter's or a receptacle's mirror image: columns turned, rows kept (section 2, geometry for two rows). */
export const mirrorColumns = (position: number, perRow: number): number =>
  position <= perRow ? perRow + 1 - position : 3 * perRow + 1 - position;

/** Keys opposed: nothing moves in one row; two rows change places. */
export const opposedMap = (position: number, positions: number, perRow: number): number => {
  if (positions === perRow) return position;
  return position <= perRow ? position + perRow : position - perRow;
};

/** Rear hole behind position A and B of port k, for m lit holes `lit` in rising order (section 3). */
const MODULE_MAPS: Readonly<
  Record<ModuleWiring, (port: number, lit: readonly number[]) => readonly [a: number, b: number]>
> = {
  straight: (port, lit) => [lit[2 * port - 2] ?? 0, lit[2 * port - 1] ?? 0],
  'straight-inverted': (port, lit) => [lit[lit.length - 2 * port] ?? 0, lit[lit.length + 1 - 2 * port] ?? 0],
  'pair-flipped': (port, lit) => [lit[2 * port - 1] ?? 0, lit[2 * port - 2] ?? 0],
  U1: (port, lit) => [lit[lit.length - port] ?? 0, lit[port - 1] ?? 0],
  U2: (port, lit) => [lit[port - 1] ?? 0, lit[lit.length - port] ?? 0],
};

/**
 * The LC side of a module of one rear: entry k-1 holds the rear holes of port k's A and B.
 * Example: `modulePorts('U1', 'MPO-12', 8)` is `[[12, 1], [11, 2], [10, 3], [9, 4]]`.
 */
export const modulePorts = (
  wiring: ModuleWiring | ModulePreset24,
  rear: ArrayConnector,
  fibres: number,
): readonly (readonly [a: number, b: number])[] => {
  const lit = litPositions(rear, fibres);
  const ports: (readonly [number, number])[] = [];
  for (let port = 1; port <= lit.length / 2; port++) {
    if (wiring === 'adjacent-pairs') ports.push([2 * port - 1, 2 * port]);
    else if (wiring === 'row-pairs') ports.push([port, port + ARRAY_FACES[rear].perRow]);
    else ports.push(MODULE_MAPS[wiring](port, lit));
  }
  return ports;
};

/**
 * The direct transceiver-to-transceiver harness: entry k-1 holds the plug holes of leg k's A and B (section 6). A two-row
 * plug uses the centre ten columns of 100GBASE-SR10, Tx row on A.
 */
export const harnessLegs = (
  connector: ArrayConnector,
  legs: number,
): readonly (readonly [a: number, b: number])[] => {
  const { positions, perRow } = ARRAY_FACES[connector];
  return Array.from({ length: legs }, (_, index) => {
    const leg = index + 1;
    return positions === perRow ? [positions + 1 - leg, leg] : [2 * perRow - leg, perRow - leg];
  });
};

/** How sure each named wiring is, for every output that shows one. */
export const WIRING_SURENESS: Readonly<
  Record<
    CableType | RowPreset | ModuleWiring | ModulePreset24,
    { readonly sure: Sureness; readonly usedIn: string }
  >
> = {
  A: { sure: 'published', usedIn: 'Method A' },
  B: { sure: 'published', usedIn: 'Methods B, U1 and U2' },
  C: { sure: 'published', usedIn: 'Method C' },
  'rows-kept': { sure: 'disputed', usedIn: '24-fibre cables of some vendors' },
  'rows-swapped': { sure: 'disputed', usedIn: '100GBASE-SR10 direct cords' },
  'columns-mirrored': { sure: 'disputed', usedIn: '24-fibre cables of some vendors' },
  'fully-reversed': { sure: 'disputed', usedIn: '24-fibre cables of some vendors' },
  'pair-flipped': { sure: 'disputed', usedIn: 'some vendors, Method A with A-to-B cords at both ends' },
  straight: { sure: 'published', usedIn: 'Methods A, B (near end) and C' },
  'straight-inverted': { sure: 'published', usedIn: 'Method B, far end' },
  U1: { sure: 'published', usedIn: 'Method U1 and Base-8 breakout' },
  U2: { sure: 'published', usedIn: 'Method U2' },
  'adjacent-pairs': { sure: 'disputed', usedIn: 'modules behind one MPO-24, by vendor' },
  'row-pairs': { sure: 'disputed', usedIn: 'modules behind one MPO-24, by vendor' },
};
