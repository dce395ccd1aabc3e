/** The two presses of a way out: take it, or look at it first. */
import { Button } from '../fields/button';

interface RepairWaysProps {
  /** What the way out does, in words, so that each press is told from those of other ways. */
  readonly name: string;
  /** `Show drawing`, or where it is shown. */
  readonly seen: string;
  readonly onShow: () => void;
  readonly onUse: () => void;
}

export const RepairWays = ({ name, seen, onShow, onUse }: RepairWaysProps) => (
  <div className="repair-ways">
    <Button className="primary-button" aria-label={`Use this: ${name}`} onPress={onUse}>
      Use this
    </Button>
    <Button className="button" aria-label={`${seen}: ${name}`} onPress={onShow}>
      {seen}
    </Button>
  </div>
);
