/** What stands in the way of ordering a channel, found without the words that a report needs. */
import { computeBudget } from '../../budget/budget';
import { assemble } from '../../channel/assemble';
import type { Channel } from '../../channel/channel';
import { disagreements } from '../../channel/interoperate';
import { occupiedPorts } from '../../channel/occupancy';
import { type Occupancy, traceLanes } from '../../channel/trace';
import { judgeLight } from '../../channel/verdict';
import { lanesSwapped } from '../../rules/channel/lanes-swapped';
import type { ChannelRule, ChannelView } from '../../rules/channel-rule';
import { CHANNEL_RULES } from '../../rules/channel-rules';
import type { Changed } from './apply';
import { isSold } from './sold';

export interface Blocker {
  /** The id of a rule, or of what a repair must not do besides. */
  readonly rule: string;
  /** Index of the part in the channel as it was changed; null where it is about the channel as a whole. */
  readonly part: number | null;
}

/** These explain themselves by a search for one wrong part, which a search for repairs must not pay for at each step. */
const OF_LIGHT: ReadonlySet<string> = new Set(['polarity/dead', 'polarity/partial']);

const BLOCKING: readonly ChannelRule[] = CHANNEL_RULES.filter(
  (rule) => rule === lanesSwapped || (rule.severity === 'block' && !OF_LIGHT.has(rule.id)),
);

/** A changed part that nobody sells. */
export const NOT_SOLD = 'order/not-sold';
/** Fewer links than before: another order and no repair. */
export const FEWER_LINKS = 'polarity/fewer-links';

/** Where light goes, without its way. */
const viewLight = (channel: Channel): Pick<ChannelView, 'occupied' | 'lanes' | 'light'> => {
  const occupied = occupiedPorts(channel);
  const lanes = traceLanes(channel, occupied, false);
  return { occupied, lanes, light: judgeLight(channel, occupied, lanes) };
};

/**
 * Links that a channel has room for: transceivers at a duplex end. Lanes between two parallel ends are no links of their own,
 * and without both ends there is none: 0.
 */
export const linksOf = ({ near, far }: Channel, occupied: Occupancy): number => {
  if (near === null || far === null) return 0;
  if (near.kind === 'duplex') return occupied.near.length;
  return far.kind === 'duplex' ? occupied.far.length : 0;
};

export type Looked =
  | { readonly kind: 'untraceable' }
  | { readonly kind: 'traced'; readonly channel: Channel; readonly blockers: readonly Blocker[] };

/**
 * Everything that blocks a changed sheet, by the rules of `check`; none means that it may be ordered. `links` is how many
 * links there must be at least.
 */
export const lookAt = ({ document, origin }: Changed, given: Channel['document'], links: number): Looked => {
  const assembled = assemble(document);
  if (!assembled.ok) return { kind: 'untraceable' };
  const channel = assembled.value;
  const { near, far } = channel;
  const view: ChannelView = {
    channel,
    ...viewLight(channel),
    disagreements: near === null || far === null ? [] : disagreements(near, far),
    budget: computeBudget(channel),
  };
  const blockers: Blocker[] = [];
  for (const rule of BLOCKING)
    rule.check(view, (part, _, severity = rule.severity) => {
      if (severity === 'block') blockers.push({ rule: rule.id, part });
    });
  const { verdict } = view.light;
  if (verdict === 'dead' || verdict === 'partial') blockers.push({ rule: `polarity/${verdict}`, part: null });
  if (linksOf(channel, view.occupied) < links) blockers.push({ rule: FEWER_LINKS, part: null });
  document.parts.forEach((part, index) => {
    const before = origin[index];
    const isChanged = before == null || part !== given.parts[before];
    if (isChanged && !isSold(part)) blockers.push({ rule: NOT_SOLD, part: index });
  });
  return { kind: 'traced', channel, blockers };
};
