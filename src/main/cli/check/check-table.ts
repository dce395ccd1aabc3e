/** `check` on a table: every channel of it, in words or as a line of JSON each. */
import { checkSheetChannel } from '../../../shared/documents/cut-sheet';
import type { SheetChannel } from '../../../shared/documents/cut-sheet-table';
import { failure, success } from '../../../shared/result';
import { EXIT_INVALID } from '../exit-status';
import type { Io } from '../io';
import { inputName, readBytes } from '../read-input';
import { checkOne } from './check-one';
import { printProblems } from './problems';
import { channelsOfTable } from './read-table';
import { type FoundChannel, reportChannels } from './report-channels';

/** A channel file under another ending is one channel, as it always was. */
const isChannelFile = (bytes: Uint8Array): boolean => {
  const start = bytes.subarray(0, 64);
  return /^\ufeff?\s*[{[]/.test(new TextDecoder().decode(start));
};

function* judgeAll(channels: readonly SheetChannel[]): Generator<FoundChannel> {
  for (const channel of channels) {
    const { judged, problems } = checkSheetChannel(channel);
    const line = channel.rows?.first ?? 1;
    yield { line, judged: judged === null ? failure(problems) : success(judged) };
  }
}

export const checkTable = async (
  input: string,
  { asJson, sheet }: { readonly asJson: boolean; readonly sheet: string | undefined },
  io: Io,
): Promise<number> => {
  const bytes = await readBytes(input, io);
  if (bytes.ok && isChannelFile(bytes.value)) return checkOne(input, asJson, io);
  const table = bytes.ok ? await channelsOfTable(bytes.value, sheet, io) : bytes;
  if (!table.ok) {
    await printProblems(inputName(input), table.error, io);
    return EXIT_INVALID;
  }
  // A misspelt heading loses a figure: nobody may take the verdict for one that counted it.
  for (const column of table.value.notRead)
    await io.stderr.write(
      `${inputName(input)}: not read: ${column}; the headings that are read stand in docs/file-formats.md\n`,
    );
  return reportChannels(input, judgeAll(table.value.channels), asJson, io);
};
