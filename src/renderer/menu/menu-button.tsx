/**
 * A button with a menu of commands (WAI-ARIA menu button): Enter, Space and the arrows open it, arrows, Home, End and first
 * letters move in it, Escape and Tab leave it. Nothing of a closed menu is in the page, as a table has one in every row.
 */
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import { MenuContext } from './menu-item';
import { keepBeside } from './place-beside';
import './menu.css';

interface MenuButtonProps {
  readonly className: string;
  /** What the button shows; `name` says it where that is only a sign. */
  readonly label: ReactNode;
  readonly name?: string;
  readonly onOpen?: () => void;
  /** `MenuItem`s, with `hr` and groups between them where there are many. */
  readonly children: ReactNode;
}

type Start = 'first' | 'last' | 'menu';

const itemsOf = (menu: HTMLElement): HTMLElement[] => [
  ...menu.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled="true"])'),
];

/** The item that a key goes to; null where the key goes nowhere. */
const itemFor = (key: string, items: readonly HTMLElement[]): HTMLElement | null => {
  const at = items.indexOf(document.activeElement as HTMLElement);
  const after = [...items.slice(at + 1), ...items.slice(0, at + 1)];
  if (key === 'ArrowDown') return after[0] ?? null;
  if (key === 'ArrowUp') return items.at(at <= 0 ? -1 : at - 1) ?? null;
  if (key === 'Home') return items[0] ?? null;
  if (key === 'End') return items.at(-1) ?? null;
  if (key.length > 1 || key === ' ') return null;
  const letter = key.toLowerCase();
  return after.find(({ textContent }) => textContent.trim().toLowerCase().startsWith(letter)) ?? null;
};

export const MenuButton = ({ className, label, name, onOpen, children }: MenuButtonProps) => {
  const id = useId();
  const [start, setStart] = useState<Start | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const menu = list.current;
    if (start === null || menu === null || button.current === null) return;
    const letGo = keepBeside(menu, button.current, 'end', () => setStart(null));
    (start === 'menu' ? menu : itemsOf(menu).at(start === 'first' ? 0 : -1))?.focus();
    return letGo;
  }, [start]);

  const open = (from: Start): void => {
    onOpen?.();
    setStart(from);
  };
  /** Before what was chosen happens, so that a question it asks gives the focus back to the button. */
  const close = (): void => {
    button.current?.focus();
    setStart(null);
  };
  const onButtonKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    open(event.key === 'ArrowDown' ? 'first' : 'last');
  };
  const onMenuKey = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.stopPropagation();
      // Tab goes on from the button.
      close();
      return;
    }
    const next = itemFor(event.key, itemsOf(event.currentTarget));
    if (next === null) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <>
      <button
        ref={button}
        type="button"
        id={id}
        className={className}
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={start !== null}
        onKeyDown={onButtonKey}
        // A press by key has no pointer detail: it goes to the first command at once.
        onClick={({ detail }) => (start === null ? open(detail === 0 ? 'first' : 'menu') : close())}
      >
        {label}
      </button>
      {start !== null && (
        <div
          ref={list}
          popover="manual"
          role="menu"
          className="menu"
          tabIndex={-1}
          aria-labelledby={id}
          onKeyDown={onMenuKey}
          onBlur={({ relatedTarget, currentTarget }) => {
            if (relatedTarget !== button.current && !currentTarget.contains(relatedTarget)) setStart(null);
          }}
        >
          <MenuContext value={close}>{children}</MenuContext>
        </div>
      )}
    </>
  );
};
