/** The lanes as a row of buttons: arrow keys go along it, and the one that has the focus or the pointer is lit. */
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { Strand } from './layout-model';

interface PickerProps {
  readonly strands: readonly Strand[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  readonly onPoint: (id: string | null) => void;
}

const SIGNS: Readonly<Record<Strand['state'], string>> = {
  both: '',
  'one-way': '!',
  none: '✕',
  elsewhere: '',
};

const nameOf = ({ title, route, trouble }: Strand): string =>
  [title, route, trouble].filter((words) => words !== '').join('. ');

export const LanePicker = ({ strands, chosen, onChoose, onPoint }: PickerProps) => (
  <ToggleButtonGroup
    aria-label="Lanes"
    className="lane-picker"
    selectionMode="single"
    disallowEmptySelection
    selectedKeys={[chosen]}
    onSelectionChange={(keys) => {
      for (const key of keys) onChoose(String(key));
    }}
  >
    {strands.map((strand) => (
      <ToggleButton
        key={strand.id}
        id={strand.id}
        aria-label={nameOf(strand)}
        className="lane-button"
        data-state={strand.state}
        onFocus={() => onChoose(strand.id)}
        onHoverStart={() => onPoint(strand.id)}
        onHoverEnd={() => onPoint(null)}
      >
        {strand.number}
        {SIGNS[strand.state] !== '' && (
          <span className="lane-sign" aria-hidden="true">
            {SIGNS[strand.state]}
          </span>
        )}
      </ToggleButton>
    ))}
  </ToggleButtonGroup>
);
