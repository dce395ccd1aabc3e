/** A button with a menu of commands. */
import type { ReactNode } from 'react';
import { Button, Menu, MenuTrigger, Popover } from 'react-aria-components';
import './menu.css';

interface MenuButtonProps {
  readonly className: string;
  /** What the button shows; `name` says it where that is only a sign. */
  readonly label: ReactNode;
  readonly name?: string;
  readonly onOpen?: () => void;
  /** `MenuItem`s, with separators and sections between them where there are many. */
  readonly children: ReactNode;
}

export const MenuButton = ({ className, label, name, onOpen, children }: MenuButtonProps) => (
  <MenuTrigger onOpenChange={(isOpen) => isOpen && onOpen?.()}>
    <Button className={className} {...(name !== undefined && { 'aria-label': name })}>
      {label}
    </Button>
    <Popover className="menu" placement="bottom end" offset={4} containerPadding={8} maxHeight={420}>
      <Menu>{children}</Menu>
    </Popover>
  </MenuTrigger>
);
