/** The report `mpo-preflight/channel-report`, version 2: what `check --json` prints, keys in this order. */
import type { Budget } from '../budget/budget';
import { decidingReach } from '../budget/deciding-reach';
import type { Sureness } from '../catalogue/figure';
import type { Channel } from '../channel/channel';
import { traceHoles } from '../channel/passive-map';
import { type HoleEnd, type LaneEnd, labelOffset, type PathStep } from '../channel/trace';
import type { Verdict } from '../channel/verdict';
import { decibelsFromMicroDb, metresFromMillimetres } from '../units';
import { presentFinding } from './channel-rules';
import type { PresentedFinding } from './finding';
import type { JudgedChannel } from './view-channel';

const REPORT_FORMAT = 'mpo-preflight/channel-report';
export const ERROR_FORMAT = 'mpo-preflight/channel-error';

export interface ReportedLane {
  readonly from: LaneEnd | HoleEnd;
  readonly to: LaneEnd | HoleEnd | null;
  readonly path: readonly PathStep[];
}

export interface ReportedBudget {
  readonly lossDb: number;
  readonly limitDb: number | null;
  readonly marginDb: number | null;
  readonly lengthM: number;
  readonly reachM: number | null;
  /** How sure the reach is; null where none is known or a data sheet gives it. */
  readonly reachSure: Sureness | null;
  readonly assumed: readonly string[];
  readonly terms: readonly { readonly what: string; readonly part: number | null; readonly lossDb: number }[];
}

export interface ChannelReport {
  readonly format: typeof REPORT_FORMAT;
  readonly version: 2;
  readonly name: string;
  readonly verdict: Verdict;
  readonly lanes: readonly ReportedLane[];
  readonly budget: ReportedBudget | null;
  readonly findings: readonly PresentedFinding[];
}

/** Port and lane as on the labels. */
const labelled = (channel: Channel, { end, port, lane, role }: LaneEnd): LaneEnd => ({
  end,
  port: port + labelOffset(channel, end),
  lane: lane + (channel[end]?.laneOffset ?? 0),
  role,
});

const reportLanes = ({ view }: JudgedChannel): readonly ReportedLane[] =>
  view.light.verdict === 'passive'
    ? traceHoles(view.channel)
    : view.lanes.map(({ from, to, path }) => ({
        from: labelled(view.channel, from),
        to: to === null ? null : labelled(view.channel, to),
        path,
      }));

const reportBudget = (channel: Channel, budget: Budget | null): ReportedBudget | null =>
  budget && {
    lossDb: decibelsFromMicroDb(budget.loss),
    limitDb: budget.limit === null ? null : decibelsFromMicroDb(budget.limit),
    marginDb: budget.margin === null ? null : decibelsFromMicroDb(budget.margin),
    lengthM: metresFromMillimetres(budget.length),
    reachM: budget.reach === null ? null : metresFromMillimetres(budget.reach),
    reachSure: decidingReach(channel, budget)?.sure ?? null,
    assumed: budget.assumed,
    terms: budget.terms.map(({ what, part, loss }) => ({ what, part, lossDb: decibelsFromMicroDb(loss) })),
  };

/** `JSON.stringify` of the result is the report: the same channel gives the same bytes. */
export const reportChannel = (judged: JudgedChannel): ChannelReport => ({
  format: REPORT_FORMAT,
  version: 2,
  name: judged.view.channel.document.name ?? '',
  verdict: judged.verdict,
  lanes: reportLanes(judged),
  budget: reportBudget(judged.view.channel, judged.view.budget),
  findings: judged.findings.map(presentFinding),
});
