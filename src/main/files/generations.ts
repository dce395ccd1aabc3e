/**
 * The last three states of each saved file. They lie in the program's own data, not beside the file: a customer's folder,
 * often a shared one, stays as tidy as it was. A folder per file, named by a hash of its path, holds `NAME~1` (newest) to
 * `NAME~3` and `where.txt` with the path they belong to.
 */
import { basename, join } from 'node:path';
import type { Disk } from './disk';
import { hashOf } from './fingerprint';
import { LARGEST_FILE } from './largest-file';
import { readIfThere } from './read-file';
import { removeFile, replaceOwnFile, whenLetGo } from './replace-file';

const KEPT_GENERATIONS = 3;

const generationsFolder = (dataFolder: string, path: string): string =>
  join(dataFolder, 'generations', hashOf(Buffer.from(path)).slice(0, 24));

/** A name that is as long as names may be has no room for the age. */
const shortened = (name: string): string => {
  let short = name;
  while (Buffer.byteLength(short) > 240) short = short.slice(1);
  return short;
};

export const generationFile = (dataFolder: string, path: string, age: number): string =>
  join(generationsFolder(dataFolder, path), `${shortened(basename(path))}~${age}`);

/**
 * Keeps `current`, what the file holds now, before it is replaced by `next`. The same bytes are not kept twice in a row, and
 * what the program saved by itself (`interim`, the hash of it) not at all: an hour of work would push out the states that
 * count. Broken off anywhere, it goes on the next time and has lost none.
 */
export const keepGeneration = async (
  disk: Disk,
  dataFolder: string,
  path: string,
  current: Buffer | null,
  next: Uint8Array,
  interim: string | null = null,
): Promise<void> => {
  const folder = generationsFolder(dataFolder, path);
  const at = (age: number): string => generationFile(dataFolder, path, age);
  const incoming = join(folder, 'incoming');
  const contentAt = async (file: string): Promise<Buffer | null> =>
    (await readIfThere(disk, file, LARGEST_FILE))?.content ?? null;

  /** What came in becomes the newest; the gap that it needs is one that was left, or the place of the oldest. */
  const takeIn = async (): Promise<void> => {
    let gap = 1;
    while (gap < KEPT_GENERATIONS && (await contentAt(at(gap))) !== null) gap += 1;
    for (let age = gap - 1; age >= 1; age -= 1)
      await whenLetGo(disk, () => disk.rename(at(age), at(age + 1)));
    await whenLetGo(disk, () => disk.rename(incoming, at(1)));
    await disk.syncFolder(folder);
  };

  if (current === null || current.equals(next) || hashOf(current) === interim) return;
  const left = await contentAt(incoming);
  if (left !== null && !left.equals(current)) await takeIn();
  if ((await contentAt(at(1)))?.equals(current) === true) {
    if (left !== null) await removeFile(disk, incoming);
    return;
  }
  const where = join(folder, 'where.txt');
  if ((await contentAt(where)) === null) await replaceOwnFile(disk, where, `${path}\n`);
  // Written whole under another name first: a full disk must not cost an older generation.
  await replaceOwnFile(disk, incoming, current);
  await takeIn();
};
