/** The links of which two commits are asked the same: every link of the examples, and random changes to them. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { siteOfQuote } from '../../../src/shared/order/make-order';
import type { QuoteDocument } from '../../../src/shared/order/quote-document';
import type { PlanSite } from '../../../src/shared/plan/link-plan';
import { type Answers, isComplete } from '../../../src/shared/steps/steps';
import { changedFrom } from '../../guide/changed-answers';
import { MODULES } from '../../properties/answers';

/** As it is handed to either commit, in JSON. */
export interface AskedLink {
  readonly name: string;
  readonly answers: Answers;
  readonly site: PlanSite;
}

/** Places of an example that a random link answers otherwise, at most. */
const MOST_CHANGED = 6;

/** Links of one shape are asked once: the quote of 200 links repeats twelve. */
const withoutRepeats = (links: readonly AskedLink[]): AskedLink[] => {
  const seen = new Set<string>();
  return links.filter(({ answers: { documentation: _, ...design }, site }) => {
    const key = JSON.stringify([design, site]);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
};

const exampleLinks = (folder: string): AskedLink[] =>
  withoutRepeats(
    readdirSync(folder)
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => {
        const quote = JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as QuoteDocument;
        return quote.links.map(({ id, answers }) => ({
          name: `${file} ${id}`,
          answers,
          site: siteOfQuote(quote),
        }));
      }),
  );

/** Modules that a random link may name. */
const withModules = (site: PlanSite): PlanSite => ({
  ...site,
  modules: [...(site.modules ?? []), ...MODULES],
});

/** `folder` is that of the example quotes; equal seeds give equal links. */
export const linksToAsk = (folder: string, seed: number, count: number): readonly AskedLink[] => {
  const examples = exampleLinks(folder);
  const changeable = examples
    .filter(({ answers }) => isComplete(answers))
    .map(({ answers, site }) => ({ link: { answers }, site: withModules(site) }));
  const random = fc.sample(changedFrom(changeable, MOST_CHANGED), { seed, numRuns: count });
  return [
    ...examples,
    ...random.map((one, index): AskedLink => ({ name: `random ${index + 1} of seed ${seed}`, ...one })),
  ];
};
