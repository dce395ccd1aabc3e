/** Endings that a maker documents for its part numbers: the optics is that of the name without the ending. */
import { S_CLASS } from './sources';

interface Family {
  readonly vendor: string;
  readonly ending: string;
  readonly means: string;
  readonly source: string;
}

export const FAMILIES: readonly Family[] = [
  { vendor: 'Cisco', ending: '-S', means: 'S-class: Ethernet alone, 0 to 70 °C', source: S_CLASS },
];
