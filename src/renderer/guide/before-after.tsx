/** The drawing as it is and as it would be, in the same place, so that the eye sees what moves. */
import { useState } from 'react';
import { worstChannel } from '../../shared/order/worst-channel';
import type { JudgedChannel } from '../../shared/rules/view-channel';
import { ChannelDrawing } from '../drawing/channel-drawing';
import { OptionCards } from '../fields/option-cards';

interface BeforeAfterProps {
  readonly before: readonly JudgedChannel[];
  readonly after: readonly JudgedChannel[];
}

const SIDES = [
  { value: 'before', label: 'Now', explain: '' },
  { value: 'after', label: 'Then', explain: '' },
] as const;

export const BeforeAfter = ({ before, after }: BeforeAfterProps) => {
  const [side, setSide] = useState('after');
  const channel = worstChannel(side === 'before' ? before : after);
  return (
    <div className="before-after">
      <OptionCards
        label="The drawing"
        look="segments"
        choices={SIDES}
        value={side}
        labelUnseen
        onChoose={(value) => setSide(String(value))}
      />
      {channel === undefined ? (
        <p className="muted">No channel can be built from the answers as they are.</p>
      ) : (
        <ChannelDrawing judged={channel} />
      )}
    </div>
  );
};
