/** What an order is as files: the same for whoever writes them. */
import { EXPORT_LIST } from '../../shared/documents/export-list';
import { EXPORTERS } from '../../shared/documents/exporters';
import { withIsolates } from '../../shared/documents/right-to-left';
import type { OrderResult } from '../../shared/order/make-order';
import type { PlannedChannel } from '../../shared/plan/link-plan';
import type { Content } from '../files/replace-file';
import { painting } from '../present/layout';
import { orderText } from './order-text';

export const CHANNELS_FOLDER = 'channels/';

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/**
 * Every file of an order folder, those with a row for each fibre in pieces: a thousand links have too many rows to be held at
 * once. The same quote gives the same bytes.
 */
export const orderFiles = (result: OrderResult): Map<string, Content> => {
  const { evaluated } = result;
  const files = new Map<string, Content>(
    EXPORT_LIST.map(({ fileName }) => [fileName, EXPORTERS[fileName](result)]),
  );
  files.set('summary.txt', withIsolates(orderText(result, painting(false))));
  // No id holds a plus sign, so that the file of a leg or a nearer rack cannot take the place of another link's.
  for (const { link, plan } of evaluated) {
    if (plan === null) continue;
    const write = (channels: readonly PlannedChannel[], rack: string): void => {
      for (const { document, leg } of channels)
        files.set(
          `${CHANNELS_FOLDER}${link.id}${rack}${channels.length === 1 ? '' : `+leg-${leg}`}.json`,
          json(document),
        );
    };
    write(plan.channels, '');
    for (const { groups, channels } of plan.nearer) write(channels, `+rack-${(groups[0] ?? 0) + 1}`);
  }
  return files;
};
