/**
 * The one open quote and its place on the disk. It knows what the file held when it was read or written last, so that a
 * change from outside is neither overlooked nor overwritten.
 */
import { basename, resolve } from 'node:path';
import type { FileError, OpenedFile } from '../../shared/ipc/bridge';
import { readQuoteText } from '../../shared/order/quote-document';
import { failure, type Result, success } from '../../shared/result';
import { replaceFile } from './atomic';
import { errorFromSystem, fileError } from './file-error';
import { type Fingerprint, fingerprintOf, isStill } from './fingerprint';
import { keepGeneration } from './generations';
import { readQuoteFile } from './read-quote-file';

interface Place {
  readonly path: string;
  readonly fingerprint: Fingerprint;
  readonly readOnlyBecause: string | null;
}

export interface DocumentOnDisk {
  readonly path: () => string | null;
  readonly open: (path: string) => Promise<Result<OpenedFile, FileError>>;
  /** Saves over the open file. `null` when the quote has no place yet: ask for one, then `saveAs`. */
  readonly save: (
    text: string,
    anyway?: boolean,
  ) => Promise<Result<{ readonly name: string }, FileError> | null>;
  readonly saveAs: (text: string, path: string) => Promise<Result<{ readonly name: string }, FileError>>;
  readonly startNew: () => void;
  /** Whether somebody else changed the open file; each state of it is reported once. */
  readonly changedOutside: () => Promise<boolean>;
}

export const documentOnDisk = (
  dataFolder: string,
  warn: (message: string) => void = () => undefined,
): DocumentOnDisk => {
  let place: Place | null = null;
  let reported: string | null = null;

  const write = async (text: string, path: string): Promise<Result<{ readonly name: string }, FileError>> => {
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
    try {
      await keepGeneration(dataFolder, path, content);
    } catch (error) {
      // What is new matters more than what was before: the save goes on.
      warn(`The older state of a file could not be kept: ${String(error)}`);
    }
    try {
      await replaceFile(path, content);
      place = { path, fingerprint: await fingerprintOf(path, content), readOnlyBecause: null };
      reported = null;
      return success({ name });
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
      return fileError(
        'changed-outside',
        state === 'gone'
          ? `"${name}" is not where it was: it was moved, renamed or deleted since it was opened. Save anyway writes it there again.`
          : `"${name}" was changed by somebody else since it was opened. Save anyway replaces that change; save as keeps both.`,
      );
    } catch (error) {
      return errorFromSystem(error, name, 'read');
    }
  };

  return {
    path: () => place?.path ?? null,

    open: async (given) => {
      const path = resolve(given);
      const read = await readQuoteFile(path, dataFolder);
      if (!read.ok) return read;
      const { opened, fingerprint } = read.value;
      place = { path, fingerprint, readOnlyBecause: opened.readOnlyBecause };
      reported = null;
      return success(opened);
    },

    save: async (text, anyway = false) => {
      if (place === null) return null;
      if (place.readOnlyBecause !== null) return failure(fileError('newer-version', place.readOnlyBecause));
      const against = anyway ? null : await objection(place);
      return against === null ? write(text, place.path) : failure(against);
    },

    saveAs: async (text, given) => {
      const path = resolve(given);
      if (place !== null && place.readOnlyBecause !== null && path === place.path)
        return failure(fileError('newer-version', place.readOnlyBecause));
      return write(text, path);
    },

    startNew: () => {
      place = null;
      reported = null;
    },

    changedOutside: async () => {
      const looked = place;
      if (looked === null) return false;
      const against = await objection(looked);
      if (place !== looked) return false;
      if (against?.code !== 'changed-outside') {
        reported = null;
        return false;
      }
      if (reported === against.message) return false;
      reported = against.message;
      return true;
    },
  };
};
