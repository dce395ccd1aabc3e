import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { counted, figure } from '../../../src/renderer/words/figures';
import { typedNumber } from '../../../src/shared/reading/typed-number';
import { RUNS } from '../../properties/arbitraries';

describe('figures of the window', () => {
  it('have narrow blanks between thousands from five digits on', () => {
    expect([0, 1200, 12_000, 1_234_567, -12_000, 2.5, 12_345.25].map(figure)).toEqual([
      '0',
      '1200',
      '12\u202f000',
      '1\u202f234\u202f567',
      '-12\u202f000',
      '2.5',
      '12\u202f345.25',
    ]);
    expect([counted(1, 'link'), counted(10_000, 'link')]).toEqual(['1 link', '10\u202f000 links']);
  });

  it('read back as the same number, whichever field they are typed into', () => {
    const value = fc.oneof(
      fc.integer({ min: -1_000_000, max: 20_000_000 }),
      fc.integer({ min: 0, max: 200_000_000 }).map((mm) => mm / 1000),
    );
    fc.assert(
      fc.property(value, (number) => {
        expect(typedNumber(figure(number), () => true)).toEqual({ ok: true, value: number });
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
});
