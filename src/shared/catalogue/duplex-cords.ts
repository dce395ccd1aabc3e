/**
 * Duplex cords and the LC port, as recalled (fact page "How light travels through an MPO channel", section 4). The words
 * "crossover" and "straight-through" are used both ways round in the trade and are never shown alone.
 */
import type { Sureness } from './figure';

export const DUPLEX_WIRINGS = ['A-to-B', 'A-to-A'] as const;
export type DuplexWiring = (typeof DUPLEX_WIRINGS)[number];

type DuplexSide = 'A' | 'B';

export interface DuplexCord {
  readonly wiring: DuplexWiring;
  /** Position at the other end for each position at this end. */
  readonly leadsTo: Readonly<Record<DuplexSide, DuplexSide>>;
  readonly sure: Sureness;
  readonly source: readonly string[];
}

export const DUPLEX_CORDS: Readonly<Record<DuplexWiring, DuplexCord>> = {
  'A-to-B': { wiring: 'A-to-B', leadsTo: { A: 'B', B: 'A' }, sure: 'recalled', source: ['R'] },
  'A-to-A': { wiring: 'A-to-A', leadsTo: { A: 'A', B: 'B' }, sure: 'recalled', source: ['R'] },
};
