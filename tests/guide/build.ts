/** Links and answers for the tests of the guide. */
import { readdirSync, readFileSync } from 'node:fs';
import type fc from 'fast-check';
import { siteOfQuote } from '../../src/shared/order/make-order';
import type { QuoteDocument } from '../../src/shared/order/quote-document';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { type Answers, isComplete } from '../../src/shared/steps/steps';
import { MODULES } from '../properties/answers';
import { changedFrom } from './changed-answers';

const FOLDER = new URL('../../examples/quotes/', import.meta.url);

export interface Example {
  readonly name: string;
  readonly link: Link;
  readonly site: PlanSite;
}

/** Modules that a link may name. */
const withModules = (site: PlanSite): PlanSite => ({
  ...site,
  modules: [...(site.modules ?? []), ...MODULES],
});

/** Every link of the example quotes that is answered to the end. */
export const EXAMPLES: readonly Example[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json') && !file.startsWith('mixed'))
  .flatMap((file) => {
    const quote = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as QuoteDocument;
    return quote.links
      .filter(({ answers }) => isComplete(answers))
      .map((link) => ({ name: `${file} ${link.id}`, link, site: withModules(siteOfQuote(quote)) }));
  });

export const exampleOf = (start: string): Example => {
  const found = EXAMPLES.find(({ name }) => name.startsWith(start));
  if (found === undefined) throw new Error(`no example begins with ${start}`);
  return found;
};

export const changedExamples = (most: number): fc.Arbitrary<{ answers: Answers; site: PlanSite }> =>
  changedFrom(EXAMPLES, most);
