/** What a link is not asked has no part in it: whatever is answered there, the same is planned, ordered and judged. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAsked } from '../../src/shared/guide/asked-fields';
import { QUESTIONS } from '../../src/shared/guide/questions';
import { countItems } from '../../src/shared/plan/count-items';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { planLink } from '../../src/shared/plan/plan-link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { withValueAt } from '../../src/shared/steps/answer-paths';
import { type Answers, answersSchema, type CompleteAnswers, isComplete } from '../../src/shared/steps/steps';
import { changedExamples, exampleOf, valuesFor } from './build';

const { site } = exampleOf('40g-to-4x10g');

/** Of the interface step. */
const askedOf = (answers: Answers): readonly string[] =>
  QUESTIONS.filter(
    ({ step, key }) => step === 'interface' && isAsked(step, key, answers as CompleteAnswers, site),
  ).map(({ key }) => key);

const planned = (answers: Answers, own: PlanSite): string => {
  const plan = planLink({ id: 'link', name: 'link', answers }, own);
  if (!plan.ok) return JSON.stringify(plan.error);
  const { channels, housings } = plan.value;
  return JSON.stringify([channels.map(({ document }) => document), countItems(plan.value), housings]);
};

const MODULE_FIELDS = ['front', 'rearsPerModule', 'moduleRows', 'nearModule', 'farModule', 'fieldModule'];

describe('a link', () => {
  it('without modules is not asked about modules', () => {
    const direct = { placement: 'same-rack' } as const;
    for (const { answers } of [
      parallelLink(),
      parallelLink({ application: direct }),
      duplexLink({ application: direct }),
      breakoutLink({ application: { ...direct, links: 4, servicedSingly: false } }),
    ])
      for (const field of MODULE_FIELDS) expect(askedOf(answers)).not.toContain(field);
    expect(askedOf(parallelLink().answers)).toContain('modulePins');
    expect(askedOf(parallelLink({ application: direct }).answers)).not.toContain('modulePins');
  });

  it('with modules is asked about those that stand in it', () => {
    const asked = askedOf(breakoutLink().answers);
    expect(asked).toEqual(expect.arrayContaining(['front', 'rearsPerModule', 'modulePins', 'farModule']));
    expect(asked).not.toContain('nearModule');
    expect(askedOf(duplexLink().answers)).toContain('nearModule');
    expect(askedOf(exampleOf('meet-me').link.answers)).toContain('fieldModule');
  });

  it('is planned alike whatever is answered to what it is not asked', () => {
    let unasked = 0;
    fc.assert(
      fc.property(changedExamples(4), fc.nat(), ({ answers, site: own }, pick) => {
        // Several answers about the same routes are refused where they differ, before anything is planned.
        if (!isComplete(answers) || answers.application.routeLengthsM !== undefined) return;
        const before = planned(answers, own);
        for (const question of QUESTIONS) {
          const { step, key } = question;
          if (step === 'documentation' || key === 'routeLengthsM') continue;
          if (isAsked(step, key, answers, own)) continue;
          const values = valuesFor(question, answers, own);
          if (values.length === 0) continue;
          const next = {
            ...answers,
            [step]: withValueAt(answers[step], key, values[pick % values.length]),
          } as Answers;
          // Half a place is no answer; and where racks are counted otherwise the link is another one.
          if (!answersSchema.safeParse(next).success || step === 'formFactor') continue;
          unasked++;
          expect(`${question.id}: ${planned(next, own)}`).toBe(`${question.id}: ${before}`);
        }
      }),
      { numRuns: 300 },
    );
    expect(unasked).toBeGreaterThan(1000);
  });
});
