/** How many of a long list fail, always in sight above it, and the way to see those alone. */
import { Button } from '../fields/button';
import { counted } from './figures';
import './failing.css';

interface FailingProps {
  /** `link`, `channel`. */
  readonly noun: string;
  readonly all: number;
  readonly failing: number;
  /** Works, and is warned of. */
  readonly warned: number;
  /** Whether the list below shows those alone that fail. */
  readonly isFiltered: boolean;
  readonly onFilter: (isOn: boolean) => void;
}

export const Failing = ({ noun, all, failing, warned, isFiltered, onFilter }: FailingProps) => {
  const tone = failing > 0 ? 'fail' : warned > 0 ? 'caution' : 'pass';
  const sign = failing > 0 ? '✕' : warned > 0 ? '!' : '✓';
  const words =
    failing > 0
      ? `${failing} of ${counted(all, noun)} ${failing === 1 ? 'fails' : 'fail'}`
      : warned > 0
        ? `${counted(warned, noun)} with a warning, none fails`
        : `${counted(all, noun)}, none fails`;
  return (
    <p className="failing" data-tone={tone}>
      <span>
        <span aria-hidden="true">{sign} </span>
        {words}
      </span>
      {all > 1 && (failing > 0 || isFiltered) && (
        <Button className="way-button" aria-pressed={isFiltered} onPress={() => onFilter(!isFiltered)}>
          {isFiltered ? `Show all ${counted(all, noun)}` : 'Show these alone'}
        </Button>
      )}
    </p>
  );
};
