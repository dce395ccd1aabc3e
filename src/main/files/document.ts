/**
 * The one open quote and its place on the disk. It knows what the file held when it was read or written last, so that a
 * change from outside is neither overlooked nor overwritten.
 */
import { basename, dirname, resolve } from 'node:path';
import type { FileError, OpenedFile, OutsideChange, SavedFile } from '../../shared/ipc/bridge';
import { readQuoteText } from '../../shared/order/quote-document';
import { failure, type Result, success } from '../../shared/result';
import type { Warn } from '../diagnostics/log';
import { keepBeside } from './conflict-copy';
import { type Disk, realDisk } from './disk';
import { errorFromSystem, fileError } from './file-error';
import { type Fingerprint, fingerprintOf, hashOf, isStill } from './fingerprint';
import { keepGeneration } from './generations';
import { LARGEST_FILE } from './largest-file';
import { oneAtATime } from './one-at-a-time';
import { openHint } from './open-hint';
import { readIfThere } from './read-file';
import { newerThanThis, readQuoteFile } from './read-quote-file';
import { NotConfirmed, replaceFile } from './replace-file';
import { sweep } from './temporary-name';
import { type ThisProgram, thisProgram } from './this-program';

interface Place {
  readonly path: string;
  /** Counted up with each file that is opened or named, so that what was meant for an earlier one is not written here. */
  readonly file: number;
  readonly fingerprint: Fingerprint;
  /** Why it is never written over; null when it may be. */
  readonly readOnly: FileError | null;
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
  /** The quote on screen has no file any more, and nobody is told that this program has one open. */
  readonly startNew: () => Promise<void>;
  /** Whether somebody else changed the open file; each state of it is reported once, here or by a refused save. */
  readonly changedOutside: () => Promise<OutsideChange | null>;
}

/** What is around it; each part may be another in a test. */
interface Around {
  readonly warn: Warn;
  readonly disk: Disk;
  readonly program: ThisProgram;
  readonly now: () => number;
}

/** Somebody else was quicker: what the file holds now is not what is to be replaced. */
class Overtaken extends Error {
  constructor(readonly change: OutsideChange) {
    super(change);
  }
}

const goneWords = (name: string): string =>
  `"${name}" is not where it was: it was moved, renamed or deleted since it was opened. Save anyway writes it there again.`;
const changedWords = (name: string): string =>
  `"${name}" was changed by somebody else since it was opened. Save anyway replaces that change; save as keeps both.`;

const objectionTo = (change: OutsideChange, name: string): FileError =>
  change === 'gone'
    ? fileError('gone-outside', goneWords(name))
    : fileError('changed-outside', changedWords(name));

