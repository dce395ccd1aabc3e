/** Runs some of the rules and keeps the first thing they forbid. */
import type { LinkPlan } from '../plan/link-plan';
import type { ChannelRule, ChannelView } from '../rules/channel-rule';
import { CHANNEL_RULES } from '../rules/channel-rules';
import type { Finding } from '../rules/finding';
import { type LinkRule, NOTHING_BESIDE } from '../rules/link-rule';
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

/** What can be known of a link before its channels are judged and its ports are named. */
const NEEDS_BEFORE = ['plan', 'shares', 'beside'] as const;
type RuleBefore = LinkRule<(typeof NEEDS_BEFORE)[number]>;

const isBefore = (rule: LinkRule): rule is LinkRule & RuleBefore =>
  rule.needs.every((need) => (NEEDS_BEFORE as readonly string[]).includes(need));

export const linkRulesOf = (ids: readonly string[]): readonly RuleBefore[] =>
  LINK_RULES.filter(({ id }) => ids.includes(id)).map((rule) => {
    if (!isBefore(rule)) throw new Error(`${rule.id} needs more than the guide knows of a draft`);
    return rule;
  });

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
export const firstLinkBlock = (rules: readonly RuleBefore[], plan: LinkPlan): Failure | null => {
  let found: Failure | null = null;
  const view = { plan, shares: [], beside: NOTHING_BESIDE };
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
