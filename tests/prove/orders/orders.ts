/**
 * Orders that say they are ready, held to what the fitter demands: the catalogue's breakouts, and random quotes from a seed.
 * A draw is only as good as what it orders: links that are ready are counted by cell, and cells that are seldom ready are drawn
 * on their own until they have enough.
 */

import type { Fault } from '../../oracle/fitter/fault';
import { CELLS, cellName } from './cells';
import { type DrawnQuote, drawInCell, drawQuotes } from './draw-quote';
import { smallest } from './smallest';
import { breakoutQuotes } from './sweep';
import { type Found, faultsOf, kindOf, Tally } from './tally';

/** Ready links that a cell has to have before it counts as proved, and how many quotes of it are drawn for them at most. */
const READY_IN_CELL = 50;
const MOST_IN_CELL = 2000;

/** Links of one cell that were tried in vain before it counts as closed. */
const IN_VAIN = 60;

const fillCell = (tally: Tally, cell: (typeof CELLS)[number], seed: number): void => {
  const name = cellName(cell);
  let tried = 0;
  for (const quote of drawInCell(seed, MOST_IN_CELL, cell)) {
    const ready = tally.cells.get(name) ?? 0;
    if (ready >= READY_IN_CELL || (ready === 0 && tried >= IN_VAIN)) return;
    tally.add(quote);
    tried += 1;
  }
};

/** `count` random quotes, what the cells lack, and every breakout. */
export const proveOrders = (seed: number, count: number, log: (line: string) => void): Tally => {
  const tally = new Tally();
  for (const quote of breakoutQuotes()) tally.add(quote);
  log(`every breakout: ${tally.quotes} quotes, ${tally.readyLinks} links ready, ${tally.wrongLinks} wrong`);
  for (const quote of drawQuotes(seed, count)) {
    tally.add(quote);
    if (tally.quotes % 2000 === 0)
      log(`${tally.quotes} quotes, ${tally.readyLinks} links ready, ${tally.wrongLinks} wrong`);
  }
  CELLS.forEach((cell, index) => {
    fillCell(tally, cell, seed + index);
  });
  log(`${tally.quotes} quotes, ${tally.readyLinks} links ready, ${tally.wrongLinks} wrong`);
  return tally;
};

/** The smallest quote with a fault of the same kind. */
export const smallestWith = (quote: DrawnQuote, fault: Fault): DrawnQuote => {
  const kind = kindOf(fault);
  return smallest(quote, (one) => {
    try {
      return faultsOf(one)?.some((found) => kindOf(found) === kind) === true;
    } catch {
      // A quote that was made smaller may be no quote any more.
      return false;
    }
  });
};

const cellLines = (tally: Tally): string[] =>
  CELLS.map(cellName).map((name) => {
    const ready = tally.cells.get(name) ?? 0;
    const why = tally.whyClosed(name).join(', ') || 'no parts are planned for it';
    return ready > 0 ? `${String(ready).padStart(8)} ready: ${name}` : `    none ready: ${name}: ${why}`;
  });

const faultLines = (faults: readonly Found[]): string[] => {
  const [worst] = faults;
  if (worst === undefined) return ['Every order that is ready can be fitted together.'];
  const small = smallestWith(worst.quote, worst.fault);
  const told = faultsOf(small)?.find((one) => kindOf(one) === kindOf(worst.fault)) ?? worst.fault;
  return [
    ...faults.map(({ fault, count }) => `${count} times ${kindOf(fault)}`),
    `The smallest quote of the commonest kind, ${told.link ?? 'as a whole'}: ${told.message}.`,
    `  ${JSON.stringify(small)}`,
  ];
};

/** Ready links that a full draw has to have, and how many quotes make it full. */
const READY_IN_ALL = 5000;
const FULL_DRAW = 20_000;

/** What a draw lacks to prove anything. */
const lackLines = (tally: Tally, count: number): string[] => {
  if (count < FULL_DRAW) return [];
  const thin = [...tally.cells].filter(([, ready]) => ready < READY_IN_CELL);
  return [
    ...(tally.readyLinks < READY_IN_ALL
      ? [`Only ${tally.readyLinks} links are ready: ${READY_IN_ALL} are wanted.`]
      : []),
    ...thin.map(([name, ready]) => `Only ${ready} links are ready of ${name}: ${READY_IN_CELL} are wanted.`),
  ];
};

/** What the command prints, and whether it may say that orders are proved. */
export const proof = (seed: number, count: number, log: (line: string) => void) => {
  const tally = proveOrders(seed, count, log);
  const faults = [...tally.faults.values()].sort((a, b) => b.count - a.count);
  const lacks = lackLines(tally, count);
  return {
    lines: [...cellLines(tally), ...lacks, ...faultLines(faults)],
    proved: faults.length === 0 && lacks.length === 0,
  };
};
