/** The menu of the application as Electron takes it. */
import { Menu } from 'electron';
import { type MenuParts, menuTemplate } from './menu';

/** Until the program is there; the commands of the page can be given already. */
export const FIRST_MENU: Pick<MenuParts, 'recent' | 'openRecent' | 'clearRecent'> = {
  recent: [],
  openRecent: () => undefined,
  clearRecent: () => undefined,
};

export const showMenu = (parts: Omit<MenuParts, 'isMac'>): void =>
  Menu.setApplicationMenu(
    Menu.buildFromTemplate(menuTemplate({ ...parts, isMac: process.platform === 'darwin' })),
  );
