/** The application menu with each platform's usual commands and shortcuts. Data only; main.ts hands it to Electron. */
import { basename, dirname } from 'node:path';
import type { MenuItemConstructorOptions } from 'electron';
import { withIsolates } from '../../shared/documents/right-to-left';
import type { MenuCommand } from '../../shared/ipc/bridge';

export interface MenuParts {
  readonly isMac: boolean;
  readonly appName: string;
  readonly recent: readonly string[];
  /** Whether a quote that has a file is saved by itself. */
  readonly savesItself: boolean;
  readonly send: (command: MenuCommand) => void;
  readonly openRecent: (path: string) => void;
  readonly clearRecent: () => void;
}

/** Shown here, but the window takes these keys itself: in a text field they belong to the text. */
const IN_WINDOW = { registerAccelerator: false } as const;
const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

export const menuTemplate = ({
  isMac,
  appName,
  recent,
  savesItself,
  send,
  openRecent,
  clearRecent,
}: MenuParts): MenuItemConstructorOptions[] => {
  const item = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    click: () => send(command),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const about = item(`About ${appName}`, 'about');

  const recentMenu: MenuItemConstructorOptions[] = [
    ...recent.map((path): MenuItemConstructorOptions => {
      // An ampersand would underline the letter after it.
      const label = `${basename(path)} — ${basename(dirname(path))}`.replaceAll('&', '&&');
      return { label: withIsolates(label), click: () => openRecent(path) };
    }),
    SEPARATOR,
    { label: 'Clear List', enabled: recent.length > 0, click: clearRecent },
  ];

  const file: MenuItemConstructorOptions = {
    label: '&File',
    submenu: [
      item('New Quote', 'new', 'CmdOrCtrl+N'),
      item('Open…', 'open', 'CmdOrCtrl+O'),
      { label: 'Open Recent', submenu: recentMenu },
      item('Check a Cut Sheet…', 'check-cut-sheet', 'CmdOrCtrl+K'),
      SEPARATOR,
      item('Save', 'save', 'CmdOrCtrl+S'),
      item('Save As…', 'save-as', 'CmdOrCtrl+Shift+S'),
      { ...item('Save Automatically', 'toggle-autosave'), type: 'checkbox', checked: savesItself },
      SEPARATOR,
      item('Export…', 'export', 'CmdOrCtrl+E'),
      SEPARATOR,
      { role: 'close' },
      ...(isMac ? [] : [{ role: 'quit' as const }]),
    ],
  };
  const edit: MenuItemConstructorOptions = {
    label: '&Edit',
    submenu: [
      { ...item('Undo', 'undo', 'CmdOrCtrl+Z'), ...IN_WINDOW },
      { ...item('Redo', 'redo', isMac ? 'Shift+Cmd+Z' : 'Ctrl+Y'), ...IN_WINDOW },
      SEPARATOR,
      { role: 'cut' },
      { role: 'copy' },
      { role: 'paste' },
      { role: 'delete' },
      { role: 'selectAll' },
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: '&View',
    submenu: [
      item('Quote', 'show-quote', 'CmdOrCtrl+1'),
      item('Order', 'show-order', 'CmdOrCtrl+2'),
      item('Port Map', 'show-port-map', 'CmdOrCtrl+3'),
      SEPARATOR,
      { role: 'resetZoom' },
      { role: 'zoomIn' },
      { role: 'zoomOut' },
      SEPARATOR,
      { role: 'togglefullscreen' },
    ],
  };
  const mac: MenuItemConstructorOptions = {
    label: appName,
    submenu: [
      about,
      SEPARATOR,
      { role: 'services' },
      SEPARATOR,
      { role: 'hide' },
      { role: 'hideOthers' },
      { role: 'unhide' },
      SEPARATOR,
      { role: 'quit' },
    ],
  };
  const diagnostics = item('Copy Diagnostics…', 'diagnostics');
  const licences = item('Third-Party Licences', 'licences');
  const help: MenuItemConstructorOptions = {
    role: 'help',
    label: '&Help',
    submenu: [diagnostics, licences, ...(isMac ? [] : [SEPARATOR, about])],
  };
  return [
    ...(isMac ? [mac] : []),
    file,
    edit,
    view,
    ...(isMac ? [{ role: 'windowMenu' as const }] : []),
    help,
  ];
};
