/** One quote file from the disk, as the window may have it: whole and checked, or a sentence that says why not. */
import { basename, join } from 'node:path';
import type { FileError, OpenedFile } from '../../shared/ipc/bridge';
import { QUOTE_FORMAT, quoteSchema, readQuoteText } from '../../shared/order/quote-document';
import { parseJsonText } from '../../shared/reading/json-text';
import { failure, type Problem, type Result, success } from '../../shared/result';
import { type Disk, realDisk } from './disk';
import { errorFromSystem, fileError, readOnlyWords } from './file-error';
import { type Fingerprint, fingerprintOf, hashOf } from './fingerprint';
import { LARGEST_FILE } from './largest-file';
import { type ReadFile, readIfThere, readRegularFile, TooLarge } from './read-file';
import { makeFolder, writeNewFile } from './replace-file';

const MOST_DAMAGED_COPIES = 99;

export interface ReadQuote {
  readonly opened: Omit<OpenedFile, 'file' | 'openElsewhere'>;
  readonly fingerprint: Fingerprint;
  /** Why it is not to be saved over; null when it may be. */
  readonly readOnly: FileError | null;
}

/** A file with its kind and size looked at first, so that a film opened by mistake does not fill the memory. */
export const readLimited = async (
  path: string,
  limit: number,
  disk: Disk = realDisk,
): Promise<Result<ReadFile, FileError>> => {
  const name = basename(path);
  try {
    return success(await readRegularFile(disk, path, limit));
  } catch (error) {
    if (!(error instanceof TooLarge)) return failure(errorFromSystem(error, name, 'read'));
    const mebibytes = Math.ceil(error.size / 1024 / 1024);
    return failure(
      fileError('too-large', `"${name}" has ${mebibytes} MiB; at most ${limit / 1024 / 1024} MiB are read.`),
    );
  }
};

const textOf = (content: Uint8Array): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(content);
  } catch {
    return null;
  }
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes out the keys that this version does not know; null when more than keys differ. */
const asOlderVersion = (value: Record<string, unknown>): string | null => {
  const reduced: unknown = structuredClone({ ...value, version: 1 });
  // Each pass shows the unknown keys one level deeper at the most.
  for (let pass = 0; pass < 20; pass += 1) {
    const parsed = quoteSchema.safeParse(reduced);
    if (parsed.success) {
      const text = `${JSON.stringify(parsed.data, null, 2)}\n`;
      return readQuoteText(text).ok ? text : null;
    }
    const unknown = parsed.error.issues.filter(({ code }) => code === 'unrecognized_keys');
    if (unknown.length === 0) return null;
    for (const issue of unknown) {
      let holder: unknown = reduced;
      for (const step of issue.path) holder = (holder as Record<PropertyKey, unknown> | undefined)?.[step];
      if (!isRecord(holder)) return null;
      for (const key of (issue as { keys: readonly string[] }).keys) delete holder[key];
    }
  }
  return null;
};

const inWords = ([first, ...others]: readonly Problem[]): string => {
  const place = first === undefined || first.path === '' ? '' : `${first.path}: `;
  const more =
    others.length === 0 ? '' : ` (and ${others.length} more ${others.length === 1 ? 'place' : 'places'})`;
  return `${place}${first?.message ?? 'it cannot be read'}${more}`;
};

/** A file calls itself a quote, in whatever state the rest of it is. */
const NAMES_THE_FORMAT = /"format"\s*:\s*"mpo-preflight\/quote"/;

const LONGEST_NAME = 255;

/** Fits on every file system, as the file's own name may be as long as a name may be. */
const copyName = (name: string, number: number): string => {
  const ending = `.damaged-${number}`;
  let stem = name;
  while (Buffer.byteLength(stem + ending) > LONGEST_NAME) stem = [...stem].slice(0, -1).join('');
  return stem + ending;
};

/**
 * Copies a damaged quote, as it is, to `NAME.damaged-1` in the program's own data: its own folder may be a customer's, or
 * shared. The same bytes are set aside once. Returns the copy's name, or null when there was no room for it.
 */
