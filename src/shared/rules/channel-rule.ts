/** What a rule about one channel is. One file a rule, one line in `channel-rules.ts`. */
import type { Budget } from '../budget/budget';
import type { Channel } from '../channel/channel';
import type { ChannelDocument } from '../channel/document';
import type { Disagreement } from '../channel/interoperate';
import type { Occupancy, TracedLane } from '../channel/trace';
import type { LinkCount } from '../channel/verdict';
import type { StepId } from '../steps/step';
import type { FindingValues, Severity } from './finding';

/** Everything that can be known of a channel, computed once and read by every rule. */
export interface ChannelView {
  readonly channel: Channel;
  readonly occupied: Occupancy;
  readonly lanes: readonly TracedLane[];
  readonly light: LinkCount;
  /** On what the two transceivers disagree; empty unless there are two. */
  readonly disagreements: readonly Disagreement[];
  /** Null unless both ends have a transceiver. */
  readonly budget: Budget | null;
}

type ReportViolation = (part: number | null, values: FindingValues, severity?: Severity) => void;

interface ChannelExample {
  readonly what: string;
  readonly channel: () => ChannelDocument;
}

export interface ChannelRule<Needs extends keyof ChannelView = keyof ChannelView> {
  /** `<topic>/<what>`, stable: other programs read it. */
  readonly id: string;
  /** Of a violation that does not say its own. */
  readonly severity: Severity;
  readonly step: StepId;
  /** Where the rule comes from, for the reader of a report. */
  readonly source: string;
  /** What of a channel it looks at: `check` gets exactly that. */
  readonly needs: readonly Needs[];
  readonly check: (view: Pick<ChannelView, Needs>, violation: ReportViolation) => void;
  /** One sentence: what is wrong and why it matters. */
  readonly sentence: (values: FindingValues) => string;
  /** One sentence: what to do. */
  readonly fix: (values: FindingValues) => string;
  readonly examples: {
    readonly passes: readonly [ChannelExample, ...ChannelExample[]];
    readonly fails: readonly [ChannelExample, ...ChannelExample[]];
  };
}

/** A rule whose `check` is typed by its `needs`. */
export const channelRule = <const Needs extends keyof ChannelView>(
  rule: ChannelRule<Needs>,
): ChannelRule<Needs> => rule;
