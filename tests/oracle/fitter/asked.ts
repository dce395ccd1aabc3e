/** What was asked for is what is in the boxes: the carrier of the link, the cords of a recipe, the size of trunks. */

import type { Arrangement } from './arrangements';
import { legsOf, partIn } from './boxes';
import type { LinkNeed } from './need';

const carrierOf = (arrangement: Arrangement): string => {
  const kinds = new Set(arrangement.map(({ unit }) => unit.kind));
  if (kinds.has('breakout-cable')) return 'breakout-cable';
  if (kinds.has('module') || kinds.has('conversion-module')) return 'module';
  return kinds.has('trunk') ? 'panel' : 'direct-cord';
};

/** `A-B` for a Type A cord at the near end and a Type B cord at the far one. */
const cordsOf = (arrangement: Arrangement): string =>
  (['near cord', 'far cord'] as const)
    .map((position) => {
      const filled = arrangement.find(({ unit }) => unit.position === position);
      const part = filled && partIn(filled.box);
      return part?.part === 'array-cable' && typeof part.type === 'string' ? part.type : '';
    })
    .join('-');

export const askedFaults = ({ answers }: LinkNeed, arrangement: Arrangement): string[] => {
  const { application, interface: shape, polarity } = answers;
  const faults: string[] = [];
  const carrier = carrierOf(arrangement);
  if (application.through !== undefined && application.through !== carrier)
    faults.push(`asked for was ${application.through}, and the boxes hold ${carrier}`);
  const cords = cordsOf(arrangement);
  if (polarity.arrayCords !== undefined && carrier === 'panel' && cords !== polarity.arrayCords)
    faults.push(`asked for were the cords ${polarity.arrayCords}, and the boxes hold ${cords}`);
  const trunks = arrangement.filter(({ unit, box }) => unit.kind === 'trunk' && box.line.supply === 'order');
  const other = trunks.find(({ box }) => shape.trunkLegs !== undefined && legsOf(box) !== shape.trunkLegs);
  if (other !== undefined)
    faults.push(
      `asked for were trunks of ${shape.trunkLegs} legs, and the boxes hold some of ${legsOf(other.box)}`,
    );
  return faults;
};
