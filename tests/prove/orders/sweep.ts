/** Every breakout of the catalogue, with what may carry it, in one rack and between two, by every method. */

import { SENSIBLE_CELLS } from './cells';
import { Chance } from './chance';
import { type DrawnQuote, quoteInCell } from './draw-quote';
import { BREAKOUTS } from './pairs-of-interfaces';

/** A breakout goes through a module or down a cable. */
const BREAKOUT_CELLS = SENSIBLE_CELLS.filter(({ application }) => application === 'breakout');

/** With the first option of everything: one full port, and one with an end left over. */
export const breakoutQuotes = function* (): Generator<DrawnQuote> {
  for (const pair of BREAKOUTS)
    for (const cell of BREAKOUT_CELLS) {
      for (const links of [pair.count, pair.count + 1]) {
        const quote = quoteInCell(new Chance([]), cell, 'rack-panel-cassette-port', pair);
        const [link] = quote.links as [DrawnQuote['links'][number]];
        const { answers } = link;
        const application = {
          ...answers.application,
          links,
          through: cell.carrier,
          ...(cell.placement === 'between-racks' ? { routeLengthM: 10 } : {}),
          upAngledEnds: true,
        };
        yield { ...quote, links: [{ ...link, answers: { ...answers, application } }] };
      }
    }
};