const setAside = async (
  disk: Disk,
  name: string,
  content: Uint8Array,
  dataFolder: string,
): Promise<string | null> => {
  const folder = join(dataFolder, 'damaged');
  for (let number = 1; number <= MOST_DAMAGED_COPIES; number += 1) {
    const copy = copyName(name, number);
    const target = join(folder, copy);
    try {
      const there = await readIfThere(disk, target, LARGEST_FILE);
      if (there === null) {
        await makeFolder(disk, folder);
        await writeNewFile(disk, target, content);
      } else if (!there.content.equals(content)) continue;
      return copy;
    } catch {
      return null;
    }
  }
  return null;
};

const newerVersion = (value: unknown): number | null => {
  if (!isRecord(value) || value.format !== QUOTE_FORMAT) return null;
  const { version } = value;
  return typeof version === 'number' && Number.isInteger(version) && version > 1 ? version : null;
};

const notUnderstood = (name: string, version: number): FileError =>
  fileError(
    'newer-version',
    `"${name}" was written by a newer program (file version ${version}; this one reads version 1). Open it there, or update this program. The file was not touched.`,
  );

const notSavedOver = (name: string, version: number): FileError =>
  fileError(
    'newer-version',
    `"${name}" was written by a newer program (file version ${version}). What this version does not know is not shown, so it cannot be saved over; save a copy under another name.`,
  );

/** Why what a file holds must not be replaced; null when nothing in it is newer than this program. */
export const newerThanThis = (name: string, content: Uint8Array): FileError | null => {
  const parsed = parseJsonText(textOf(content) ?? '');
  const version = parsed.ok ? newerVersion(parsed.value) : null;
  return version === null ? null : notSavedOver(name, version);
};

/**
 * Reads and checks a quote file. A newer version is shown as far as it is understood, and read-only. A damaged file is set
 * aside and never changed.
 */
export const readQuoteFile = async (
  path: string,
  dataFolder: string,
  disk: Disk = realDisk,
): Promise<Result<ReadQuote, FileError>> => {
  const name = basename(path);
  const read = await readLimited(path, LARGEST_FILE, disk);
  if (!read.ok) return read;
  const { content, state } = read.value;
  // Of the very file that was read: its name may be somebody else's by now.
  const fingerprint = fingerprintOf(state, hashOf(content));
  const asOpened = (shown: string, readOnly: FileError | null): Result<ReadQuote, FileError> =>
    success({
      opened: { name, text: shown, readOnlyBecause: readOnly?.message ?? null },
      fingerprint,
      readOnly,
    });

  const text = textOf(content);
  if (text === null)
    return failure(
      fileError('not-text', `"${name}" is not text, so it is no quote. Choose a file that ends in .mpoq.`),
    );
  const quote = readQuoteText(text);
  if (quote.ok) {
    const mayWrite = (state.mode & 0o222) !== 0 && (await disk.mayWrite(path));
    return asOpened(text, mayWrite ? null : fileError('read-only', readOnlyWords(name)));
  }

  // Under the limits that every file here has; what goes past them is damaged, whatever version it claims.
  const parsed = parseJsonText(text);
  const value = parsed.ok ? parsed.value : null;
  const version = newerVersion(value);
  if (version !== null && isRecord(value)) {
    const older = asOlderVersion(value);
    return older === null
      ? failure(notUnderstood(name, version))
      : asOpened(older, notSavedOver(name, version));
  }
  if (isRecord(value) && typeof value.format === 'string' && value.format !== QUOTE_FORMAT)
    return failure(
      fileError(
        'failed',
        `"${name}" is no quote: its "format" is ${JSON.stringify(value.format.slice(0, 60))}.`,
      ),
    );
  // What never was a quote is nothing of ours to copy.
  const copy = NAMES_THE_FORMAT.test(text) ? await setAside(disk, name, content, dataFolder) : null;
  const aside =
    copy === null
      ? 'The file was not touched.'
      : `The file was not touched; the program keeps a copy in its own data, as "${copy}".`;
  return failure(fileError('damaged', `"${name}" is damaged: ${inWords(quote.error)}. ${aside}`));
};
