/** The quote's file: the same commands as the program's own menu, for whoever looks for them in the window. */
import { memo, useState } from 'react';
import {
  Button,
  Collection,
  Header,
  Keyboard,
  Menu,
  MenuItem,
  MenuSection,
  MenuTrigger,
  Popover,
  Separator,
  Text,
} from 'react-aria-components';
import type { RecentFile } from '../../shared/ipc/bridge';
import { useQuoteFile } from '../state/document';

const AUTOSAVE = 'autosave';
const isMac = navigator.platform.startsWith('Mac');
const keys = (letter: string): string => (isMac ? `⌘${letter}` : `Ctrl+${letter}`);

interface CommandProps {
  readonly id: string;
  readonly label: string;
  readonly shortcut: string;
}

const Command = ({ id, label, shortcut }: CommandProps) => (
  <MenuItem id={id} textValue={label}>
    <Text slot="label">{label}</Text>
    <Keyboard>{shortcut}</Keyboard>
  </MenuItem>
);

export const FileMenu = memo(() => {
  const file = useQuoteFile();
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  const actions: Readonly<Record<string, () => void>> = {
    new: file.startNew,
    open: () => file.open(),
    save: () => void file.save(),
    'save-as': file.saveAs,
    ...Object.fromEntries(recent.map((_, index) => [`recent-${index}`, () => file.open(index)])),
  };
  return (
    <MenuTrigger onOpenChange={(isOpen) => isOpen && void file.recent().then(setRecent)}>
      <Button className="button">File</Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" onAction={(key) => actions[String(key)]?.()}>
          <Command id="new" label="New quote" shortcut={keys('N')} />
          <Command id="open" label="Open…" shortcut={keys('O')} />
          <Separator />
          <Command id="save" label="Save" shortcut={keys('S')} />
          <Command id="save-as" label="Save as…" shortcut={isMac ? '⇧⌘S' : 'Ctrl+Shift+S'} />
          <MenuSection
            selectionMode="multiple"
            aria-label="How it is saved"
            selectedKeys={file.autosave ? [AUTOSAVE] : []}
            onSelectionChange={(chosen) => file.setAutosave(chosen === 'all' || chosen.has(AUTOSAVE))}
          >
            <MenuItem id={AUTOSAVE}>Save automatically</MenuItem>
          </MenuSection>
          {recent.length > 0 && (
            <MenuSection>
              <Header className="menu-header">Open recent</Header>
              <Collection items={recent.map((one, index) => ({ ...one, id: `recent-${index}` }))}>
                {({ id, name, place }) => (
                  <MenuItem id={id} textValue={name}>
                    <Text slot="label">{name}</Text>
                    <Text slot="description">{place}</Text>
                  </MenuItem>
                )}
              </Collection>
            </MenuSection>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
});
