/** `order QUOTE --out DIR`: the quote read, the order made, the folder written, the summary printed. */
import { labelsCsv } from '../../../shared/documents/labels-csv';
import { labelsJson } from '../../../shared/documents/labels-json';
import { orderCsv } from '../../../shared/documents/order-csv';
import { portMapCsv } from '../../../shared/documents/port-map-csv';
import { portMapJson } from '../../../shared/documents/port-map-json';
import { withIsolates } from '../../../shared/documents/right-to-left';
import { labelRowsOf } from '../../../shared/order/label-rows';
import { makeOrder, type OrderResult } from '../../../shared/order/make-order';
import { portMapOf } from '../../../shared/order/port-map';
import { readQuoteText } from '../../../shared/order/quote-document';
import type { PlannedChannel } from '../../../shared/plan/link-plan';
import type { Content } from '../../files/replace-file';
import { printProblems } from '../check/problems';
import { EXIT_ACCEPTED, EXIT_INVALID, EXIT_REFUSED } from '../exit-status';
import type { Io } from '../io';
import { painting } from '../present/layout';
import { partInWords } from '../present/part-words';
import { printable } from '../present/printable';
import { inputName, readText } from '../read-input';
import { writeFolder } from './order-folder';
import { orderText, type PartName } from './order-text';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Findings number the parts of a link's first planned channel. */
const partNames = ({ evaluated }: OrderResult): PartName => {
  const chains = new Map(evaluated.map(({ link, plan }) => [link.id, plan?.channels[0]?.chain ?? []]));
  return (link, index) => {
    const part = chains.get(link)?.[index]?.part;
    return part === undefined ? 'of the channel' : partInWords(part);
  };
};

/**
 * Every file of an order folder, those with a row for each fibre in pieces: a thousand links have too many rows to be held at
 * once. The same quote gives the same bytes.
 */
export const orderFiles = (result: OrderResult): Map<string, Content> => {
  const { order, evaluated } = result;
  const files = new Map<string, Content>([
    ['order.json', json(order)],
    ['order.csv', orderCsv(order)],
    ['port-map.json', portMapJson(portMapOf(evaluated), order)],
    ['port-map.csv', portMapCsv(portMapOf(evaluated), order.status)],
    ['labels.json', labelsJson(labelRowsOf(evaluated), order)],
    ['labels.csv', labelsCsv(labelRowsOf(evaluated), order.status)],
    ['summary.txt', withIsolates(orderText(order, partNames(result), painting(false)))],
  ]);
  // No id holds a plus sign, so that the file of a leg or a nearer rack cannot take the place of another link's.
  for (const { link, plan } of evaluated) {
    if (plan === null) continue;
    const write = (channels: readonly PlannedChannel[], rack: string): void => {
      for (const { document, leg } of channels)
        files.set(
          `channels/${link.id}${rack}${channels.length === 1 ? '' : `+leg-${leg}`}.json`,
          json(document),
        );
    };
    write(plan.channels, '');
    for (const { groups, channels } of plan.nearer) write(channels, `+rack-${(groups[0] ?? 0) + 1}`);
  }
  return files;
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
  const result = makeOrder(quote.value);
  const files = orderFiles(result);
  const written = await writeFolder(out, files, force);
  if (!written.ok) {
    await io.stderr.write(`${printable(out)}: ${written.error}\n`);
    return EXIT_INVALID;
  }
  for (const kept of written.value.kept) await io.stderr.write(`${printable(out)}: ${printable(kept)}\n`);
  const paint = painting(io.stdout.isTerminal && io.env.NO_COLOR === undefined);
  const names = [...files.keys()];
  const channels = names.filter((name) => name.startsWith('channels/')).length;
  const top = names.filter((name) => !name.startsWith('channels/'));
  await io.stdout.write(
    `${orderText(result.order, partNames(result), paint)}\nWritten to ${printable(out)}: ${top.join(', ')} and ${channels} file${channels === 1 ? '' : 's'} in channels/\n`,
  );
  return result.order.status === 'ready' ? EXIT_ACCEPTED : EXIT_REFUSED;
};
