/** Random quotes of one to three links, by numbers that fast-check draws from a seed. */

import fc from 'fast-check';
import type { OwnModule, Quote } from '../../oracle/fitter/quote';
import { CELLS, type Cell, SENSIBLE_CELLS } from './cells';
import { Chance } from './chance';
import { drawCopy } from './draw-copy';
import { drawLink, type Site } from './draw-link';
import type { Scheme, Where } from './draw-places';
import { drawProducts, ownEnclosures } from './draw-products';
import { mutated } from './mutate';
import type { DrawnPair } from './pairs-of-interfaces';

export type DrawnQuote = Quote & Readonly<Record<string, unknown>>;

const NO_HOUSING = { enclosure: 'lgx-4u', rackUnitsFree: 42, access: 'front', toolless: false };

const where = (rack: string, panel: string, rackUnit: number): Where => ({
  rack,
  panel,
  housing: NO_HOUSING,
  room: '4BK',
  rackUnit,
});

const ownPlaces = (index: number): Pick<Site, 'near' | 'far' | 'field'> => ({
  near: where(`N${index + 1}`, 'P1', 40),
  far: Array.from({ length: 4 }, (_, rack) => where(`F${10 * index + rack + 1}`, 'P2', 30)),
  field: where(`X${index + 1}`, 'P3', 20),
});

/** The same panels as another link's, with the enclosures that were answered there. */
const placesOf = (
  answers: Quote['links'][number]['answers'],
  index: number,
): Pick<Site, 'near' | 'far' | 'field'> => {
  const own = ownPlaces(index);
  const { near, far, field } = answers.formFactor;
  return {
    near: { ...own.near, housing: near ?? NO_HOUSING },
    far: own.far.map((one) => ({ ...one, housing: far ?? NO_HOUSING })),
    field: { ...own.field, housing: field ?? NO_HOUSING },
  };
};

const cellFor = (chance: Chance, first: Cell | null): Cell =>
  first ?? (chance.usually(97) ? chance.of(SENSIBLE_CELLS) : chance.of(CELLS));

/** Every point ticked by somebody: what nobody knows of a drawn design is settled, what does not fit is not. */
const ticksFor = (links: Quote['links']) =>
  links.flatMap(({ id }) =>
    Array.from({ length: 10 }, (_, point) => ({
      link: id,
      point: point + 1,
      by: 'A. Person',
      date: '2026-11-30',
    })),
  );

const quoteOf = (links: Quote['links'], more: Readonly<Record<string, unknown>>): DrawnQuote => ({
  format: 'mpo-preflight/quote',
  version: 1,
  number: 'Q-1',
  name: 'A drawn quote',
  customer: { name: 'Somebody', region: 'EU' },
  enclosures: ownEnclosures(),
  ...more,
  links,
});

/** One link of a cell alone in its quote. */
export const quoteInCell = (chance: Chance, cell: Cell, scheme: Scheme, pair?: DrawnPair): DrawnQuote => {
  const site = { scheme, ...ownPlaces(0), turn: 0, shared: false, found: null };
  const links = [{ id: 'link-1', name: 'Link 1', answers: drawLink(chance, cell, site, pair) }];
  return quoteOf(links, { ticks: ticksFor(links) });
};

/** `walk` goes through the cells, so that a draw is spread evenly over them. */
const quoteFrom = (numbers: readonly number[], walk: number): DrawnQuote => {
  const chance = new Chance(numbers);
  const count = chance.of([1, 1, 2, 2, 3]);
  const scheme = chance.of<Scheme>([
    'rack-panel-cassette-port',
    'rack-panel-cassette-port',
    'trunk-fibre-port',
    'tia-606',
  ]);
  const links: Quote['links'][number][] = [];
  const modules: OwnModule[] = [];
  for (let index = 0; index < count; index += 1) {
    const walked =
      index === 0 && chance.usually(97) ? (SENSIBLE_CELLS[walk % SENSIBLE_CELLS.length] ?? null) : null;
    const cell = cellFor(chance, walked);
    const first = links[0];
    const shared = first !== undefined && chance.seldom(50);
    const places = shared ? placesOf(first.answers, 0) : ownPlaces(index);
    // Who forgets to count on from the link before gives two ports one name.
    const turn = shared && chance.seldom(8) ? 0 : index;
    const found = shared ? (first.answers.application.installed ?? null) : null;
    const drawn =
      shared && chance.seldom(30)
        ? drawCopy(chance, first.answers, scheme, turn)
        : drawLink(chance, cell, { scheme, ...places, turn, shared, found });
    const products = drawProducts(chance, cell, drawn, `m${index + 1}`);
    modules.push(...products.modules);
    const named = { ...drawn, interface: { ...drawn.interface, ...products.named } };
    const answers = chance.seldom(12) ? mutated(chance, named) : named;
    links.push({ id: `link-${index + 1}`, name: `Link ${index + 1}`, answers });
  }
  return quoteOf(links, {
    customer: { name: 'Somebody', region: chance.of(['EU', 'UK', 'US', 'CA', 'other']) },
    ...(chance.seldom(30)
      ? {
          settings: { spareCordsPercent: chance.of([0, 5, 10]), spareModulesPercent: chance.of([0, 5, 100]) },
        }
      : {}),
    ...(modules.length > 0 ? { modules } : {}),
    ...(chance.usually(92) ? { ticks: ticksFor(links) } : {}),
  });
};

/** Numbers enough for three links. */
const NUMBERS = 260;

/** Drawn in batches, so that a long draw needs no more memory than a short one. */
const BATCH = 500;

const drawNumbers = function* (seed: number, count: number): Generator<readonly number[]> {
  const numbers = fc.array(fc.nat({ max: 1_000_000 }), {
    minLength: NUMBERS,
    maxLength: NUMBERS,
    size: 'max',
  });
  for (let at = 0; at < count; at += BATCH)
    yield* fc.sample(numbers, { seed: seed + at, numRuns: Math.min(BATCH, count - at) });
};

/** So many quotes from a seed. */
export const drawQuotes = function* (seed: number, count: number): Generator<DrawnQuote> {
  let turn = 0;
  for (const numbers of drawNumbers(seed, count)) {
    yield quoteFrom(numbers, turn);
    turn += 1;
  }
};

/** Quotes of one cell, one link each. */
export const drawInCell = function* (seed: number, count: number, cell: Cell): Generator<DrawnQuote> {
  for (const numbers of drawNumbers(seed, count)) {
    const chance = new Chance(numbers);
    yield quoteInCell(
      chance,
      cell,
      chance.of<Scheme>(['rack-panel-cassette-port', 'trunk-fibre-port', 'tia-606']),
    );
  }
};
