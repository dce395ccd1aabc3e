/**
 * A disk in memory that does what real ones do on a bad day: it takes a part of what is written, has no room, refuses, and
 * after a power cut holds no more than what was synchronised. Every operation is counted and named.
 */
import { posix } from 'node:path';
import { type Disk, type FileState, type OpenFile, systemError } from '../../../src/main/files/disk';

interface FileNode {
  readonly ino: number;
  data: Buffer;
  /** What a power cut leaves of it. */
  kept: Buffer;
  mtimeMs: number;
  mode: number;
}

interface FolderNode {
  readonly ino: number;
  entries: Map<string, Node>;
  kept: Map<string, Node>;
}

type Node = FileNode | FolderNode;

const isFolder = (node: Node | undefined): node is FolderNode => node !== undefined && 'entries' in node;

export interface Operation {
  readonly kind: keyof Disk | keyof OpenFile;
  readonly path: string;
}

export class Crashed extends Error {}

/** What the machine keeps when it stops: `names` all names but no bytes that were not synchronised. */
export type Stop = 'killed' | 'power cut' | 'power cut, names kept';
export const STOPS: readonly Stop[] = ['killed', 'power cut', 'power cut, names kept'];

export class MemoryDisk implements Disk {
  readonly operations: Operation[] = [];
  /** Called before each operation, with its place in the list; may throw. */
  onOperation: (operation: Operation, index: number) => unknown = () => undefined;
  /** In bytes of files. */
  capacity = Number.POSITIVE_INFINITY;
  /** The most that one write takes. */
  mostAtOnce = Number.POSITIVE_INFINITY;
  paused = 0;
  #root: FolderNode = { ino: 1, entries: new Map(), kept: new Map() };
  #made = 1;
  #clock = 0;
  #used = 0;

