/** One command of a menu. */
import type { ReactNode } from 'react';
import { MenuItem as Command, Keyboard, MenuSection } from 'react-aria-components';

interface MenuItemProps {
  /** What the command is found by as one types; it is what is shown, where that is plain text. */
  readonly words?: string;
  readonly isDisabled?: boolean;
  /** Keys that do the same. */
  readonly shortcut?: string;
  /** A second line. */
  readonly explain?: ReactNode;
  readonly onAction: () => void;
  readonly children: ReactNode;
}

export const MenuItem = ({
  words,
  isDisabled = false,
  shortcut,
  explain,
  onAction,
  children,
}: MenuItemProps) => (
  <Command
    textValue={words ?? (typeof children === 'string' ? children : '')}
    isDisabled={isDisabled}
    onAction={onAction}
  >
    <span>{children}</span>
    {shortcut !== undefined && (
      // Told as the command's description, and no part of its name.
      <Keyboard className="menu-keys" aria-hidden="true">
        {shortcut}
      </Keyboard>
    )}
    {explain !== undefined && <small>{explain}</small>}
  </Command>
);

interface MenuSwitchProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

/** A command that switches something on and off. */
export const MenuSwitch = ({ label, isOn, onChange }: MenuSwitchProps) => (
  <MenuSection
    aria-label={label}
    selectionMode="multiple"
    selectedKeys={isOn ? [label] : []}
    onSelectionChange={() => onChange(!isOn)}
    shouldCloseOnSelect
  >
    <Command id={label} textValue={label}>
      {label}
    </Command>
  </MenuSection>
);
