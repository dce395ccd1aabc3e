/** Files as a whole, and only files: a pipe would be waited for without end, a device has no end. */
import { createHash } from 'node:crypto';
import { codeOf, type Disk, type FileState, type OpenFile, systemError } from './disk';

/** Codes of our own beside the system's. */
export const TOO_LARGE = 'TOO_LARGE';
export const NO_FILE = 'NO_FILE';

const CHUNK_BYTES = 256 * 1024;

export interface ReadFile {
  readonly content: Buffer;
  readonly state: FileState;
}

export class TooLarge extends Error {
  readonly code = TOO_LARGE;
  constructor(readonly size: number) {
    super(TOO_LARGE);
  }
}

/** Throws what says why this is not to be read. */
const mustBeFile = (state: FileState, limit: number): void => {
  if (state.isDirectory()) throw systemError('EISDIR');
  if (!state.isFile()) throw systemError(NO_FILE);
  if (state.size > limit) throw new TooLarge(state.size);
};

const contentOf = async (file: OpenFile, size: number, limit: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    // One byte more than the size tells the end of an ordinary file in one read.
    const chunk = Buffer.allocUnsafe(chunks.length === 0 ? size + 1 : CHUNK_BYTES);
    const { bytesRead } = await file.read(chunk, 0, chunk.length);
    if (bytesRead === 0) return chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    total += bytesRead;
    // It grows while it is read.
    if (total > limit) throw new TooLarge(total);
    chunks.push(chunk.subarray(0, bytesRead));
  }
};

/**
 * A file of at most `limit` bytes, and what the system says of the very one that was read. Looked at before it is opened, as
 * opening alone does something to a device, and again afterwards, as the name may lead elsewhere by then.
 */
export const readRegularFile = async (disk: Disk, path: string, limit: number): Promise<ReadFile> => {
  mustBeFile(await disk.stat(path), limit);
  const file = await disk.openToRead(path);
  try {
    const state = await file.stat();
    mustBeFile(state, limit);
    return { content: await contentOf(file, state.size, limit), state };
  } finally {
    await file.close();
  }
};

/** Null when there is nothing of that name. */
export const readIfThere = async (disk: Disk, path: string, limit: number): Promise<ReadFile | null> => {
  try {
    return await readRegularFile(disk, path, limit);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
};

/** SHA-256 of a file of any size, which is never in memory as a whole. */
export const digestOfFile = async (disk: Disk, path: string): Promise<string> => {
  mustBeFile(await disk.stat(path), Number.POSITIVE_INFINITY);
  const file = await disk.openToRead(path);
  try {
    mustBeFile(await file.stat(), Number.POSITIVE_INFINITY);
    const hash = createHash('sha256');
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const { bytesRead } = await file.read(chunk, 0, chunk.length);
      if (bytesRead === 0) return hash.digest('hex');
      hash.update(chunk.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
};
