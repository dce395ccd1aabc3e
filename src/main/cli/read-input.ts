/** Reads a file or standard input, never more than the cap, as UTF-8. */
import { closeSync } from 'node:fs';
import { failure, type Problem, type Result, success } from '../../shared/result';
import { codeOf, type Io } from './io';
import { openInput } from './open-input';

/** The most bytes that one channel or quote may have (contract 1). */
export const MAX_BYTES = 5 * 1024 * 1024;

export const TOO_LARGE = 'larger than 5 MiB, the most that is read';

const CHUNK_BYTES = 256 * 1024;

const whole = (message: string): { readonly ok: false; readonly error: readonly Problem[] } =>
  failure([{ path: '', message }]);

const SENTENCES: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file: check its name',
  ENOTDIR: 'there is no such file: check its name',
  EACCES: 'may not be read: ask for permission to read it',
  EPERM: 'may not be read: ask for permission to read it',
  EISDIR: 'is a directory: name a file inside it',
  ELOOP: 'is a link that leads back to itself: name the file it was meant for',
  ENAMETOOLONG: 'the name is too long for a file',
  NO_FILE: 'is a device or a socket, not a file: name a file, or - for standard input',
  NO_WRITER: 'is a pipe that nobody writes into: start what writes first, or name - for standard input',
};

/** Why an input could not be read, in one sentence. */
export const explainReadError = (error: unknown): string =>
  SENTENCES[codeOf(error)] ?? `could not be read (${codeOf(error) || 'unknown reason'})`;

/** How an input is called in front of its problems. */
export const inputName = (operand: string): string => (operand === '-' ? 'standard input' : operand);

/**
 * A file in pieces, all of them in one piece of memory: each is only good until the next is asked for. New memory for each
 * would be freed so late that a file of a million lines holds twice as much as one of ten thousand.
 */
export async function* fileChunks(path: string): AsyncGenerator<Uint8Array, void, void> {
  const { handle, read } = openInput(path);
  try {
    const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
    for (;;) {
      const count = read(buffer);
      if (count === 0) return;
      yield buffer.subarray(0, count);
    }
  } finally {
    closeSync(handle);
  }
}

const readFile = (path: string): Result<Uint8Array, readonly Problem[]> => {
  const { handle, size, read } = openInput(path);
  try {
    if (size > MAX_BYTES) return whole(TOO_LARGE);
    const chunks: Uint8Array[] = [];
    let total = 0;
    for (;;) {
      // One byte more than the size tells the end of an ordinary file in one read.
      const chunk = Buffer.allocUnsafe(chunks.length === 0 && size > 0 ? size + 1 : CHUNK_BYTES);
      const count = read(chunk);
      if (count === 0)
        return success(chunks.length === 1 ? (chunks[0] as Uint8Array) : Buffer.concat(chunks));
      total += count;
      if (total > MAX_BYTES) return whole(TOO_LARGE);
      chunks.push(chunk.subarray(0, count));
    }
  } finally {
    closeSync(handle);
  }
};

const readStream = async (
  stream: AsyncIterable<Uint8Array>,
): Promise<Result<Uint8Array, readonly Problem[]>> => {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of stream) {
    total += chunk.length;
    if (total > MAX_BYTES) return whole(TOO_LARGE);
    chunks.push(chunk);
  }
  return success(Buffer.concat(chunks));
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const isUtf8 = (bytes: Uint8Array): boolean => {
  try {
    // A prefix may end inside a character.
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
};

/** How many bytes from the start are good UTF-8. */
const validLength = (bytes: Uint8Array): number => {
  let valid = 0;
  let invalid = bytes.length + 1;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (isUtf8(bytes.subarray(0, middle))) valid = middle;
    else invalid = middle;
  }
  return valid;
};

const looksLikeUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);

/** Errors: what is not UTF-8 and where. A byte order mark stays in the text. */
export const decodeUtf8 = (bytes: Uint8Array): Result<string, readonly Problem[]> => {
  try {
    return success(decoder.decode(bytes));
  } catch {
    if (looksLikeUtf16(bytes)) return whole('this is UTF-16: save it as UTF-8');
    const valid = validLength(bytes);
    let line = 1;
    for (let at = 0; at < valid; at++) if (bytes[at] === 0x0a) line++;
    return failure([{ path: `line ${line}`, message: `byte ${valid + 1} is not UTF-8: save it as UTF-8` }]);
  }
};

/** The bytes of a file, or of standard input for `-`. Errors: one sentence for what cannot be read. */
export const readBytes = async (operand: string, io: Io): Promise<Result<Uint8Array, readonly Problem[]>> => {
  try {
    return operand === '-' ? await readStream(io.stdin()) : readFile(operand);
  } catch (error) {
    return whole(explainReadError(error));
  }
};

/** The same as text. */
export const readText = async (operand: string, io: Io): Promise<Result<string, readonly Problem[]>> => {
  const bytes = await readBytes(operand, io);
  return bytes.ok ? decodeUtf8(bytes.value) : bytes;
};
