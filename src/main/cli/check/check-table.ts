/** `check` on a table: every channel of it, in words or as a line of JSON each. */
import { checkSheetChannel } from '../../../shared/documents/cut-sheet';
import type { SheetChannel } from '../../../shared/documents/cut-sheet-table';
import { failure, type Problem, type Result, success } from '../../../shared/result';
import type { JudgedChannel } from '../../../shared/rules/view-channel';
import { EXIT_INVALID } from '../exit-status';
import type { Io } from '../io';
import { channelText } from '../present/channel-text';
import { counted } from '../present/layout';
import { printableJson } from '../present/printable';
import { inputName, readBytes } from '../read-input';
import { answerOf, statusOf } from './answer';
import { checkOne } from './check-one';
import { printProblems } from './problems';
import { channelsOfTable } from './read-table';

/** A channel file under another ending is one channel, as it always was. */
const isChannelFile = (bytes: Uint8Array): boolean => {
  const start = bytes.subarray(0, 64);
  return /^\ufeff?\s*[{[]/.test(new TextDecoder().decode(start));
};

const judge = (sheet: SheetChannel): Result<JudgedChannel, readonly Problem[]> => {
  const { judged, problems } = checkSheetChannel(sheet);
  return judged === null ? failure(problems) : success(judged);
};

const summary = (statuses: readonly number[]): string => {
  const of = (status: number): number => statuses.filter((one) => one === status).length;
  const parts = [
    `${of(0)} may be ordered`,
    ...(of(1) > 0 ? [`${of(1)} must not be ordered like this`] : []),
    ...(of(2) > 0 ? [`${of(2)} cannot be read`] : []),
  ];
  return `\n${counted(statuses.length, 'channel')}: ${parts.join(', ')}\n`;
};

export const checkTable = async (
  input: string,
  { asJson, sheet }: { readonly asJson: boolean; readonly sheet: string | undefined },
  io: Io,
): Promise<number> => {
  const bytes = await readBytes(input, io);
  if (bytes.ok && isChannelFile(bytes.value)) return checkOne(input, asJson, io);
  const channels = bytes.ok ? channelsOfTable(bytes.value, sheet) : bytes;
  if (!channels.ok) {
    await printProblems(inputName(input), channels.error, io);
    return EXIT_INVALID;
  }
  const statuses: number[] = [];
  for (const channel of channels.value) {
    const judged = judge(channel);
    const answer = answerOf(judged, channel.rows?.first ?? 1);
    let written = true;
    if (asJson) {
      const json = `${answer.json}\n`;
      written = await io.stdout.write(io.stdout.isTerminal ? printableJson(json) : json);
    } else if (judged.ok) {
      written = await io.stdout.write(`${statuses.length > 0 ? '\n' : ''}${channelText(judged.value, io)}`);
    } else await printProblems(inputName(input), judged.error, io);
    statuses.push(judged.ok ? statusOf(judged.value) : answer.status);
    if (!written) break;
  }
  if (!asJson && statuses.length > 1) await io.stdout.write(summary(statuses));
  return Math.max(...statuses);
};
