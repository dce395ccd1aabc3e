/** Transceivers as a port map counts them: number, receptacle and lane. */

import type { Optic } from '../ends';

export interface Device {
  readonly transceiver: number;
  /** Empty where a transceiver has one receptacle. */
  readonly receptacle: 1 | 2 | '';
  readonly lane: number;
}

/** The transceiver of a receptacle, counted from 0 after `before` transceivers in other racks. */
export const deviceAt = (optic: Optic, index: number, before: number, lane: number): Device => {
  if (optic.receptacles === 1) return { transceiver: before + index + 1, receptacle: '', lane };
  const second = index % 2 === 1;
  return {
    transceiver: before + Math.floor(index / 2) + 1,
    receptacle: second ? 2 : 1,
    // Two receptacles that are halves of one wide port count their lanes through.
    lane: lane + (second && !optic.splitPorts ? optic.beams.sends.length : 0),
  };
};
