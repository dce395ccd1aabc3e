/** The report `mpo-preflight/channel-repairs`, version 2: what `repair --json` prints, keys in this order. */
import type { ChannelDocument } from '../../channel/document';
import type { Verdict } from '../../channel/verdict';
import type { Problem } from '../../result';
import { presentFinding } from '../../rules/channel-rules';
import type { JudgedChannel } from '../../rules/view-channel';
import { decibelsFromMicroDb } from '../../units';
import type { ChannelRepair } from './repairs-of-channel';

const REPAIRS_FORMAT = 'mpo-preflight/channel-repairs';

interface ReportedRepair {
  readonly changes: readonly string[];
  readonly parts: readonly number[];
  readonly installed: readonly number[];
  readonly verdict: Verdict;
  readonly lossDb: number | null;
  readonly marginDb: number | null;
  /** Sentences of the warnings that stand after the repair. */
  readonly warnings: readonly string[];
  readonly channel: ChannelDocument;
}

export interface RepairsReport {
  readonly format: typeof REPAIRS_FORMAT;
  readonly version: 2;
  readonly name: string;
  /** True when there is nothing to repair. */
  readonly accepted: boolean;
  /** Of the sheet as it was given; null where a joint of it cannot be traced. */
  readonly verdict: Verdict | null;
  readonly marginDb: number | null;
  /** Why it must not be ordered, a sentence each. */
  readonly because: readonly string[];
  readonly repairs: readonly ReportedRepair[];
}

/** Margin in decibels as a report prints it, null where no limit is known. */
export const marginDbOf = ({ view }: JudgedChannel): number | null =>
  view.budget?.margin == null ? null : decibelsFromMicroDb(view.budget.margin);

const messagesOf = ({ findings }: JudgedChannel, severity: 'block' | 'warn'): readonly string[] => [
  ...new Set(
    findings
      .filter((finding) => finding.severity === severity)
      .map((finding) => presentFinding(finding).message),
  ),
];

/** What forbids the order of a channel, without repetitions. */
const blockingMessages = (judged: JudgedChannel): readonly string[] => messagesOf(judged, 'block');

/** What is still to be thought of after a repair. */
export const warningMessages = (judged: JudgedChannel): readonly string[] => messagesOf(judged, 'warn');

const reportRepair = ({ changes, parts, installed, judged, document }: ChannelRepair): ReportedRepair => ({
  changes,
  parts,
  installed,
  verdict: judged.verdict,
  lossDb: judged.view.budget === null ? null : decibelsFromMicroDb(judged.view.budget.loss),
  marginDb: marginDbOf(judged),
  warnings: warningMessages(judged),
  channel: document,
});

/** `before` holds the problems of a sheet in which adapters are missing, so that it cannot be judged. */
export const reportRepairs = (
  document: ChannelDocument,
  before: JudgedChannel | readonly Problem[],
  repairs: readonly ChannelRepair[],
): RepairsReport => {
  const judged = 'verdict' in before ? before : null;
  return {
    format: REPAIRS_FORMAT,
    version: 2,
    name: document.name ?? '',
    accepted: judged?.accepted ?? false,
    verdict: judged?.verdict ?? null,
    marginDb: judged === null ? null : marginDbOf(judged),
    because:
      'verdict' in before
        ? blockingMessages(before)
        : before.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)),
    repairs: repairs.map(reportRepair),
  };
};
