/** The lanes as a row of buttons: arrow keys go along it, and the one that has the focus or the pointer is lit. */
import { type KeyboardEvent, memo } from 'react';
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

const WAYS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** The focus chooses, so that it only has to be moved; the row has no end. */
const onKey = (event: KeyboardEvent<HTMLElement>): void => {
  const way = WAYS[event.key];
  if (way === undefined) return;
  event.preventDefault();
  const lanes = [...event.currentTarget.querySelectorAll('button')];
  const at = lanes.indexOf(document.activeElement as HTMLButtonElement);
  lanes.at((at + way) % lanes.length)?.focus();
};

export const LanePicker = memo(({ strands, chosen, onChoose, onPoint }: PickerProps) => (
  <div role="radiogroup" aria-label="Lanes" className="lane-picker" onKeyDown={onKey}>
    {strands.map((strand) => (
      // biome-ignore lint/a11y/useSemanticElements: a native radio button is no place for a number and a sign
      <button
        key={strand.id}
        type="button"
        role="radio"
        aria-checked={strand.id === chosen}
        tabIndex={strand.id === chosen ? 0 : -1}
        aria-label={nameOf(strand)}
        className="lane-button"
        data-state={strand.state}
        onFocus={() => onChoose(strand.id)}
        onClick={() => onChoose(strand.id)}
        onPointerEnter={() => onPoint(strand.id)}
        onPointerLeave={() => onPoint(null)}
      >
        {strand.number}
        {SIGNS[strand.state] !== '' && (
          <span className="lane-sign" aria-hidden="true">
            {SIGNS[strand.state]}
          </span>
        )}
      </button>
    ))}
  </div>
));
