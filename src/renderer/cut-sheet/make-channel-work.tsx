/** "Show fixes" for a channel that must not be ordered: the ways out, the best first. */
import { type RefObject, useState } from 'react';
import type { ChannelDocument } from '../../shared/channel/document';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { Button } from '../fields/button';
import { counted } from '../words/figures';
import { ChannelRepairEntry, repairName } from './channel-repair-entry';
import type { ChannelRepairs } from './use-channel-repairs';
import '../guide/guide.css';
import './make-channel-work.css';

/** More than these are for who asks. */
const FEW = 6;

const statusWords = ({ repairs, isLooking }: ChannelRepairs): string => {
  const ways = counted(repairs.length, 'way');
  if (repairs.length > 0)
    return isLooking
      ? `${ways} so far, looking for more…`
      : `${ways}${repairs.length === 1 ? '' : ', the best first'}, checked like the sheet itself.`;
  return isLooking
    ? 'Looking for the fewest changes…'
    : 'No three changes make this channel valid. It takes another design: plan it as a link.';
};

interface MakeChannelWorkProps {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly found: ChannelRepairs;
  readonly given: ChannelDocument;
  readonly before: JudgedChannel | null;
  /** What the drawing shows; null for the channel as it is. */
  readonly shown: ChannelRepair | null;
  readonly onShow: (repair: ChannelRepair) => void;
  readonly onUse: (repair: ChannelRepair) => void;
}

export const MakeChannelWork = (props: MakeChannelWorkProps) => {
  const { heading, found, given, before, shown, onShow, onUse } = props;
  const { repairs } = found;
  const [all, showAll] = useState(false);
  const listed = all ? repairs : repairs.slice(0, FEW);
  return (
    <section className="make-work" aria-labelledby="make-work-title">
      <div>
        <h2 id="make-work-title" ref={heading} tabIndex={-1}>
          Show fixes
        </h2>
        <p className="muted" aria-live="polite">
          {statusWords(found)}
        </p>
      </div>
      {listed.length > 0 && (
        <ul className="repairs">
          {listed.map((repair) => (
            <ChannelRepairEntry
              key={repairName(repair)}
              repair={repair}
              given={given}
              before={before}
              isShown={repair === shown}
              onShow={() => onShow(repair)}
              onUse={() => onUse(repair)}
            />
          ))}
        </ul>
      )}
      {repairs.length > listed.length && (
        <Button className="plain-button" onPress={() => showAll(true)}>
          Show {repairs.length - listed.length} more
        </Button>
      )}
    </section>
  );
};
