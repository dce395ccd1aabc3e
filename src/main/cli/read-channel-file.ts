/** One channel in a file or on standard input. */
import type { ChannelDocument } from '../../shared/channel/document';
import { readChannelText } from '../../shared/channel/read-channel';
import { isWorkbook } from '../../shared/documents/sheet-text';
import { failure, type Problem, type Result } from '../../shared/result';
import type { Io } from './io';
import { decodeUtf8, readBytes } from './read-input';

const TABLE =
  'this is a table, and a channel file (JSON) is read here: give it to check under a name that ends in .csv, .tsv or .xlsx, or save the channel that is meant from the window';
const NO_CHANNEL =
  'this is neither a channel file (JSON) nor a table: docs/file-formats.md and examples/channels show what a channel file holds';

/** What the text is where it is no JSON: JSON begins with a bracket, and what else it may hold is one word. */
const otherThanJson = (text: string): string | null => {
  const body = text.replace(/^\ufeff/, '').trim();
  if (/^[{["]/.test(body) || !/[\s,;]/.test(body)) return null;
  return body.split(/\r?\n/, 2).every((line) => /[,;\t]/.test(line)) ? TABLE : NO_CHANNEL;
};

const whole = (message: string): { readonly ok: false; readonly error: readonly Problem[] } =>
  failure([{ path: '', message }]);

/** Errors: one sentence for what is no channel file at all, and else every place that is wrong in it. */
export const readChannelFile = async (
  operand: string,
  io: Io,
): Promise<Result<ChannelDocument, readonly Problem[]>> => {
  const bytes = await readBytes(operand, io);
  if (!bytes.ok) return bytes;
  if (isWorkbook(bytes.value)) return whole(TABLE);
  const text = decodeUtf8(bytes.value);
  if (!text.ok) return text;
  const other = otherThanJson(text.value);
  return other === null ? readChannelText(text.value) : whole(other);
};
