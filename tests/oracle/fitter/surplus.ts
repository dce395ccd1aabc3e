/** What comes in whole pieces and is left over is told as a number where a person reads. */

import type { Arrangement } from './arrangements';
import { legsOf } from './boxes';
import { type LinkNeed, pieces, sum } from './need';
import type { OrderedLink } from './order-folder';

const tells = (message: string, count: number): boolean =>
  new RegExp(`(^|[^\\d.,])${count}($|[^\\d.,]|[.,](?!\\d))`).test(message);

/** Legs of new trunks that no rear needs, growth included; of one path. */
export const freeLegs = (arrangement: Arrangement): number =>
  sum(arrangement, ({ unit, box }) => {
    if (unit.kind !== 'trunk' || box.line.supply === 'installed') return 0;
    const legs = legsOf(box);
    return pieces(unit.count, legs) * legs - unit.count;
  });

/** Ports of each place's modules that no link uses, growth's among them; of one path. */
export const freePorts = (need: LinkNeed, arrangement: Arrangement): number[] => {
  const links = sum(need.racks, (rack) => rack.links);
  return arrangement.flatMap(({ unit, box }) => {
    if (unit.kind !== 'module') return [];
    const { ports } = box.line.attributes;
    const free = unit.count * Number(ports) - links;
    return free > 0 ? [free] : [];
  });
};

/** A number of one path or of both, at one place or over all, in the order's own list or in a finding. */
export const surplusFaults = (need: LinkNeed, arrangement: Arrangement, link: OrderedLink): string[] => {
  const isTold = (counts: readonly number[]): boolean => {
    const all = counts.flatMap((count) => [count, count * need.paths.length]);
    return (
      Object.values(link.surplus ?? {}).some((count) => all.includes(count)) ||
      link.findings.some(({ message }) => all.some((count) => tells(message, count)))
    );
  };
  const faults: string[] = [];
  const legs = freeLegs(arrangement);
  if (legs > 0 && !isTold([legs])) faults.push(`${legs} legs of new trunks stay free, and nothing says so`);
  const ports = freePorts(need, arrangement);
  if (ports.length > 0 && !isTold([...ports, sum(ports, (one) => one)]))
    faults.push(`${ports.join(' and ')} ports of new modules stay free, and nothing says so`);
  return faults;
};
