/** What the wizard is working on, and what is worked out of it. Answers are the only state; everything shown is computed. */
import { siteOfQuote } from '../order/make-order';
import type { QuoteDocument } from '../order/quote-document';
import type { Link } from '../plan/link';
import type { PlanSite } from '../plan/link-plan';
import { STEP_IDS, type StepId } from '../steps/step';
import { answersThrough } from '../steps/steps';
import { evaluateWalk, type Walk } from './evaluate-walk';

/** What undo goes back to: the quote, the link on screen and the step it was at. */
export interface Draft {
  readonly quote: QuoteDocument;
  readonly linkId: string;
  readonly step: StepId;
}

export const linkOf = ({ quote, linkId }: Draft): Link =>
  quote.links.find(({ id }) => id === linkId) ?? (quote.links[0] as Link);

/** The step a link opens at: the first that is not confirmed, else the last. */
export const openingStep = (link: Link): StepId =>
  STEP_IDS[Math.min(link.confirmed ?? 0, STEP_IDS.length - 1)] ?? 'application';

/** A link of the quote, at the step it opens at. */
export const openLink = (quote: QuoteDocument, linkId = ''): Draft => {
  const link = linkOf({ quote, linkId, step: 'application' });
  return { quote, linkId: link.id, step: openingStep(link) };
};

const SITES = new WeakMap<
  QuoteDocument['customer'],
  Pick<QuoteDocument, 'settings' | 'enclosures' | 'modules'> & { readonly site: PlanSite }
>();

/** The same customer, settings, enclosures and modules give the same object, so that plans made for it hold from answer to answer. */
export const siteOf = (quote: QuoteDocument): PlanSite => {
  const { customer, settings, enclosures, modules } = quote;
  const known = SITES.get(customer);
  if (
    known !== undefined &&
    known.settings === settings &&
    known.enclosures === enclosures &&
    known.modules === modules
  )
    return known.site;
  const site = siteOfQuote(quote);
  SITES.set(customer, { settings, enclosures, modules, site });
  return site;
};

/** By the last step that was looked at. */
const WALKS = new WeakMap<Draft, Map<StepId, Walk>>();

/** A draft is judged once as far as a step, however often that is asked. */
const walkThrough = (draft: Draft, step: StepId): Walk => {
  const walks = WALKS.get(draft) ?? new Map<StepId, Walk>();
  const known = walks.get(step);
  if (known !== undefined) return known;
  const link = linkOf(draft);
  const walk = evaluateWalk(
    step === STEP_IDS.at(-1) ? link : { ...link, answers: answersThrough(link.answers, step) },
    draft.quote.links.filter((other) => other !== link),
    siteOf(draft.quote),
  );
  WALKS.set(draft, walks.set(step, walk));
  return walk;
};

export const walkOf = (draft: Draft): Walk => walkThrough(draft, 'documentation');

/**
 * The link as far as the step on screen, with later steps proposed anew: a later answer that no longer fits is met when its
 * step comes, and must not keep the engineer from getting there.
 */
export const walkSoFar = (draft: Draft): Walk => walkThrough(draft, draft.step);
