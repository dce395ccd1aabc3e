/** The port map as JSON: one fibre a line, so that a long one stays quick to write, to compare and to read in an editor. */
import type { Order } from '../order/make-order';
import type { PortMapRow } from '../order/port-map';

export const PORT_MAP_FORMAT = 'mpo-preflight/port-map';

export const portMapJson = (rows: Iterable<PortMapRow>, { number, status }: Order): string => {
  const head = JSON.stringify({ format: PORT_MAP_FORMAT, version: 1, number, status }).slice(0, -1);
  let text = `${head},"rows":[`;
  let separator = '\n';
  for (const row of rows) {
    text += separator + JSON.stringify(row);
    separator = ',\n';
  }
  return `${text}\n]}\n`;
};
