/** Open and closed by a solver of satisfiability problems, against the guide's own search. */
import fc from 'fast-check';
import Logic from 'logic-solver';
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../src/shared/guide/choices';
import { taskFor } from '../../../src/shared/guide/choose';
import { stateOfOption } from '../../../src/shared/guide/options';
import { findQuestion, QUESTIONS } from '../../../src/shared/guide/questions';
import { solve } from '../../../src/shared/guide/solve';
import { taskOf, withAnswer, withHeld } from '../../../src/shared/guide/task';
import type { StepId } from '../../../src/shared/steps/step';
import { exampleOf } from '../build';
import { discretePart, isFixed } from './discrete-part';

const STEPS: readonly StepId[] = ['interface', 'modePolish', 'polarity', 'formFactor', 'budget'];

describe.each(['40g-to-4x10g', 'wrong-dr4', 'meet-me', 'sr4-to-sr4', '24-fibre', 'sc-front'])(
  '%s',
  (name) => {
    const { link, site } = exampleOf(name);
    const part = discretePart(link.answers, site, Logic);

    it('has the same options open and closed', () => {
      const seen: string[] = [];
      for (const step of STEPS)
        for (const field of fieldsOf(step, link.answers[step], site)) {
          const question = findQuestion(step, field.key);
          if (question === undefined || isFixed(question.index)) continue;
          const task = taskFor(link, question, site, link.answers[step]);
          for (const option of field.options ?? []) {
            const { closed } = stateOfOption(link, task, question, option);
            const possible = part.isPossible(withAnswer(task, question, option.value));
            expect(`${question.id} ${option.value} ${closed === null}`).toBe(
              `${question.id} ${option.value} ${possible}`,
            );
            seen.push(`${possible}`);
          }
        }
      expect(seen.length).toBeGreaterThan(50);
    });

    it('has a design under any of its answers exactly where the solver finds one', () => {
      const all = taskOf(link.answers, () => true, site);
      fc.assert(
        fc.property(
          fc.array(fc.boolean(), { minLength: QUESTIONS.length, maxLength: QUESTIONS.length }),
          (stays) => {
            const task = withHeld(all, ({ index }) => isFixed(index) || stays[index] === true);
            expect(solve(task).found).toBe(part.isPossible(task));
          },
        ),
        { numRuns: 100 },
      );
    });
  },
);
