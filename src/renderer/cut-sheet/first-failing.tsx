/** The first channel that fails and why, above a list in which it may stand far below. */
import type { CheckedChannel } from '../../shared/documents/cut-sheet';
import { Button } from '../fields/button';
import { Said } from '../words/said';
import { channelName } from './channel-list';
import { failsIn, reasonOf } from './sheet-verdict';

interface FirstFailingProps {
  readonly checked: readonly CheckedChannel[];
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

export const FirstFailing = ({ checked, chosen, onChoose }: FirstFailingProps) => {
  const index = checked.findIndex(failsIn);
  const first = checked[index];
  // What is chosen says its own reason.
  if (first === undefined || index === chosen) return null;
  return (
    <p className="first-failing">
      <b>
        The first that fails, <Said text={channelName(first, index)} />:
      </b>{' '}
      <Said text={reasonOf(first) ?? ''} />{' '}
      <Button className="way-button" onPress={() => onChoose(index)}>
        Show it
      </Button>
    </p>
  );
};
