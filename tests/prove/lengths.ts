/**
 * Reach, loss and route of a planned structure: the planner's lengths, the oracle's arithmetic. Parts are planned once for
 * each set of figures; transceivers that are alike to the parts then take turns at their ends.
 */
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { budgetBlocks, budgetOf } from '../oracle/budget';
import type { ChannelDocument } from '../oracle/document';
import { layOut } from '../oracle/line';
import { isUnmeasured } from '../oracle/ways';
import type { EndVariant } from './end-variants';
import { answersOfStructure, documentsOf, type Figures, type Frame, type Making } from './structure';

const LONGEST_PART_M = 120_000;

export const isTooLong = ({ parts }: ChannelDocument): boolean =>
  parts.some((part) => 'lengthM' in part && part.lengthM > LONGEST_PART_M);

export class Lengths {
  private readonly planned = new Map<string, readonly ChannelDocument[] | null>();
  private readonly judged = new Map<string, boolean>();

  constructor(private readonly site: PlanSite) {}

  /** How many budgets were added up. */
  get size(): number {
    return this.judged.size;
  }

  private documents(
    frame: Frame,
    making: Making,
    figures: Figures,
    key: string,
  ): readonly ChannelDocument[] | null {
    const known = this.planned.get(key);
    if (known !== undefined) return known;
    const answers = answersOfStructure(frame, making, figures);
    const documents = documentsOf(answers, this.site) ?? [];
    const fits =
      documents.length > 0 &&
      !documents.some((doc) => isUnmeasured(answers.application, doc) || isTooLong(doc));
    this.planned.set(key, fits ? documents : null);
    return fits ? documents : null;
  }

  /** `making` is one that works; of it only fibre and front have a part in lengths and losses. */
  fits(frame: Frame, making: Making, figures: Figures, near: EndVariant, far: EndVariant): boolean {
    const { kind, placement, through, trunk } = frame;
    const planKey = JSON.stringify([
      [kind, placement, through ?? null, trunk ?? null, frame.near.likeness, frame.far.likeness],
      [making.fibre, making.front, figures],
    ]);
    const key = `${planKey} ${JSON.stringify([near.end, far.end])}`;
    const known = this.judged.get(key);
    if (known !== undefined) return known;
    const documents = this.documents(frame, making, figures, planKey);
    const fits = (documents ?? []).every((doc) => {
      const own = { ...doc, near: near.end, far: far.end };
      return budgetBlocks(budgetOf(own, layOut(own))).length === 0;
    });
    this.judged.set(key, documents !== null && fits);
    return documents !== null && fits;
  }
}
