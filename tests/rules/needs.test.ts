/** What a rule says it needs is what it reads: no more, which its type forbids but a cast does not, and no less. */
import { describe, expect, it } from 'vitest';
import { besideOf, planAndJudge } from '../../src/shared/order/evaluate-link';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import { CHANNEL_RULES } from '../../src/shared/rules/channel-rules';
import type { LinkExample } from '../../src/shared/rules/link-rule';
import { LINK_RULES } from '../../src/shared/rules/link-rules';
import { judgeChannel } from '../../src/shared/rules/view-channel';

const site = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [] } as const;

/** The same object, which writes down what is read of it. */
const watched = <View extends object>(view: View, read: Set<PropertyKey>): View =>
  new Proxy(view, {
    get: (target, key, receiver) => {
      read.add(key);
      return Reflect.get(target, key, receiver);
    },
  });

const viewOf = ({ link, beside, modules = [] }: LinkExample) => {
  const links = [link(), ...(beside === undefined ? [] : [beside()])];
  const planned = links.map((one) => planAndJudge(one, { ...site, modules }));
  const [first] = planned;
  if (first?.plan == null) throw new Error(JSON.stringify(first?.problems));
  return { ...first, plan: first.plan, beside: besideOf(planned) };
};

describe('the needs of a rule', () => {
  it.each(CHANNEL_RULES.map((rule) => [rule.id, rule] as const))('are what %s reads', (_, rule) => {
    const read = new Set<PropertyKey>();
    for (const example of [...rule.examples.passes, ...rule.examples.fails]) {
      const judged = judgeChannel(example.channel());
      if (!judged.ok) throw new Error(JSON.stringify(judged.error));
      rule.check(watched(judged.value.view, read), () => {});
    }
    expect([...read].sort()).toEqual([...rule.needs].sort());
  });

  it.each(LINK_RULES.map((rule) => [rule.id, rule] as const))('are what %s reads', (_, rule) => {
    const read = new Set<PropertyKey>();
    for (const example of [...rule.examples.passes, ...rule.examples.fails])
      rule.check(watched(viewOf(example), read), () => {});
    expect([...read].sort()).toEqual([...rule.needs].sort());
  });
});
