/** The lanes of a channel in words: where each begins, where it ends, and through which fibre positions it goes. */
import { departureOf } from '../../shared/channel/elsewhere';
import { partNumber } from '../../shared/channel/part-number';
import { firstClash } from '../../shared/channel/shape-clash';
import type { PathStep } from '../../shared/channel/trace';
import type { ReportedLane } from '../../shared/rules/channel-report';
import type { ChannelView } from '../../shared/rules/channel-rule';
import type { Ray } from './layout-model';

/** `near port 2, lane 1`, or `near position 5` of an open end. */
export const endWords = (end: ReportedLane['from']): string =>
  'role' in end ? `${end.end} port ${end.port}, lane ${end.lane}` : `${end.end} position ${end.position}`;

/** Where fibres cannot be followed, as connectors of different shapes meet; empty where all fit. */
const clashWords = ({ channel }: ChannelView): string => {
  const clash = firstClash(channel);
  return clash === null
    ? ''
    : `not followed: ${clash.connectors.join(' and ')} do not fit into each other at part ${partNumber(clash.part)}`;
};

/** What became of the light: where it arrives, or that it does not. */
export const outcomeWords = (view: ChannelView, { to }: ReportedLane): string => {
  const clash = clashWords(view);
  if (clash !== '') return clash;
  if (to === null) return 'is unterminated';
  if ('role' in to && to.role === 'Tx') return `faces a transmitter at ${endWords(to)}`;
  return `arrives at ${endWords(to)}`;
};

/** `part 1: 12 to 1` for each part. */
export const pathWords = (path: readonly PathStep[]): string =>
  path.map((step) => `part ${partNumber(step.part)}: ${step.in} to ${step.out ?? 'no fibre'}`).join(', ');

/** True where the light leaves for another leg of a fan-out, which is another channel. */
export const leavesByOtherLeg = ({ channel }: ChannelView, { from, to, path }: Ray): boolean =>
  to === null && departureOf(channel, from.end, path.at(-1)) !== null;

/** Why the light of a ray does not arrive; empty where it does. */
const reasonOf = ({ channel }: ChannelView, { from, to, path }: Ray): string => {
  if (to !== null) return 'role' in to && to.role === 'Tx' ? 'transmit faces transmit' : '';
  const last = path.at(-1);
  if (last === undefined) return 'there is no fibre at this position';
  const departure = departureOf(channel, from.end, last);
  if (departure !== null)
    return departure.hole === null
      ? `goes down leg ${departure.leg} of part ${partNumber(departure.part)}`
      : `comes to position ${departure.hole} of leg ${departure.leg} of part ${partNumber(departure.part)}, which this part does not feed`;
  return last.out === null
    ? `ends in part ${partNumber(last.part)} at ${last.in}`
    : `comes out of part ${partNumber(last.part)} at ${last.out}, where nothing receives it`;
};

/** What goes wrong with the rays of a lane, each direction in its turn; the same of both is said once. */
export const troubleOf = (view: ChannelView, rays: readonly Ray[]): string => {
  const clash = clashWords(view);
  if (clash !== '') return clash;
  const ways = new Map<string, Set<string>>();
  for (const ray of rays) {
    const reason = reasonOf(view, ray);
    if (reason === '') continue;
    const way = ray.from.end === 'near' ? 'near to far' : 'far to near';
    ways.set(reason, (ways.get(reason) ?? new Set()).add(way));
  }
  const isPassive = view.light.verdict === 'passive';
  return [...ways]
    .map(([reason, way]) => (isPassive ? reason : `${way.size === 2 ? 'both ways' : [...way][0]}: ${reason}`))
    .join('; ');
};
