/** Whether a cord across a field has halves of two links: each link is followed there and back, from either end. */

import type { ChannelDocument } from './document';
import type { EndName } from './facing';
import { follow, type Lit, litLine } from './follow';
import { layOut } from './line';

/** A port of the near end with the ports of the cords in the middle that its light goes through. */
interface Course {
  readonly link: number;
  readonly cords: readonly number[];
}

const coursesFrom = (lit: Lit, end: EndName): Course[] => {
  const { glasses } = lit.line;
  const isCrossConnect = (index: number): boolean =>
    glasses[index]?.part.part === 'duplex-cord' && index > 0 && index < glasses.length - 1;
  const [first] = end === 'near' ? glasses.slice(1) : [...glasses].reverse().slice(1);
  return (first?.ports ?? []).flatMap((port) =>
    lit[end].sends.flatMap((beam) => {
      const cords: number[] = [];
      const arrived = follow(lit, { port, hole: beam.hole }, end, undefined, ({ glass, light }) => {
        if (isCrossConnect(glasses.indexOf(glass))) cords.push(light.port);
      });
      return arrived === null ? [] : [{ link: end === 'near' ? port : arrived.port, cords }];
    }),
  );
};

export const isPairParted = (doc: ChannelDocument): boolean => {
  const lit = litLine(layOut(doc));
  if (lit === null) return false;
  const cordsOf = new Map<number, string>();
  return [...coursesFrom(lit, 'near'), ...coursesFrom(lit, 'far')].some(({ link, cords }) => {
    const known = cordsOf.get(link) ?? cords.join();
    cordsOf.set(link, known);
    return known !== cords.join();
  });
};
