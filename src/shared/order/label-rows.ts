/** Every label of an order, link by link: what a label printer gets. */
import { listLabels, type PlanLabel } from '../plan/label-list';
import type { EvaluatedLink } from './evaluate-link';

export interface LabelRow {
  readonly link: string;
  readonly path: 'A' | 'B' | '';
  /** The end or the side of a patch field where it is put on. */
  readonly place: PlanLabel['place'];
  readonly kind: PlanLabel['kind'];
  readonly label: string;
}

/** Of the links whose parts are in the order, so that there are as many rows as labels are ordered. */
export function* labelRowsOf(links: readonly EvaluatedLink[]): Generator<LabelRow> {
  for (const { link, plan, resolved } of links) {
    if (plan === null || !resolved) continue;
    for (const { path, place, kind, label } of listLabels(plan))
      yield { link: link.id, path: path ?? '', place, kind, label };
  }
}
