/** What the system says about a file, in one sentence for the person who chose it. */
import type { FileError, FileErrorCode } from '../../shared/ipc/bridge';

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
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
};

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** A failed file operation as data. `name` is the file's name, never its folder. */
export const errorFromSystem = (error: unknown, name: string, deed: 'read' | 'written'): FileError => {
  const system = codeOf(error);
  const code = Object.hasOwn(CODES, system) ? (CODES[system] as FileErrorCode) : 'failed';
  const could = `"${name}" could not be ${deed}`;
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
    case 'disk-full':
      return fileError(code, `${could}: the disk is full. Make room, or save it on another disk.`);
    default:
      return fileError(
        code,
        `${could}${system === 'EISDIR' ? ': it is a folder' : system === '' ? '' : ` (${system})`}.`,
      );
  }
};
