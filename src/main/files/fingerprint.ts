/** Tells whether a file is still the one that was read or written. */
import { createHash } from 'node:crypto';
import { codeOf, type Disk, type FileState } from './disk';
import { readRegularFile, TOO_LARGE } from './read-file';

export interface Fingerprint {
  readonly size: number;
  readonly modifiedMs: number;
  readonly inode: number;
  readonly sha256: string;
}

export const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** `state` is of the open file itself: asked by its name later, it may be that of somebody else's. */
export const fingerprintOf = (state: FileState, sha256: string): Fingerprint => ({
  size: state.size,
  modifiedMs: state.mtimeMs,
  inode: state.ino,
  sha256,
});

/**
 * `changed` when the file holds other bytes than before, or is gone. A file that was only touched, or written again with
 * the same bytes by a synchronising folder, is the same. `quick` trusts size, time and place on the disk where they are as
 * they were; a clock that counts in seconds, or a time that was set back, deceives it. Errors: as the system gives them,
 * but for a file that is gone.
 */
export const isStill = async (
  disk: Disk,
  path: string,
  known: Fingerprint,
  how: 'quick' | 'whole',
): Promise<'same' | 'changed' | 'gone'> => {
  try {
    const { size, mtimeMs, ino } = await disk.stat(path);
    if (size !== known.size) return 'changed';
    if (how === 'quick' && mtimeMs === known.modifiedMs && ino === known.inode) return 'same';
    return hashOf((await readRegularFile(disk, path, known.size)).content) === known.sha256
      ? 'same'
      : 'changed';
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return 'gone';
    if (codeOf(error) === TOO_LARGE) return 'changed';
    throw error;
  }
};
