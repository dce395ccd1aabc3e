/** `check FILE`: one channel, in words or as JSON. */
import { reportChannel } from '../../../shared/rules/channel-report';
import { judgeChannel } from '../../../shared/rules/view-channel';
import { printableJson } from '../../present/printable';
import { EXIT_INVALID } from '../exit-status';
import type { Io } from '../io';
import { readChannelFile } from '../read-channel-file';
import { inputName } from '../read-input';
import { statusOf } from './answer';
import { printProblems } from './problems';

export const checkOne = async (input: string, asJson: boolean, io: Io): Promise<number> => {
  const document = await readChannelFile(input, io);
  const judged = document.ok ? judgeChannel(document.value) : document;
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
