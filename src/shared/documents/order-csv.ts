/** The bill of materials as CSV. */
import type { Order } from '../order/make-order';
import { BILL_COLUMNS, billRows } from './bill-of-materials';
import { csvText } from './csv';

export const orderCsv = (order: Order): string =>
  csvText(
    BILL_COLUMNS.map(({ title }) => title),
    billRows(order),
  );
