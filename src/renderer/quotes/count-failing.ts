/** How many links of the quote fail, known on every screen: a thousand links are not looked through one by one. */
import { useCallback, useRef } from 'react';
import type { Pausing } from '../../shared/pausing';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import { evaluateProposed } from '../../shared/wizard/evaluate-beside';
import { useAfterPaint } from '../state/after-paint';
import { useInTime } from '../state/in-time';
import { verdictWords } from '../words/verdict';

/** Pauses after each link; what one is worth is found once for all screens. */
function* countFailing(links: readonly Link[], site: PlanSite): Pausing<number> {
  let failing = 0;
  for (const link of links) {
    if (verdictWords(evaluateProposed(link, links, site)).tone === 'fail') failing += 1;
    yield;
  }
  return failing;
}

/** Of a long quote the last count stays until there is another; null until the first. */
export const useFailing = (links: readonly Link[], site: PlanSite): number | null => {
  // The answer and its verdict are on screen first.
  const settled = useAfterPaint(links, 2);
  const counted = useInTime(useCallback(() => countFailing(settled, site), [settled, site]));
  const shown = useRef<number | null>(null);
  if (counted !== null) shown.current = counted;
  return shown.current;
};
