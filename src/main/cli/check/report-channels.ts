/** Many channels of one input: each in words or as a line of JSON, and how many of them may be ordered. */
import type { Problem, Result } from '../../../shared/result';
import type { JudgedChannel } from '../../../shared/rules/view-channel';
import { counted } from '../../present/layout';
import { printableJson } from '../../present/printable';
import type { Io } from '../io';
import { inputName } from '../read-input';
import { answerOf } from './answer';
import { channelText } from './channel-text';
import { printProblems } from './problems';

export interface FoundChannel {
  /** Where it stands: its line, or its first row. */
  readonly line: number;
  readonly judged: Result<JudgedChannel, readonly Problem[]>;
}

const summary = (statuses: readonly number[]): string => {
  const of = (status: number): number => statuses.filter((one) => one === status).length;
  const parts = [
    `${of(0)} may be ordered`,
    ...(of(1) > 0 ? [`${of(1)} must not be ordered like this`] : []),
    ...(of(2) > 0 ? [`${of(2)} cannot be read`] : []),
  ];
  return `\n${counted(statuses.length, 'channel')}: ${parts.join(', ')}\n`;
};

/** `channels` has at least one. Answers the highest status; stops where the reader of the reports went away. */
export const reportChannels = async (
  input: string,
  channels: Iterable<FoundChannel>,
  asJson: boolean,
  io: Io,
): Promise<number> => {
  const statuses: number[] = [];
  for (const { line, judged } of channels) {
    const answer = answerOf(judged, line);
    let written = true;
    if (asJson) {
      const json = `${answer.json}\n`;
      written = await io.stdout.write(io.stdout.isTerminal ? printableJson(json) : json);
    } else if (judged.ok) {
      written = await io.stdout.write(`${statuses.length > 0 ? '\n' : ''}${channelText(judged.value, io)}`);
    } else await printProblems(inputName(input), judged.error, io);
    statuses.push(answer.status);
    if (!written) break;
  }
  if (!asJson && statuses.length > 1) await io.stdout.write(summary(statuses));
  return Math.max(...statuses);
};
