/** What a repair does to the order: the light that is left, and the boxes that come and go. */

import type { Repair } from '../../shared/guide/repair-link';
import {
  besideOf,
  type EvaluatedLink,
  evaluateLink,
  itemsAlone,
  planAndJudge,
} from '../../shared/order/evaluate-link';
import { mergeItems, type OrderLine } from '../../shared/order/lines';
import type { Link } from '../../shared/plan/link';
import type { PlanSite } from '../../shared/plan/link-plan';
import type { MicroDb } from '../../shared/units';
import { worstMargin } from '../words/verdict';
import { type PartChange, partChanges } from './part-changes';

export interface RepairEffect {
  readonly after: EvaluatedLink;
  readonly margin: MicroDb | null;
  /** Null where there was none before. */
  readonly marginGained: MicroDb | null;
  readonly parts: readonly PartChange[];
}

const linesOf = (evaluated: EvaluatedLink, { settings }: PlanSite): readonly OrderLine[] =>
  mergeItems([{ link: evaluated.link.id, items: itemsAlone(evaluated) }], settings).filter(
    ({ supply }) => supply === 'order',
  );

/** `before` is what is on screen: the answers with proposals for the rest. */
export const effectOf = (repair: Repair, link: Link, before: EvaluatedLink, site: PlanSite): RepairEffect => {
  const planned = planAndJudge({ ...link, answers: repair.design }, site);
  const after = evaluateLink(planned, besideOf([planned]));
  const had = worstMargin(before.judged);
  const margin = worstMargin(after.judged);
  return {
    after,
    margin,
    marginGained: had === null || margin === null ? null : ((margin - had) as MicroDb),
    parts: partChanges(linesOf(before, site), linesOf(after, site)),
  };
};
