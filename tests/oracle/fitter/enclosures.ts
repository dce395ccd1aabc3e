/** Enclosures by their ids: a quote's own before the catalogue's. */

import { CASSETTE_FAMILIES, type CassetteFamily, ENCLOSURES } from '../../../src/shared/catalogue/enclosures';
import type { OwnEnclosure, Quote } from './quote';

export const enclosureOf = (quote: Quote, id: string | undefined): OwnEnclosure | undefined =>
  quote.enclosures?.find((one) => one.id === id) ?? ENCLOSURES.find((one) => one.id === id);

export const familyOf = (id: string): CassetteFamily | undefined =>
  CASSETTE_FAMILIES.find((family) => family.id === id);
