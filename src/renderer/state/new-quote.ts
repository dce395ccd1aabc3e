/** What a window starts with when no file is given: one open link, numbered by the day. */
import { rememberProposal } from '../../shared/guide/propose-design';
import { NEW_CUSTOMER, QUOTE_FORMAT, type QuoteDocument } from '../../shared/order/quote-document';
import { siteOf } from '../../shared/wizard/draft';
import { emptyLink } from '../../shared/wizard/edit-quote';
import { freeNumber } from './known-numbers';

/** `Q-2026-0412` for the 12th of April 2026: a number to start from, to be replaced by the house's own. */
const numberOfDay = (today: Date): string => {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `Q-${today.getFullYear()}-${two(today.getMonth() + 1)}${two(today.getDate())}`;
};

/** `known` are the numbers of quotes that are there already. */
export const blankQuote = (today: Date, known: readonly string[] = []): QuoteDocument => ({
  format: QUOTE_FORMAT,
  version: 1,
  number: freeNumber(numberOfDay(today), known),
  name: 'New quote',
  customer: { name: NEW_CUSTOMER, region: 'EU' },
  links: [emptyLink('link-1', 'First link')],
});

/** Every window starts with it, so what is proposed for it is searched for when the program is built. */
export const newQuote = (today: Date, known: readonly string[] = []): QuoteDocument => {
  const quote = blankQuote(today, known);
  rememberProposal({}, siteOf(quote), __FIRST_DESIGN__);
  return quote;
};

/** The text of a quote file: as people and version control read it best. */
export const quoteText = (quote: QuoteDocument): string => `${JSON.stringify(quote, null, 2)}\n`;
