/** The list of recent files: newest first, each once, never more than ten. */
import { basename, dirname } from 'node:path';
import type { RecentFile } from '../../shared/ipc/bridge';

const MOST_RECENT = 10;

/** `withRecent(['/a', '/b'], '/b')` is `['/b', '/a']`. */
export const withRecent = (list: readonly string[], path: string): string[] =>
  [path, ...list.filter((other) => other !== path)].slice(0, MOST_RECENT);

export const withoutRecent = (list: readonly string[], path: string): string[] =>
  list.filter((other) => other !== path);

/** What the window may know: the name, and the last folder to tell two of a name apart. */
export const recentFile = (path: string): RecentFile => ({
  name: basename(path),
  place: basename(dirname(path)) || dirname(path),
});
