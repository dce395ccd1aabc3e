/** Lengths that cords are kept in stock in, and the step that trunks are made in. Both can be changed in a quote. */
import type { Sureness } from './figure';

export interface StockLengths {
  readonly lengthsM: readonly number[];
  readonly sure: Sureness;
  readonly source: readonly string[];
}

export const DUPLEX_CORD_LENGTHS: StockLengths = {
  lengthsM: [0.5, 1, 2, 3, 5, 7, 10, 15, 20, 30],
  sure: 'recalled',
  source: ['R'],
};

export const ARRAY_CORD_LENGTHS: StockLengths = {
  lengthsM: [1, 2, 3, 5, 7, 10, 15, 20, 30, 50],
  sure: 'recalled',
  source: ['R'],
};

/** Trunks are cut to order; makers round to whole metres. */
export const TRUNK_STEP_M = 1;

/** Legs a trunk is made with: 12 to 144 fibres at 12 a leg. */
export const TRUNK_LEGS = [1, 2, 4, 6, 12] as const;