  /** Puts a file there, for good, as somebody else would. */
  put(path: string, content: string | Uint8Array, mode = 0o644): void {
    const folder = this.#makeFolders(posix.dirname(path));
    const data = Buffer.from(content);
    const old = folder.entries.get(posix.basename(path));
    if (old !== undefined && !isFolder(old)) this.#used -= old.data.length;
    this.#used += data.length;
    const file: FileNode = { ino: ++this.#made, data, kept: data, mtimeMs: ++this.#clock, mode };
    folder.entries.set(posix.basename(path), file);
    folder.kept.set(posix.basename(path), file);
  }

  get used(): number {
    return this.#used;
  }

  text(path: string): string | null {
    const node = this.#find(path);
    return node === undefined || isFolder(node) ? null : node.data.toString('utf8');
  }

  names(path: string): string[] {
    const node = this.#find(path);
    return isFolder(node) ? [...node.entries.keys()].sort() : [];
  }

  /** The same disk, found again by the next start. */
  after(stop: Stop): MemoryDisk {
    const next = new MemoryDisk();
    next.#made = this.#made;
    next.#clock = this.#clock;
    const copies = new Map<Node, Node>();
    const copy = (node: Node): Node => {
      const known = copies.get(node);
      if (known !== undefined) return known;
      let made: Node;
      if (isFolder(node)) {
        const entries = new Map<string, Node>();
        made = { ino: node.ino, entries, kept: entries };
        copies.set(node, made);
        for (const [name, one] of stop === 'power cut' ? node.kept : node.entries)
          entries.set(name, copy(one));
        made.kept = new Map(entries);
      } else {
        const data = stop === 'killed' ? node.data : node.kept;
        made = { ...node, data, kept: data };
        next.#used += data.length;
        copies.set(node, made);
      }
      return made;
    };
    next.#root = copy(this.#root) as FolderNode;
    return next;
  }

  openToRead = async (path: string): Promise<OpenFile> => {
    this.#operate('openToRead', path);
    const node = this.#existing(path);
    if (isFolder(node)) throw systemError('EISDIR');
    return this.#handle(node, path);
  };

  create = async (path: string, mode: number): Promise<OpenFile> => {
    this.#operate('create', path);
    const folder = this.#folder(posix.dirname(path));
    const name = posix.basename(path);
    if (Buffer.byteLength(name) > 255) throw systemError('ENAMETOOLONG');
    if (folder.entries.has(name)) throw systemError('EEXIST');
    const empty = Buffer.alloc(0);
    const file: FileNode = { ino: ++this.#made, data: empty, kept: empty, mtimeMs: ++this.#clock, mode };
    folder.entries.set(name, file);
    return this.#handle(file, path);
  };

  stat = async (path: string): Promise<FileState> => {
    this.#operate('stat', path);
    return this.#state(this.#existing(path));
  };

  lstat = async (path: string): Promise<FileState> => {
    this.#operate('lstat', path);
    return this.#state(this.#existing(path));
  };

  mayWrite = async (path: string): Promise<boolean> => {
    const node = this.#find(path);
    return node !== undefined && (isFolder(node) || (node.mode & 0o200) !== 0);
  };

  realpath = async (path: string): Promise<string> => {
    this.#operate('realpath', path);
    this.#existing(path);
    return path;
  };

  readdir = async (path: string): Promise<readonly string[]> => {
    this.#operate('readdir', path);
    return [...this.#folder(path).entries.keys()];
  };

  mkdir = async (path: string): Promise<void> => {
    this.#operate('mkdir', path);
    const above = this.#folder(posix.dirname(path));
    if (above.entries.has(posix.basename(path))) throw systemError('EEXIST');
    above.entries.set(posix.basename(path), { ino: ++this.#made, entries: new Map(), kept: new Map() });
  };

  rename = async (from: string, to: string): Promise<void> => {
    this.#operate('rename', to);
    const node = this.#existing(from);
    const into = this.#folder(posix.dirname(to));
    const old = into.entries.get(posix.basename(to));
    if (isFolder(old)) throw systemError('EISDIR');
    if (old !== undefined) this.#used -= old.data.length;
    this.#folder(posix.dirname(from)).entries.delete(posix.basename(from));
    into.entries.set(posix.basename(to), node);
  };

  unlink = async (path: string): Promise<void> => {
    this.#operate('unlink', path);
    const node = this.#existing(path);
    if (isFolder(node)) throw systemError('EISDIR');
    this.#used -= node.data.length;
    this.#folder(posix.dirname(path)).entries.delete(posix.basename(path));
  };

  rmdir = async (path: string): Promise<void> => {
    this.#operate('rmdir', path);
    if (this.#folder(path).entries.size > 0) throw systemError('ENOTEMPTY');
    this.#folder(posix.dirname(path)).entries.delete(posix.basename(path));
  };

  syncFolder = async (path: string): Promise<void> => {
    this.#operate('syncFolder', path);
    const folder = this.#folder(path);
    folder.kept = new Map(folder.entries);
  };

  pause = async (milliseconds: number): Promise<void> => {
    this.paused += milliseconds;
  };

  #operate(kind: Operation['kind'], path: string): void {
    const operation = { kind, path };
    this.operations.push(operation);
    this.onOperation(operation, this.operations.length - 1);
  }

  #find(path: string): Node | undefined {
    let node: Node | undefined = this.#root;
    for (const name of path.split('/').filter((part) => part !== ''))
      node = isFolder(node) ? node.entries.get(name) : undefined;
    return node;
  }

  #existing(path: string): Node {
    const node = this.#find(path);
    if (node === undefined) throw systemError('ENOENT');
    return node;
  }

  #folder(path: string): FolderNode {
    const node = this.#existing(path);
    if (!isFolder(node)) throw systemError('ENOTDIR');
    return node;
  }

  #makeFolders(path: string): FolderNode {
    let folder = this.#root;
    for (const name of path.split('/').filter((part) => part !== '')) {
      let next = folder.entries.get(name);
      if (next === undefined) {
        next = { ino: ++this.#made, entries: new Map(), kept: new Map() };
        folder.entries.set(name, next);
        folder.kept.set(name, next);
      }
      if (!isFolder(next)) throw new Error(`${path} lies below a file`);
      folder = next;
    }
    return folder;
  }

  #state(node: Node): FileState {
    const folder = isFolder(node);
    return {
      size: folder ? 0 : node.data.length,
      mtimeMs: folder ? 0 : node.mtimeMs,
      ino: node.ino,
      mode: folder ? 0o755 : node.mode,
      uid: 0,
      gid: 0,
      isFile: () => !folder,
      isDirectory: () => folder,
    };
  }

  #handle(file: FileNode, path: string): OpenFile {
    let at = 0;
    return {
      read: async (into, offset, length) => {
        this.#operate('read', path);
        const bytesRead = file.data.copy(into, offset, at, Math.min(file.data.length, at + length));
        at += bytesRead;
        return { bytesRead };
      },
      write: async (bytes, offset, length) => {
        this.#operate('write', path);
        const room = Math.min(length, this.mostAtOnce, this.capacity - this.#used);
        if (room <= 0 && length > 0) throw systemError('ENOSPC');
        file.data = Buffer.concat([file.data, bytes.subarray(offset, offset + room)]);
        file.mtimeMs = ++this.#clock;
        this.#used += room;
        return { bytesWritten: room };
      },
      stat: async () => {
        this.#operate('stat', path);
        return this.#state(file);
      },
      chmod: async (mode) => {
        this.#operate('chmod', path);
        file.mode = mode;
      },
      chown: async () => this.#operate('chown', path),
      sync: async () => {
        this.#operate('sync', path);
        file.kept = file.data;
      },
      close: async () => this.#operate('close', path),
    };
  }
}
