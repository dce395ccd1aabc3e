/** The bill of materials as CSV: one line a row, the attributes as one readable text and the served links as another. */
import type { OrderLine } from '../order/lines';
import type { Order } from '../order/make-order';
import { csvText } from './csv';
import { attributeText, KIND_WORDS } from './item-words';

const COLUMNS = [
  'No.',
  'Item',
  'Attributes',
  'Quantity',
  'of which spares',
  'Unit',
  'Supplied by',
  'Serves',
  'Status',
];

const SUPPLY_WORDS: Readonly<Record<OrderLine['supply'], string>> = {
  order: 'this order',
  customer: 'customer',
  installed: 'installed',
};

/** `DRAFT` stands on every row of an order that must not be issued. */
export const orderCsv = ({ lines, status }: Order): string =>
  csvText(
    COLUMNS,
    lines.map((line, index) => [
      index + 1,
      KIND_WORDS[line.kind],
      attributeText(line),
      line.quantity,
      line.spares,
      line.unit,
      SUPPLY_WORDS[line.supply],
      line.serves
        .map(({ link, quantity }) => (quantity === 0 ? `${link}: shared` : `${link}: ${quantity}`))
        .join('; '),
      status === 'draft' ? 'DRAFT' : 'ready',
    ]),
  );
