/** Which links of an order have no lines yet, and why: a reader must not take the list for the whole. */
import type { OrderedLink } from '../../shared/order/make-order';
import { unansweredCount } from '../../shared/order/readiness';

/** More names than these are counted. */
const MOST_NAMED = 3;

/** `Leaf 1`, `Leaf 1 and Leaf 2`, `Leaf 1, Leaf 2, Leaf 3 and 4 more` */
const namesOf = (links: readonly OrderedLink[]): string => {
  const named = links.slice(0, MOST_NAMED).map(({ name }) => name);
  const left = links.length - named.length;
  const all = left === 0 ? named : [...named, `${left} more`];
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
};

/** A sentence for each reason that there is; none where every link has its lines. */
export const missingLines = (links: readonly OrderedLink[]): readonly string[] => {
  const missing = links.filter(({ resolved }) => !resolved);
  const unanswered = missing.filter((link) => unansweredCount(link) > 0);
  const wrong = missing.filter((link) => unansweredCount(link) === 0);
  return [
    ...(unanswered.length > 0
      ? [`No lines yet for ${namesOf(unanswered)}: not every step is answered.`]
      : []),
    ...(wrong.length > 0
      ? [`No lines for ${namesOf(wrong)}: what blocks the order must be fixed first.`]
      : []),
  ];
};
