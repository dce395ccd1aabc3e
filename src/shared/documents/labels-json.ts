/** The labels as JSON: one a line, as in the port map. */
import type { LabelRow } from '../order/label-rows';
import type { Order } from '../order/make-order';
import { linesOfRows } from './rows-json';

const LABELS_FORMAT = 'mpo-preflight/labels';

export const labelsJson = (rows: Iterable<LabelRow>, { number, status }: Order): Iterable<string> =>
  linesOfRows({ format: LABELS_FORMAT, version: 1, number, status }, 'labels', rows);
