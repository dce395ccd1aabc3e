/** One command of a menu. */
import type { ReactNode } from 'react';
import { MenuItem as Command, Keyboard, MenuSection, Text } from 'react-aria-components';

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
    <Text slot="label">{children}</Text>
    {shortcut !== undefined && <Keyboard className="menu-keys">{shortcut}</Keyboard>}
    {explain !== undefined && (
      <Text slot="description" elementType="small">
        {explain}
      </Text>
    )}
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
      <Text slot="label">{label}</Text>
    </Command>
  </MenuSection>
);
