/** `repair CHANNEL`: the ways out of one channel, in words or as JSON. */
import { reportRepairs } from '../../../shared/guide/repair-channel/repair-report';
import { repairsOfChannel } from '../../../shared/guide/repair-channel/repairs-of-channel';
import { judgeChannel } from '../../../shared/rules/view-channel';
import { printableJson } from '../../present/printable';
import { printProblems } from '../check/problems';
import { EXIT_ACCEPTED, EXIT_INVALID, EXIT_REFUSED } from '../exit-status';
import type { Io } from '../io';
import { readChannelFile } from '../read-channel-file';
import { inputName } from '../read-input';
import { repairText } from './repair-text';

export const repairOne = async (input: string, asJson: boolean, io: Io): Promise<number> => {
  const read = await readChannelFile(input, io);
  if (!read.ok) {
    await printProblems(inputName(input), read.error, io);
    return EXIT_INVALID;
  }
  const document = read.value;
  const before = judgeChannel(document);
  const repairs = repairsOfChannel(document);
  if (!before.ok && repairs.length === 0) {
    await printProblems(inputName(input), before.error, io);
    return EXIT_INVALID;
  }
  const report = reportRepairs(document, before.ok ? before.value : before.error, repairs);
  if (asJson) {
    const json = `${JSON.stringify(report, null, 2)}\n`;
    await io.stdout.write(io.stdout.isTerminal ? printableJson(json) : json);
  } else await io.stdout.write(repairText(report, repairs, document.parts.length, io));
  return report.accepted ? EXIT_ACCEPTED : EXIT_REFUSED;
};
