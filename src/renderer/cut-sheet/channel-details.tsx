/** One channel of a sheet: its verdict, its drawing, its loss, and what to mend. */
import { useMemo, useState } from 'react';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import type { Problem } from '../../shared/result';
import { presentFinding } from '../../shared/rules/channel-rules';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { BudgetBar } from '../drawing/budget-bar';
import { ChannelDrawing } from '../drawing/channel-drawing';
import { FindingList } from '../drawing/finding-list';
import { sheetVerdict } from './sheet-verdict';
import './channel-details.css';

export const ProblemList = ({ problems }: { readonly problems: readonly Problem[] }) => (
  <ul className="problem-list">
    {problems.map(({ path, message }, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same may be wrong in two places without a name
      <li key={index}>
        {path !== '' && <b>{path}</b>}
        <span>{message}</span>
      </li>
    ))}
  </ul>
);

const Judged = ({ judged }: { readonly judged: JudgedChannel }) => {
  const [part, setPart] = useState<number | null>(null);
  const findings = useMemo(() => judged.findings.map(presentFinding), [judged]);
  return (
    <>
      <ChannelDrawing judged={judged} pointedPart={part} />
      <div className="sheet-columns">
        <div className="sheet-findings">
          <FindingList findings={findings} onPart={setPart} />
        </div>
        <div className="sheet-budget">
          <BudgetBar judged={judged} />
        </div>
      </div>
    </>
  );
};

export const ChannelDetails = ({
  channel,
  name,
}: {
  readonly channel: CheckedChannel;
  readonly name: string;
}) => {
  const { tone, sign, title, detail } = sheetVerdict(channel);
  const { sheet, judged, problems } = channel;
  return (
    <article className="channel-details" aria-label={name}>
      <header className="channel-head">
        <div className="channel-verdict" data-tone={tone}>
          <span aria-hidden="true">{sign}</span>
          <span>
            <b>{title}</b>
            {detail !== '' && <small>{detail}</small>}
          </span>
        </div>
        <div className="channel-title">
          <h2>{name}</h2>
          {sheet.place !== '' && <span className="muted">{sheet.place}</span>}
        </div>
      </header>
      {judged === null ? <ProblemList problems={problems} /> : <Judged key={name} judged={judged} />}
    </article>
  );
};
