/** What the card of a polarity method says is what would be planned with it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { POLARITY_METHODS, type PolarityMethod } from '../../src/shared/catalogue/polarity-methods';
import { methodWords } from '../../src/shared/guide/method-words';
import { planLink } from '../../src/shared/plan/plan-link';
import { breakoutLink, duplexLink, parallelLink } from '../../src/shared/rules/example-links';
import { type CompleteAnswers, isComplete } from '../../src/shared/steps/steps';
import { changedExamples, exampleOf } from './build';

const { site } = exampleOf('40g-to-4x10g');

const wordsOf = ({ answers }: ReturnType<typeof breakoutLink>, method: PolarityMethod) =>
  methodWords(method, answers as CompleteAnswers, site);

const typeB = { type: 'B', pins: 'unpinned', fibres: 8, fibre: 'OM4', polish: 'UPC', lengthM: 40 } as const;

describe('the card of a method', () => {
  it('names trunk, keys, modules and cords of duplex links', () => {
    expect(wordsOf(duplexLink(), 'U1')).toBe(
      'Type B trunk, key-up to key-down adapters, the same U1 module at both ends, A-to-B cords',
    );
    expect(wordsOf(duplexLink(), 'A')).toBe(
      'Type A trunk, key-up to key-down adapters, the same straight module at both ends, A-to-B cords at the near end and A-to-A cords at the far end',
    );
    expect(wordsOf(duplexLink(), 'B')).toContain(
      'straight module at the near end and straight-inverted module at the far end',
    );
  });

  it('names the installed trunk and keys, whatever the method has elsewhere', () => {
    const installed = { near: { keys: 'aligned' }, far: { keys: 'aligned' }, trunk: typeB } as const;
    for (const method of POLARITY_METHODS) {
      const words = wordsOf(parallelLink({ application: { installed } }), method);
      expect(words).toMatch(/^Installed Type B trunk, key-up to key-up adapters, /);
      expect(words).not.toMatch(/Type C trunk|opposed|module/);
    }
  });

  it('has one cord where nothing else runs from port to port, and one module in a breakout', () => {
    const direct = { placement: 'same-rack' } as const;
    expect(wordsOf(parallelLink({ application: direct }), 'U1')).toBe('One Type B cord from port to port');
    expect(wordsOf(breakoutLink(), 'U1')).toBe(
      'Type B trunk, key-up to key-down adapters, U1 module, Type A cord, A-to-B cords',
    );
  });

  it('names no trunk, keys or module that is not in the plan', () => {
    let told = 0;
    fc.assert(
      fc.property(
        changedExamples(3),
        fc.constantFrom(...POLARITY_METHODS),
        ({ answers, site: own }, method) => {
          if (!isComplete(answers)) return;
          const { arrayCords: _, ...polarity } = answers.polarity;
          const planned = planLink(
            { id: 'link', name: 'link', answers: { ...answers, polarity: { ...polarity, method } } },
            own,
          );
          const words = methodWords(method, { ...answers, polarity: { ...polarity, method } }, own) ?? '';
          if (!planned.ok || words === '') return;
          told++;
          const parts = planned.value.channels.flatMap(({ chain }) => chain);
          for (const [, keys] of words.matchAll(/(opposed|aligned) keys/g))
            expect(parts.some(({ part }) => part.part === 'mpo-adapter' && part.keys === keys)).toBe(true);
          for (const [, type] of words.matchAll(/Type (\w) trunk/g))
            expect(
              parts.some(
                ({ part, role }) => role === 'trunk' && part.part === 'array-cable' && part.type === type,
              ),
            ).toBe(true);
          for (const [, wiring] of words.matchAll(/(\S+) module/g))
            expect(
              parts.some(
                ({ part }) => part.part === 'module' && (part.wiring === wiring || wiring === 'custom'),
              ),
            ).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    expect(told).toBeGreaterThan(100);
  });
});
