/**
 * The one way in which files are written: whole under another name first, seen to be whole, and only then under their own.
 * Whenever the machine stops or the disk refuses, the file is the old one or the new one.
 */
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { codeOf, type Disk, type FileState, type OpenFile, systemError } from './disk';
import { type Fingerprint, fingerprintOf } from './fingerprint';
import { NO_FILE } from './read-file';
import { temporaryName } from './temporary-name';
import type { ThisProgram } from './this-program';
import { inTurnAt } from './turn';

/** A text or bytes as a whole, or a text in pieces that follow each other. */
export type Content = string | Uint8Array | Iterable<string | Uint8Array>;

export const READ_ONLY = 'READ_ONLY';
export const LINK_TO_NOTHING = 'LINK_TO_NOTHING';

/** The new file is in its place, and the disk did not confirm that it stays there. */
export class NotConfirmed extends Error {
  constructor(
    readonly code: string,
    readonly written: Fingerprint,
  ) {
    super(`The disk did not confirm what was written (${code}).`);
  }
}

/** Pieces are written some hundreds at once: one by one would ask the disk for each row. */
const CHUNK_LENGTH = 65_536;

function* chunksOf(content: Content): Generator<Uint8Array, void, void> {
  if (typeof content === 'string') yield Buffer.from(content, 'utf8');
  else if (content instanceof Uint8Array) yield content;
  else {
    let chunk = '';
    for (const piece of content) {
      if (typeof piece === 'string') chunk += piece;
      if (typeof piece === 'string' && chunk.length < CHUNK_LENGTH) continue;
      yield Buffer.from(chunk, 'utf8');
      chunk = '';
      if (typeof piece !== 'string') yield piece;
    }
    yield Buffer.from(chunk, 'utf8');
  }
}

const writeChunk = async (file: OpenFile, chunk: Uint8Array): Promise<void> => {
  for (let done = 0; done < chunk.length; ) {
    const { bytesWritten } = await file.write(chunk, done, chunk.length - done);
    if (bytesWritten === 0) throw systemError('EIO', 'The disk takes nothing and does not say why.');
    done += bytesWritten;
  }
};

/** File systems without owners and rights refuse to set them; nothing is lost by that. */
const KNOWS_NO_RIGHTS = new Set(['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']);

const asFarAsKnown = async (work: Promise<void>): Promise<boolean> => {
  try {
    await work;
    return true;
  } catch (error) {
    if (!KNOWS_NO_RIGHTS.has(codeOf(error))) throw error;
    return false;
  }
};

/** Owner, group and rights of the file that is replaced, as far as this person may give them. */
const takeRights = async (file: OpenFile, old: FileState): Promise<void> => {
  const { uid, gid } = await file.stat();
  // Only an administrator gives files away; to a group of one's own everybody may.
  if ((uid !== old.uid || gid !== old.gid) && !(await asFarAsKnown(file.chown(old.uid, old.gid))))
    await asFarAsKnown(file.chown(uid, old.gid));
  await asFarAsKnown(file.chmod(old.mode & 0o777));
};

/** Writes a file that is not there yet, onto the disk. Errors: as the system gives them; then there is none. */
export const writeNewFile = async (
  disk: Disk,
  path: string,
  content: Content,
  replaced: FileState | null = null,
): Promise<Fingerprint> => {
  const file = await disk.create(path, replaced === null ? 0o666 : replaced.mode & 0o777);
  let isOpen = true;
  try {
    const hash = createHash('sha256');
    let size = 0;
    for (const chunk of chunksOf(content)) {
      hash.update(chunk);
      size += chunk.length;
      await writeChunk(file, chunk);
    }
    if (replaced !== null) await takeRights(file, replaced);
    const state = await file.stat();
    if (state.size !== size) throw systemError('EIO', 'The file is shorter than what was written.');
    await file.sync();
    isOpen = false;
    // Some disks, those behind a network above all, tell only now that they are full.
    await file.close();
    return fingerprintOf(state, hash.digest('hex'));
  } catch (error) {
    if (isOpen) await file.close().catch(() => undefined);
    await disk.unlink(path).catch(() => undefined);
    throw error;
  }
};

