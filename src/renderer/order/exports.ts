/** What can be taken out of a quote as a file. A later format is one more entry here. */
import { labelsCsv } from '../../shared/documents/labels-csv';
import { labelsJson } from '../../shared/documents/labels-json';
import { orderCsv } from '../../shared/documents/order-csv';
import { portMapCsv } from '../../shared/documents/port-map-csv';
import { portMapJson } from '../../shared/documents/port-map-json';
import type { ExportFile, ExportOrder } from '../../shared/ipc/bridge';
import { labelRowsOf } from '../../shared/order/label-rows';
import { type OrderResult, orderWork } from '../../shared/order/make-order';
import { portMapOf } from '../../shared/order/port-map';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { finish, type Pausing } from '../../shared/pausing';
import { evaluateLinks } from '../../shared/wizard/evaluate-beside';
import { siteOf } from '../../shared/wizard/machine';
import { quoteText } from '../state/new-quote';

interface Exporter {
  readonly id: string;
  readonly label: string;
  readonly ending: string;
  readonly content: (result: OrderResult) => string | Uint8Array;
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

const whole = (pieces: Iterable<string>): string => [...pieces].join('');

export const EXPORTERS: readonly Exporter[] = [
  { id: 'order-csv', label: 'Order as CSV', ending: 'order.csv', content: ({ order }) => orderCsv(order) },
  { id: 'order-json', label: 'Order as JSON', ending: 'order.json', content: ({ order }) => json(order) },
  {
    id: 'port-map-csv',
    label: 'Port map as CSV',
    ending: 'port-map.csv',
    content: ({ order, evaluated }) => whole(portMapCsv(portMapOf(evaluated), order.status)),
  },
  {
    id: 'port-map-json',
    label: 'Port map as JSON',
    ending: 'port-map.json',
    content: ({ order, evaluated }) => whole(portMapJson(portMapOf(evaluated), order)),
  },
  {
    id: 'labels-csv',
    label: 'Labels as CSV',
    ending: 'labels.csv',
    content: ({ order, evaluated }) => whole(labelsCsv(labelRowsOf(evaluated), order.status)),
  },
  {
    id: 'labels-json',
    label: 'Labels as JSON',
    ending: 'labels.json',
    content: ({ order, evaluated }) => whole(labelsJson(labelRowsOf(evaluated), order)),
  },
];

const ORDERS = new WeakMap<QuoteDocument, OrderResult>();

/** A quote never changes, so its order is made once. */
export function* orderOnce(quote: QuoteDocument): Pausing<OrderResult> {
  const known = ORDERS.get(quote);
  if (known !== undefined) return known;
  const evaluated = yield* evaluateLinks(quote.links, siteOf(quote));
  const made = yield* orderWork(quote, evaluated);
  ORDERS.set(quote, made);
  return made;
}

/** `Q-2026-0102-order.csv`; that it is a draft stands in the name too. */
const nameOf = ({ order }: OrderResult, ending: string): string => {
  const number = order.number.replace(/[^\p{L}\p{N}._-]+/gu, '-');
  return `${number}${order.status === 'draft' ? '-DRAFT' : ''}-${ending}`;
};

export const exportOf = (quote: QuoteDocument, id: string): ExportFile | null => {
  const exporter = EXPORTERS.find((one) => one.id === id);
  if (exporter === undefined) return null;
  const result = finish(orderOnce(quote));
  return { suggestedName: nameOf(result, exporter.ending), content: exporter.content(result) };
};

/** All of these and the channel files, as the program writes them of the quote's text. */
export const folderOf = (quote: QuoteDocument): ExportOrder => ({
  text: quoteText(quote),
  suggestedName: nameOf(finish(orderOnce(quote)), 'order'),
});
