/** Tells whether a file is still the one that was read or written. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';

export interface Fingerprint {
  readonly size: number;
  readonly modifiedMs: number;
  readonly sha256: string;
}

export const hashOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');

/** The size is that of the content, not of the file, which somebody may have changed since. */
export const fingerprintOf = async (path: string, content: Uint8Array): Promise<Fingerprint> => {
  const { mtimeMs } = await stat(path);
  return { size: content.byteLength, modifiedMs: mtimeMs, sha256: hashOf(content) };
};

/**
 * `changed` when the file holds other bytes than before, or is gone. A file that was only touched, or written again with
 * the same bytes by a synchronising folder, is the same. Errors: as the system gives them, but for a file that is gone.
 */
export const isStill = async (path: string, known: Fingerprint): Promise<'same' | 'changed' | 'gone'> => {
  try {
    const { size, mtimeMs } = await stat(path);
    if (size === known.size && mtimeMs === known.modifiedMs) return 'same';
    if (size !== known.size) return 'changed';
    return hashOf(await readFile(path)) === known.sha256 ? 'same' : 'changed';
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'gone';
    throw error;
  }
};
