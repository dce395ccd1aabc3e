/** What could not be saved in a file because somebody else was quicker: kept beside it, for everybody who has the folder. */
import { basename, dirname, extname, join } from 'node:path';
import { codeOf, type Disk } from './disk';
import { writeNewFile } from './replace-file';
import { safeName } from './safe-name';

/** In bytes, on every file system that is met. */
const LONGEST_NAME = 255;
const MOST_IN_ONE_SECOND = 99;

const two = (number: number): string => String(number).padStart(2, '0');

/** `2026-11-22 14.03.09`, in the time of this machine: no file system takes the colon everywhere. */
const timeWords = (time: Date): string =>
  `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())} ${two(time.getHours())}.${two(time.getMinutes())}.${two(time.getSeconds())}`;

/** `conflictName('a.mpoq', 'pc-7', …, 1)` is `a (conflict from pc-7, 2026-11-22 14.03.09).mpoq`. */
export const conflictName = (name: string, host: string, time: Date, number: number): string => {
  const ending = extname(name);
  const more = number === 1 ? '' : ` ${number}`;
  const what = ` (conflict from ${safeName(host.slice(0, 60), 'another computer')}, ${timeWords(time)})${more}${ending}`;
  let stem = name.slice(0, name.length - ending.length);
  while (stem !== '' && Buffer.byteLength(stem + what) > LONGEST_NAME) stem = [...stem].slice(0, -1).join('');
  return stem + what;
};

/** Answers the name of the copy, which has the rights of the file. Errors: as the system gives them. */
export const keepBeside = async (
  disk: Disk,
  path: string,
  content: Uint8Array,
  host: string,
  time: Date,
): Promise<string> => {
  const beside = await disk.stat(path).catch(() => null);
  for (let number = 1; ; number += 1) {
    const name = conflictName(basename(path), host, time, number);
    try {
      await writeNewFile(disk, join(dirname(path), name), content, beside);
      await disk.syncFolder(dirname(path));
      return name;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST' || number === MOST_IN_ONE_SECOND) throw error;
    }
  }
};
