/** "Make it work": the ways out that an engineer expects, each leading to a design that the rules accept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { USUAL_FIGURES } from '../../src/shared/guide/figures-variable';
import { proposeDesign } from '../../src/shared/guide/propose-design';
import { questionOf } from '../../src/shared/guide/questions';
import { repairsOfLink } from '../../src/shared/guide/repair-link';
import { breakoutLink, parallelLink } from '../../src/shared/rules/example-links';
import { changedExamples, exampleOf } from './build';
import { isValid } from './changed-answers';

const { site } = exampleOf('40g-to-4x10g');

const dr4 = breakoutLink({
  application: { links: 8, installed: { near: { keys: 'aligned' }, far: { keys: 'aligned' } } },
  transceiver: { near: { interface: '400GBASE-DR4' }, far: { interface: '100GBASE-DR' } },
  modePolish: { fibre: 'OS2', frontPolish: 'UPC', rearPolish: 'APC' },
  polarity: { method: 'U2' },
});

const wordsOf = (repairs: ReturnType<typeof repairsOfLink>): string[] =>
  repairs.map(({ changes }) => changes.map(({ words }) => words).join('; '));

describe('repairs of a link', () => {
  it('offer both ways out of angled ends over key-up to key-up adapters: up-angled ends, or exchanged adapters', () => {
    const repairs = repairsOfLink({ ...dr4, answers: { ...dr4.answers, polarity: { method: 'U1' } } }, site);
    const words = wordsOf(repairs);
    expect(words.some((one) => one.includes('exchange the adapters of the near panel'))).toBe(true);
    expect(words.some((one) => one.includes('order up-angled MPO ends'))).toBe(true);
    for (const { answers, design } of repairs) {
      expect(isValid(answers, site)).toBe(true);
      expect(isValid(design, site)).toBe(true);
    }
  });

  it('open a closed method by exchanging the adapters', () => {
    const link = breakoutLink({
      application: { installed: { near: { keys: 'aligned' }, far: { keys: 'opposed' } } },
    });
    const question = questionOf('polarity.method');
    const [first] = repairsOfLink(link, site, { question, value: 'U2' });
    expect(first?.answers.polarity?.method).toBe('U2');
    expect(first?.changes.length).toBe(1);
    expect(isValid(first?.answers ?? {}, site)).toBe(true);
  });

  it('shorten a route to the whole metre that still fits, and no further', () => {
    const link = parallelLink({ application: { routeLengthM: 300 } });
    const repairs = repairsOfLink(link, site);
    const route = repairs.find(({ changes }) => changes.length === 1 && changes[0]?.field === 'routeLengthM');
    const lengthM = Number(route?.changes[0]?.to);
    const fits = (routeLengthM: number): boolean =>
      isValid(parallelLink({ application: { routeLengthM } }).answers, site);
    expect(Number.isInteger(lengthM)).toBe(true);
    expect(fits(lengthM)).toBe(true);
    expect(fits(lengthM + 1)).toBe(false);
  });

  it('shorten a route to what still fits with the vertical runs, slack and cords that are then proposed', () => {
    const {
      budget: _,
      documentation: __,
      ...answers
    } = parallelLink({
      application: { routeLengthM: 300 },
    }).answers;
    const route = repairsOfLink({ id: 'link', name: 'link', answers }, site).find(
      ({ changes }) => changes.length === 1 && changes[0]?.field === 'routeLengthM',
    );
    expect(route).toBeDefined();
    const proposed = proposeDesign(route?.answers ?? {}, site);
    expect(proposed.budget).toMatchObject(USUAL_FIGURES);
    expect(isValid(proposed, site)).toBe(true);
    expect(isValid({ ...proposed, application: { ...proposed.application, routeLengthM: 300 } }, site)).toBe(
      false,
    );
  });

  it('are none for a link that is valid', () => {
    expect(repairsOfLink(breakoutLink(), site)).toEqual([]);
  });

  it('lead to designs that the rules accept, and change no more than they say', () => {
    fc.assert(
      fc.property(changedExamples(3), ({ answers, site: own }) => {
        for (const repair of repairsOfLink({ id: 'link', name: 'link', answers }, own, null, 2)) {
          expect(isValid(repair.answers, own)).toBe(true);
          // Other transceivers bring along whatever has to follow them.
          const isOfOptics = repair.changes.some(({ step }) => step === 'transceiver');
          if (!isOfOptics) expect(repair.changes.length).toBeLessThanOrEqual(2);
        }
      }),
      { numRuns: 60 },
    );
  });
});
