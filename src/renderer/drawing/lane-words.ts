/** The lanes of a channel in words: where each begins, where it ends, and through which holes it goes. */
import type { LaneEnd, PathStep } from '../../shared/channel/trace';
import { type ReportedLane, reportChannel } from '../../shared/rules/channel-report';
import type { JudgedChannel } from '../../shared/rules/view-channel';

/** `transceiver port 2, lane 1`, or `hole 5` of an open end. */
export const endWords = (end: ReportedLane['from']): string =>
  'role' in end ? `${end.end} port ${end.port}, lane ${end.lane}` : `${end.end} hole ${end.position}`;

const isLaneEnd = (end: ReportedLane['from']): end is LaneEnd => 'role' in end;

/** What became of the light: `arrives`, or why not. */
export const outcomeWords = ({ to }: ReportedLane): string => {
  if (to === null) return 'ends in the dark';
  if (isLaneEnd(to) && to.role === 'Tx') return `meets a transmitter at ${endWords(to)}`;
  return `arrives at ${endWords(to)}`;
};

/** `part 0: 12 to 1` for each part. */
export const pathWords = (path: readonly PathStep[]): string =>
  path.map((step) => `part ${step.part}: ${step.in} to ${step.out ?? 'dark'}`).join(', ');

export const reportedLanes = (judged: JudgedChannel): readonly ReportedLane[] => reportChannel(judged).lanes;
