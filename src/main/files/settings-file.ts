/** Of the settings what the window shows before the rest of the program is loaded. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUTOSAVE_PREFERENCE } from '../../shared/ipc/bridge';
import { isWindowState, type WindowState } from '../window/window-state';

export const SETTINGS_FILE = 'settings.json';

export interface FirstSettings {
  /** Where the window was when it was last closed; null when that is not known. */
  readonly window: WindowState | null;
  /** Whether a quote that has a file is saved by itself. */
  readonly savesItself: boolean;
}

/** A file that cannot be read says nothing, as in `settings.ts`. */
export const firstSettingsIn = (dataFolder: string): FirstSettings => {
  let read: { window?: unknown; preferences?: Record<string, unknown> } | null = null;
  try {
    read = JSON.parse(readFileSync(join(dataFolder, SETTINGS_FILE), 'utf8'));
  } catch {
    // A first start has none.
  }
  const window = read?.window;
  return {
    window: isWindowState(window) ? window : null,
    savesItself: read?.preferences?.[AUTOSAVE_PREFERENCE] !== 'false',
  };
};
