/** What makes each file that an order leaves as: the same bytes of the same quote, wherever it runs. */
import { labelRowsOf } from '../order/label-rows';
import type { OrderResult } from '../order/make-order';
import { portMapOf } from '../order/port-map';
import { joined } from '../workbook/zip';
import type { ExportFileName } from './export-list';
import { labelsCsv } from './labels-csv';
import { labelsJson } from './labels-json';
import { orderCsv } from './order-csv';
import { orderWorkbook } from './order-workbook';
import { portMapCsv } from './port-map-csv';
import { portMapJson } from './port-map-json';

/** In pieces where it has a row for each fibre: those of a thousand links are too many to be held at once. */
type ExportContent = string | Iterable<string | Uint8Array>;

/** The same in one piece. */
export const wholeContent = (content: ExportContent | Uint8Array): string | Uint8Array => {
  if (typeof content === 'string' || content instanceof Uint8Array) return content;
  const pieces = [...content];
  const bytes = pieces.filter((piece) => typeof piece !== 'string');
  return bytes.length > 0 ? joined(bytes) : pieces.join('');
};

export const EXPORTERS: Readonly<Record<ExportFileName, (result: OrderResult) => ExportContent>> = {
  'order.xlsx': orderWorkbook,
  'order.csv': ({ order }) => orderCsv(order),
  'order.json': ({ order }) => `${JSON.stringify(order, null, 2)}\n`,
  'port-map.csv': ({ order, evaluated }) => portMapCsv(portMapOf(evaluated), order.status),
  'port-map.json': ({ order, evaluated }) => portMapJson(portMapOf(evaluated), order),
  'labels.csv': ({ order, evaluated }) => labelsCsv(labelRowsOf(evaluated), order.status),
  'labels.json': ({ order, evaluated }) => labelsJson(labelRowsOf(evaluated), order),
};
