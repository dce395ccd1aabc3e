/**
 * Writes a folder as a whole: beside its place first, then renamed, so that nobody ever sees half of it and an earlier
 * one survives every failure.
 */
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { failure, type Result, success } from '../../../shared/result';
import { codeOf } from '../io';

/** Its presence says that a folder is an order and may be replaced. */
const MARK = 'order.json';

const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'may not be written: ask for permission or choose another folder',
  EPERM: 'may not be written: ask for permission or choose another folder',
  EROFS: 'lies on a disk that cannot be written: choose another folder',
  ENOSPC: 'could not be written: the disk is full',
  ENOTDIR: 'lies below something that is not a folder: choose another folder',
  ENAMETOOLONG: 'has a name that is too long: choose a shorter one',
  EEXIST: 'lies below something that is not a folder: choose another folder',
};

const explain = (error: unknown): string =>
  SENTENCES[codeOf(error)] ?? `could not be written (${codeOf(error) || 'unknown reason'})`;

/** A text as a whole, or in pieces that follow each other. */
export type FileText = string | Iterable<string>;

/** Pieces are written some hundreds at once: one by one would ask the disk for each row. */
const CHUNK_LENGTH = 65_536;

const writeText = (path: string, text: FileText): void => {
  if (typeof text === 'string') {
    writeFileSync(path, text);
    return;
  }
  const file = openSync(path, 'w');
  try {
    let chunk = '';
    for (const piece of text) {
      chunk += piece;
      if (chunk.length < CHUNK_LENGTH) continue;
      writeFileSync(file, chunk);
      chunk = '';
    }
    writeFileSync(file, chunk);
  } finally {
    closeSync(file);
  }
};

/** Null when the folder may be written; else why not. */
const refusal = (target: string, force: boolean): string | null => {
  if (!existsSync(target)) return null;
  if (!statSync(target).isDirectory()) return 'is a file: choose a folder';
  const entries = readdirSync(target);
  if (entries.length === 0) return null;
  if (!entries.includes(MARK)) return 'holds other files: choose a new or an empty folder';
  return force ? null : 'holds an earlier order: choose another folder, or add --force to replace it';
};

/**
 * Writes `files` (name with forward slashes to text) as the folder `out`.
 * Errors: one sentence about the folder; then nothing of it has changed.
 */
export const writeFolder = (
  out: string,
  files: ReadonlyMap<string, FileText>,
  force: boolean,
): Result<string, string> => {
  let beside: string | null = null;
  try {
    const target = existsSync(out) ? realpathSync(out) : resolve(out);
    const refused = refusal(target, force);
    if (refused !== null) return failure(refused);
    mkdirSync(dirname(target), { recursive: true });
    beside = mkdtempSync(join(dirname(target), `.${basename(target)}-`));
    // A temporary folder is its owner's alone; one made inside it has the rights that folders have here.
    const fresh = join(beside, 'order');
    mkdirSync(fresh);
    for (const [name, text] of files) {
      const path = join(fresh, ...name.split('/'));
      mkdirSync(dirname(path), { recursive: true });
      writeText(path, text);
    }
    if (existsSync(target)) {
      const old = `${beside}-old`;
      renameSync(target, old);
      try {
        renameSync(fresh, target);
      } catch (error) {
        renameSync(old, target);
        throw error;
      }
      rmSync(old, { recursive: true, force: true });
    } else renameSync(fresh, target);
    return success(target);
  } catch (error) {
    return failure(explain(error));
  } finally {
    if (beside !== null) rmSync(beside, { recursive: true, force: true });
  }
};
