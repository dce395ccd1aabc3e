/** Whose an output folder is: nobody's yet, an earlier order's, or somebody's whose files are never touched. */
import { dirname, join } from 'node:path';
import { failure, type Result, success } from '../../shared/result';
import { codeOf, type Disk, type FileState } from '../files/disk';
import { digestOfFile, readRegularFile } from '../files/read-file';
import { isLeftBehind } from '../files/temporary-name';
import { isTurn } from '../files/turn';
import { type Refusal, refused } from './folder-refusal';
import { INCOMPLETE, type ListedFile, listIn, MANIFEST } from './order-manifest';

/** Its presence without a list says that an earlier version wrote the folder. */
const ORDER = 'order.json';

const LARGEST_LIST = 64 * 1024 * 1024;

export interface EarlierOrder {
  /** What may be the program's own; a file may stand here twice, as it was and as it was to be. */
  readonly listed: readonly ListedFile[];
  readonly isIncomplete: boolean;
  /** Whether what lies there is what one of the lists says: `free` where nothing does. */
  readonly stateOf: (name: string) => Promise<'free' | 'own' | 'changed'>;
  /** A sentence about the first of these names that belongs to somebody else; null when there is none. */
  readonly strangersAmong: (names: readonly string[]) => Promise<string | null>;
}

/** Of what lies there itself: the program makes no links, so that one is somebody's own, wherever it leads. */
const stateAt = async (disk: Disk, path: string): Promise<FileState | null> => {
  try {
    return await disk.lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

const earlierOrder = (
  disk: Disk,
  target: string,
  listed: readonly ListedFile[],
  isIncomplete: boolean,
): EarlierOrder => {
  const at = (name: string): string => join(target, ...name.split('/'));
  const listedAs = new Map<string, ListedFile[]>();
  for (const file of listed) listedAs.set(file.name, [...(listedAs.get(file.name) ?? []), file]);
  return {
    listed,
    isIncomplete,
    stateOf: async (name) => {
      const known = listedAs.get(name) ?? [];
      const state = await stateAt(disk, at(name));
      if (state === null) return 'free';
      if (!state.isFile() || !known.some(({ bytes }) => bytes === state.size)) return 'changed';
      const sha256 = await digestOfFile(disk, at(name));
      return known.some((one) => one.sha256 === sha256) ? 'own' : 'changed';
    },
    strangersAmong: async (names) => {
      for (const folder of new Set([...names, ...listedAs.keys()].map((name) => dirname(at(name))))) {
        const state = folder === target ? null : await stateAt(disk, folder);
        if (state === null) continue;
        // A link would lead the program to files that are none of this folder's.
        if ((await disk.realpath(folder)) !== folder || !state.isDirectory())
          return `holds ${folder.slice(target.length + 1)}, which is not a folder of an order: move it away, or choose another folder`;
      }
      for (const name of new Set([...names, ...listedAs.keys()])) {
        const state = await stateAt(disk, at(name));
        if (state === null) continue;
        if (!listedAs.has(name))
          return `holds ${name}, which no order put there: move it away, or choose another folder`;
        if (state.isFile() && (state.mode & 0o222) === 0)
          return `holds ${name}, which is marked as read-only: take the mark off it, or choose another folder`;
      }
      return null;
    },
  };
};

const listAt = async (
  disk: Disk,
  target: string,
  name: typeof MANIFEST | typeof INCOMPLETE,
): Promise<readonly ListedFile[] | null> =>
  listIn(name, (await readRegularFile(disk, join(target, name), LARGEST_LIST)).content.toString('utf8'));

/** Errors: why the folder may not be written. */
export const holderOf = async (
  disk: Disk,
  target: string,
  force: boolean,
): Promise<Result<'nobody' | EarlierOrder, Refusal>> => {
  const state = await disk.stat(target).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(codeOf(error))) return null;
    throw error;
  });
  if (state === null) return success('nobody');
  if (!state.isDirectory()) return refused('is a file: choose a folder');
  const names = new Set((await disk.readdir(target)).filter((name) => !isLeftBehind(name) && !isTurn(name)));
  const listed: ListedFile[] = [];
  for (const name of [MANIFEST, INCOMPLETE] as const) {
    if (!names.has(name)) continue;
    const found = await listAt(disk, target, name);
    if (found === null)
      return refused(`holds ${name}, which cannot be read as a list of files: choose another folder`);
    listed.push(...found);
  }
  const order = earlierOrder(disk, target, listed, names.has(INCOMPLETE));
  if (names.has(INCOMPLETE))
    return force
      ? success(order)
      : failure({
          kind: 'unfinished',
          says: `is incomplete, as ${INCOMPLETE} in it says: writing an order there was broken off`,
        });
  if (names.has(MANIFEST))
    return force ? success(order) : failure({ kind: 'earlier', says: 'holds an earlier order' });
  if (names.size === 0) return success(order);
  return refused(
    names.has(ORDER)
      ? `holds an order without ${MANIFEST}, the list of its files, as earlier versions wrote it: choose another folder, or move it away`
      : 'holds other files: choose a new or an empty folder',
  );
};
