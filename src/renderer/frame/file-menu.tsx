/** The quote's file: the same commands as the program's own menu, for whoever looks for them in the window. */
import { memo, useState } from 'react';
import type { RecentFile } from '../../shared/ipc/bridge';
import { MenuButton } from '../menu/menu-button';
import { MenuItem } from '../menu/menu-item';
import { useQuoteFile } from '../state/quote-file';
import { Said } from '../words/said';

const isMac = navigator.platform.startsWith('Mac');
const shortcut = (letter: string, shift = false) => ({
  shown: isMac ? `${shift ? '⇧' : ''}⌘${letter}` : `Ctrl+${shift ? 'Shift+' : ''}${letter}`,
  keys: `${isMac ? 'Meta' : 'Control'}+${shift ? 'Shift+' : ''}${letter}`,
});

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
      <hr />
      <MenuItem shortcut={shortcut('S')} onAction={() => void file.save()}>
        Save
      </MenuItem>
      <MenuItem shortcut={shortcut('S', true)} onAction={file.saveAs}>
        Save as…
      </MenuItem>
      <MenuItem isOn={file.autosave} onAction={() => file.setAutosave(!file.autosave)}>
        Save automatically
      </MenuItem>
      {recent.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
        <div role="group" aria-labelledby="open-recent">
          <hr />
          <div className="menu-header" id="open-recent">
            Open recent
          </div>
          {recent.map(({ name, place }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the program knows them by their place in the list
            <MenuItem key={index} onAction={() => file.open(index)}>
              <span>
                <Said text={name} />
              </span>
              <small>
                <Said text={place} />
              </small>
            </MenuItem>
          ))}
        </div>
      )}
    </MenuButton>
  );
});
