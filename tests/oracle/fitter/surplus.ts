/** What comes in whole pieces and is left over is told as a number, kind by kind, over both paths. */

import type { Arrangement } from './arrangements';
import { legsOf } from './boxes';

import { enclosureOf, familyOf } from './enclosures';
import { type LinkNeed, pieces, sum, transceiversOf } from './need';
import type { OrderedLink } from './order-folder';
import type { Filling } from './places';
import type { Quote } from './quote';

/** Legs of new trunks that no rear needs, growth included; of one path. */
const freeLegs = (arrangement: Arrangement): number =>
  sum(arrangement, ({ unit, box }) => {
    if (unit.kind !== 'trunk' || box.line.supply === 'installed') return 0;
    const legs = legsOf(box);
    return pieces(unit.count, legs) * legs - unit.count;
  });

/** Ports of the modules of all places that no link uses, growth's among them; of one path. */
const freePorts = (need: LinkNeed, arrangement: Arrangement): number => {
  const links = sum(need.racks, (rack) => rack.links);
  return sum(arrangement, ({ unit, box }) => {
    if (unit.kind === 'conversion-module') return unit.count * need.linksPerChannel - links;
    return unit.kind === 'module' ? unit.count * Number(box.line.attributes.ports) - links : 0;
  });
};

/** Far ends that the last ports of a breakout could feed besides, and receptacles without a plug; of one path. */
const freeEnds = (need: LinkNeed): { lanes: number; receptacles: number } => {
  const { racks, answers, linksPerChannel, near, far } = need;
  const links = sum(racks, (rack) => rack.links);
  const channels = sum(racks, (rack) => rack.channels);
  const isBreakout = answers.application.kind === 'breakout';
  const count = transceiversOf(need);
  return {
    lanes: isBreakout ? channels * linksPerChannel - links : 0,
    receptacles:
      count.near * near.receptacles - (isBreakout ? channels : links) + count.far * far.receptacles - links,
  };
};

/** Openings of new adapter plates without an adapter, over both paths. */
const freeOpenings = (fillings: readonly Filling[], quote: Quote): number =>
  sum(fillings, ({ adapters, box }) => {
    const enclosure = enclosureOf(quote, box);
    const each = (enclosure && familyOf(enclosure.family)?.adaptersPerPlate) ?? 1;
    return pieces(adapters, each) * each - adapters;
  });

export const surplusFaults = (
  need: LinkNeed,
  arrangement: Arrangement,
  fillings: readonly Filling[],
  { surplus = {}, findings }: OrderedLink,
  quote: Quote,
): string[] => {
  const { lanes, receptacles } = freeEnds(need);
  const ofOnePath = {
    trunkLegs: freeLegs(arrangement),
    ports: freePorts(need, arrangement),
    lanes,
    receptacles,
  };
  const counts = [
    ...Object.entries(ofOnePath).map(([what, count]) => [what, count * need.paths.length] as const),
    ['plateOpenings', freeOpenings(fillings, quote)] as const,
  ];
  return counts.flatMap(([what, count]) => {
    if ((surplus[what] ?? 0) !== count)
      return [`${count} ${what} stay free, and the order says ${surplus[what] ?? 0}`];
    const isTold = count === 0 || findings.some(({ message }) => message.includes(String(count)));
    return isTold ? [] : [`${count} ${what} stay free, and no finding says so`];
  });
};
