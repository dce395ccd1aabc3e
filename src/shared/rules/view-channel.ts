/** From a channel file to everything that can be said of it: placed, traced, budgeted, judged. */
import { computeBudget } from '../budget/budget';
import { assemble } from '../channel/assemble';
import type { Channel } from '../channel/channel';
import type { ChannelDocument } from '../channel/document';
import { disagreements } from '../channel/interoperate';
import { occupiedPorts } from '../channel/occupancy';
import { traceLanes } from '../channel/trace';
import { judgeLight, type Verdict } from '../channel/verdict';
import { type Problem, type Result, success } from '../result';
import { reordersLanes } from './channel/lanes-swapped';
import type { ChannelView } from './channel-rule';
import { findChannelFaults } from './channel-rules';
import type { Finding } from './finding';

export interface JudgedChannel {
  readonly view: ChannelView;
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
  /** True when the channel may be ordered: it works and nothing blocks it. */
  readonly accepted: boolean;
}

const rejects = ({ rule, severity }: Finding): boolean =>
  severity === 'block' && (rule.startsWith('mating/') || rule.startsWith('fibre/'));

const ACCEPTED_VERDICTS: readonly Verdict[] = ['works', 'works-renumbered', 'passive'];

/** True where the light alone is no reason to refuse: lanes out of order only where both ends put them back. */
export const acceptsLight = (verdict: Verdict, { near, far }: Pick<Channel, 'near' | 'far'>): boolean =>
  ACCEPTED_VERDICTS.includes(verdict) ||
  (verdict === 'lanes-swapped' && reordersLanes(near) && reordersLanes(far));

export const viewChannel = (channel: Channel): ChannelView => {
  const { near, far } = channel;
  const occupied = occupiedPorts(channel);
  const lanes = traceLanes(channel, occupied);
  return {
    channel,
    occupied,
    lanes,
    light: judgeLight(channel, occupied, lanes),
    disagreements: near === null || far === null ? [] : disagreements(near, far),
    budget: computeBudget(channel),
  };
};

/** Errors: see `assemble`. A channel that cannot work is a success with a verdict and findings. */
export const judgeChannel = (document: ChannelDocument): Result<JudgedChannel, readonly Problem[]> => {
  const assembled = assemble(document);
  if (!assembled.ok) return assembled;
  const view = viewChannel(assembled.value);
  const findings = findChannelFaults(view);
  const verdict: Verdict = findings.some(rejects) ? 'rejected' : view.light.verdict;
  return success({
    view,
    findings,
    verdict,
    accepted: acceptsLight(verdict, view.channel) && findings.every(({ severity }) => severity !== 'block'),
  });
};
