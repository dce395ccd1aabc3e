/**
 * A text field with suggestions (WAI-ARIA combobox): what is typed narrows them, arrows go along them, Enter or Tab takes the
 * marked one, Escape and leaving the field without a choice bring back what was chosen before.
 */
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { keepBeside } from '../menu/place-beside';
import { counted } from '../words/figures';
import '../menu/menu.css';
import './combo-box.css';
import { Said } from '../words/said';

interface Suggestion {
  readonly id: string;
  readonly detail: string;
  /** Why it cannot be taken, in one sentence. */
  readonly closed?: string | undefined;
}

interface ComboBoxProps {
  readonly label: string;
  /** By which what leads here finds it. */
  readonly name?: string | undefined;
  readonly help: ReactNode;
  /** Null when nothing is chosen yet. */
  readonly chosen: string | null;
  /** What was typed since; null when nothing was. */
  readonly typed: string | null;
  readonly suggestions: readonly Suggestion[];
  /** What stands in the list when nothing is found. */
  readonly none: string;
  readonly onType: (text: string | null) => void;
  readonly onChoose: (id: string) => void;
  /** One that is closed was pressed. */
  readonly onClosed?: ((id: string) => void) | undefined;
}

export const ComboBox = ({
  label,
  name,
  help,
  chosen,
  typed,
  suggestions,
  none,
  onType,
  onChoose,
  onClosed,
}: ComboBoxProps) => {
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const input = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isEntered = useRef(false);

  useLayoutEffect(() => {
    const line = input.current?.parentElement;
    if (!isOpen || list.current === null || !line) return;
    return keepBeside(list.current, line, 'start', () => setOpen(false));
  }, [isOpen]);

  useLayoutEffect(() => {
    if (isOpen)
      list.current?.querySelectorAll('[role="option"]')[marked]?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, marked]);

  const open = (at = suggestions.findIndex((one) => one.id === chosen)): void => {
    setOpen(true);
    setMarked(at);
  };
  const close = (): void => {
    setOpen(false);
    onType(null);
  };
  /** What is chosen already may stay, whatever closes it. */
  const isShut = ({ id: own, closed }: Suggestion): boolean => closed !== undefined && own !== chosen;
  /** Picking what is only proposed makes it an answer; going on to the next field picks nothing. */
  const choose = (one: Suggestion | undefined, isPicked = true): void => {
    close();
    if (one === undefined || (one.id === chosen && !isPicked)) return;
    if (isShut(one)) onClosed?.(one.id);
    else onChoose(one.id);
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const { key } = event;
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      event.preventDefault();
      const count = suggestions.length;
      if (!isOpen) open(key === 'ArrowDown' ? undefined : count - 1);
      else if (count === 0) setMarked(-1);
      else setMarked(key === 'ArrowDown' ? (marked + 1) % count : (Math.max(marked, 0) + count - 1) % count);
    } else if (key === 'Enter' && isOpen) {
      event.preventDefault();
      choose(suggestions[marked]);
    } else if (key === 'Tab' && isOpen) {
      // Whoever goes on to the next field asks for no reason.
      const one = suggestions[marked];
      choose(one !== undefined && isShut(one) ? undefined : one, false);
    } else if (key === 'Escape' && isOpen) {
      event.stopPropagation();
      close();
    }
  };

  return (
    <div className="field combo-box">
      <label className="field-label" htmlFor={id}>
        {label}
      </label>
      <span className="combo-line">
        <input
          ref={input}
          id={id}
          name={name}
          className="input"
          role="combobox"
          autoComplete="off"
          spellCheck={false}
          aria-autocomplete="list"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}-list` : undefined}
          aria-activedescendant={isOpen && marked >= 0 ? `${id}-${marked}` : undefined}
          aria-describedby={`${id}-help`}
          value={typed ?? chosen ?? ''}
          // What is typed takes the place of what is there; the press that brought the focus would put the caret into it.
          onFocus={({ target }) => {
            target.select();
            isEntered.current = true;
            open();
          }}
          onMouseUp={(event) => {
            if (isEntered.current) event.preventDefault();
            isEntered.current = false;
          }}
          onBlur={close}
          onClick={() => isOpen || open()}
          onChange={({ target }) => {
            open(-1);
            onType(target.value === (chosen ?? '') ? null : target.value);
          }}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className="combo-open"
          tabIndex={-1}
          aria-label={`Show what there is for ${label}`}
          // The field keeps the focus.
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => {
            if (isOpen) close();
            else if (document.activeElement === input.current) open();
            else input.current?.focus();
          }}
        >
          <span aria-hidden="true">▾</span>
        </button>
      </span>
      <span className="field-help" id={`${id}-help`}>
        {help}
      </span>
      <output className="unseen">
        {isOpen && typed !== null ? counted(suggestions.length, 'suggestion') : ''}
      </output>
      {isOpen && (
        <div
          ref={list}
          popover="manual"
          role="listbox"
          id={`${id}-list`}
          className="suggestions"
          aria-label={label}
          onMouseDown={(event) => event.preventDefault()}
        >
          {suggestions.length === 0 && (
            <p className="suggestions-none">
              <Said text={none} />
            </p>
          )}
          {suggestions.map((one, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and names the marked option
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field hears the keys
            <div
              key={one.id}
              role="option"
              id={`${id}-${index}`}
              className="suggestion"
              aria-selected={one.id === chosen}
              data-marked={index === marked || undefined}
              aria-disabled={isShut(one)}
              onPointerMove={() => setMarked(index)}
              onClick={() => choose(one)}
            >
              <span className="suggestion-name">{one.id}</span>{' '}
              <span className="field-help">{one.detail}</span>
              {one.closed !== undefined && (
                <span className="card-why">
                  <Said text={one.closed} />
                </span>
              )}
              {one.closed !== undefined && index === marked && (
                <span className="field-help">Press it to see what would open it.</span>
              )}
            </div>
          ))}
        </div>
      )}
    </div>
  );
};
