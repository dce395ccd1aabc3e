/**
 * Which answers a failure of parts is blamed on. Parts that meet away from the transceivers do so whatever transceivers there are,
 * and a search that is told so tries no others.
 */
import type { Channel } from '../channel/channel';
import type { ChannelRule } from '../rules/channel-rule';
import { type Blamed, blamed, type Names } from './constraint';
import type { Failure } from './failure';
import { firstBlockIn, isUnplaced, type Parts, type Unplaced } from './parts';
import { BETWEEN_ORIGINS, PART_ORIGINS, throughOrigins } from './structure';

/** On the application, the transceivers and `own`. */
export const blamedAtEnds = (failure: Failure | null, own: Names): Blamed | null =>
  blamed(failure, (draft) => [throughOrigins(draft), PART_ORIGINS, own]);

/** On the application and `own`. */
export const blamedBetween = (failure: Failure | null, own: Names): Blamed | null =>
  blamed(failure, (draft) => [throughOrigins(draft), BETWEEN_ORIGINS, own], true);

export const blamedUnplaced = ({ failure, isBetween }: Unplaced, own: Names): Blamed | null =>
  isBetween ? blamedBetween(failure, own) : blamedAtEnds(failure, own);

const awayFromEnds = (channel: Channel): Channel => ({
  ...channel,
  joints: channel.joints.filter(({ near, far }) => near >= 0 && far < channel.parts.length),
});

/** What rules about joints find, away from the transceivers first. */
export const blamedParts = (
  parts: Parts | Unplaced,
  rules: readonly ChannelRule[],
  own: Names,
): Blamed | null => {
  if (isUnplaced(parts)) return blamedUnplaced(parts, own);
  const between = { ...parts, channels: parts.channels.map(awayFromEnds) };
  return blamedBetween(firstBlockIn(between, rules), own) ?? blamedAtEnds(firstBlockIn(parts, rules), own);
};
