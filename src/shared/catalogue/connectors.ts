/** The connectors of passive parts. `MPO-8` does not exist: eight fibres are positions 1-4 and 9-12 of an MPO-12. */
export const ARRAY_CONNECTORS = ['MPO-12', 'MPO-16', 'MPO-24'] as const;
export type ArrayConnector = (typeof ARRAY_CONNECTORS)[number];

export const DUPLEX_CONNECTORS = ['LC', 'SC'] as const;
export type DuplexConnector = (typeof DUPLEX_CONNECTORS)[number];

/** How an array connector's end face is laid out: holes in all, and holes in a row. */
export const ARRAY_FACES = {
  'MPO-12': { positions: 12, perRow: 12 },
  'MPO-16': { positions: 16, perRow: 16 },
  'MPO-24': { positions: 24, perRow: 12 },
  'MPO-32': { positions: 32, perRow: 16 },
} as const;
export type ArrayFaceKind = keyof typeof ARRAY_FACES;

export const PIN_STATES = ['pinned', 'unpinned'] as const;
export type Pins = (typeof PIN_STATES)[number];

/** Fibre counts an array connector is sold with. */
export const FIBRES_OF_CONNECTOR: Readonly<Record<ArrayConnector, readonly number[]>> = {
  'MPO-12': [8, 12],
  'MPO-16': [16],
  'MPO-24': [24],
};

/** The same for a leg of a fan-out: a splitter's legs have two lanes each, in the outer positions. */
export const FIBRES_OF_LEG: Readonly<Record<ArrayConnector, readonly number[]>> = {
  ...FIBRES_OF_CONNECTOR,
  'MPO-12': [4, 8, 12],
};

const positionsWithFibre = (connector: ArrayConnector, fibres: number): readonly number[] => {
  const { positions } = ARRAY_FACES[connector];
  const lit: number[] = [];
  for (let position = 1; position <= positions; position++) {
    const dark = fibres < positions && position > fibres / 2 && position <= positions - fibres / 2;
    if (!dark) lit.push(position);
  }
  return lit;
};

const LIT = new Map(
  ARRAY_CONNECTORS.map((connector) => {
    const counts = FIBRES_OF_LEG[connector];
    return [connector, new Map(counts.map((fibres) => [fibres, positionsWithFibre(connector, fibres)]))];
  }),
);

/**
 * Positions that hold a fibre, in rising order. Eight of twelve are the outer four on each side, four of twelve the outer
 * two; everything else is full.
 * Example: `litPositions('MPO-12', 8)` is `[1, 2, 3, 4, 9, 10, 11, 12]`.
 */
export const litPositions = (connector: ArrayConnector, fibres: number): readonly number[] =>
  LIT.get(connector)?.get(fibres) ?? positionsWithFibre(connector, fibres);
