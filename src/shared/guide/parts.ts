/** The parts that the planner makes of a draft, placed, for the rules to look at. */
import { assemble } from '../channel/assemble';
import type { Channel } from '../channel/channel';
import { type ChainPart, channelOfChain } from '../plan/chain';
import { chainsOf, NO_PARTS } from '../plan/plan-link';
import type { ChannelView } from '../rules/channel-rule';
import { contextOf, type Draft } from './draft';
import { type Failure, problem } from './failure';
import { preferredShape } from './preferred-shape';
import type { Task } from './task';

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

/** A failure where no parts join the ends or where they cannot be placed. `anyWiring`: see `PlanContext`. */
export const partsOf = (draft: Draft, task: Task, anyWiring: boolean): Parts | Failure => {
  const context = contextOf(draft, task, anyWiring);
  const chains = chainsOf(context, draft.structure.through);
  if (chains.length === 0) return problem(NO_PARTS);
  const channels: Channel[] = [];
  for (const chain of chains) {
    const assembled = assemble(channelOfChain(context, '', chain));
    if (!assembled.ok) return problem(assembled.error[0]?.message ?? NO_PARTS);
    channels.push(assembled.value);
  }
  return { chains, channels };
};

export const isFailure = (parts: Parts | Failure): parts is Failure => 'kind' in parts;

/** The first failure among the channels of a draft. */
export const eachChannel = (
  parts: Parts | Failure,
  judge: (channel: Channel) => Failure | null,
): Failure | null => {
  if (isFailure(parts)) return parts;
  for (const channel of parts.channels) {
    const failure = judge(channel);
    if (failure !== null) return failure;
  }
  return null;
};

/** A view for rules that look at joints, fibres or ends alone: what they do not read is not worked out. */
export const viewOf = (channel: Channel): ChannelView =>
  ({ channel, disagreements: [], budget: null }) as unknown as ChannelView;
