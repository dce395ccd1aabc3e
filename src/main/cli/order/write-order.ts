/** `order QUOTE --out DIR`: the quote read, the order made, the folder written, the summary printed. */
import { impossibleAnswers } from '../../../shared/order/impossible-answers';
import { makeOrder } from '../../../shared/order/make-order';
import { readQuoteText } from '../../../shared/order/quote-document';
import type { Refusal } from '../../order/folder-refusal';
import { CHANNELS_FOLDER, orderFiles } from '../../order/order-files';
import { writeFolder } from '../../order/order-folder';
import { orderText } from '../../order/order-text';
import { painting } from '../../present/layout';
import { printable } from '../../present/printable';
import { printProblems } from '../check/problems';
import { EXIT_ACCEPTED, EXIT_INVALID, EXIT_REFUSED } from '../exit-status';
import type { Io } from '../io';
import { inputName, readText } from '../read-input';

const WAYS_OUT: Readonly<Record<Refusal['kind'], string>> = {
  earlier: ': choose another folder, or add --force to replace it',
  unfinished: '. Add --force to finish it, or choose another folder',
  refused: '',
};

export const writeOrder = async (
  { input, out, force }: { readonly input: string; readonly out: string; readonly force: boolean },
  io: Io,
): Promise<number> => {
  const text = await readText(input, io);
  const quote = text.ok ? readQuoteText(text.value) : text;
  if (!quote.ok) {
    await printProblems(inputName(input), quote.error, io);
    return EXIT_INVALID;
  }
  const impossible = impossibleAnswers(quote.value);
  if (impossible.length > 0) {
    await printProblems(inputName(input), impossible, io);
    return EXIT_INVALID;
  }
  const result = makeOrder(quote.value);
  const files = orderFiles(result);
  const written = await writeFolder(out, files, force);
  if (!written.ok) {
    const { kind, says } = written.error;
    await io.stderr.write(`${printable(out)}: ${says}${WAYS_OUT[kind]}\n`);
    return EXIT_INVALID;
  }
  for (const kept of written.value.kept) await io.stderr.write(`${printable(out)}: ${printable(kept)}\n`);
  const paint = painting(io.stdout.isTerminal && io.env.NO_COLOR === undefined);
  const names = [...files.keys()];
  const channels = names.filter((name) => name.startsWith(CHANNELS_FOLDER)).length;
  const top = names.filter((name) => !name.startsWith(CHANNELS_FOLDER));
  await io.stdout.write(
    `${orderText(result, paint)}\nWritten to ${printable(out)}: ${top.join(', ')} and ${channels} file${channels === 1 ? '' : 's'} in ${CHANNELS_FOLDER}\n`,
  );
  return result.order.status === 'ready' ? EXIT_ACCEPTED : EXIT_REFUSED;
};
