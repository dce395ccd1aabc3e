/** All that is asked of the file system, in one place: under it tests put a disk that fails. */
import { constants } from 'node:fs';
import * as fs from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';

export interface FileState {
  readonly size: number;
  readonly mtimeMs: number;
  readonly ino: number;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly isFile: () => boolean;
  readonly isDirectory: () => boolean;
}

export interface OpenFile {
  /** From where the last read ended. */
  readonly read: (
    into: Uint8Array,
    offset: number,
    length: number,
  ) => Promise<{ readonly bytesRead: number }>;
  /** May take fewer bytes than it was given, and say no more about it. */
  readonly write: (
    bytes: Uint8Array,
    offset: number,
    length: number,
  ) => Promise<{ readonly bytesWritten: number }>;
  readonly stat: () => Promise<FileState>;
  readonly chmod: (mode: number) => Promise<void>;
  readonly chown: (uid: number, gid: number) => Promise<void>;
  readonly sync: () => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Errors of every operation: as the system gives them, with a `code`. */
export interface Disk {
  /** For reading; of what is no file it does not wait for somebody to write into it. */
  readonly openToRead: (path: string) => Promise<OpenFile>;
  /** A file that is not there yet. */
  readonly create: (path: string, mode: number) => Promise<OpenFile>;
  readonly stat: (path: string) => Promise<FileState>;
  /** Of a link that itself, which is neither file nor folder. */
  readonly lstat: (path: string) => Promise<FileState>;
  readonly mayWrite: (path: string) => Promise<boolean>;
  readonly realpath: (path: string) => Promise<string>;
  readonly readdir: (path: string) => Promise<readonly string[]>;
  readonly mkdir: (path: string) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
  readonly unlink: (path: string) => Promise<void>;
  readonly rmdir: (path: string) => Promise<void>;
  /** Returns when the folder's names are on the disk: until then a power cut may undo what was renamed in it. */
  readonly syncFolder: (path: string) => Promise<void>;
  /** What is waited between two tries of what another program holds up. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

export const systemError = (code: string, message = code): Error =>
  Object.assign(new Error(message), { code });

/** What some file systems answer that know no such request; they keep the order by themselves or not at all. */
const KNOWS_NO_SYNC = new Set(['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EISDIR', 'EBADF']);

const syncFolder = async (path: string): Promise<void> => {
  // Windows opens no folders; its file systems write names in order.
  if (process.platform === 'win32') return;
  const folder = await fs.open(path, constants.O_RDONLY).catch((error: unknown) => {
    // One may write into a folder and not look into it; then nobody can confirm anything.
    if (codeOf(error) === 'EACCES') return null;
    throw error;
  });
  if (folder === null) return;
  try {
    await folder.sync();
  } catch (error) {
    if (!KNOWS_NO_SYNC.has(codeOf(error))) throw error;
  } finally {
    await folder.close();
  }
};

export const realDisk: Disk = {
  // Windows has no such flag, and no pipes among its files.
  openToRead: (path) => fs.open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)),
  create: (path, mode) => fs.open(path, 'wx', mode),
  stat: (path) => fs.stat(path),
  lstat: (path) => fs.lstat(path),
  mayWrite: (path) =>
    fs.access(path, constants.W_OK).then(
      () => true,
      () => false,
    ),
  realpath: (path) => fs.realpath(path),
  readdir: (path) => fs.readdir(path),
  mkdir: (path) => fs.mkdir(path),
  rename: (from, to) => fs.rename(from, to),
  unlink: (path) => fs.unlink(path),
  rmdir: (path) => fs.rmdir(path),
  syncFolder,
  pause: (milliseconds) => setTimeout(milliseconds),
};
