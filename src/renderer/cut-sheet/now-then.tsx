/** Above the drawing: the channel as it is, or as a repair would leave it, in the same place, so that the eye sees what moves. */

import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';
import { Button } from '../fields/button';
import { OptionCards } from '../fields/option-cards';
import { counted } from '../words/figures';
import { repairName } from './channel-repair-entry';
import type { ChannelRepairs } from './use-channel-repairs';
import './make-channel-work.css';
import { Said } from '../words/said';

const SIDES = [
  { value: 'now', label: 'Now', explain: '' },
  { value: 'then', label: 'Then', explain: '' },
] as const;

interface NowThenProps {
  readonly found: ChannelRepairs;
  /** What the drawing shows; null for the channel as it is. */
  readonly shown: ChannelRepair | null;
  readonly onShow: (repair: ChannelRepair | null) => void;
  /** False where the parts do not fit together as they are. */
  readonly isDrawn: boolean;
  /** Leads to the list of them. */
  readonly onWays: () => void;
  readonly onUse: (repair: ChannelRepair) => void;
}

export const NowThen = ({ found, shown, onShow, isDrawn, onWays, onUse }: NowThenProps) => {
  const { repairs, isLooking } = found;
  const [best] = repairs;
  const asItIs = isDrawn ? 'As the sheet has it' : 'As the sheet has it, there is nothing to draw';
  if (best === undefined && !isLooking) return null;
  return (
    // Its room is kept while they are sought: the drawing does not jump when they come.
    <div className="now-then" data-waiting={best === undefined || undefined}>
      <OptionCards
        label="The drawing"
        look="segments"
        choices={SIDES}
        value={shown === null ? 'now' : 'then'}
        labelUnseen
        onChoose={(side) => onShow(side === 'then' ? (best ?? null) : null)}
      />
      <p className="muted">
        <Said text={shown === null ? asItIs : repairName(shown)} />
      </p>
      {shown === null ? (
        <Button className="plain-button" onPress={onWays}>
          {counted(repairs.length, 'way')} to fix it <span aria-hidden="true">↓</span>
        </Button>
      ) : (
        <Button className="primary-button" aria-label="Use this, as drawn" onPress={() => onUse(shown)}>
          Use this
        </Button>
      )}
    </div>
  );
};
