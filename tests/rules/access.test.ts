/** Access that an enclosure does not offer: told in words for every place that a guide may have half answered. */
import { expect, it } from 'vitest';
import { ACCESS_KINDS, ENCLOSURES } from '../../src/shared/catalogue/enclosures';
import type { Housing, LinkPlan } from '../../src/shared/plan/link-plan';
import { access } from '../../src/shared/rules/link/access';

const sentencesFor = (enclosure: Housing['enclosure'], answer: object): string[] => {
  const housing = { place: 'near', group: null, modules: 1, plates: 0, slots: 1, enclosure, answer };
  const plan = { housings: [housing], groups: [{}] } as unknown as LinkPlan;
  const found: string[] = [];
  access.check({ plan }, (values) => found.push(access.sentence(values)));
  return found;
};

it('is told of what was asked for, and of nothing that nobody has answered', () => {
  for (const enclosure of ENCLOSURES)
    for (const wanted of [undefined, ...ACCESS_KINDS])
      for (const toolless of [undefined, false, true]) {
        const found = sentencesFor(enclosure, { access: wanted, toolless });
        const lacks =
          (wanted !== undefined && !enclosure.access.includes(wanted)) ||
          (toolless === true && !enclosure.toolless);
        expect(found).toHaveLength(lacks ? 1 : 0);
        for (const sentence of found) {
          expect(sentence).not.toMatch(/undefined/);
          expect(sentence).toMatch(
            /does not offer (front|rear|sliding) access\.$|does not offer tool-less work\.$/,
          );
        }
      }
});
