/** A box in its position as parts of a channel, near to far. */

import type { MpoAdapter, Part } from '../document';
import type { Filled } from './arrangements';
import { adapterOf, frontKeysOf, partIn, rearKeysOf } from './boxes';
import { withLoss } from './losses';
import type { LinkNeed } from './need';
import type { PositionName } from './positions';

const TRUNKS: readonly PositionName[] = ['trunk', 'second trunk'];

/** A part with two different ends may be laid either way round. */
const waysRound = (part: Part): Part[] => {
  if (part.part === 'array-cable') {
    const turned: Part = {
      ...part,
      pins: [part.pins[1], part.pins[0]],
      polish: [part.polish[1], part.polish[0]],
      ...(part.upAngled === undefined ? {} : { upAngled: [part.upAngled[1], part.upAngled[0]] }),
    };
    return JSON.stringify(turned) === JSON.stringify(part) ? [part] : [part, turned];
  }
  if (part.part === 'duplex-cord') {
    const [connector, polish] = [part.connector, part.polish].map((ends) =>
      Array.isArray(ends) ? ends : [ends, ends],
    );
    const turned = {
      ...part,
      connector: [...(connector ?? [])].reverse(),
      polish: [...(polish ?? [])].reverse(),
    } as Part;
    return JSON.stringify(turned) === JSON.stringify(part) ? [part] : [part, turned];
  }
  return [part];
};

/** A filled position as parts, each with the ways round in which it may lie: a module brings the adapter of its rear, a conversion that of its front too. */
export const partsOf = (need: LinkNeed, { unit, box }: Filled, leg: number): Part[][] => {
  const part = partIn(box);
  const { splices } = need.answers.budget;
  const lossy = (adapter: MpoAdapter, atTrunk: boolean): MpoAdapter =>
    withLoss(need, adapter, unit.position, atTrunk);
  if (TRUNKS.includes(unit.position))
    return [waysRound(part), ...Array.from({ length: splices }, (): Part[] => [{ part: 'splice' }])];
  if (part.part === 'module') {
    const rear = lossy(adapterOf(rearKeysOf(box), part.rear), true);
    const looksNear = unit.position === 'near module' || unit.position === 'field module, far side';
    return looksNear ? [[part], [rear]] : [[rear], [part]];
  }
  if (part.part === 'mpo-adapter') return [[lossy(part, true)]];
  if (part.part !== 'array-fanout') return [waysRound(part)];
  if (part.body !== 'module') return [[{ ...part, leg, facing: 'far' }]];
  const rear = lossy(adapterOf(rearKeysOf(box), part.connector), true);
  const front = lossy(adapterOf(frontKeysOf(box), part.legs[0]?.connector ?? ''), false);
  return unit.position === 'near module'
    ? [[front], [{ ...part, leg, facing: 'near' }], [rear]]
    : [[rear], [{ ...part, leg, facing: 'far' }], [front]];
};
