/** One channel of each kind is judged: what is said of it must not be taken for all the links that somebody typed. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lightWords } from '../../../src/renderer/words/verdict';
import { makeOrder } from '../../../src/shared/order/make-order';
import { readQuoteText } from '../../../src/shared/order/quote-document';
import { breakoutLink, duplexLink } from '../../../src/shared/rules/example-links';
import { quoteOf } from '../../order/build';

const QUOTES = join(import.meta.dirname, '..', '..', '..', 'examples', 'quotes');

const wordsOf = (name: string): string[] => {
  const read = readQuoteText(readFileSync(join(QUOTES, `${name}.json`), 'utf8'));
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return makeOrder(read.value).evaluated.map(lightWords);
};

const wordsOfLink = (link: ReturnType<typeof breakoutLink>): string[] =>
  makeOrder(quoteOf([link])).evaluated.map(lightWords);

describe('what is said of the light of a link', () => {
  it.each([
    ['40g-to-4x10g', ['4 of 4 links in each of 6 channels, both ways']],
    ['meet-me-room', ['6 of 6 links in each of 2 channels, both ways']],
    // A parallel link is one channel, and its lanes are no links.
    [
      'sr4-to-sr4-no-module',
      ['4 of 4 lanes in each of 4 channels, both ways', '4 of 4 lanes in each of 16 channels, both ways'],
    ],
    ['24-fibre-to-3x8', ['4 of 4 lanes in each of 3 legs, 4 channels, both ways']],
    ['400g-sr8-to-2x200g', ['4 of 4 lanes in each of 2 legs, both ways']],
  ])('counts what is judged, and says of how many: %s', (name, words) => {
    expect(wordsOf(name)).toEqual(words);
  });

  it('says of one channel no more than its own count', () => {
    expect(wordsOfLink(breakoutLink({ application: { links: 4 } }))).toEqual(['4 of 4 links, both ways']);
  });

  it('says of a full channel what is not true of the last', () => {
    expect(wordsOfLink(duplexLink({ application: { links: 8 } }))).toEqual([
      '6 of 6 links in a full channel, 2 channels, both ways',
    ]);
  });
});
