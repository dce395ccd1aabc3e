/** The order of a quote as a folder, byte for byte what the command line's `order` writes of the same quote. */
import { makeOrder } from '../../shared/order/make-order';
import { readQuoteText } from '../../shared/order/quote-document';
import type { Result } from '../../shared/result';
import { type Disk, realDisk } from '../files/disk';
import { type Refusal, refused } from './folder-refusal';
import { orderFiles } from './order-files';
import { writeFolder } from './order-folder';
import type { WrittenFolder } from './replace-order';

export interface OrderToWrite {
  /** A quote. */
  readonly text: string;
  readonly folder: string;
  /** Whether an earlier order there gives way. */
  readonly replace: boolean;
}

export type FolderWritten = Result<WrittenFolder, Refusal>;

export const writeOrderFolder = async (
  { text, folder, replace }: OrderToWrite,
  disk: Disk = realDisk,
): Promise<FolderWritten> => {
  const quote = readQuoteText(text);
  if (quote.ok) return writeFolder(folder, orderFiles(makeOrder(quote.value)), replace, disk);
  const [first] = quote.error;
  return refused(`was not written, because the quote cannot be read: ${first?.path}: ${first?.message}`);
};
