/** What the program remembers between two runs: recent files, folders, the window's place and the window's own settings. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isWindowState, type WindowState } from '../window/window-state';
import { type Disk, realDisk } from './disk';
import { latestWriter } from './latest-writer';
import { replaceOwnFile } from './replace-file';
import { SETTINGS_FILE } from './settings-file';

const MOST_PREFERENCES = 200;

const settingsSchema = z.object({
  version: z.literal(1),
  recent: z.array(z.string()).max(50).catch([]),
  exportFolder: z.string().nullable().catch(null),
  window: z.custom<WindowState>(isWindowState).nullable().catch(null),
  preferences: z.record(z.string(), z.string()).catch({}),
});
type Settings = z.output<typeof settingsSchema>;

const FIRST: Settings = { version: 1, recent: [], exportFolder: null, window: null, preferences: {} };

export interface SettingsFile {
  readonly get: () => Settings;
  readonly change: (part: Partial<Omit<Settings, 'version'>>) => Promise<void>;
  /** Settles when everything is on the disk. */
  readonly written: () => Promise<void>;
  readonly preference: (key: string) => string | null;
  readonly setPreference: (key: string, value: string) => Promise<void>;
}

/** Settings that cannot be read are started afresh: they are a convenience, not work. */
const readSettings = (file: string): Settings => {
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return FIRST;
  }
};

export const settingsIn = (dataFolder: string, disk: Disk = realDisk): SettingsFile => {
  const file = join(dataFolder, SETTINGS_FILE);
  const writer = latestWriter((text) => replaceOwnFile(disk, file, text));
  let settings = readSettings(file);
  let last: Promise<void> = Promise.resolve();

  const change = (part: Partial<Omit<Settings, 'version'>>): Promise<void> => {
    settings = { ...settings, ...part };
    last = writer.write(`${JSON.stringify(settings, null, 2)}\n`);
    return last;
  };

  return {
    get: () => settings,
    change,
    written: () => last,
    preference: (key) =>
      Object.hasOwn(settings.preferences, key) ? (settings.preferences[key] ?? null) : null,
    setPreference: async (key, value) => {
      const preferences = { ...settings.preferences, [key]: value };
      if (Object.keys(preferences).length > MOST_PREFERENCES) return;
      await change({ preferences });
    },
  };
};
