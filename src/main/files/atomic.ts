/** Files that are either the old one or the new one whole, whenever the machine stops. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';

/** Replaces a file at once. Errors: as the system gives them; the old file is then untouched. */
export const replaceFile = async (path: string, content: string | Uint8Array): Promise<void> => {
  await writeFileAtomic(path, typeof content === 'string' ? content : Buffer.from(content));
};

/** The same for the program's own data, whose folder may not be there yet. */
export const replaceOwnFile = async (path: string, content: string | Uint8Array): Promise<void> => {
  await mkdir(dirname(path), { recursive: true });
  await replaceFile(path, content);
};

export const readIfThere = async (path: string): Promise<Buffer | null> => {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};
