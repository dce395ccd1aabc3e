/**
 * The one open quote and its place on the disk. It knows what the file held when it was read or written last, so that a
 * change from outside is neither overlooked nor overwritten.
 */
import { basename, resolve } from 'node:path';
import type { FileError, OpenedFile, OutsideChange, SavedFile } from '../../shared/ipc/bridge';
import { readQuoteText } from '../../shared/order/quote-document';
import { failure, type Result, success } from '../../shared/result';
import { replaceFile } from './atomic';
import { errorFromSystem, fileError } from './file-error';
import { type Fingerprint, fingerprintOf, isStill } from './fingerprint';
import { keepGeneration } from './generations';
import { oneAtATime } from './one-at-a-time';
import { readQuoteFile } from './read-quote-file';

interface Place {
  readonly path: string;
  /** Counted up with each file that is opened or named, so that what was meant for an earlier one is not written here. */
  readonly file: number;
  readonly fingerprint: Fingerprint;
  readonly readOnlyBecause: string | null;
  /** Whether the file holds what was saved by itself, which is no state that somebody will want to go back to. */
  readonly isInterim: boolean;
}

export interface DocumentOnDisk {
  readonly path: () => string | null;
  readonly open: (path: string) => Promise<Result<OpenedFile, FileError>>;
  /**
   * Saves over the open file. `null` when the quote has no place yet: ask for one, then `saveAs`. With `file` it is refused
   * when another file was opened since.
   */
  readonly save: (
    text: string,
    anyway?: boolean,
    file?: number,
  ) => Promise<Result<SavedFile, FileError> | null>;
  /**
   * Saves without being asked: `null` inside when that file is not the open one or may not be written. However often it
   * runs between two saves by hand, only the state before the first of them is kept as an older one.
   */
  readonly autosave: (text: string, file: number) => Promise<Result<SavedFile | null, FileError>>;
  readonly saveAs: (text: string, path: string) => Promise<Result<SavedFile, FileError>>;
  readonly startNew: () => Promise<void>;
  /** Whether somebody else changed the open file; each state of it is reported once, here or by a refused save. */
  readonly changedOutside: () => Promise<OutsideChange | null>;
}

export const documentOnDisk = (
  dataFolder: string,
  warn: (message: string) => void = () => undefined,
): DocumentOnDisk => {
  let place: Place | null = null;
  let reported: string | null = null;
  let files = 0;
  // A save that is still running must not bind the quote to its file after another one was opened.
  const inTurn = oneAtATime();

  const write = async (
    text: string,
    path: string,
    isInterim: boolean,
  ): Promise<Result<SavedFile, FileError>> => {
    const name = basename(path);
    const quote = readQuoteText(text);
    if (!quote.ok) {
      const [first] = quote.error;
      return failure(
        fileError(
          'failed',
          `"${name}" was not saved, because it could not be opened again: ${first?.path ?? ''}: ${first?.message ?? ''}`,
        ),
      );
    }
    const content = Buffer.from(text, 'utf8');
    const before = place?.path === path ? place : null;
    try {
      const interim = before?.isInterim === true ? before.fingerprint.sha256 : null;
      await keepGeneration(dataFolder, path, content, interim);
    } catch (error) {
      // What is new matters more than what was before: the save goes on.
      warn(`The older state of a file could not be kept: ${String(error)}`);
    }
    try {
      await replaceFile(path, content);
      const file = before?.file ?? ++files;
      place = {
        path,
        file,
        fingerprint: await fingerprintOf(path, content),
        readOnlyBecause: null,
        isInterim,
      };
      reported = null;
      return success({ name, file });
    } catch (error) {
      return failure(errorFromSystem(error, name, 'written'));
    }
  };

  /** Why the open file may not be written over; null when it may. */
  const objection = async ({ path, fingerprint }: Place): Promise<FileError | null> => {
    const name = basename(path);
    try {
      const state = await isStill(path, fingerprint);
      if (state === 'same') return null;
      return state === 'gone'
        ? fileError(
            'gone-outside',
            `"${name}" is not where it was: it was moved, renamed or deleted since it was opened. Save anyway writes it there again.`,
          )
        : fileError(
            'changed-outside',
            `"${name}" was changed by somebody else since it was opened. Save anyway replaces that change; save as keeps both.`,
          );
    } catch (error) {
      return errorFromSystem(error, name, 'read');
    }
  };

  const outsideChange = (error: FileError | null): OutsideChange | null =>
    error?.code === 'changed-outside' ? 'changed' : error?.code === 'gone-outside' ? 'gone' : null;

  const unlessChanged = async (
    text: string,
    at: Place,
    isInterim: boolean,
  ): Promise<Result<SavedFile, FileError>> => {
    const against = await objection(at);
    if (against === null) return write(text, at.path, isInterim);
    if (outsideChange(against) !== null) reported = against.message;
    return failure(against);
  };

  return {
    path: () => place?.path ?? null,

    open: (given) =>
      inTurn(async () => {
        const path = resolve(given);
        const read = await readQuoteFile(path, dataFolder);
        if (!read.ok) return read;
        const { opened, fingerprint } = read.value;
        const file = ++files;
        place = { path, file, fingerprint, readOnlyBecause: opened.readOnlyBecause, isInterim: false };
        reported = null;
        return success({ ...opened, file });
      }),

    save: (text, anyway = false, file) =>
      inTurn(async () => {
        if (place === null) return null;
        if (file !== undefined && file !== place.file)
          return failure(fileError('failed', 'Another file was opened meanwhile; nothing was written.'));
        if (place.readOnlyBecause !== null) return failure(fileError('newer-version', place.readOnlyBecause));
        return anyway ? write(text, place.path, false) : unlessChanged(text, place, false);
      }),

    autosave: (text, file) =>
      inTurn(async () => {
        if (place === null || place.file !== file || place.readOnlyBecause !== null) return success(null);
        return unlessChanged(text, place, true);
      }),

    saveAs: (text, given) =>
      inTurn(async () => {
        const path = resolve(given);
        if (place !== null && place.readOnlyBecause !== null && path === place.path)
          return failure(fileError('newer-version', place.readOnlyBecause));
        return write(text, path, false);
      }),

    startNew: () =>
      inTurn(async () => {
        place = null;
        reported = null;
      }),

    // In turn too: the program's own save, half done, is no change from outside.
    changedOutside: () =>
      inTurn(async () => {
        const against = place === null ? null : await objection(place);
        const change = outsideChange(against);
        const isKnown = reported === against?.message;
        reported = change === null ? null : (against?.message ?? null);
        return isKnown ? null : change;
      }),
  };
};
