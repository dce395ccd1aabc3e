/** What an order is as files: the same for whoever writes them. */
import { labelsCsv } from '../../shared/documents/labels-csv';
import { labelsJson } from '../../shared/documents/labels-json';
import { orderCsv } from '../../shared/documents/order-csv';
import { portMapCsv } from '../../shared/documents/port-map-csv';
import { portMapJson } from '../../shared/documents/port-map-json';
import { withIsolates } from '../../shared/documents/right-to-left';
import { labelRowsOf } from '../../shared/order/label-rows';
import type { OrderResult } from '../../shared/order/make-order';
import { portMapOf } from '../../shared/order/port-map';
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
  const { order, evaluated } = result;
  const files = new Map<string, Content>([
    ['order.json', json(order)],
    ['order.csv', orderCsv(order)],
    ['port-map.json', portMapJson(portMapOf(evaluated), order)],
    ['port-map.csv', portMapCsv(portMapOf(evaluated), order.status)],
    ['labels.json', labelsJson(labelRowsOf(evaluated), order)],
    ['labels.csv', labelsCsv(labelRowsOf(evaluated), order.status)],
    ['summary.txt', withIsolates(orderText(result, painting(false)))],
  ]);
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
