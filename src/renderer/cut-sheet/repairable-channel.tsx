/** A channel that must not be ordered as it stands, with the ways to make it work and what each would make of it. */
import { useRef, useState } from 'react';
import type { ChannelDocument } from '../../shared/channel/document';
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';
import { ChannelDrawing } from '../drawing/channel-drawing';
import { JudgedDetails } from './judged-channel';
import { MakeChannelWork } from './make-channel-work';
import { NowThen } from './now-then';
import { ProblemList } from './problem-list';
import { useChannelRepairs } from './use-channel-repairs';

interface RepairableProps {
  readonly channel: CheckedChannel;
  readonly document: ChannelDocument;
  readonly onRepair: (repair: ChannelRepair) => void;
}

export const Repairable = ({ channel: { judged, problems }, document, onRepair }: RepairableProps) => {
  const found = useChannelRepairs(document);
  const [wanted, show] = useState<ChannelRepair | null>(null);
  // Another channel may have come in the place of the one it was for.
  const shown = wanted !== null && found.repairs.includes(wanted) ? wanted : null;
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const showAbove = (repair: ChannelRepair): void => {
    show(repair);
    place.current?.scrollIntoView({ block: 'nearest' });
  };
  const sides = (
    <div ref={place} className="drawing-place">
      <NowThen
        found={found}
        shown={shown}
        onShow={show}
        isDrawn={judged !== null}
        onWays={() => heading.current?.focus()}
        onUse={onRepair}
      />
    </div>
  );
  const ways = (
    <MakeChannelWork
      heading={heading}
      found={found}
      given={document}
      before={judged}
      shown={shown}
      onShow={showAbove}
      onUse={onRepair}
    />
  );
  if (judged !== null) return <JudgedDetails judged={shown?.judged ?? judged} above={sides} below={ways} />;
  // What cannot be judged is a channel without its adapters, or one of which nothing can be said.
  return (
    <>
      <ProblemList problems={problems} />
      {sides}
      {shown !== null && <ChannelDrawing judged={shown.judged} />}
      {(found.isLooking || found.repairs.length > 0) && ways}
    </>
  );
};
