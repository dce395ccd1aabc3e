/** Every part number that is known, by maker. A new one is one line in the file of its maker. */
import type { PartNumber } from './part-number';
import { aristaParts } from './vendors/arista';
import { ciscoParts } from './vendors/cisco';
import { juniperParts } from './vendors/juniper';
import { nvidiaParts } from './vendors/nvidia';
import { otherParts } from './vendors/others';

export const PART_NUMBERS: readonly PartNumber[] = [
  ...ciscoParts,
  ...aristaParts,
  ...juniperParts,
  ...nvidiaParts,
  ...otherParts,
];
