/** The port map as CSV, one fibre a row. */
import type { PortMapRow } from '../order/port-map';
import { csvText } from './csv';

const COLUMNS: readonly (readonly [keyof PortMapRow, string])[] = [
  ['link', 'Link'],
  ['path', 'Path'],
  ['channel', 'Channel'],
  ['fromEnd', 'From end'],
  ['fromInterface', 'From interface'],
  ['fromTransceiver', 'From transceiver'],
  ['fromLane', 'From lane'],
  ['fromLabel', 'From label'],
  ['trunk', 'Trunk'],
  ['trunkLeg', 'Trunk leg'],
  ['trunkHole', 'Trunk hole'],
  ['colour', 'Fibre colour'],
  ['fieldNearLabel', 'Field label, near side'],
  ['fieldFarLabel', 'Field label, far side'],
  ['toLabel', 'To label'],
  ['toInterface', 'To interface'],
  ['toTransceiver', 'To transceiver'],
  ['toLane', 'To lane'],
];

const cellsOf = function* (rows: Iterable<PortMapRow>): Generator<(string | number)[]> {
  for (const row of rows) yield COLUMNS.map(([key]) => row[key]);
};

export const portMapCsv = (rows: Iterable<PortMapRow>): string =>
  csvText(
    COLUMNS.map(([, title]) => title),
    cellsOf(rows),
  );