/** What another program may do to a file for a moment, as one that looks for viruses does on Windows. */
const HELD = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Four seconds in all. */
const PAUSES_MS = [10, 20, 40, 80, 160, 320, 640, 1280, 1450] as const;

export const whenLetGo = async <T>(disk: Disk, work: () => Promise<T>): Promise<T> => {
  for (const milliseconds of PAUSES_MS) {
    try {
      return await work();
    } catch (error) {
      if (!HELD.has(codeOf(error))) throw error;
    }
    await disk.pause(milliseconds);
  }
  return work();
};

/** Whether nothing has the name, no link either. */
export const isFree = async (disk: Disk, path: string): Promise<boolean> => {
  try {
    await disk.lstat(path);
    return false;
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return true;
    throw error;
  }
};

/**
 * Where a link leads; a name that is free is the place itself. Throws for a link to nothing: the disk that it leads to may only be
 * away, and a file in the place of the link would be another one than everybody else opens.
 */
const placeOf = async (disk: Disk, path: string): Promise<string> => {
  try {
    return await disk.realpath(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
    if (await isFree(disk, path)) return path;
    throw systemError(LINK_TO_NOTHING);
  }
};

/** What is to be replaced; null when the name is free. Throws for what must not be. */
const replaceableAt = async (disk: Disk, place: string): Promise<FileState | null> => {
  const state = await disk.stat(place).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  });
  if (state === null) return null;
  if (state.isDirectory()) throw systemError('EISDIR');
  if (!state.isFile()) throw systemError(NO_FILE);
  // An administrator may write everything; the mark still says that this is not to be written.
  if ((state.mode & 0o222) === 0 || !(await disk.mayWrite(place))) throw systemError(READ_ONLY);
  return state;
};

/** A look right before the new file takes the place of the old one, which stops that by throwing; whose it is takes turns. */
export interface LastLook {
  readonly look: () => Promise<void>;
  readonly program: ThisProgram;
}

/**
 * Replaces a file at once, or makes it; after a last look while nobody else who looks replaces it. Errors: `READ_ONLY`, `NO_FILE` and `LINK_TO_NOTHING` for what is never replaced, `NotConfirmed`, what `lastLook`
 * threw, and else as the system gives them; but for `NotConfirmed` the old file is then untouched.
 */
export const replaceFile = async (
  disk: Disk,
  path: string,
  content: Content,
  lastLook: LastLook | null = null,
): Promise<Fingerprint> => {
  const place = await placeOf(disk, path);
  const folder = dirname(place);
  const old = await replaceableAt(disk, place);
  const incoming = join(folder, temporaryName());
  const written = await writeNewFile(disk, incoming, content, old);
  try {
    const put = (): Promise<void> => disk.rename(incoming, place);
    const lookAndPut = async ({ look, program }: LastLook): Promise<void> =>
      inTurnAt(disk, place, program, async () => {
        await look();
        await put();
      });
    await whenLetGo(disk, () => (lastLook === null ? put() : lookAndPut(lastLook)));
  } catch (error) {
    await disk.unlink(incoming).catch(() => undefined);
    throw error;
  }
  try {
    await disk.syncFolder(folder);
  } catch (error) {
    throw new NotConfirmed(codeOf(error), written);
  }
  return written;
};

/** Makes a folder and those above it, each for good. */
export const makeFolder = async (disk: Disk, path: string): Promise<void> => {
  const above = dirname(path);
  try {
    await disk.mkdir(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' && above !== path) {
      await makeFolder(disk, above);
      await makeFolder(disk, path);
      return;
    }
    if (codeOf(error) !== 'EEXIST' || !(await disk.stat(path)).isDirectory()) throw error;
    return;
  }
  await disk.syncFolder(above);
};

/** The same for the program's own data, whose folder may not be there yet. */
export const replaceOwnFile = async (disk: Disk, path: string, content: Content): Promise<void> => {
  await makeFolder(disk, dirname(path));
  await replaceFile(disk, path, content);
};

/** Removes a file that may be gone already. */
export const removeFile = async (disk: Disk, path: string): Promise<void> => {
  try {
    await whenLetGo(disk, () => disk.unlink(path));
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error;
  }
};
