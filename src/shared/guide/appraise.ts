/** What a valid design amounts to, in the figures by which alternatives are compared. */
import { countItems } from '../plan/count-items';
import type { Item, ItemKind } from '../plan/items';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import { placesOf, rackUnitsAlone } from '../plan/places';
import { planLink } from '../plan/plan-link';
import type { Through } from '../plan/through';
import { NOTHING_BESIDE } from '../rules/link-rule';
import { judgeChannel } from '../rules/view-channel';
import type { CompleteAnswers } from '../steps/steps';
import { decibelsFromMicroDb } from '../units';
import { linkRulesOf } from './failure';

export interface Appraisal {
  /** The least of the design's channels; null where no limit is known. */
  readonly marginDb: number | null;
  readonly lossDb: number;
  /** Everything to be ordered. */
  readonly items: readonly Item[];
  /** How many different passive parts a stock of spares has to hold. */
  readonly spareKinds: number;
  /** Pieces of passive parts, enclosures and labels left out. */
  readonly pieces: number;
  /** Rack units that the enclosures take, at all places together. */
  readonly rackUnits: number;
  /** What carries the link, whoever chose it. */
  readonly through: Through;
  /** How many rules advise against it. */
  readonly warnings: number;
}

const SPARES: readonly ItemKind[] = [
  'module',
  'conversion-module',
  'trunk',
  'array-cord',
  'breakout-cable',
  'duplex-cord',
];

/** Equal for parts that can stand for each other; trunks of one kind differ in length only. */
export const sparePartKey = ({ kind, attributes }: Item): string => JSON.stringify([kind, attributes]);

const lossOf = ({ channels }: LinkPlan): Pick<Appraisal, 'marginDb' | 'lossDb'> => {
  const budgets = channels.flatMap(({ document }) => {
    const judged = judgeChannel(document);
    return judged.ok && judged.value.view.budget !== null ? [judged.value.view.budget] : [];
  });
  const margins = budgets.flatMap(({ margin }) => (margin === null ? [] : [decibelsFromMicroDb(margin)]));
  return {
    marginDb: margins.length === 0 ? null : Math.min(...margins),
    lossDb: Math.max(0, ...budgets.map(({ loss }) => decibelsFromMicroDb(loss))),
  };
};

/** What a practitioner would rather not do, though it works. */
const CARRIER_ADVICE = linkRulesOf(['advice/module-instead', 'advice/cable-is-enough']);

const warningsOf = (plan: LinkPlan): number => {
  let count = 0;
  for (const rule of CARRIER_ADVICE)
    rule.check({ plan, shares: [], beside: NOTHING_BESIDE }, () => {
      count++;
    });
  return count;
};

/** Null where the answers make no plan. */
export const appraise = (answers: CompleteAnswers, site: PlanSite): Appraisal | null => {
  const planned = planLink({ id: 'link', name: 'link', answers }, site);
  if (!planned.ok) return null;
  const plan = planned.value;
  const items = countItems(plan).filter(({ supply }) => supply === 'order');
  const spares = items.filter(({ kind }) => SPARES.includes(kind));
  return {
    ...lossOf(plan),
    items,
    spareKinds: new Set(spares.map(sparePartKey)).size,
    pieces: spares.reduce((sum, { quantity }) => sum + quantity, 0),
    rackUnits: placesOf(plan).reduce((sum, place) => sum + rackUnitsAlone(place, plan), 0),
    through: plan.through,
    warnings: warningsOf(plan),
  };
};
