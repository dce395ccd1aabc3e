/** Transceivers in the boxes or in the customer's hands: as many of each interface as the quote has. */

import type { End } from '../document';
import type { Box } from './boxes';
import { type LinkNeed, transceiversOf } from './need';

/** What the box has to say, without who brings it. */
const words = (name: string, connector: string, receptacles: number, polish: string): string =>
  `${name}, ${receptacles === 2 ? '2 x ' : ''}${connector}, ${polish}`;

const nameOf = ({ custom }: End, catalogueName: string): string => custom?.name ?? catalogueName;

export const transceiverFaults = (need: LinkNeed, boxes: readonly Box[]): string[] => {
  const { transceiver } = need.answers;
  const wanted = new Map<string, number>();
  const counts = transceiversOf(need);
  for (const end of ['near', 'far'] as const) {
    const optic = need[end];
    const key = words(nameOf(transceiver[end], optic.name), optic.connector, optic.receptacles, optic.polish);
    wanted.set(key, (wanted.get(key) ?? 0) + counts[end] * need.paths.length);
  }
  const found = new Map<string, number>();
  const faults: string[] = [];
  const supply = transceiver.suppliedBy === 'customer' ? 'customer' : 'order';
  for (const { line, pieces } of boxes.filter((box) => box.line.kind === 'transceiver')) {
    const { interface: name, connector, polish } = line.attributes;
    const key = `${name}, ${connector}, ${polish}`;
    found.set(key, (found.get(key) ?? 0) + pieces);
    if (line.supply !== supply) faults.push(`${key}: supplied by ${line.supply} and answered ${supply}`);
  }
  for (const key of new Set([...wanted.keys(), ...found.keys()]))
    if (wanted.get(key) !== found.get(key))
      faults.push(
        `${found.get(key) ?? 0} transceivers ${key} are in the order, and the quote has ${wanted.get(key) ?? 0}`,
      );
  return faults;
};
