/** Reads a channel file: text in, checked document out. */
import { parseJsonText } from '../reading/json-text';
import { problemsFromSchema } from '../reading/schema-problems';
import { failure, type Problem, type Result, success } from '../result';
import { CHANNEL_FORMAT, type ChannelDocument, channelSchema } from './document';

/** The newest version of the file format that this program reads. */
const NEWEST_VERSION = 1;

const headProblem = (value: unknown): Problem | null => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return { path: '', message: `a channel file is one JSON object with "format": "${CHANNEL_FORMAT}"` };
  const { format, version } = value as { format?: unknown; version?: unknown };
  if (format !== CHANNEL_FORMAT)
    return {
      path: 'format',
      message: `expected "${CHANNEL_FORMAT}"${typeof format === 'string' ? `, found ${JSON.stringify(format.slice(0, 60))}` : ': this does not look like a channel file'}`,
    };
  if (typeof version === 'number' && Number.isInteger(version) && version > NEWEST_VERSION)
    return {
      path: 'version',
      message: `version ${version} was written by a newer program; this one reads version ${NEWEST_VERSION}`,
    };
  return null;
};

/** Checks a parsed value against the channel format. Errors: every problem with its path. */
export const readChannelValue = (value: unknown): Result<ChannelDocument, readonly Problem[]> => {
  const parsed = channelSchema.safeParse(value);
  if (parsed.success) return success(parsed.data);
  const head = headProblem(value);
  return failure(head === null ? problemsFromSchema(parsed.error, value) : [head]);
};

/** `readChannelText('{"format": …}')`. Errors: see `parseJsonText` and `readChannelValue`. */
export const readChannelText = (text: string): Result<ChannelDocument, readonly Problem[]> => {
  const value = parseJsonText(text);
  return value.ok ? readChannelValue(value.value) : value;
};
