/**
 * Writes an order as a folder. A new folder appears all at once. In one that holds an order, all is written first and then
 * put in its place: what was broken off there is called incomplete, and is finished by the next run.
 */
import { dirname, join, resolve } from 'node:path';
import { type Result, success } from '../../shared/result';
import { codeOf, type Disk, realDisk, systemError } from '../files/disk';
import {
  type Content,
  isFree,
  LINK_TO_NOTHING,
  makeFolder,
  whenLetGo,
  writeNewFile,
} from '../files/replace-file';
import { removeWhole, sweep, temporaryName } from '../files/temporary-name';
import { type ThisProgram, thisProgram } from '../files/this-program';
import { type Release, takeTurn } from '../files/turn';
import { holderOf } from './folder-holder';
import { type Refusal, refused } from './folder-refusal';
import { type ListedFile, listText, MANIFEST } from './order-manifest';
import { replaceOrder, type WrittenFolder } from './replace-order';

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'may not be written: ask for permission or choose another folder',
  EPERM: 'may not be written: ask for permission or choose another folder',
  EBUSY: 'is held by another program: close it there, or choose another folder',
  EROFS: 'lies on a disk that cannot be written: choose another folder',
  ENOSPC: 'could not be written: the disk is full',
  EDQUOT: 'could not be written: the disk is full',
  ENOTDIR: 'lies below something that is not a folder: choose another folder',
  [LINK_TO_NOTHING]: 'is a link to a folder that is not there: choose another folder',
  ELOOP: 'is a link that leads back to itself: choose another folder',
  ENAMETOOLONG: 'has a name that is too long: choose a shorter one',
  EEXIST: 'lies below something that is not a folder: choose another folder',
  ENOTEMPTY: 'was made by another program meanwhile: choose another folder',
};

const BUSY = 'is being written by another program: wait until it has ended, or choose another folder';
const GONE = 'was moved or deleted meanwhile: try again';

const explain = (error: unknown): string =>
  SENTENCES[codeOf(error)] ?? `could not be written (${codeOf(error) || 'unknown reason'})`;

/** A disk is asked for many files at once: each waits until it is there for good. */
const AT_ONCE = 8;

/** Every file under its own folder, for good. Errors: as the system gives them; what was written then lies there. */
const writeAll = async (
  disk: Disk,
  folder: string,
  files: ReadonlyMap<string, Content>,
): Promise<ListedFile[]> => {
  await makeFolder(disk, folder);
  const folders = new Set([...files.keys()].map((name) => dirname(join(folder, ...name.split('/')))));
  for (const one of folders) await makeFolder(disk, one);
  const waiting = files.entries();
  const listed = new Map<string, ListedFile>();
  const work = async (): Promise<void> => {
    for (const [name, content] of waiting) {
      const { size, sha256 } = await writeNewFile(disk, join(folder, ...name.split('/')), content);
      listed.set(name, { name, bytes: size, sha256 });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
  for (const one of folders) await disk.syncFolder(one);
  return [...files.keys()].map((name) => listed.get(name) as ListedFile);
};

/** Where a link leads; a place that is free yet is itself. */
const placeOf = async (disk: Disk, out: string): Promise<string> => {
  try {
    return await disk.realpath(out);
  } catch (error) {
    if (codeOf(error) === 'ENOTDIR') return resolve(out);
    if (codeOf(error) !== 'ENOENT') throw error;
    if (await isFree(disk, resolve(out))) return resolve(out);
    throw systemError(LINK_TO_NOTHING);
  }
};

/**
 * Writes `files` (name with forward slashes to text) as the folder `out`. With `force` an earlier order gives way, and of it
 * what its own list names and nothing else. Errors: then nothing of the folder has changed, or it is incomplete and says so.
 */
export const writeFolder = async (
  out: string,
  files: ReadonlyMap<string, Content>,
  force: boolean,
  disk: Disk = realDisk,
  program: ThisProgram = thisProgram,
): Promise<Result<WrittenFolder, Refusal>> => {
  let incoming: string | null = null;
  let release: Release | null = null;
  try {
    const target = await placeOf(disk, out);
    const above = dirname(target);
    const holder = await holderOf(disk, target, force);
    if (!holder.ok) return holder;
    if (holder.value === 'nobody') {
      await makeFolder(disk, above);
      await sweep(disk, above);
      incoming = join(above, temporaryName());
      const fresh = incoming;
      const listed = await writeAll(disk, fresh, files);
      await writeNewFile(disk, join(fresh, MANIFEST), listText(MANIFEST, listed));
      await disk.syncFolder(fresh);
      await whenLetGo(disk, () => disk.rename(fresh, target));
      incoming = null;
      await disk.syncFolder(above);
      return success({ kept: [] });
    }
    release = await takeTurn(disk, join(target, MANIFEST), program);
    if (release === null) return refused(BUSY);
    // As whoever had the turn before has left it.
    const earlier = await holderOf(disk, target, force);
    if (!earlier.ok) return earlier;
    if (earlier.value === 'nobody') return refused(GONE);
    await sweep(disk, target);
    incoming = join(target, temporaryName());
    const strangers = await earlier.value.strangersAmong([...files.keys()]);
    if (strangers !== null) return refused(strangers);
    const listed = await writeAll(disk, incoming, files);
    return await replaceOrder(disk, target, incoming, earlier.value, listed);
  } catch (error) {
    return refused(explain(error));
  } finally {
    if (incoming !== null) await removeWhole(disk, incoming).catch(() => undefined);
    await release?.();
  }
};
