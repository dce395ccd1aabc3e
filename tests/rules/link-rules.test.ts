import { describe, expect, it } from 'vitest';
import { besideOf, evaluateLink, planAndJudge } from '../../src/shared/order/evaluate-link';
import type { Link } from '../../src/shared/plan/link';
import { DEFAULT_SETTINGS } from '../../src/shared/plan/settings';
import type { LinkExample } from '../../src/shared/rules/link-rule';
import { LINK_RULES } from '../../src/shared/rules/link-rules';

const site = { settings: DEFAULT_SETTINGS, region: 'EU', enclosures: [] } as const;

const evaluate = ({ link, beside, modules = [] }: LinkExample) => {
  const links: readonly Link[] = [link(), ...(beside === undefined ? [] : [beside()])];
  const planned = links.map((one) => planAndJudge(one, { ...site, modules }));
  const first = planned[0];
  if (first?.plan == null) throw new Error(JSON.stringify(first?.problems));
  return evaluateLink(first, besideOf(planned));
};

describe.each(LINK_RULES.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const finds = (example: LinkExample) => evaluate(example).findings.filter((finding) => finding.rule === id);

  it.each(rule.examples.passes.map((example) => [example.what, example] as const))(
    'passes %s',
    (_, example) => {
      expect(finds(example)).toEqual([]);
    },
  );

  it.each(rule.examples.fails.map((example) => [example.what, example] as const))(
    'catches %s',
    (_, example) => {
      const found = finds(example);
      expect(found.length).toBeGreaterThan(0);
      for (const { values } of found)
        for (const sentence of [rule.sentence(values), rule.fix(values)]) {
          expect(sentence).toMatch(/^["A-Z0-9].*[.)]$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
        }
    },
  );
});
