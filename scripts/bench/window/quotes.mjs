/** Quotes of a size: copies of the example's 200 links, each with names and labels of its own. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../setup.mjs';

const example = () =>
  JSON.parse(readFileSync(join(root, 'examples', 'quotes', 'mixed-200-links.json'), 'utf8'));

const copy = (link, number, changes) => {
  const { application, documentation } = link.answers;
  const rack = (end) => ({ ...documentation[end], rack: `${documentation[end].rack}-${number}` });
  return {
    ...link,
    id: `${link.id}-${number}`,
    name: `${link.name} of ${number}`,
    answers: {
      ...link.answers,
      application: { ...application, ...changes },
      documentation: { ...documentation, near: rack('near'), far: rack('far') },
    },
  };
};

const textOf = (quote, links) => JSON.stringify({ ...quote, links });

/** A quote of so many links, as the text of its file. */
export const quoteOfLinks = (count) => {
  const quote = example();
  return textOf(
    quote,
    Array.from({ length: count }, (_, index) =>
      copy(quote.links[index % quote.links.length], Math.floor(index / quote.links.length) + 1, {}),
    ),
  );
};

const LINKS_EACH = 400;

/** A quote whose port map has at least so many rows: breakouts, two fibres to each far end. */
export const quoteOfRows = (rows) => {
  const quote = example();
  const [breakout] = quote.links;
  return textOf(
    quote,
    Array.from({ length: Math.ceil(rows / (2 * LINKS_EACH)) }, (_, index) =>
      copy(breakout, index + 1, { links: LINKS_EACH }),
    ),
  );
};
