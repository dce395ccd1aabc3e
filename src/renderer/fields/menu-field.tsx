/** A choice among many: the system's own list, where a closed entry says why. */

import { useId, useState } from 'react';
import { withIsolates } from '../../shared/documents/right-to-left';
import type { Option } from '../../shared/steps/step';
import './fields.css';

interface MenuOption extends Option {
  readonly closed?: string | undefined;
}

interface MenuFieldProps {
  readonly label: string;
  /** By which what leads here finds it. */
  readonly name?: string;
  readonly value: unknown;
  readonly options: readonly MenuOption[];
  /** The entry for no answer; without it there has to be one. */
  readonly none?: string | undefined;
  readonly onChoose: (value: Option['value'] | undefined) => void;
  /** Called when the list is about to be opened: reasons may be found then. */
  readonly onAsk?: () => void;
}

/** A longer list is made when somebody is about to open it: a thousand entries take as long as the screen they stand on. */
const AT_ONCE = 50;

export const MenuField = ({ label, name: key, value, options, none, onChoose, onAsk }: MenuFieldProps) => {
  const id = useId();
  const [isAsked, setAsked] = useState(false);
  const chosen = options.findIndex((option) => option.value === value);
  const isWhole = isAsked || options.length <= AT_ONCE;
  const ask = (): void => setAsked(true);
  return (
    <div className="field" data-of="menu">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <select
        id={id}
        name={key}
        className="input"
        value={chosen < 0 ? '' : String(chosen)}
        onPointerDown={ask}
        onFocus={() => {
          ask();
          onAsk?.();
        }}
        onChange={(event) => onChoose(options[Number(event.target.value || Number.NaN)]?.value)}
      >
        {(none !== undefined || chosen < 0) && <option value="">{none ?? 'Choose…'}</option>}
        {options.map(
          ({ label: name, value: own, closed }, index) =>
            (isWhole || index === chosen) && (
              <option key={String(own)} value={index} disabled={closed !== undefined && index !== chosen}>
                {withIsolates(closed === undefined ? name : `${name} (closed: ${closed})`)}
              </option>
            ),
        )}
      </select>
    </div>
  );
};
