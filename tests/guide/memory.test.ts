/** What a guide remembers makes it quicker, and changes nothing in what it answers. */
import { describe, expect, it, vi } from 'vitest';
import { guideOf } from '../../src/shared/guide/guide';
import { optionsOfStep } from '../../src/shared/guide/options';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import type { StepId } from '../../src/shared/steps/step';
import { exampleOf } from './build';

/** A site of its own, so that its guide remembers nothing yet. */
const forgetful = (site: PlanSite): PlanSite => {
  const own = { ...site };
  vi.spyOn(guideOf(own), 'remember').mockImplementation((_topic, _key, make) => make());
  return own;
};

const LINKS: readonly (readonly [name: string, steps: readonly StepId[]])[] = [
  ['40g-to-4x10g', ['modePolish', 'polarity', 'budget']],
  ['sr4-to-sr4-no-module', ['polarity']],
];

describe('a guide that remembers nothing', () => {
  it.each(LINKS.flatMap(([name, steps]) => steps.map((step) => [name, step] as const)))(
    'answers of %s about %s as one that remembers',
    (name, step) => {
      const { link, site } = exampleOf(name);
      const answers = (at: PlanSite) =>
        optionsOfStep(link, step, at).map(({ field, options, range }) => [
          field.key,
          range,
          options.map(({ value, closed, witness }) => [value, closed, witness?.() ?? null]),
        ]);
      const own = { ...site };
      const first = answers(own);
      expect(answers(own)).toEqual(first);
      expect(answers(forgetful(site))).toEqual(first);
      expect(first.length).toBeGreaterThan(0);
    },
  );
});
