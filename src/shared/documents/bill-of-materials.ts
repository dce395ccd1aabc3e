/**
 * The bill of materials as rows, the same in CSV and in the workbook. One fact stands in a column of its own, so that a buyer can
 * sort and filter by it; what only some kinds of parts have is told in `Other attributes`.
 *
 * Example: `1 | MPO trunk | Type B | MPO-12 | 48 | unpinned | UPC | OM4 | 26 | … | 1 | 0 | piece | this order | leaf-servers: 1 | ready`.
 */
import { type AdapterKeys, KEY_WORDS } from '../catalogue/adapters';
import type { OrderLine } from '../order/lines';
import type { Order } from '../order/make-order';
import type { ItemAttributes } from '../plan/items';
import type { Cell, Column } from '../workbook/workbook';
import { attributeText, KIND_WORDS } from './item-words';

const SUPPLY_WORDS: Readonly<Record<OrderLine['supply'], string>> = {
  order: 'this order',
  customer: 'customer',
  installed: 'installed',
};

/** The first of these attributes that the part has. */
const firstOf =
  (...names: readonly string[]) =>
  (attributes: ItemAttributes): Cell => {
    const name = names.find((one) => attributes[one] !== undefined);
    return name === undefined ? '' : (attributes[name] ?? '');
  };

/** Of modules: those behind all rear MPO ports. */
const fibres = (attributes: ItemAttributes): Cell => {
  const { rears, fibresPerRear } = attributes;
  return typeof rears === 'number' && typeof fibresPerRear === 'number'
    ? rears * fibresPerRear
    : firstOf('fibres')(attributes);
};

const keys = (attributes: ItemAttributes): Cell =>
  KEY_WORDS[firstOf('keys', 'rearKeys')(attributes) as AdapterKeys] ?? '';

interface Fact {
  readonly column: Column;
  /** Attributes that are told by it whole. */
  readonly tells: readonly string[];
  readonly of: (attributes: ItemAttributes) => Cell;
}

const fact = (column: Column, tells: readonly string[], of = firstOf(...tells)): Fact => ({
  column,
  tells,
  of,
});

const FACTS: readonly Fact[] = [
  fact({ title: 'Wiring', kind: 'prose', width: 14 }, ['wiring']),
  fact({ title: 'Connector', kind: 'text', width: 12 }, ['connector', 'connectors', 'rear', 'single']),
  fact({ title: 'Fibres', kind: 'count' }, ['fibres'], fibres),
  fact({ title: 'Pins', kind: 'text', width: 12 }, ['pins']),
  fact({ title: 'Key orientation', kind: 'text', width: 20 }, ['keys', 'rearKeys'], keys),
  fact({ title: 'Polish', kind: 'text' }, ['polish', 'rearPolish']),
  fact({ title: 'Fibre', kind: 'text' }, ['fibre']),
  fact({ title: 'Length m', kind: 'metres' }, ['lengthM']),
];

/** What no column tells, in words. */
const others = ({ attributes }: OrderLine): string => {
  const told = new Set(
    FACTS.flatMap(({ tells }) => {
      const name = tells.find((one) => attributes[one] !== undefined);
      return name === undefined ? [] : [name];
    }),
  );
  const left = Object.entries(attributes).filter(([name]) => !told.has(name));
  return attributeText({ attributes: Object.fromEntries(left) });
};

export const statusWord = (status: Order['status']): string => (status === 'draft' ? 'DRAFT' : 'ready');

export const BILL_COLUMNS: readonly Column[] = [
  { title: 'No.', kind: 'count' },
  { title: 'Item', kind: 'text', width: 22 },
  ...FACTS.map(({ column }) => column),
  { title: 'Other attributes', kind: 'prose', width: 46 },
  { title: 'Quantity', kind: 'count' },
  { title: 'of which spares', kind: 'count' },
  { title: 'Unit', kind: 'text' },
  { title: 'Supplied by', kind: 'text', width: 13 },
  { title: 'Serves', kind: 'prose', width: 26 },
  { title: 'Status', kind: 'text' },
  { title: 'Quote', kind: 'text', width: 13 },
  { title: 'Customer', kind: 'prose', width: 16 },
];

/** `DRAFT` stands on every row of an order that must not be issued, and each says whose it is. */
export const billRows = ({ lines, status, number, customer }: Order): readonly (readonly Cell[])[] =>
  lines.map((line, index) => [
    index + 1,
    KIND_WORDS[line.kind],
    ...FACTS.map(({ of }) => of(line.attributes)),
    others(line),
    line.quantity,
    line.spares,
    line.unit,
    SUPPLY_WORDS[line.supply],
    line.serves
      .map(({ link, quantity }) => (quantity === 0 ? `${link}: shared` : `${link}: ${quantity}`))
      .join('; '),
    statusWord(status),
    number,
    customer.name,
  ]);
