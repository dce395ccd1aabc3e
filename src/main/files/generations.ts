/**
 * The last three states of each saved file. They lie in the program's own data, not beside the file: a customer's folder,
 * often a shared one, stays as tidy as it was. A folder per file, named by a hash of its path, holds `NAME~1` (newest) to
 * `NAME~3` and `where.txt` with the path they belong to.
 */
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readIfThere, replaceOwnFile } from './atomic';
import { hashOf } from './fingerprint';

const KEPT_GENERATIONS = 3;

const generationsFolder = (dataFolder: string, path: string): string =>
  join(dataFolder, 'generations', hashOf(Buffer.from(path)).slice(0, 24));

export const generationFile = (dataFolder: string, path: string, age: number): string =>
  join(generationsFolder(dataFolder, path), `${basename(path)}~${age}`);

/**
 * Keeps what the file holds now, before it is replaced by `next`. The same bytes are not kept twice in a row, and what the
 * program saved by itself (`interim`, the hash of it) not at all: an hour of work would push out the states that count.
 */
export const keepGeneration = async (
  dataFolder: string,
  path: string,
  next: Uint8Array,
  interim: string | null = null,
): Promise<void> => {
  const current = await readIfThere(path);
  if (current === null || current.equals(next) || hashOf(current) === interim) return;
  const at = (age: number): string => generationFile(dataFolder, path, age);
  const newest = await readIfThere(at(1));
  if (newest?.equals(current) === true) return;

  const folder = generationsFolder(dataFolder, path);
  await mkdir(folder, { recursive: true });
  await replaceOwnFile(join(folder, 'where.txt'), `${path}\n`);
  // Written whole under another name first: a full disk must not cost an older generation.
  const incoming = join(folder, 'incoming');
  await replaceOwnFile(incoming, current);
  await rm(at(KEPT_GENERATIONS), { force: true });
  for (let age = KEPT_GENERATIONS - 1; age >= 1; age -= 1) {
    try {
      await rename(at(age), at(age + 1));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  await rename(incoming, at(1));
};
