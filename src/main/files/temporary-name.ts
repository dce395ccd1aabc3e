/**
 * Names of what is being written and not there yet. They are short, as the file's own name may have all the bytes that a
 * name can have, and say whose they are: what a process left behind that is gone is swept, and nothing else.
 */
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import type { Disk } from './disk';
import { hostTag, type ThisProgram, thisProgram } from './this-program';
import { sweepTurns } from './turn';

const TEMPORARY = /^\.mpoq-([0-9a-f]{6})-([1-9][0-9]{0,9})-[0-9a-f]{8}\.tmp$/;

/** `.mpoq-1f0c9a-4711-83e1b0c2.tmp` */
export const temporaryName = ({ host, processId }: ThisProgram = thisProgram): string =>
  `.mpoq-${hostTag(host)}-${processId}-${randomBytes(4).toString('hex')}.tmp`;

/** Whether a process of this machine that is gone was writing it. */
export const isLeftBehind = (name: string, { host, isRunning }: ThisProgram = thisProgram): boolean => {
  const [, tag, processId] = TEMPORARY.exec(name) ?? [];
  return tag === hostTag(host) && !isRunning(Number(processId));
};

/** Of a folder all that lies in it, for what was written beside the place of a folder. */
export const removeWhole = async (disk: Disk, path: string): Promise<void> => {
  try {
    await disk.unlink(path);
  } catch (error) {
    const names = await disk.readdir(path).catch(() => null);
    if (names === null) throw error;
    for (const name of names) await removeWhole(disk, join(path, name));
    await disk.rmdir(path);
  }
};

/** Takes away what processes of this machine that are gone were writing in a folder. What cannot be removed stays. */
export const sweep = async (
  disk: Disk,
  folder: string,
  program: ThisProgram = thisProgram,
): Promise<void> => {
  const names = await disk.readdir(folder).catch(() => []);
  for (const name of names)
    if (isLeftBehind(name, program)) await removeWhole(disk, join(folder, name)).catch(() => undefined);
  await sweepTurns(disk, folder, names, program);
};
