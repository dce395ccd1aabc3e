/** One command of a menu. */
import { createContext, type ReactNode, use } from 'react';

/** Closes the menu that an item stands in. */
export const MenuContext = createContext<() => void>(() => {});

interface MenuItemProps {
  readonly isDisabled?: boolean;
  /** Of a command that switches something on and off. */
  readonly isOn?: boolean;
  /** Keys that do the same, shown and as `aria-keyshortcuts` writes them. */
  readonly shortcut?: { readonly shown: string; readonly keys: string };
  readonly onAction: () => void;
  readonly children: ReactNode;
}

export const MenuItem = ({ isDisabled = false, isOn, shortcut, onAction, children }: MenuItemProps) => {
  const close = use(MenuContext);
  const role = isOn === undefined ? { role: 'menuitem' } : { role: 'menuitemcheckbox', 'aria-checked': isOn };
  return (
    <button
      type="button"
      {...role}
      aria-disabled={isDisabled || undefined}
      aria-keyshortcuts={shortcut?.keys}
      tabIndex={-1}
      onClick={() => {
        if (isDisabled) return;
        close();
        onAction();
      }}
      // One item is marked, whether pointer or keys went there.
      onPointerMove={({ currentTarget }) => isDisabled || currentTarget.focus()}
    >
      {children}
      {shortcut !== undefined && (
        <span className="menu-keys" aria-hidden="true">
          {shortcut.shown}
        </span>
      )}
    </button>
  );
};
