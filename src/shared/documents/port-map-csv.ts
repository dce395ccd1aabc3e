/** The port map as CSV, one fibre a row. */
import type { Order } from '../order/make-order';
import type { PortMapRow } from '../order/port-map';
import type { Cell, Column } from '../workbook/workbook';
import { statusWord } from './bill-of-materials';
import { csvLines } from './csv';

const COLUMNS: readonly (readonly [keyof PortMapRow, string])[] = [
  ['link', 'Link'],
  ['path', 'Path'],
  ['channel', 'Channel'],
  ['fromEnd', 'From end'],
  ['fromInterface', 'From interface'],
  ['fromTransceiver', 'From transceiver'],
  ['fromReceptacle', 'From receptacle'],
  ['fromLane', 'From lane'],
  ['fromLabel', 'From label'],
  ['trunk', 'Trunk'],
  ['trunkLeg', 'Trunk leg'],
  ['trunkHole', 'Trunk fibre position'],
  ['colour', 'Fibre colour'],
  ['fieldNearLabel', 'Field label, near side'],
  ['fieldFarLabel', 'Field label, far side'],
  ['secondTrunk', 'Second trunk'],
  ['secondTrunkLeg', 'Second trunk leg'],
  ['secondTrunkHole', 'Second trunk fibre position'],
  ['secondColour', 'Second trunk colour'],
  ['toLabel', 'To label'],
  ['toInterface', 'To interface'],
  ['toTransceiver', 'To transceiver'],
  ['toReceptacle', 'To receptacle'],
  ['toLane', 'To lane'],
];

const KEYS = COLUMNS.map(([key]) => key);

const TEXTS: readonly (keyof PortMapRow)[] = [
  'link',
  'path',
  'fromEnd',
  'fromInterface',
  'fromLabel',
  'colour',
  'fieldNearLabel',
  'fieldFarLabel',
  'secondColour',
  'toLabel',
  'toInterface',
];

const WIDTHS: Partial<Record<keyof PortMapRow, number>> = {
  link: 16,
  fromInterface: 16,
  fromLabel: 22,
  toLabel: 22,
  toInterface: 16,
};

/** `hasField`: there is a patch field, whose labels are empty otherwise and need no room. */
export const portMapColumns = (hasField: boolean): readonly Column[] => {
  const field = hasField ? 22 : 0;
  const widths = { ...WIDTHS, fieldNearLabel: field, fieldFarLabel: field };
  return [
    ...COLUMNS.map(
      ([key, title]): Column => ({
        title,
        kind: TEXTS.includes(key) ? 'text' : 'count',
        width: widths[key] ?? 0,
      }),
    ),
    { title: 'Status', kind: 'text' },
  ];
};

/** `DRAFT` stands on every row of an order that must not be issued. */
export function* portMapCells(rows: Iterable<PortMapRow>, status: Order['status']): Generator<Cell[]> {
  const mark = statusWord(status);
  for (const row of rows) {
    const cells: Cell[] = KEYS.map((key) => row[key]);
    cells.push(mark);
    yield cells;
  }
}

export const portMapCsv = (rows: Iterable<PortMapRow>, status: Order['status']): Iterable<string> =>
  csvLines(
    portMapColumns(true).map(({ title }) => title),
    portMapCells(rows, status),
  );
