/** The link's channels as drawings: one, or the legs of a conversion one at a time. */
import { memo, useState } from 'react';
import type { EvaluatedLink } from '../../shared/order/evaluate-link';
import { ChannelDrawing } from '../drawing/channel-drawing';
import { OptionCards } from '../fields/option-cards';
import { useAfterPaint } from '../state/after-paint';
import { useIsPainted } from '../state/first-paint';
import { useWizard } from '../state/wizard';
import { Said } from '../words/said';

interface DrawnProps {
  readonly evaluated: EvaluatedLink;
  readonly onExplain: () => void;
}

const Drawn = memo(({ evaluated, onExplain }: DrawnProps) => {
  const { judged, problems } = evaluated;
  const [wanted, setLeg] = useState(0);
  const leg = Math.min(wanted, judged.length - 1);
  const channel = judged[leg];
  if (channel === undefined)
    return (
      <div className="step-drawing step-drawing-none">
        <p>
          <b>No channel to draw.</b> <Said text={problems[0]?.message ?? ''} />
        </p>
      </div>
    );
  return (
    <div className="step-drawing">
      <ChannelDrawing judged={channel} onExplain={onExplain}>
        {judged.length > 1 && (
          <OptionCards
            label="Leg"
            look="segments"
            choices={judged.map((_, index) => ({ value: index, label: `Leg ${index + 1}`, explain: '' }))}
            value={leg}
            labelUnseen
            onChoose={(value) => setLeg(Number(value))}
          />
        )}
      </ChannelDrawing>
    </div>
  );
});

/** The answer is on screen first, and what it draws a frame later. */
export const LinkDrawing = ({ onExplain }: Pick<DrawnProps, 'onExplain'>) => {
  const { walk } = useWizard();
  const evaluated = useAfterPaint(walk.evaluated);
  return useIsPainted() ? (
    <Drawn evaluated={evaluated} onExplain={onExplain} />
  ) : (
    <div className="step-drawing" />
  );
};
