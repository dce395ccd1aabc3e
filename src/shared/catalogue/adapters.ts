/** MPO adapters by the keys of the two plugs they join (fact page "How light travels through an MPO channel", section 2). */
import { ARRAY_CONNECTORS, ARRAY_FACES, type ArrayConnector } from './connectors';
import type { Sureness } from './figure';
import { mirrorColumns, opposedMap } from './wirings';

export const ADAPTER_KEYS = ['opposed', 'aligned'] as const;
export type AdapterKeys = (typeof ADAPTER_KEYS)[number];

/** As TIA-568.3 and the vendors' guides call them. Files say `opposed` and `aligned`. */
export const KEY_WORDS: Readonly<Record<AdapterKeys, string>> = {
  opposed: 'key-up to key-down',
  aligned: 'key-up to key-up',
};

export interface Adapter {
  readonly keys: AdapterKeys;
  readonly connector: ArrayConnector;
  /** What catalogues also call it. */
  readonly alsoCalled: string;
  /** Hole of the one plug, hole of the other. */
  readonly map: readonly (readonly [number, number])[];
  readonly sure: Sureness;
  readonly source: readonly string[];
}

/** One row is published; which rows and columns meet in two rows follows from the geometry of the end face. */
export const ADAPTERS: readonly Adapter[] = ADAPTER_KEYS.flatMap((keys) =>
  ARRAY_CONNECTORS.map((connector): Adapter => {
    const { positions, perRow } = ARRAY_FACES[connector];
    const oneRow = positions === perRow;
    return {
      keys,
      connector,
      alsoCalled:
        keys === 'opposed' ? 'Type A adapter, key up to key down' : 'Type B adapter, key up to key up',
      map: Array.from({ length: positions }, (_, index) => {
        const hole = index + 1;
        return [
          hole,
          keys === 'opposed' ? opposedMap(hole, positions, perRow) : mirrorColumns(hole, perRow),
        ] as const;
      }),
      sure: oneRow ? 'published' : 'computed',
      source: oneRow ? ['S06'] : ['D'],
    };
  }),
);
