/** Pages that part numbers were read on, where more than one row rests on them. */
import type { PartNumber } from './part-number';

export const S_CLASS =
  'LINK-PP on Cisco S-class (Ethernet alone, 0 to 70 °C): https://www.l-p.com/blog/cisco-sfp-10g-zr-s-80km-power-budget-and-osnr-guide.htm';
export const ARISTA_FAQ =
  'Arista optics questions and answers, as copied: https://www.fiberolink.com/how-can-i-break-out-a-400g-port-and-connect-to-100g-qsfp-ports-on-existing-platforms';
export const CISCO_BIDI =
  'Cisco, 40/100 Gb QSFP BiDi at a glance: https://www.cisco.com/c/en/us/products/collateral/interfaces-modules/transceiver-modules/at-a-glance-c45-740242.html';

/** A page of NVIDIA's product documentation by its last part, as a public list of the parts cites it. */
export const nvidiaPage = (page: string): string => `https://networking-docs.nvidia.com/${page}`;

/** Fluxlight prints a sheet for its own copy of a Cisco part, with the figures of the part. */
export const fluxlightSheet = (part: string): string =>
  `Fluxlight's data sheet of its ${part}: https://www.fluxlight.com/content/Tech-Docs/Cisco%20${part}-FL%20Datasheet.html`;

/** In words; `recalled` for a row that nobody read up. */
export const sourcesOf = ({ source }: PartNumber): readonly string[] =>
  source.length === 0 ? ['recalled'] : source;
