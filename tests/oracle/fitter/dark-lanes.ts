/** Lanes that a link leaves dark on purpose: some finding names how many. */

import { type LinkNeed, sum, transceiversOf } from './need';
import type { OrderedLink } from './order-folder';

/** `2 lanes stay free`: a whole number as a word of its own. */
const tells = (message: string, count: number): boolean =>
  new RegExp(`(^|[^\\d.,])${count}($|[^\\d.,]|[.,](?!\\d))`).test(message) ||
  (count === 1 && /\bone\b/i.test(message));

interface Unused {
  readonly what: string;
  /** Of one path. */
  readonly lanes: number;
  /** Lanes of the pieces that a finding may count instead: far ends, pairs, receptacles. */
  readonly sizes: readonly number[];
}

/** Lanes that no link uses: of the last port of a breakout, and of receptacles of the last transceiver. */
const unusedAt = (need: LinkNeed, end: 'near' | 'far'): Unused[] => {
  const { racks, answers, linksPerChannel } = need;
  const { beams, receptacles } = need[end];
  const links = sum(racks, (rack) => rack.links);
  const isWide = end === 'near' && answers.application.kind === 'breakout';
  const plugged = isWide ? sum(racks, (rack) => rack.channels) : links;
  const lanes = beams.sends.length;
  const lanesOfLink = lanes / linksPerChannel;
  const free = transceiversOf(need)[end] * receptacles - plugged;
  const unused = [
    {
      what: `lanes of ${end} ports that feed fewer far ends`,
      lanes: isWide ? plugged * lanes - links * lanesOfLink : 0,
      sizes: [1, lanes / beams.groups.length, lanesOfLink],
    },
    {
      what: `lanes of ${end} receptacles without a plug`,
      lanes: free * lanes,
      sizes: [1, lanes / beams.groups.length, lanes],
    },
  ];
  return unused.filter((one) => one.lanes > 0);
};

/** Each is told as a number by some finding, of one path or of both. */
export const darkFaults = (need: LinkNeed, { findings }: OrderedLink): string[] =>
  (['near', 'far'] as const)
    .flatMap((end) => unusedAt(need, end))
    .filter(({ lanes, sizes }) => {
      const counts = sizes.flatMap((size) => [lanes / size, (lanes / size) * need.paths.length]);
      return !findings.some(({ message }) =>
        counts.some((count) => Number.isInteger(count) && tells(message, count)),
      );
    })
    .map(({ what, lanes }) => `${lanes} ${what} stay down, and no finding says so`);
