/**
 * The five duplex polarity methods as data, and what each needs around parallel and breakout transceivers.
 *
 * Duplex rows are published (fact page "How light travels through an MPO channel", section 5). Parallel and breakout
 * columns are computed from the parity rule (section 2 and 6) and proven by the trace in the tests.
 */
import type { AdapterKeys } from './adapters';
import type { CableType, ModuleWiring } from './wirings';

export const POLARITY_METHODS = ['A', 'B', 'C', 'U1', 'U2'] as const;
export type PolarityMethod = (typeof POLARITY_METHODS)[number];

export interface MethodParts {
  readonly trunk: CableType;
  readonly keys: AdapterKeys;
  readonly duplex: {
    readonly nearModule: ModuleWiring;
    readonly farModule: ModuleWiring;
    /** True where the number of A-to-B cords in the channel must be odd; elsewhere every cord is A-to-B. */
    readonly oddAToB: boolean;
  };
  /** Array cords at the two ends of cord - trunk - cord, where trunk and keys are the method's; see plan/array-cords.ts. */
  readonly parallel: { readonly nearCord: CableType; readonly farCord: CableType };
  /** Cord and module of transceiver - cord - trunk - module. */
  readonly breakout: { readonly cord: CableType; readonly module: ModuleWiring };
  /** Cord and module of transceiver - cord - module, without a trunk. */
  readonly breakoutInRack: { readonly cord: CableType; readonly module: ModuleWiring };
  readonly summary: string;
}

export const METHOD_PARTS: Readonly<Record<PolarityMethod, MethodParts>> = {
  A: {
    trunk: 'A',
    keys: 'opposed',
    duplex: { nearModule: 'straight', farModule: 'straight', oddAToB: true },
    parallel: { nearCord: 'A', farCord: 'B' },
    breakout: { cord: 'B', module: 'U1' },
    breakoutInRack: { cord: 'B', module: 'U1' },
    summary: 'Type A trunk, the same straight module at both ends, one A-to-A cord in the channel',
  },
  B: {
    trunk: 'B',
    keys: 'aligned',
    duplex: { nearModule: 'straight', farModule: 'straight-inverted', oddAToB: false },
    parallel: { nearCord: 'B', farCord: 'B' },
    breakout: { cord: 'B', module: 'U2' },
    breakoutInRack: { cord: 'B', module: 'U2' },
    summary: 'Type B trunk, key-up to key-up adapters, a straight and an inverted module, A-to-B cords',
  },
  C: {
    // A Type C cord undoes the Type C trunk, so lanes keep their numbers; with Type A or B cords they swap in pairs.
    trunk: 'C',
    keys: 'opposed',
    duplex: { nearModule: 'straight', farModule: 'straight', oddAToB: false },
    parallel: { nearCord: 'C', farCord: 'B' },
    breakout: { cord: 'C', module: 'U2' },
    breakoutInRack: { cord: 'B', module: 'U1' },
    summary: 'Type C trunk with flipped pairs, the same straight module at both ends, A-to-B cords',
  },
  U1: {
    trunk: 'B',
    keys: 'opposed',
    duplex: { nearModule: 'U1', farModule: 'U1', oddAToB: false },
    parallel: { nearCord: 'B', farCord: 'B' },
    breakout: { cord: 'A', module: 'U1' },
    breakoutInRack: { cord: 'B', module: 'U1' },
    summary: 'Type B trunk, key-up to key-down adapters, the same U1 module everywhere, A-to-B cords',
  },
  U2: {
    trunk: 'B',
    keys: 'aligned',
    duplex: { nearModule: 'U2', farModule: 'U2', oddAToB: false },
    parallel: { nearCord: 'B', farCord: 'B' },
    breakout: { cord: 'B', module: 'U2' },
    breakoutInRack: { cord: 'B', module: 'U2' },
    summary: 'Type B trunk, key-up to key-up adapters, the same U2 module everywhere, A-to-B cords',
  },
};
