/** `check FILE`: one channel, in words or as JSON. */
import { readChannelText } from '../../../shared/channel/read-channel';
import type { Problem, Result } from '../../../shared/result';
import { reportChannel } from '../../../shared/rules/channel-report';
import { type JudgedChannel, judgeChannel } from '../../../shared/rules/view-channel';
import { printableJson } from '../../present/printable';
import { EXIT_INVALID } from '../exit-status';
import type { Io } from '../io';
import { inputName, readText } from '../read-input';
import { statusOf } from './answer';
import { printProblems } from './problems';

const judgeText = (text: string): Result<JudgedChannel, readonly Problem[]> => {
  const document = readChannelText(text);
  return document.ok ? judgeChannel(document.value) : document;
};

export const checkOne = async (input: string, asJson: boolean, io: Io): Promise<number> => {
  const text = await readText(input, io);
  const judged = text.ok ? judgeText(text.value) : text;
  if (!judged.ok) {
    await printProblems(inputName(input), judged.error, io);
    return EXIT_INVALID;
  }
  if (asJson) {
    const json = `${JSON.stringify(reportChannel(judged.value), null, 2)}\n`;
    await io.stdout.write(io.stdout.isTerminal ? printableJson(json) : json);
  } else {
    const { channelText } = await import('./channel-text');
    await io.stdout.write(channelText(judged.value, io));
  }
  return statusOf(judged.value);
};
