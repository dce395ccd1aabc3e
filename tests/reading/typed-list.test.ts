import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listAsTyped, typedList } from '../../src/shared/reading/typed-list';
import { RUNS } from '../properties/arbitraries';

const LINKS = (value: number): boolean => Number.isInteger(value) && value >= 1 && value <= 20_000;
const ROUTE_M = (value: number): boolean => value >= 0 && value <= 120_000;

describe('numbers typed in a row', () => {
  it('have commas, semicolons or both blanks and commas between them', () => {
    for (const text of ['6, 6, 6', '6,6,6', '6; 6; 6', '6;6;6;', '6, 6,6,'])
      expect(typedList(text, LINKS), text).toEqual({ ok: true, value: [6, 6, 6] });
    expect(typedList('', LINKS)).toEqual({ ok: true, value: [] });
  });

  it('may have decimal commas where semicolons stand between them', () => {
    expect(typedList('2,5; 12; 1 200', ROUTE_M)).toEqual({ ok: true, value: [2.5, 12, 1200] });
  });

  it('are refused where a comma may as well belong to one number', () => {
    expect(typedList('1,200', LINKS)).toEqual({
      ok: false,
      error: '1,200 can be one number or 2: put a blank behind a comma between two numbers',
    });
    expect(typedList('2,5', ROUTE_M).ok).toBe(false);
    expect(typedList('2, 5', ROUTE_M)).toEqual({ ok: true, value: [2, 5] });
    // Only one of the two is possible here.
    expect(typedList('6,6', LINKS)).toEqual({ ok: true, value: [6, 6] });
    expect(typedList('0,5', LINKS).ok).toBe(true);
  });

  it('are refused as a single number is', () => {
    expect(typedList('1.200, 3', ROUTE_M)).toEqual({
      ok: false,
      error: '1.200 can be read as 1.2 or as 1200: type 1.2 or 1200',
    });
    expect(typedList('6, many', LINKS)).toEqual({ ok: false, error: '“many” is not a number' });
  });

  it('are given back by what is shown of them', () => {
    const value = fc.oneof(
      fc.integer({ min: 0, max: 120_000 }),
      fc.integer({ min: 0, max: 120_000_000 }).map((mm) => mm / 1000),
    );
    fc.assert(
      fc.property(fc.array(value, { maxLength: 5 }), fc.constantFrom(LINKS, ROUTE_M), (values, fits) => {
        expect(typedList(listAsTyped(values, fits), fits)).toEqual({ ok: true, value: values });
      }),
      { ...RUNS, numRuns: 2000 },
    );
  });
});
