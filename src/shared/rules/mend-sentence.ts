/** How a polarity finding says what to change, and where the light is lost when no single change helps. */
import { findMends } from '../channel/mend-polarity';
import { partNumber } from '../channel/part-number';
import { firstClash } from '../channel/shape-clash';
import type { TracedLane } from '../channel/trace';
import type { ChannelView } from './channel-rule';
import type { FindingValues } from './finding';

/** As many ways out as a sentence can hold. */
const MENDS_SHOWN = 4;

/** The part in which the first lane that does not arrive ends; null where all of them leave the last part. */
const firstDarkPart = (lanes: readonly TracedLane[]): number | null => {
  for (const { path, to } of lanes) {
    if (to !== null) continue;
    const last = path.at(-1);
    if (last?.out === null) return last.part;
  }
  return null;
};

/** A cause that no wiring mends: parts that do not fit into each other, or transceivers that cannot talk. */
const deeperCause = ({ channel, disagreements }: DarkView): 'shape' | 'optics' | null => {
  if (firstClash(channel) !== null) return 'shape';
  return disagreements.some(({ kind }) => kind !== 'unproven-breakout') ? 'optics' : null;
};

/** True where light arrives, but nowhere at a receiver. */
export const meetsTransmitters = (lanes: readonly TracedLane[]): boolean => {
  const arriving = lanes.flatMap(({ to }) => (to === null ? [] : [to]));
  return arriving.length > 0 && arriving.every(({ role }) => role === 'Tx');
};

/** Said instead of a count of links, where there is none to be had. */
export const UNFOLLOWED =
  'Fibres cannot be followed past connectors that do not fit into each other, so that no link can be counted.';

/** What a rule must need to explain why light is missing. */
export const DARK_NEEDS = ['channel', 'lanes', 'disagreements'] as const;
type DarkView = Pick<ChannelView, (typeof DARK_NEEDS)[number]>;

/** What to blame and what to change, for a channel in which light is missing. */
export const explainDark = (
  view: DarkView,
): { readonly part: number | null; readonly values: FindingValues } => {
  const cause = deeperCause(view);
  const meets = meetsTransmitters(view.lanes) ? 'transmitters' : '';
  if (cause !== null) return { part: firstDarkPart(view.lanes), values: { cause, meets } };
  const mends = findMends(view.channel);
  const [first] = mends;
  if (first === undefined) return { part: firstDarkPart(view.lanes), values: { cause: 'several', meets } };
  const others = mends
    .slice(1, MENDS_SHOWN)
    .map(({ part, is, shouldBe }) => `part ${partNumber(part)} ${shouldBe} instead of ${is}`);
  return {
    part: first.part,
    values: { cause: 'part', meets, is: first.is, shouldBe: first.shouldBe, others: others.join(', or ') },
  };
};

export const mendSentence = ({ cause, is, shouldBe, others }: FindingValues): string => {
  switch (cause) {
    case 'shape':
      return 'Fix the mated pair that does not fit first; the fibres can only be followed through parts that do.';
    case 'optics':
      return 'Choose transceivers that can talk to each other first; the wiring follows from them.';
    case 'part':
      return others === ''
        ? `Order this part as ${shouldBe} instead of ${is}, which brings every link up.`
        : `Order this part as ${shouldBe} instead of ${is}, which brings every link up; so does one of these alone: ${others}.`;
    default:
      return 'No single part explains it: compare cords, adapters, trunk and modules with one polarity method from end to end.';
  }
};
