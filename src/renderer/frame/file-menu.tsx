/** The quote's file: the same commands as the program's own menu, for whoever looks for them in the window. */
import { memo, useState } from 'react';
import { Header, MenuSection, Separator } from 'react-aria-components';
import type { RecentFile } from '../../shared/ipc/bridge';
import { MenuButton } from '../menu/menu-button';
import { MenuItem, MenuSwitch } from '../menu/menu-item';
import { useQuoteFile } from '../state/quote-file';
import { Said } from '../words/said';

const isMac = navigator.platform.startsWith('Mac');
const shortcut = (letter: string, shift = false): string =>
  isMac ? `${shift ? '⇧' : ''}⌘${letter}` : `Ctrl+${shift ? 'Shift+' : ''}${letter}`;

export const FileMenu = memo(() => {
  const file = useQuoteFile();
  const [recent, setRecent] = useState<readonly RecentFile[]>([]);
  return (
    <MenuButton className="button" label="File" onOpen={() => void file.recent().then(setRecent)}>
      <MenuItem shortcut={shortcut('N')} onAction={file.startNew}>
        New quote
      </MenuItem>
      <MenuItem shortcut={shortcut('O')} onAction={() => file.open()}>
        Open…
      </MenuItem>
      <Separator />
      <MenuItem shortcut={shortcut('S')} onAction={() => void file.save()}>
        Save
      </MenuItem>
      <MenuItem shortcut={shortcut('S', true)} onAction={file.saveAs}>
        Save as…
      </MenuItem>
      <MenuSwitch label="Save automatically" isOn={file.autosave} onChange={file.setAutosave} />
      {recent.length > 0 && <Separator />}
      {recent.length > 0 && (
        <MenuSection>
          <Header className="menu-header">Open recent</Header>
          {recent.map(({ name, place }, index) => (
            <MenuItem
              // biome-ignore lint/suspicious/noArrayIndexKey: the program knows them by their place in the list
              key={index}
              words={name}
              explain={<Said text={place} />}
              onAction={() => file.open(index)}
            >
              <Said text={name} />
            </MenuItem>
          ))}
        </MenuSection>
      )}
    </MenuButton>
  );
});
