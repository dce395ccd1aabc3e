import { describe, expect, it } from 'vitest';
import { CHANNEL_RULES } from '../../src/shared/rules/channel-rules';
import { judgeChannel } from '../../src/shared/rules/view-channel';

describe.each(CHANNEL_RULES.map((rule) => [rule.id, rule] as const))('rule %s', (id, rule) => {
  const finds = (channel: Parameters<typeof judgeChannel>[0]) => {
    const judged = judgeChannel(channel);
    if (!judged.ok) throw new Error(JSON.stringify(judged.error));
    return judged.value.findings.filter((finding) => finding.rule === id);
  };

  it.each(rule.examples.passes.map((example) => [example.what, example] as const))(
    'passes %s',
    (_, example) => {
      expect(finds(example.channel())).toEqual([]);
    },
  );

  it.each(rule.examples.fails.map((example) => [example.what, example] as const))(
    'catches %s',
    (_, example) => {
      const found = finds(example.channel());
      expect(found.length).toBeGreaterThan(0);
      for (const { values } of found) {
        for (const sentence of [rule.sentence(values), rule.fix(values)]) {
          expect(sentence).toMatch(/^["A-Z0-9].*[.)]$/);
          expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
        }
      }
    },
  );
});