export const documentOnDisk = (
  dataFolder: string,
  { warn = () => undefined, disk = realDisk, program = thisProgram, now = Date.now }: Partial<Around> = {},
): DocumentOnDisk => {
  let place: Place | null = null;
  let reported: OutsideChange | null = null;
  let files = 0;
  const hint = openHint(disk, now, program);
  // A save that is still running must not bind the quote to its file after another one was opened.
  const inTurn = oneAtATime();

  /** Mine beside the file: there the colleague who was quicker sees it too. */
  const keepMine = async (path: string, content: Uint8Array): Promise<FileError> => {
    const name = basename(path);
    try {
      const keptAs = await keepBeside(disk, path, content, program.host, new Date(now()));
      const message = `"${name}" was saved by somebody else in this very moment. Yours is beside it as "${keptAs}".`;
      return { ...fileError('changed-outside', message), keptAs };
    } catch (error) {
      warn('What came second could not be kept beside.', error);
      return objectionTo('changed', name);
    }
  };

  /** What is replaced, as an older state. Where that fails, what somebody else wrote is kept beside the file. */
  const keepOlder = async (path: string, held: Buffer | null, next: Uint8Array): Promise<void> => {
    const before = place?.path === path ? place.fingerprint.sha256 : null;
    const interim = place?.path === path && place.isInterim ? before : null;
    try {
      await keepGeneration(disk, dataFolder, path, held, next, interim);
    } catch (error) {
      warn('The older state of a file could not be kept.', error);
      // What is new matters more than what was before; what another one wrote matters as much.
      if (held !== null && hashOf(held) !== before)
        await keepBeside(disk, path, held, 'another computer', new Date(now()));
    }
  };

  /** Right before the new file takes the place of what was `held`: whether that is still all that is lost by it. */
  const stateNow = async (path: string, held: Fingerprint | null): Promise<'same' | OutsideChange> => {
    if (held !== null) return isStill(disk, path, held, 'whole');
    return (await readIfThere(disk, path, LARGEST_FILE)) === null ? 'same' : 'changed';
  };

  /** `known` is what the file is expected to hold; null where whatever it holds may be replaced. */
  const write = async (
    text: string,
    path: string,
    known: Fingerprint | null,
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
    const refuse = (change: OutsideChange, error: FileError): Result<SavedFile, FileError> => {
      reported = change;
      return failure(error);
    };
    try {
      const there = await readIfThere(disk, path, LARGEST_FILE);
      const held = there === null ? null : fingerprintOf(there.state, hashOf(there.content));
      if (known !== null && held?.sha256 !== known.sha256) {
        const change = held === null ? 'gone' : 'changed';
        return refuse(change, objectionTo(change, name));
      }
      // Whatever name or link led to it, and whoever agreed to replace it. What is known was looked at when it was read.
      const newer = known === null && there !== null ? newerThanThis(name, there.content) : null;
      if (newer !== null) return failure(newer);
      await keepOlder(path, there?.content ?? null, content);
      const look = async (): Promise<void> => {
        const state = await stateNow(path, held);
        if (state === 'changed' || (state === 'gone' && known !== null)) throw new Overtaken(state);
      };
      const fingerprint = await replaceFile(disk, path, content, { look, program });
      const file = before?.file ?? ++files;
      place = { path, file, fingerprint, readOnly: null, isInterim };
      reported = null;
      await hint.moveTo(path);
      return success({ name, file });
    } catch (error) {
      if (error instanceof Overtaken)
        return refuse(
          error.change,
          error.change === 'gone' ? objectionTo('gone', name) : await keepMine(path, content),
        );
      // It is there, and the next save is compared with it; that it stays there the disk has not said.
      if (error instanceof NotConfirmed && before !== null)
        place = { ...before, fingerprint: error.written, isInterim };
      return failure(errorFromSystem(error, name, 'written'));
    }
  };

  return {
    path: () => place?.path ?? null,

    open: (given) =>
      inTurn(async () => {
        const path = resolve(given);
        const read = await readQuoteFile(path, dataFolder, disk);
        if (!read.ok) return read;
        const { opened, fingerprint, readOnly } = read.value;
        const file = ++files;
        place = { path, file, fingerprint, readOnly, isInterim: false };
        reported = null;
        void sweep(disk, dirname(path), program);
        // Who only looks at it is in nobody's way.
        if (readOnly !== null) await hint.takeBack();
        const openElsewhere = readOnly === null ? await hint.moveTo(path) : null;
        return success({ ...opened, file, openElsewhere });
      }),

    save: (text, anyway = false, file) =>
      inTurn(async () => {
        if (place === null) return null;
        if (file !== undefined && file !== place.file)
          return failure(fileError('failed', 'Another file was opened meanwhile; nothing was written.'));
        if (place.readOnly !== null) return failure(place.readOnly);
        return write(text, place.path, anyway ? null : place.fingerprint, false);
      }),

    autosave: (text, file) =>
      inTurn(async () => {
        if (place === null || place.file !== file || place.readOnly !== null) return success(null);
        return write(text, place.path, place.fingerprint, true);
      }),

    saveAs: (text, given) =>
      inTurn(async () => {
        const path = resolve(given);
        if (place !== null && place.readOnly !== null && path === place.path) return failure(place.readOnly);
        return write(text, path, null, false);
      }),

    startNew: () =>
      inTurn(async () => {
        place = null;
        reported = null;
        await hint.takeBack();
      }),

    // In turn too: the program's own save, half done, is no change from outside.
    changedOutside: () =>
      inTurn(async () => {
        if (place === null) return null;
        const state = await isStill(disk, place.path, place.fingerprint, 'quick').catch(
          () => 'unknown' as const,
        );
        const change = state === 'changed' || state === 'gone' ? state : null;
        const isKnown = reported === change;
        reported = change;
        return isKnown ? null : change;
      }),
  };
};
