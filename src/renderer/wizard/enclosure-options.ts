/** Enclosures to choose from: the quote's own before the catalogue's. */
import { ENCLOSURES } from '../../shared/catalogue/enclosures';
import type { QuoteDocument } from '../../shared/order/quote-document';
import { capitalised } from '../../shared/sentence';
import type { Option } from '../../shared/steps/step';

export const enclosureOptions = ({ enclosures = [] }: Pick<QuoteDocument, 'enclosures'>): readonly Option[] =>
  [...enclosures, ...ENCLOSURES].map(({ id, name }) => ({
    value: id,
    label: capitalised(name),
    explain: '',
  }));
