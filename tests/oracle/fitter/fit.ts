/**
 * The oracle for orders: the installation fitted together from the pieces alone. It reads the quote, what the boxes hold,
 * what is installed and what the customer supplies, and shares no code with the planner, the order, the channels and the
 * rules. It is asked of orders that are ready: every fault of one is a fault of the program.
 */

import { NotAChannel } from '../geometry';
import { askedFaults } from './asked';
import { boxesFor } from './boxes';
import { cassetteFaults } from './cassette-faults';
import { channelFaults } from './channel-faults';
import { darkFaults } from './dark-lanes';
import type { Demand, Fault } from './fault';
import { bestFitting, unevenness } from './fitting';
import { labelCountFaults, labelListFaults } from './label-faults';
import { unmeasured } from './lengths';
import { labelsByPort, portMapFaults } from './light';
import { lineFaults } from './lines';
import { type LinkNeed, needOf } from './need';
import type { Check, Folder, LabelRow, Order, PortRow } from './order-folder';
import { placeFaults } from './place-faults';
import { type Filling, fillingsOf } from './places';
import { unitsOf } from './positions';
import type { Quote } from './quote';
import { rackFaults } from './racks';
import {
  describedTwice,
  miscountedTrunks,
  type OccupiedLegs,
  occupiedLegs,
  sharedLegFaults,
} from './shared-trunks';
import { surplusFaults } from './surplus';
import { transceiverFaults } from './transceiver-lines';

/** Boxes that carry light or hold what does: each piece of theirs has its position. */
const IN_POSITION = [
  'array-cord',
  'duplex-cord',
  'breakout-cable',
  'module',
  'conversion-module',
  'mpo-adapter',
  'trunk',
];

interface Documents {
  readonly order: Order;
  readonly rows: readonly PortRow[];
  /** Null in an order of before labels were listed. */
  readonly labels: readonly LabelRow[] | null;
  readonly folder: Folder;
}

const parsed = (folder: Folder, name: string): unknown => {
  const text = folder.get(name);
  return text === undefined ? null : JSON.parse(text);
};

const documentsOf = (folder: Folder): Documents => {
  const labels = parsed(folder, 'labels.json') as { labels: readonly LabelRow[] } | null;
  return {
    order: parsed(folder, 'order.json') as Order,
    rows: (parsed(folder, 'port-map.json') as { rows: readonly PortRow[] }).rows,
    labels: labels?.labels ?? null,
    folder,
  };
};

interface FittedQuote {
  readonly faults: Fault[];
  readonly fillings: Filling[];
  readonly occupied: OccupiedLegs[];
}

const fitLink = (
  quote: Quote,
  index: number,
  { order, rows, labels, folder }: Documents,
  check: Check,
): FittedQuote => {
  const link = quote.links[index] as Quote['links'][number];
  const faults: Fault[] = [];
  const said = (demand: Demand, messages: readonly string[]): void => {
    for (const message of messages) faults.push({ link: link.id, demand, message });
  };
  let need: LinkNeed;
  try {
    need = needOf(link);
  } catch (error) {
    if (!(error instanceof NotAChannel)) throw error;
    said('transceivers', [error.message]);
    return { faults, fillings: [], occupied: [] };
  }
  const ordered = order.links.find(({ id }) => id === link.id);
  const own = rows.filter((row) => row.link === link.id);
  if (ordered === undefined) {
    said('pieces', ['it is missing from the order']);
    return { faults, fillings: [], occupied: [] };
  }
  const boxes = boxesFor(order.lines, link.id);
  const carrying = boxes.filter(({ line }) => IN_POSITION.includes(line.kind));
  const units = unitsOf(need, new Set(carrying.map(({ line }) => line.kind)));
  const isCableAlone = units.every(({ position }) => position === 'cable');
  said('racks', rackFaults(need, !isCableAlone));
  said(
    'length',
    unmeasured(need).map((rack) => `nobody measured the way to ${rack}`),
  );
  said('transceivers', transceiverFaults(need, boxes));
  for (const { demand, message } of portMapFaults(need, own)) said(demand, [message]);
  said('light', darkFaults(need, ordered));
  const fitting = bestFitting(need, units, carrying, quote, own);
  if (fitting === null) {
    said('pieces', [unevenness(need, units, carrying)]);
    return { faults, fillings: [], occupied: [] };
  }
  for (const { demand, message } of fitting.faults) said(demand, [message]);
  const { arrangement, fitted } = fitting;
  said('asked', askedFaults(need, arrangement));
  const fillings = fillingsOf(need, arrangement);
  said('surplus', surplusFaults(need, arrangement, fillings, ordered, quote));
  said('labels', labelCountFaults(need, arrangement, order, labels));
  if (fitted !== null) {
    const mapped = labelsByPort(fitted.lanes, own);
    said('labels', mapped.faults);
    if (labels !== null) {
      const listed = new Set(labels.filter((row) => row.link === link.id).map((row) => row.label));
      const missing = [...mapped.labels.values()]
        .flatMap((ports) => [...ports.values()])
        .find((label) => !listed.has(label));
      if (missing !== undefined)
        said('labels', [`${missing} stands in the port map and in no list of labels`]);
    }
    said('channels', channelFaults(ordered, folder, check, fitted.channels));
  }
  return { faults, fillings, occupied: occupiedLegs(need, arrangement) };
};

/** Everything that is wrong with an order that says it is ready. `check` is the program's own, asked for its files. */
export const fittingFaults = (quote: Quote, folder: Folder, check: Check): Fault[] => {
  const documents = documentsOf(folder);
  const faults: Fault[] = lineFaults(documents.order, quote);
  const fillings: Filling[] = [];
  const occupied: OccupiedLegs[] = [];
  quote.links.forEach((_, index) => {
    const fitted = fitLink(quote, index, documents, check);
    faults.push(...fitted.faults);
    fillings.push(...fitted.fillings);
    occupied.push(...fitted.occupied);
  });
  if (!faults.some(({ demand }) => demand === 'pieces'))
    faults.push(
      ...placeFaults(quote, documents.order, fillings),
      ...cassetteFaults(quote, fillings),
      ...miscountedTrunks(occupied, documents.order),
    );
  faults.push(...sharedLegFaults(occupied), ...describedTwice(occupied));
  if (documents.labels !== null) faults.push(...labelListFaults(quote, documents.labels));
  return faults;
};
