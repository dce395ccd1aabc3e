/** A channel as its trace and the rules see it: drawing, findings, loss. */
import { type ReactNode, useMemo, useState } from 'react';
import { presentFinding } from '../../shared/rules/channel-rules';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { BudgetBar } from '../drawing/budget-bar';
import { ChannelDrawing } from '../drawing/channel-drawing';
import { FindingList } from '../drawing/finding-list';
import './channel-details.css';

interface JudgedDetailsProps {
  readonly judged: JudgedChannel;
  readonly above?: ReactNode;
  /** Between the drawing and what the rules say. */
  readonly below?: ReactNode;
}

export const JudgedDetails = ({ judged, above, below }: JudgedDetailsProps) => {
  const [part, setPart] = useState<number | null>(null);
  const findings = useMemo(() => judged.findings.map(presentFinding), [judged]);
  return (
    <>
      {above}
      <ChannelDrawing judged={judged} pointedPart={part} />
      {below}
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
