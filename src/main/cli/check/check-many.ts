/** `check FILE.jsonl`: a channel a line, each reported as a person reads it; `--lines` is for programs and for any length. */
import { readChannelText } from '../../../shared/channel/read-channel';
import { failure } from '../../../shared/result';
import { judgeChannel } from '../../../shared/rules/view-channel';
import { EXIT_INVALID } from '../exit-status';
import type { Io } from '../io';
import { inputName, readText } from '../read-input';
import { checkOne } from './check-one';
import { printProblems } from './problems';
import { type FoundChannel, reportChannels } from './report-channels';

interface Line {
  readonly line: number;
  readonly text: string;
}

const judgeLine = ({ line, text }: Line): FoundChannel => {
  const document = readChannelText(text);
  const judged = document.ok ? judgeChannel(document.value) : document;
  if (judged.ok) return { line, judged };
  const placed = judged.error.map(({ path, message }) => ({
    path: path === '' ? `line ${line}` : `line ${line}, ${path}`,
    message,
  }));
  return { line, judged: failure(placed) };
};

function* judgeAll(lines: readonly Line[]): Generator<FoundChannel> {
  for (const line of lines) yield judgeLine(line);
}

export const checkMany = async (input: string, asJson: boolean, io: Io): Promise<number> => {
  const text = await readText(input, io);
  if (!text.ok) {
    await printProblems(inputName(input), text.error, io);
    return EXIT_INVALID;
  }
  const lines = text.value
    .split('\n')
    .map((one, index): Line => ({ line: index + 1, text: one.trim() }))
    .filter((line) => line.text !== '');
  // A channel file under another ending is one channel, as it always was.
  if (lines[0]?.text.endsWith('}') === false) return checkOne(input, asJson, io);
  if (lines.length > 0) return reportChannels(input, judgeAll(lines), asJson, io);
  await printProblems(inputName(input), [{ path: '', message: 'there is no line in it to check' }], io);
  return EXIT_INVALID;
};
