/** Reads a channel file: text in, checked document out. */
import { headProblem } from '../reading/file-head';
import { parseJsonText } from '../reading/json-text';
import { problemsFromSchema } from '../reading/schema-problems';
import { failure, type Problem, type Result, success } from '../result';
import { CHANNEL_FORMAT, type ChannelDocument, channelSchema } from './document';

/** The newest version of the file format that this program reads. */
const NEWEST_VERSION = 1;

/** Checks a parsed value against the channel format. Errors: every problem with its path. */
export const readChannelValue = (value: unknown): Result<ChannelDocument, readonly Problem[]> => {
  const parsed = channelSchema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  const head = headProblem(value, CHANNEL_FORMAT, NEWEST_VERSION);
  return failure(head === null ? problemsFromSchema(parsed.error, value) : [head]);
};

/** `readChannelText('{"format": …}')`. Errors: see `parseJsonText` and `readChannelValue`. */
export const readChannelText = (text: string): Result<ChannelDocument, readonly Problem[]> => {
  const value = parseJsonText(text);
  return value.ok ? readChannelValue(value.value) : value;
};
