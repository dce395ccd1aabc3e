/** Of the settings what the window needs before anything else is loaded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWindowState, type WindowState } from '../window/window-state';

export const SETTINGS_FILE = 'settings.json';

/** Where the window was when it was last closed; null when that is not known. */
export const windowStateIn = (dataFolder: string): WindowState | null => {
  try {
    const { window } = JSON.parse(readFileSync(join(dataFolder, SETTINGS_FILE), 'utf8')) as {
      window?: unknown;
    };
    return isWindowState(window) ? window : null;
  } catch {
    return null;
  }
};
