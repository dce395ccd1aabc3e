/** The parts that the planner makes of a draft, placed, for the rules to look at. */
import type { Reach } from '../budget/budget';
import { assemble } from '../channel/assemble';
import type { Channel } from '../channel/channel';
import type { ChannelDocument } from '../channel/document';
import { type ChainPart, channelOfChain } from '../plan/chain';
import { chainsOf, NO_PARTS } from '../plan/plan-link';
import type { ChannelRule, ChannelView } from '../rules/channel-rule';
import { contextOf, type Draft } from './draft';
import { type Failure, firstBlock, problem, unplaced } from './failure';
import { preferredShape } from './preferred-shape';
import type { Task } from './task';

/** Answers that make no parts, or parts that cannot be placed. */
export interface Unplaced {
  readonly failure: Failure;
  /** True where it is so with no transceivers at the ends as well. */
  readonly isBetween: boolean;
}

export interface Parts {
  readonly chains: readonly (readonly ChainPart[])[];
  readonly channels: readonly Channel[];
}

/**
 * The draft in the shape that its ends ask for: for rules that look at glass, end faces and lengths, which no shape changes, so
 * that they can be asked before the shape is settled.
 */
export const inUsualShape = (draft: Draft): Draft => ({
  ...draft,
  shape: preferredShape(draft),
  front: draft.front === 'SC' ? 'SC' : 'LC',
  cableRows: undefined,
  moduleRows: undefined,
});

const isPlaced = (document: ChannelDocument): boolean => assemble(document).ok;

/** `anyWiring`: see `PlanContext`. */
export const partsOf = (draft: Draft, task: Task, anyWiring: boolean): Parts | Unplaced => {
  const context = contextOf(draft, task, anyWiring);
  const chains = chainsOf(context, draft.structure.through);
  if (chains.length === 0) return { failure: problem(NO_PARTS), isBetween: false };
  const channels: Channel[] = [];
  for (const chain of chains) {
    const document = channelOfChain(context, '', chain);
    const assembled = assemble(document);
    if (!assembled.ok) {
      const failure = unplaced(assembled.error[0]?.message ?? NO_PARTS);
      return { failure, isBetween: !isPlaced({ ...document, near: null, far: null }) };
    }
    channels.push(assembled.value);
  }
  return { chains, channels };
};

export const isUnplaced = (parts: Parts | Unplaced): parts is Unplaced => 'failure' in parts;

/** The first failure among the channels of a draft. */
export const firstInChannels = (
  parts: Parts | Unplaced,
  judge: (channel: Channel) => Failure | null,
): Failure | null => {
  if (isUnplaced(parts)) return parts.failure;
  for (const channel of parts.channels) {
    const failure = judge(channel);
    if (failure !== null) return failure;
  }
  return null;
};

/** A view for rules that look at joints, fibres or ends alone, or at part of a budget: what they do not read is not worked out. */
export const viewOf = (channel: Channel, budget: Reach | null = null): ChannelView =>
  ({ channel, disagreements: [], budget }) as unknown as ChannelView;

/** The first thing that rules about joints, fibres or ends forbid in the channels of a draft. */
export const firstBlockIn = (parts: Parts, rules: readonly ChannelRule[]): Failure | null =>
  firstInChannels(parts, (channel) => firstBlock(rules, viewOf(channel)));
