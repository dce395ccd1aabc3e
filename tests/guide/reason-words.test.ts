/** Why an option is closed or not asked, as somebody reads it who knows neither the file format nor the labels of the screen. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { closedWords } from '../../src/renderer/guide/closed-words';
import { answerWords } from '../../src/shared/guide/answer-words';
import { changeWords } from '../../src/shared/guide/change-words';
import { impasseOf } from '../../src/shared/guide/impasse';
import { notAskedOf, optionsOfStep, type Reason } from '../../src/shared/guide/options';
import { QUESTIONS, questionOf } from '../../src/shared/guide/questions';
import type { Link } from '../../src/shared/plan/link';
import type { PlanSite } from '../../src/shared/plan/link-plan';
import { breakoutLink, duplexLink } from '../../src/shared/rules/example-links';
import { STEP_IDS, type StepId } from '../../src/shared/steps/step';
import { keysIn } from '../keys-in';
import { EXAMPLES, exampleOf } from './build';
import { changedFrom, valuesFor } from './changed-answers';

const { site } = exampleOf('40g-to-4x10g');

const reasonsOf = (link: Link, step: StepId, own: PlanSite): readonly Reason[] =>
  optionsOfStep(link, step, own).flatMap(({ options }) =>
    options.flatMap(({ closed }) => (closed === null ? [] : [closed])),
  );

const check = ({ because, sentence, why }: Reason): void => {
  expect(keysIn(sentence)).toEqual([]);
  // Words of the parts, as a sentence inside a sentence; only names begin with a capital there.
  expect(why).not.toMatch(/^(A|An|At|The|No|Nobody|One|Two|Both|This|Every)\b/);
  expect(why).not.toMatch(/leave out|\bgive\b/);
  expect(sentence.endsWith(why)).toBe(true);
  const card = closedWords({ because, sentence, why });
  if (because.length === 0) return;
  expect(card).toMatch(/^Not available because of /);
  // What nearly every link has says least, and is not what the reason begins with.
  if (because.some(({ field }) => field !== 'kind' && field !== 'placement'))
    expect(sentence).not.toMatch(/(go with|because of) (a link between racks|both ends in one rack)/);
};

describe('the reasons of closed options', () => {
  // One link of each quote.
  it.each(
    EXAMPLES.filter(({ name }, index) => name.split(' ')[0] !== EXAMPLES[index - 1]?.name.split(' ')[0]),
  )('hold no key of the file format and read as one sentence: $name', ({ link, site: own }) => {
    const told = STEP_IDS.flatMap((step) => reasonsOf(link, step, own));
    for (const reason of told) check(reason);
    expect(told.length).toBeGreaterThan(20);
  });

  it('do so of links that were changed by chance', () => {
    let told = 0;
    fc.assert(
      fc.property(changedFrom(EXAMPLES, 4), fc.constantFrom(...STEP_IDS), ({ answers, site: own }, step) => {
        const link = { id: 'link', name: 'link', answers };
        for (const reason of reasonsOf(link, step, own)) {
          check(reason);
          told++;
        }
        const impasse = impasseOf(answers, own);
        if (impasse !== null) expect(keysIn(impasse.sentence)).toEqual([]);
      }),
      { numRuns: 20 },
    );
    expect(told).toBeGreaterThan(50);
  });

  it('begin with what was found on site, and end with what the link is for', () => {
    const link = breakoutLink({
      application: { links: 8, installed: { near: { keys: 'aligned' }, far: { keys: 'aligned' } } },
      transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '100GBASE-DR' } },
      modePolish: { fibre: 'OS2', frontPolish: 'UPC', rearPolish: 'APC' },
    });
    expect(reasonsOf(link, 'polarity', site)[0]?.sentence).toMatch(
      /^Method A cannot go with the key-up to key-up adapters of the installed near panel, 400GBASE-DR4 at the near end and a link between racks: two standard APC plugs/,
    );
  });
});

describe('an answer in words', () => {
  it('is never the label of its question with the label of its option behind it', () => {
    for (const question of QUESTIONS)
      for (const value of valuesFor(question, breakoutLink().answers, site)) {
        if (value === undefined) continue;
        const words = answerWords(question, value);
        expect(keysIn(words)).toEqual([]);
        expect(words).not.toMatch(
          /^(cable space|connector brand|label scheme|rows of|wiring of|modules of Method B|end of the|transceivers come)/,
        );
        expect(words).not.toMatch(/, (near|far|field)\b/);
      }
  });

  it.each([
    ['modePolish.space', 'plenum', 'plenum cables'],
    ['interface.cableRows', 'fully-reversed', '24-fibre cables wired “fully reversed”'],
    ['interface.connectorBrand', 'MPO', 'MPO connectors of any vendor'],
    ['polarity.aToACordEnd', 'far', 'A-to-A cords at the far end'],
    ['transceiver.suppliedBy', 'seller', 'transceivers from this order'],
    ['documentation.scheme', 'tia-606', 'labels by TIA-606'],
    ['formFactor.field.access', 'sliding', 'sliding access in the central field'],
    ['transceiver.near.polish', 'APC', 'the APC end face at the near end'],
  ])('of %s %s is “%s”', (id, value, words) => {
    expect(answerWords(questionOf(id), value)).toBe(words);
  });

  it('is what a change is told in', () => {
    const through = questionOf('application.through');
    expect(changeWords(through, 'module', 'panel')).toBe('carry it by a trunk between panels');
    expect(changeWords(questionOf('application.placement'), 'between-racks', 'same-rack')).toBe(
      'put both ends in one rack',
    );
  });
});

describe('what a link is not asked', () => {
  it('is told as a question is asked, and as one sentence', () => {
    const direct = duplexLink({ application: { through: 'direct-cord' } });
    const told = STEP_IDS.flatMap((step) => notAskedOf(direct, step, site).map(({ sentence }) => sentence));
    expect(told).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/is not asked whether up-angled MPO ends are allowed, as a direct cord/),
        expect.stringMatching(/is not asked whether work is tool-less at the near end, as a direct cord/),
        expect.stringMatching(/is not asked for the enclosure at the far end, as a direct cord/),
        expect.stringMatching(/is not asked for the rack units free in the central field, as it has no/),
      ]),
    );
    for (const sentence of told) {
      expect(sentence).toMatch(/ is not asked (for the|whether) [^?:]+, as [^?]+\.$/);
      expect(sentence).not.toMatch(/, (near|far|field), as/);
      expect(keysIn(sentence)).toEqual([]);
    }
  });
});
