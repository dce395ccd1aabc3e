/** Runs some of the rules and keeps the first thing they forbid. */
import { type LinkPlan, NO_LABELS } from '../plan/link-plan';
import type { ChannelRule, ChannelView } from '../rules/channel-rule';
import { CHANNEL_RULES } from '../rules/channel-rules';
import type { Finding } from '../rules/finding';
import { type LinkRule, type LinkView, NOTHING_BESIDE } from '../rules/link-rule';
import { LINK_RULES } from '../rules/link-rules';

/** Why a draft cannot become a design: a rule's finding, or a problem that keeps it from being planned at all. */
export type Failure =
  | { readonly kind: 'finding'; readonly finding: Finding }
  | {
      readonly kind: 'problem';
      readonly message: string;
      /** Set where there are parts, but they cannot be placed: what a rule says of the same answers says more. */
      readonly isUnplaced?: true;
    };

export const problem = (message: string): Failure => ({ kind: 'problem', message });

export const unplaced = (message: string): Failure => ({ kind: 'problem', message, isUnplaced: true });

export const channelRulesOf = (ids: readonly string[]): readonly ChannelRule[] =>
  CHANNEL_RULES.filter(({ id }) => ids.includes(id));

export const linkRulesOf = (ids: readonly string[]): readonly LinkRule[] =>
  LINK_RULES.filter(({ id }) => ids.includes(id));

export const firstBlock = (rules: readonly ChannelRule[], view: ChannelView): Failure | null => {
  let found: Failure | null = null;
  for (const rule of rules) {
    rule.check(view, (part, values, severity = rule.severity) => {
      if (severity === 'block')
        found ??= { kind: 'finding', finding: { rule: rule.id, severity, step: rule.step, part, values } };
    });
    if (found !== null) return found;
  }
  return null;
};

/** `plan` holds what these rules read of a plan, and need hold no more. */
export const firstLinkBlock = (rules: readonly LinkRule[], plan: LinkPlan): Failure | null => {
  let found: Failure | null = null;
  const view: LinkView = {
    plan,
    judged: [],
    shares: [],
    labels: NO_LABELS,
    names: [],
    beside: NOTHING_BESIDE,
  };
  for (const rule of rules) {
    rule.check(view, (values, severity = rule.severity) => {
      if (severity === 'block')
        found ??= {
          kind: 'finding',
          finding: { rule: rule.id, severity, step: rule.step, part: null, values },
        };
    });
    if (found !== null) return found;
  }
  return null;
};
