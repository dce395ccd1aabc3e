/** What was changed in a channel, the way back, and the way into a file. */

import type { ChannelRepair } from '../../shared/guide/repair-channel/repairs-of-channel';
import { Button } from '../fields/button';
import { repairName } from './channel-repair-entry';
import './make-channel-work.css';
import { Said } from '../words/said';

interface ChangedNoteProps {
  readonly repair: ChannelRepair;
  readonly onUndo: () => void;
  readonly onSave: () => void;
}

export const ChangedNote = ({ repair, onUndo, onSave }: ChangedNoteProps) => (
  <div className="changed-note">
    <p>
      <b>Changed:</b> <Said text={repairName(repair)} />.
    </p>
    <div className="sheet-actions">
      {/* The header has an Undo of its own, of the quote. */}
      <Button className="button" aria-label={`Undo: ${repairName(repair)}`} onPress={onUndo}>
        Undo
      </Button>
      <Button className="primary-button" onPress={onSave}>
        Save this channel
      </Button>
    </div>
  </div>
);
