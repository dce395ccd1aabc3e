/** One channel of a sheet: its verdict, what was changed in it, and what there is to see and to mend. */
import { useRef } from 'react';
import type { ChannelDocument } from '../../shared/channel/document';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';
import { ChangedNote } from './changed-note';
import { JudgedDetails } from './judged-channel';
import { ProblemList } from './problem-list';
import { Repairable } from './repairable-channel';
import { reasonOf, sheetVerdict } from './sheet-verdict';
import './channel-details.css';
import { Said } from '../words/said';

interface DetailsProps {
  readonly channel: CheckedChannel;
  readonly name: string;
  /** What was changed in it; null where it is as it was read. */
  readonly repair: ChannelRepair | null;
  readonly onRepair: (repair: ChannelRepair | null) => void;
  readonly onSave: (document: ChannelDocument) => void;
}

export const ChannelDetails = ({ channel, name, repair, onRepair, onSave }: DetailsProps) => {
  const { tone, sign, title, detail } = sheetVerdict(channel);
  const { sheet, judged, problems } = channel;
  // What cannot be read has its problems below, all of them.
  const reason = judged === null ? null : reasonOf(channel);
  const heading = useRef<HTMLHeadingElement>(null);
  // What was pressed is gone with what it mended.
  const change = (next: ChannelRepair | null): void => {
    onRepair(next);
    heading.current?.focus();
  };
  return (
    <article className="channel-details" aria-label={name}>
      <header className="channel-head">
        <div className="channel-verdict" data-tone={tone}>
          <span aria-hidden="true">{sign}</span>
          <span>
            <b>{title}</b>
            {detail !== '' && (
              <small>
                <Said text={detail} />
              </small>
            )}
            {reason !== null && (
              <small className="channel-reason">
                <Said text={reason} />
              </small>
            )}
          </span>
        </div>
        <div className="channel-title">
          <h2 ref={heading} tabIndex={-1}>
            <Said text={name} />
          </h2>
          {sheet.place !== '' && (
            <span className="muted">
              <Said text={sheet.place} />
            </span>
          )}
        </div>
      </header>
      {repair !== null && (
        <ChangedNote repair={repair} onUndo={() => change(null)} onSave={() => onSave(repair.document)} />
      )}
      {judged?.accepted === true ? (
        <JudgedDetails judged={judged} />
      ) : sheet.document === null ? (
        <ProblemList problems={problems} />
      ) : (
        <Repairable channel={channel} document={sheet.document} onRepair={change} />
      )}
    </article>
  );
};
