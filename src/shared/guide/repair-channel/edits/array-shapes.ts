/** The MPO connectors that a part may be ordered with, each with its fibres. */
import { ARRAY_CONNECTORS, type ArrayConnector, FIBRES_OF_CONNECTOR } from '../../../catalogue/connectors';
import type { PartOf } from '../../../channel/document';

type FibreCount = PartOf<'array-cable'>['fibres'];

export interface ArrayShape {
  readonly connector: ArrayConnector;
  readonly fibres: FibreCount;
}

const ALL: readonly ArrayShape[] = ARRAY_CONNECTORS.flatMap((connector) =>
  FIBRES_OF_CONNECTOR[connector].map((fibres) => ({ connector, fibres: fibres as FibreCount })),
);

/** Every shape but the own one. */
export const otherShapes = (connector: ArrayConnector, fibres: number): readonly ArrayShape[] =>
  ALL.filter((shape) => shape.connector !== connector || shape.fibres !== fibres);

/** Example: `12 fibres` where only the count is new, else `MPO-16 ends, 16 fibres`. */
export const shapeInWords = (own: ArrayConnector, { connector, fibres }: ArrayShape, ends: string): string =>
  own === connector ? `${fibres} fibres` : `${connector} ${ends}, ${fibres} fibres`;
