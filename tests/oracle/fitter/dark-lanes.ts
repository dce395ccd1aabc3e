/** Lanes that a link leaves dark on purpose: some finding names how many. */

import { type LinkNeed, sum, transceiversOf } from './need';
import type { OrderedLink } from './order-folder';

/** `2 lanes stay free`: a whole number as a word of its own. */
const tells = (message: string, count: number): boolean =>
  new RegExp(`(^|[^\\d.,])${count}($|[^\\d.,]|[.,](?!\\d))`).test(message) ||
  (count === 1 && /\bone\b/i.test(message));

/** Lanes of one path at an end that no link uses: the last port of a breakout, the second receptacle of the last transceiver. */
const unusedLanes = (need: LinkNeed, end: 'near' | 'far'): number => {
  const { racks, answers, linksPerChannel } = need;
  const optic = need[end];
  const ofReceptacle = optic.beams.sends.length;
  const transceivers = transceiversOf(need)[end];
  const links = sum(racks, (rack) => rack.links);
  const used =
    end === 'near' && answers.application.kind === 'breakout'
      ? links * (ofReceptacle / linksPerChannel)
      : links * ofReceptacle;
  return transceivers * optic.receptacles * ofReceptacle - used;
};

/** Lanes may be told one by one, or as far ends, ports or receptacles; of one path or of both. */
export const darkFaults = (need: LinkNeed, { findings }: OrderedLink): string[] =>
  (['near', 'far'] as const).flatMap((end) => {
    const lanes = unusedLanes(need, end);
    if (lanes === 0) return [];
    const optic = need[end];
    const sizes = [
      1,
      optic.beams.sends.length / optic.beams.groups.length,
      optic.beams.sends.length / need.linksPerChannel,
      optic.beams.sends.length,
    ];
    const counts = sizes.flatMap((size) => [lanes / size, (lanes / size) * need.paths.length]);
    const told = findings.some(({ message }) =>
      counts.some((count) => Number.isInteger(count) && tells(message, count)),
    );
    return told ? [] : [`${lanes} lanes of the ${end} transceivers stay dark, and no finding says so`];
  });
