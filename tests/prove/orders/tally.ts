/** What a draw came to: links that are ready, the cells that they fill, and faults by kind. */

import type { Fault } from '../../oracle/fitter/fault';
import { fittingFaults } from '../../oracle/fitter/fit';
import type { Folder, Order } from '../../oracle/fitter/order-folder';
import { type Cell, cellName } from './cells';
import type { DrawnQuote } from './draw-quote';
import { check, order } from './program';

export interface Found {
  readonly quote: DrawnQuote;
  readonly fault: Fault;
  readonly count: number;
}

/** What the program says of a link, as far as a tally asks. */
interface OrderedThrough {
  readonly through: Cell['carrier'] | null;
  readonly problems: readonly { readonly message: string }[];
  readonly findings: readonly { readonly rule: string; readonly severity: string }[];
  readonly check: readonly { readonly state: string; readonly because: readonly string[] }[];
}

/** Numbers and names aside, what is wrong: faults of one kind are counted together. */
export const kindOf = ({ demand, message }: Fault): string => `${demand}: ${message.replace(/[\d.]+/g, '#')}`;

const readyOrder = (folder: Folder): Order | null => {
  const made = JSON.parse(folder.get('order.json') ?? '{}') as Order;
  return made.status === 'ready' ? made : null;
};

/** The faults of a quote's order; null where it is a draft or not valid. */
export const faultsOf = (quote: DrawnQuote): Fault[] | null => {
  const folder = order(quote);
  return folder === null || readyOrder(folder) === null ? null : fittingFaults(quote, folder, check);
};

const cellOf = ({ answers }: DrawnQuote['links'][number], carrier: Cell['carrier']): string =>
  cellName({
    application: answers.application.kind,
    carrier,
    placement: answers.application.placement,
    method: answers.polarity.method,
  });

const reasons = ({ findings, problems, check: points }: OrderedThrough): Set<string> =>
  new Set([
    ...findings.filter(({ severity }) => severity === 'block').map(({ rule }) => rule),
    ...problems.map(({ message }) => message),
    ...points.filter(({ state }) => state === 'open').flatMap(({ because }) => because),
  ]);

const increase = (counts: Map<string, number>, key: string): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};

export class Tally {
  quotes = 0;
  readyLinks = 0;
  wrongLinks = 0;
  /** Ready links of each cell. */
  readonly cells = new Map<string, number>();
  readonly faults = new Map<string, Found>();
  /** Why links of drafts are not ready, by cell. */
  readonly #closed = new Map<string, Map<string, number>>();

  /** Orders a quote and fits it together again. Answers whether it was ready. */
  add(quote: DrawnQuote): boolean {
    this.quotes += 1;
    const folder = order(quote);
    if (folder === null) return false;
    const ready = readyOrder(folder);
    if (ready === null) {
      this.#addDraft(quote, folder);
      return false;
    }
    const links = ready.links as unknown as readonly OrderedThrough[];
    quote.links.forEach((link, index) => {
      this.readyLinks += 1;
      const carrier = links[index]?.through;
      if (carrier != null) increase(this.cells, cellOf(link, carrier));
    });
    this.#addFaults(quote, fittingFaults(quote, folder, check));
    return true;
  }

  #addFaults(quote: DrawnQuote, faults: readonly Fault[]): void {
    const wrong = new Set(faults.map(({ link }) => link));
    this.wrongLinks += wrong.has(null) ? quote.links.length : wrong.size;
    for (const fault of faults) {
      const known = this.faults.get(kindOf(fault));
      this.faults.set(
        kindOf(fault),
        known ? { ...known, count: known.count + 1 } : { quote, fault, count: 1 },
      );
    }
  }

  #addDraft(quote: DrawnQuote, folder: Folder): void {
    const { links } = JSON.parse(folder.get('order.json') ?? '{}') as { links: readonly OrderedThrough[] };
    quote.links.forEach((link, index) => {
      const ordered = links[index];
      const carrier = (link.answers.application.through ?? ordered?.through) as Cell['carrier'] | undefined;
      if (ordered === undefined || carrier === undefined) return;
      const name = cellOf(link, carrier);
      const counts = this.#closed.get(name) ?? new Map<string, number>();
      this.#closed.set(name, counts);
      for (const reason of reasons(ordered)) increase(counts, reason);
    });
  }

  /** The commonest reasons why a cell's links are drafts. */
  whyClosed(cell: string): string[] {
    return [...(this.#closed.get(cell) ?? [])]
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([reason, times]) => `${reason} (${times})`);
  }
}
