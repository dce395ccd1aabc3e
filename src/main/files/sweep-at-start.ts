/** What an earlier run was writing when it was ended is taken away: from the program's own data, and where it last worked. */
import { dirname, join } from 'node:path';
import type { Disk } from './disk';
import { sweep } from './temporary-name';
import { type ThisProgram, thisProgram } from './this-program';

/** One folder after the other: one on a network that does not answer holds up no more than itself. */
export const sweepAtStart = async (
  disk: Disk,
  dataFolder: string,
  { recent, exportFolder }: { readonly recent: readonly string[]; readonly exportFolder: string | null },
  program: ThisProgram = thisProgram,
): Promise<void> => {
  const generations = join(dataFolder, 'generations');
  const kept = await disk.readdir(generations).catch(() => []);
  const folders = new Set([
    dataFolder,
    join(dataFolder, 'recovered'),
    ...kept.map((name) => join(generations, name)),
    ...(exportFolder === null ? [] : [exportFolder]),
    ...recent.map((path) => dirname(path)),
  ]);
  for (const folder of folders) await sweep(disk, folder, program);
};
