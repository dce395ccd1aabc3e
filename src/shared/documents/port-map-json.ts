/** The port map as JSON: one fibre a line. */
import type { Order } from '../order/make-order';
import type { PortMapRow } from '../order/port-map';
import { linesOfRows } from './rows-json';

const PORT_MAP_FORMAT = 'mpo-preflight/port-map';

export const portMapJson = (rows: Iterable<PortMapRow>, { number, status }: Order): Iterable<string> =>
  linesOfRows({ format: PORT_MAP_FORMAT, version: 1, number, status }, 'rows', rows);
