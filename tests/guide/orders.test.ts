/** The order in which a search settles things makes it quicker, and changes nothing in what it finds out. */
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/shared/guide/choices';
import { taskFor } from '../../src/shared/guide/choose';
import { firstAgainst } from '../../src/shared/guide/judge';
import { optionsOfStep } from '../../src/shared/guide/options';
import { findQuestion, questionAt } from '../../src/shared/guide/questions';
import { type Solution, solve } from '../../src/shared/guide/solve';
import { type Task, withAnswer, withHeld } from '../../src/shared/guide/task';
import type { StepId } from '../../src/shared/steps/step';
import type { Answers } from '../../src/shared/steps/steps';
import { EXAMPLES, exampleOf } from './build';

/** Every option of the form factor, with all before it and with little of it. */
const tasksOf = ({ link, site }: (typeof EXAMPLES)[number]): readonly Task[] =>
  fieldsOf('formFactor', link.answers.formFactor, site).flatMap(({ key, options = [] }) => {
    const question = findQuestion('formFactor', key);
    if (question === undefined) return [];
    const before = taskFor(link, question, site);
    return options.flatMap(({ value }) => {
      const whole = withAnswer(before, question, value);
      const little = withHeld(
        whole,
        ({ index }) =>
          whole.held[index] === true &&
          (index === question.index || ['kind', 'nearModule', 'farModule'].includes(questionAt(index).key)),
      );
      return [whole, little];
    });
  });

/** A design that is found is one; answers that leave none are enough by themselves. */
const isTrue = (task: Task, solution: Solution): boolean => {
  if (solution.found) return firstAgainst(solution.draft, task) === undefined;
  const { culprits } = solution;
  return !solve(withHeld(task, ({ index }) => culprits.includes(index))).found;
};

describe('an order in which enclosures come sooner', () => {
  it.each(EXAMPLES)('leaves open and closed what was, of $name', (example) => {
    for (const task of tasksOf(example)) {
      const usual = solve(task);
      for (const order of ['housed', 'named'] as const) {
        const other = solve(task, order);
        expect(other.found).toBe(usual.found);
        expect(isTrue(task, other)).toBe(true);
      }
    }
  });
});

describe('the sentence of a reason', () => {
  const sentenceOf = (start: string, step: StepId, field: string, value: unknown, more: object = {}) => {
    const { link: example, site } = exampleOf(start);
    const own = { ...example.answers[step], ...more };
    const link = { ...example, answers: { ...example.answers, [step]: own } as Answers };
    const state = optionsOfStep(link, step, site).find((one) => one.field.key === field);
    return state?.options.find((one) => one.value === value)?.closed?.sentence;
  };

  it('speaks of rack units where these are to blame', () => {
    // Both sides of the field share one enclosure.
    const field = { enclosure: 'lgx-1u', rackUnitsFree: 3, access: 'front', toolless: false };
    for (const box of ['lgx-4u', 'panel-4u', 'hd-4u-48'])
      expect(sentenceOf('meet-me', 'formFactor', 'field.enclosure', box, { field })).toMatch(
        /needs? 4 rack units, but 3 are free/,
      );
  });

  it('is about the option', () => {
    expect(sentenceOf('24-fibre-to-3x8', 'budget', 'grade', 'standard')).toMatch(/dB too much/);
  });

  it('speaks of the keys on site where they are to blame, for an option that has no part in it too', () => {
    const wedge =
      /key-up to key-up adapters of the installed near panel.*: two standard APC plugs .*an air gap stays between/;
    expect(sentenceOf('installed', 'transceiver', 'near.interface', '400GBASE-DR4')).toMatch(wedge);
    expect(sentenceOf('installed', 'modePolish', 'rearPolish', 'APC')).toMatch(wedge);
    for (const polish of ['UPC', 'APC'])
      expect(sentenceOf('wrong-dr4', 'modePolish', 'frontPolish', polish)).toMatch(wedge);
  });
});
