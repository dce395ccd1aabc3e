/** Why a workbook is refused, in one sentence with the way out. Thrown below and caught in read-workbook.ts alone. */
import type { FileErrorCode } from '../../shared/ipc/bridge';

export class Unreadable extends Error {
  constructor(
    message: string,
    readonly code: FileErrorCode = 'damaged',
  ) {
    super(message);
  }
}

/** For all that no spreadsheet program writes: what exactly is wrong helps nobody. */
export const damaged = (what: string): Unreadable =>
  new Unreadable(
    `the workbook is damaged (${what}): open it in a spreadsheet program and save it again, or copy its cells and paste them`,
  );
