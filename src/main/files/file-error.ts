/** What the system says about a file, in one sentence for the person who chose it. */
import type { FileError, FileErrorCode } from '../../shared/ipc/bridge';
import { codeOf } from './disk';
import { NO_FILE, TOO_LARGE, TooLarge } from './read-file';
import { LINK_TO_NOTHING, NotConfirmed, READ_ONLY } from './replace-file';

export const fileError = (code: FileErrorCode, message: string): FileError => ({ code, message });

export const CANCELLED = fileError('cancelled', 'Nothing was chosen.');

/** What was dropped on the window has another ending than quotes have. */
export const noQuote = (name: string): FileError =>
  fileError(
    'not-text',
    `"${name}" is no quote: quotes end in .mpoq or .json. A cut sheet is dropped on the page “Check a cut sheet”.`,
  );

const CODES: Readonly<Record<string, FileErrorCode>> = {
  ENOENT: 'not-found',
  ENOTDIR: 'not-found',
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  [READ_ONLY]: 'read-only',
  [TOO_LARGE]: 'too-large',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

/** What follows the sentence for other failures, each with the mend. */
const REASONS: Readonly<Record<string, string>> = {
  EISDIR: ': it is a folder.',
  [NO_FILE]: ': it is a device or a pipe, not a file.',
  [LINK_TO_NOTHING]: ': it is a link to a file that is not there. Save it under another name.',
  ELOOP: ': it is a link that leads back to itself. Choose another name.',
  ENAMETOOLONG: ': its name is too long. Choose a shorter one.',
  EBUSY: ': another program holds it. Close it there, or save it under another name.',
  EIO: ': the disk reported a fault. Save it on another disk.',
};

const mebibytes = (bytes: number): number => Math.ceil(bytes / 1024 / 1024);

/** A failed file operation as data. `name` is the file's name, never its folder. */
export const errorFromSystem = (error: unknown, name: string, deed: 'read' | 'written'): FileError => {
  const system = codeOf(error);
  const code = Object.hasOwn(CODES, system) ? (CODES[system] as FileErrorCode) : 'failed';
  const could = `"${name}" could not be ${deed}`;
  if (error instanceof NotConfirmed)
    return fileError(
      code,
      `"${name}" was written, but the disk did not confirm that it is kept (${system}). Save it again, or on another disk.`,
    );
  switch (code) {
    case 'not-found':
      return fileError(
        code,
        deed === 'read'
          ? `"${name}" is not there any more: it was moved, renamed or deleted.`
          : `${could}: its folder is not there any more. Save it in another place.`,
      );
    case 'no-permission':
      return fileError(
        code,
        deed === 'read'
          ? `${could}: you may not read it. Ask its owner, or copy it to a folder of yours.`
          : `${could}: you may not write there. Save it in another folder.`,
      );
    case 'read-only':
      return fileError(code, readOnlyWords(name));
    case 'too-large': {
      const size = error instanceof TooLarge ? ` (${mebibytes(error.size)} MiB)` : '';
      return fileError(code, `${could}: it is too large${size} to be a quote.`);
    }
    case 'disk-full':
      return fileError(code, `${could}: the disk is full. Make room, or save it on another disk.`);
    default: {
      const reason = Object.hasOwn(REASONS, system) ? REASONS[system] : undefined;
      return fileError(code, `${could}${reason ?? (system === '' ? '.' : ` (${system}).`)}`);
    }
  }
};

/** Of a file that its owner, or the system, marked as one that is not to be changed. */
export const readOnlyWords = (name: string): string =>
  `"${name}" is read-only, or not yours to change, so it is not saved over. Save a copy under another name.`;
