import { describe, expect, it } from 'vitest';
import { findInterface } from '../../src/shared/catalogue/find-interface';
import { findNamed } from '../../src/shared/optics/find-named';
import { namesNear } from '../../src/shared/optics/names-near';
import { TYPED_NAMES } from './typed-names';

const outcome = (typed: string): string => {
  const named = findNamed(typed);
  if (named.found) return `taken ${named.item.id}`;
  if (!named.because.includes('is not in the catalogue yet')) return `meant ${namesNear(typed, 3)[0] ?? ''}`;
  return named.because.includes('did you mean') ? `both ${named.because}` : named.because;
};

describe('a typed name', () => {
  it('is one of two hundred, each once', () => {
    const names = TYPED_NAMES.map(([typed]) => typed);
    expect(names.length).toBeGreaterThanOrEqual(200);
    expect(new Set(names).size).toBe(names.length);
  });

  it.each(TYPED_NAMES)('%s is %s as %s', (typed, expected, first) => {
    const what = outcome(typed);
    // What was missing may have come into the catalogue since; then it is taken.
    if (expected !== 'missing') expect(what).toBe(`${expected} ${first}`);
    else if (findInterface(first) !== undefined) expect(what).toBe(`taken ${findInterface(first)?.id}`);
    else
      expect(what).toMatch(new RegExp(`${first.replace(/[.+]/g, '\\$&')}\\b.* is not in the catalogue yet`));
  });
});
