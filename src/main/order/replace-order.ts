/**
 * Puts an order that is written already in the place of an earlier one. The old list goes first and the new one comes last;
 * in between the folder says by a file's name that it is incomplete, and which files are its own.
 */
import { basename, dirname, join } from 'node:path';
import { failure, type Result, success } from '../../shared/result';
import { codeOf, type Disk } from '../files/disk';
import { isFree, makeFolder, NotConfirmed, removeFile, replaceFile, whenLetGo } from '../files/replace-file';
import type { EarlierOrder } from './folder-holder';
import type { Refusal } from './folder-refusal';
import { INCOMPLETE, type ListedFile, listText, MANIFEST } from './order-manifest';

export interface WrittenFolder {
  /** Files of the earlier order that somebody changed since, each in a sentence about where it is now. */
  readonly kept: readonly string[];
}

/** Somebody worked on a file of the order: it keeps what it holds, under the name that is answered. */
const keepChanged = async (disk: Disk, path: string): Promise<string> => {
  for (let number = 1; ; number += 1) {
    const kept = `${path}.changed-${number}`;
    if (!(await isFree(disk, kept))) continue;
    await whenLetGo(disk, () => disk.rename(path, kept));
    return kept;
  }
};

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full. Make room',
  EDQUOT: 'the disk is full. Make room',
  EBUSY: 'another program holds it. Close it there',
  EPERM: 'another program holds it, or it may not be written. Close it where it is open',
  EACCES: 'another program holds it, or it may not be written. Close it where it is open',
};

const incomplete = (name: string, error: unknown): Result<WrittenFolder, Refusal> => {
  const code = codeOf(error);
  const reason = REASONS[code] ?? `of a fault (${code || 'unknown'}). See to the disk`;
  return failure({
    kind: 'unfinished',
    says: `is incomplete: ${name} could not be put in its place, because ${reason}`,
  });
};

/** Errors: the folder is then incomplete, and says so itself. */
export const replaceOrder = async (
  disk: Disk,
  target: string,
  incoming: string,
  earlier: EarlierOrder,
  listed: readonly ListedFile[],
): Promise<Result<WrittenFolder, Refusal>> => {
  const at = (name: string): string => join(target, ...name.split('/'));
  const kept: string[] = [];
  try {
    await replaceFile(disk, at(INCOMPLETE), listText(INCOMPLETE, [...earlier.listed, ...listed]));
  } catch (error) {
    if (earlier.isIncomplete) return incomplete(INCOMPLETE, error);
    // Nothing has changed yet, and nothing may say otherwise.
    if (error instanceof NotConfirmed)
      try {
        await removeFile(disk, at(INCOMPLETE));
      } catch {
        return incomplete(INCOMPLETE, error);
      }
    throw error;
  }
  let now = MANIFEST;
  try {
    await removeFile(disk, at(MANIFEST));
    await disk.syncFolder(target);
    const folders = new Set([target]);
    for (const { name } of listed) {
      now = name;
      const place = at(name);
      await makeFolder(disk, dirname(place));
      folders.add(dirname(place));
      if ((await earlier.stateOf(name)) === 'changed') {
        const copy = await keepChanged(disk, place);
        kept.push(`${name} was changed since it was written, and is kept as ${basename(copy)}`);
      }
      await whenLetGo(disk, () => disk.rename(join(incoming, ...name.split('/')), place));
    }
    const names = new Set(listed.map(({ name }) => name));
    for (const name of new Set(earlier.listed.map((file) => file.name))) {
      if (names.has(name)) continue;
      now = name;
      const state = await earlier.stateOf(name);
      if (state === 'own') await removeFile(disk, at(name));
      if (state === 'changed')
        kept.push(`${name} is no part of the order any more, but was changed and is kept`);
      // Not if anything else lies in it.
      if (dirname(at(name)) !== target) await disk.rmdir(dirname(at(name))).catch(() => undefined);
    }
    for (const folder of folders) await disk.syncFolder(folder);
    now = MANIFEST;
    await replaceFile(disk, at(MANIFEST), listText(MANIFEST, listed));
    now = INCOMPLETE;
    await removeFile(disk, at(INCOMPLETE));
    await disk.syncFolder(target);
    return success({ kept });
  } catch (error) {
    return incomplete(now, error);
  }
};
