/** The port map as CSV, one fibre a row. */
import type { Order } from '../order/make-order';
import type { PortMapRow } from '../order/port-map';
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

const cellsOf = function* (rows: Iterable<PortMapRow>, mark: string): Generator<(string | number)[]> {
  for (const row of rows) {
    const cells: (string | number)[] = KEYS.map((key) => row[key]);
    cells.push(mark);
    yield cells;
  }
};

/** `DRAFT` stands on every row of an order that must not be issued. */
export const portMapCsv = (rows: Iterable<PortMapRow>, status: Order['status']): Iterable<string> =>
  csvLines(
    [...COLUMNS.map(([, title]) => title), 'Status'],
    cellsOf(rows, status === 'draft' ? 'DRAFT' : 'ready'),
  );
