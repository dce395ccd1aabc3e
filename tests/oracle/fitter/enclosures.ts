/** Enclosures by their ids: a quote's own before the catalogue's. */

import { CASSETTE_FAMILIES, type CassetteFamily, ENCLOSURES } from '../../../src/shared/catalogue/enclosures';
import type { Answers, EndName, OwnEnclosure, Quote } from './quote';

export const enclosureOf = (quote: Quote, id: string | undefined): OwnEnclosure | undefined =>
  quote.enclosures?.find((one) => one.id === id) ?? ENCLOSURES.find((one) => one.id === id);

export const familyOf = (id: string): CassetteFamily | undefined =>
  CASSETTE_FAMILIES.find((family) => family.id === id);

/** What is chosen at a place; where nothing is, what is installed there need not be chosen again. */
export const enclosureAt = (
  { formFactor, application }: Pick<Answers, 'formFactor' | 'application'>,
  at: EndName | 'field',
): string | undefined =>
  formFactor[at]?.enclosure ?? (at === 'field' ? undefined : application.installed?.[at]?.enclosure);
