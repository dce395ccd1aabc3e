/** One way out of a channel that must not be ordered: what changes, what it does to parts and light, and the press that takes it. */
import { useMemo } from 'react';
import type { ChannelDocument } from '../../shared/channel/document';
import { partNumber } from '../../shared/channel/part-number';
import { type ChangedPart, changedParts } from '../../shared/guide/repair-channel/changed-parts';
import { warningMessages } from '../../shared/guide/repair-channel/repair-report';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { capitalised, listed } from '../../shared/sentence';
import { partLabel } from '../drawing/part-labels';
import { RepairWays } from '../guide/repair-ways';
import { WarningLines } from '../guide/warning-lines';
import { inDb } from '../words/figures';
import { type MarginTone, marginText, marginTone } from '../words/margin';
import { Said } from '../words/said';

/** `Swap the near cord for A-to-A and order the trunk unpinned`. */
export const repairName = ({ changes }: Pick<ChannelRepair, 'changes'>): string =>
  capitalised(listed(changes));

const marginWords = (before: JudgedChannel | null, { view }: JudgedChannel): string => {
  const was = before?.view.budget?.margin ?? null;
  const is = view.budget?.margin ?? null;
  if (is === null) return 'No limit is known for it';
  if (was === null) return `Margin ${marginText(is)}`;
  return was === is ? `Margin ${marginText(is)}, as now` : `Margin ${inDb(was)} → ${marginText(is)}`;
};

const toneOf = ({ view }: JudgedChannel): MarginTone | undefined => {
  const margin = view.budget?.margin ?? null;
  return margin === null ? undefined : marginTone(margin);
};

const PartLine = ({ index, part, differences }: ChangedPart) => {
  const { title } = partLabel(part);
  return (
    <li>
      <span className="figure">{partNumber(index)}</span>
      <span>
        <Said text={title === '' ? 'Adapter' : title} />{' '}
        <small>
          <Said
            text={
              differences.length === 0
                ? 'new'
                : differences.map(({ name, before, after }) => `${name} ${before} → ${after}`).join(', ')
            }
          />
        </small>
      </span>
    </li>
  );
};

interface EntryProps {
  readonly repair: ChannelRepair;
  /** The sheet as it is, and as it is judged; null where adapters are missing. */
  readonly given: ChannelDocument;
  readonly before: JudgedChannel | null;
  readonly isShown: boolean;
  readonly onShow: () => void;
  readonly onUse: () => void;
}

export const ChannelRepairEntry = ({ repair, given, before, isShown, onShow, onUse }: EntryProps) => {
  const parts = useMemo(() => changedParts(given, repair), [given, repair]);
  const known = before === null ? [] : warningMessages(before);
  const warnings = warningMessages(repair.judged).filter((message) => !known.includes(message));
  const name = repairName(repair);
  const seen = isShown ? 'Shown above' : 'Show drawing';
  return (
    <li className="repair" data-on={isShown || undefined}>
      <div className="repair-words">
        <ul className="repair-changes">
          {repair.changes.map((change) => (
            <li key={change}>
              <Said text={capitalised(change)} />
            </li>
          ))}
        </ul>
        <p className="repair-margin" data-tone={toneOf(repair.judged)}>
          {marginWords(before, repair.judged)}
        </p>
        {parts.length > 0 && (
          <ul className="repair-parts">
            {parts.map((part) => (
              <PartLine key={part.index} {...part} />
            ))}
          </ul>
        )}
        <WarningLines warnings={warnings} />
      </div>
      <RepairWays name={name} seen={seen} onShow={onShow} onUse={onUse} />
    </li>
  );
};
