/** What the rules warn of in a design that they accept: a way out that brings a new warning says so. */
import { labelsOfPlan } from '../plan/label-list';
import type { LinkPlan, PlanSite } from '../plan/link-plan';
import { sharesOf } from '../plan/places';
import { planLink } from '../plan/plan-link';
import { presentFinding } from '../rules/channel-rules';
import type { Finding } from '../rules/finding';
import { NOTHING_BESIDE } from '../rules/link-rule';
import { findLinkFaults, presentLinkFinding } from '../rules/link-rules';
import { judgeChannel } from '../rules/view-channel';
import type { CompleteAnswers } from '../steps/steps';

export interface Warning {
  readonly rule: string;
  readonly message: string;
}

const findingsOf = (plan: LinkPlan): readonly Finding[] => {
  const judged = plan.channels.flatMap(({ document }) => {
    const one = judgeChannel(document);
    return one.ok ? [one.value] : [];
  });
  return [
    ...judged.flatMap(({ findings }) => findings),
    ...findLinkFaults({
      plan,
      judged,
      shares: sharesOf(plan),
      labels: labelsOfPlan(plan),
      // Names are told elsewhere.
      names: [],
      beside: NOTHING_BESIDE,
    }),
  ];
};

/** One for each rule that warns. Names are told elsewhere; what cannot be planned has no warnings. */
export const warningsOf = (answers: CompleteAnswers, site: PlanSite): readonly Warning[] => {
  const planned = planLink({ id: 'link', name: 'link', answers }, site);
  if (!planned.ok) return [];
  const warnings = new Map<string, Warning>();
  for (const finding of findingsOf(planned.value)) {
    const { rule, severity } = finding;
    if (severity !== 'warn' || rule.startsWith('labels/') || warnings.has(rule)) continue;
    const { message } = presentLinkFinding(finding) ?? presentFinding(finding);
    warnings.set(rule, { rule, message });
  }
  return [...warnings.values()];
};

/** Those of `then` that `now` does not have. */
export const newWarnings = (now: readonly Warning[], then: readonly Warning[]): readonly Warning[] =>
  then.filter(({ rule }) => !now.some((one) => one.rule === rule));
