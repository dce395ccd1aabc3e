/** `check --lines`: a channel a line in, a report a line out, in memory that does not grow with the number of lines. */
import { readChannelText } from '../../../shared/channel/read-channel';
import { failure, type Problem, type Result } from '../../../shared/result';
import { type JudgedChannel, judgeChannel } from '../../../shared/rules/view-channel';
import { printableJson } from '../../present/printable';
import { EXIT_ACCEPTED, EXIT_INVALID } from '../exit-status';
import type { Io } from '../io';
import { decodeUtf8, explainReadError, fileChunks, inputName, MAX_BYTES, TOO_LARGE } from '../read-input';
import { answerOf } from './answer';
import { type Line, LineSplitter, TOO_LONG } from './line-splitter';
import { printProblems } from './problems';

/** Reports are written in batches of about this many characters: one write a report would cost more than the report. */
const BATCH_LENGTH = 64 * 1024;

const problem = (message: string): { readonly ok: false; readonly error: readonly Problem[] } =>
  failure([{ path: '', message }]);

const judgeLine = (line: Line): Result<JudgedChannel, readonly Problem[]> => {
  if (line === TOO_LONG) return problem(`the line is ${TOO_LARGE}`);
  const text = decodeUtf8(line);
  // The line's own number stands beside its problems.
  if (!text.ok) return failure(text.error.map(({ message }) => ({ path: '', message })));
  if (text.value.trim() === '') return problem('the line is blank: each line is one channel');
  const document = readChannelText(text.value);
  return document.ok ? judgeChannel(document.value) : document;
};

/** One bad line must not keep the others from being judged, not even one that the program is not prepared for. */
const judgeLineSafely = (line: Line): Result<JudgedChannel, readonly Problem[]> => {
  try {
    return judgeLine(line);
  } catch (error) {
    return problem(`this could not be judged: ${error instanceof Error ? error.message : String(error)}`);
  }
};

/** Answers the highest status of all lines, of those read so far where the reader of the reports went away. */
export const checkLines = async (input: string, io: Io): Promise<number> => {
  const { stdout } = io;
  const safe = stdout.isTerminal ? printableJson : (json: string): string => json;
  const splitter = new LineSplitter(MAX_BYTES);
  let status = EXIT_ACCEPTED;
  let count = 0;
  let batch = '';

  /** False when the reader of the reports has gone. */
  const answerAll = async (lines: Iterable<Line>): Promise<boolean> => {
    for (const line of lines) {
      count++;
      const answer = answerOf(judgeLineSafely(line), count);
      status = Math.max(status, answer.status);
      batch += `${safe(answer.json)}\n`;
      if (batch.length < BATCH_LENGTH) continue;
      const written = await stdout.write(batch);
      batch = '';
      if (!written) return false;
    }
    return true;
  };

  const source = input === '-' ? io.stdin() : fileChunks(input);
  const chunks = source[Symbol.asyncIterator]();
  for (;;) {
    let chunk: IteratorResult<Uint8Array>;
    try {
      chunk = await chunks.next();
    } catch (error) {
      await stdout.write(batch);
      await printProblems(inputName(input), [{ path: '', message: explainReadError(error) }], io);
      return EXIT_INVALID;
    }
    if (await answerAll(chunk.done === true ? splitter.end() : splitter.push(chunk.value))) {
      if (chunk.done !== true) continue;
    } else await chunks.return?.();
    break;
  }
  if (batch !== '') await stdout.write(batch);
  if (count > 0) return status;
  await printProblems(inputName(input), [{ path: '', message: 'there is no line in it to check' }], io);
  return EXIT_INVALID;
};
