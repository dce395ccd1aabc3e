/**
 * Answers that no order can be made of, not even a draft: an interface that does not exist, or far racks that do not add up. They
 * are slips of the pen, and a draft made of them would replace a good order.
 */
import { resolveEnd } from '../channel/endpoint';
import { rackProblem } from '../plan/plan-link';
import type { Problem } from '../result';
import type { QuoteDocument } from './quote-document';

/** Each with its path in the quote: `links[2].answers.transceiver.near.interface`. */
export const impossibleAnswers = ({ links }: Pick<QuoteDocument, 'links'>): Problem[] =>
  links.flatMap(({ answers: { transceiver, application } }, index) => {
    const ends: Problem[] = [];
    if (transceiver !== undefined)
      for (const end of ['near', 'far'] as const) resolveEnd(transceiver[end], end, ends);
    const racks = application === undefined ? null : rackProblem(application);
    return [
      ...ends.map(({ path, message }) => ({ path: `answers.transceiver.${path}`, message })),
      ...(racks === null ? [] : [racks]),
    ].map(({ path, message }) => ({ path: `links[${index}].${path}`, message }));
  });
