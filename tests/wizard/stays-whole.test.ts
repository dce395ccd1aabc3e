/** No press leaves a quote that its own file format refuses: what is offered is whole, and what is not is not taken. */
import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../src/shared/guide/choices';
import { answerWithOption } from '../../src/shared/guide/choose';
import { QUESTIONS } from '../../src/shared/guide/questions';
import { repairsOfLink } from '../../src/shared/guide/repair-link';
import { readQuoteValue } from '../../src/shared/order/quote-document';
import { STEP_IDS } from '../../src/shared/steps/step';
import { type Answers, answersSchema } from '../../src/shared/steps/steps';
import type { WizardEvent } from '../../src/shared/wizard/events';
import { draftOf, startWizard } from '../../src/shared/wizard/machine';
import { EXAMPLES } from '../guide/build';
import { QUOTE } from './quote';

const problemsOf = (answers: unknown): readonly string[] =>
  answersSchema
    .safeParse(answers)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];

/** Links of the examples, and the same with nothing in their racks, where a place is wished for alone. */
const LINKS = EXAMPLES.filter((_, index) => index % 3 === 0).flatMap(({ name, link, site }) => [
  { name, link, site },
  { name: `${name}, no enclosures`, link: { ...link, answers: { ...link.answers, formFactor: {} } }, site },
]);

describe.each(LINKS)('$name', ({ link, site }) => {
  it('has ways to every closed option that its file can hold', () => {
    for (const step of ['formFactor', 'polarity'] as const)
      for (const { key, options } of fieldsOf(step, link.answers[step], site)) {
        const question = QUESTIONS.find((one) => one.step === step && one.key === key);
        if (question === undefined) continue;
        for (const { value, label } of options ?? [])
          for (const { answers, changes } of repairsOfLink(link, site, { question, value }, 1))
            expect(problemsOf(answers), `${label}: ${changes.map(({ words }) => words).join('; ')}`).toEqual(
              [],
            );
      }
  });

  it('becomes one that its file can hold with every open option', () => {
    for (const step of STEP_IDS)
      for (const { key, options } of fieldsOf(step, link.answers[step], site)) {
        if (key.endsWith('.interface')) continue;
        for (const { value } of options ?? []) {
          const answer = answerWithOption(link, step, link.answers[step] as never, key, value, site);
          if (answer !== null) expect(problemsOf({ [step]: answer }), `${step}.${key} ${value}`).toEqual([]);
        }
      }
  });
});

describe('a change that no file can hold', () => {
  const half: readonly WizardEvent[] = [
    {
      type: 'TAKE',
      answers: { ...QUOTE.links[0]?.answers, formFactor: { near: { enclosure: 'lgx-1u' } } } as Answers,
    },
    { type: 'ANSWER', step: 'application', answer: { kind: 'breakout' } as never },
    { type: 'EDIT_QUOTE', change: { number: '' } },
    { type: 'EDIT_QUOTE', change: { customer: { name: '', region: 'EU' } } },
    { type: 'TICK', tick: { link: QUOTE.links[0]?.id ?? '', point: 5, by: '', date: '2026-05-31' } },
    { type: 'ADD_LINK', name: 'x'.repeat(300) },
  ];

  it.each(half)('is not taken: $type', (event) => {
    const wizard = startWizard(QUOTE);
    const before = wizard.getSnapshot().context;
    wizard.send(event);
    const { quote } = draftOf(wizard.getSnapshot().context);
    expect(quote).toBe(draftOf(before).quote);
    expect(readQuoteValue(quote).ok).toBe(true);
    // It goes on all the same.
    wizard.send({ type: 'EDIT_QUOTE', change: { name: 'Another name' } });
    expect(draftOf(wizard.getSnapshot().context).quote.name).toBe('Another name');
  });
});
