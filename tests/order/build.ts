/** Quotes under test, made from the example links of the rules, and what they turn into. */
import { makeOrder, type Order, type OrderResult } from '../../src/shared/order/make-order';
import { type PortMapRow, portMapOf } from '../../src/shared/order/port-map';
import { type QuoteDocument, readQuoteValue } from '../../src/shared/order/quote-document';
import { countItems } from '../../src/shared/plan/count-items';
import type { Item } from '../../src/shared/plan/items';
import type { Link } from '../../src/shared/plan/link';
import type { LinkPlan } from '../../src/shared/plan/link-plan';
import { planLink } from '../../src/shared/plan/plan-link';
import { DEFAULT_SETTINGS, type Settings } from '../../src/shared/plan/settings';
import { type AnswerChanges, breakoutLink, duplexLink } from '../../src/shared/rules/example-links';

export const PLACE = { enclosure: 'lgx-4u', rackUnitsFree: 8, access: 'front', toolless: false } as const;

const labels = (rack: string) => ({ rack, panel: 'P1', firstCassette: 1, firstPort: 1 });

/** Twelve duplex links over two trunks with a central field. */
export const patchFieldLink = (changes: AnswerChanges = {}): Link =>
  duplexLink({
    ...changes,
    application: { kind: 'patch-field', links: 12, ...changes.application },
    formFactor: { field: PLACE, ...changes.formFactor },
    documentation: { field: labels('X01'), ...changes.documentation },
  });

/** Six 40GBASE-SR4 links, three to a 24-fibre trunk leg. */
export const conversionLink = (changes: AnswerChanges = {}): Link =>
  breakoutLink({
    ...changes,
    application: { kind: 'conversion', links: 6, ...changes.application },
    transceiver: { far: { interface: '40GBASE-SR4' }, ...changes.transceiver },
    interface: { front: 'MPO', rear: 'MPO-24', fibres: 24, ...changes.interface },
    polarity: { method: 'A', ...changes.polarity },
  });

/** 800GBASE-DR8 as two MPO-12, broken out to 100GBASE-DR. */
export const dualReceptacleLink = (changes: AnswerChanges = {}): Link =>
  breakoutLink({
    ...changes,
    transceiver: {
      near: { interface: '800GBASE-DR8', receptacleKind: 'dual-MPO-12' },
      far: { interface: '100GBASE-DR' },
      ...changes.transceiver,
    },
    modePolish: { fibre: 'OS2', rearPolish: 'APC', ...changes.modePolish },
  });

export const planOf = (link: Link, settings: Partial<Settings> = {}): LinkPlan => {
  const planned = planLink(link, {
    settings: { ...DEFAULT_SETTINGS, ...settings },
    region: 'EU',
    enclosures: [],
  });
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
};

export const itemsOf = (link: Link, settings: Partial<Settings> = {}): Item[] =>
  countItems(planOf(link, settings));

/** How many of each kind, over all lines: `{ module: 12, trunk: 1, … }`. */
export const totalsOf = (items: readonly Item[]): Record<string, number> => {
  const totals: Record<string, number> = {};
  for (const { kind, quantity } of items) if (quantity > 0) totals[kind] = (totals[kind] ?? 0) + quantity;
  return totals;
};

/** As a file has it: nothing shared between links, nothing undefined. */
export const quoteValue = (links: readonly Link[], changes: Partial<QuoteDocument> = {}): unknown => {
  const quote = {
    format: 'mpo-preflight/quote',
    version: 1,
    number: 'Q-1',
    name: 'A quote under test',
    customer: { name: 'Somebody', region: 'EU' },
    links,
    ...changes,
  };
  return JSON.parse(JSON.stringify(quote));
};

export const quoteOf = (links: readonly Link[], changes: Partial<QuoteDocument> = {}): QuoteDocument => {
  const read = readQuoteValue(quoteValue(links, changes));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value;
};

export const resultOf = (links: readonly Link[], changes: Partial<QuoteDocument> = {}): OrderResult =>
  makeOrder(quoteOf(links, changes));

export const orderOf = (links: readonly Link[], changes: Partial<QuoteDocument> = {}): Order =>
  resultOf(links, changes).order;

export const portMap = (...links: Link[]): PortMapRow[] => [...portMapOf(resultOf(links).evaluated)];
