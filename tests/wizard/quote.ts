/** A quote as it begins: one link, nothing answered. */
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import { emptyLink } from '../../src/shared/wizard/edit-quote';

export const QUOTE: QuoteDocument = {
  format: 'mpo-preflight/quote',
  version: 1,
  number: 'Q-1',
  name: 'Test',
  customer: { name: 'Acme', region: 'EU' },
  links: [emptyLink('link-1', 'First')],
};
