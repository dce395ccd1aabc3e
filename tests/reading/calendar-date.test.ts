/** Days that are in the calendar, beside what a clock makes of them. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isCalendarDate } from '../../src/shared/reading/calendar-date';

it.each(['2026-01-31', '2028-02-29', '2000-02-29', '2026-12-31', '9999-12-31', '0001-01-01'])(
  '%s is a day',
  (text) => {
    expect(isCalendarDate(text)).toBe(true);
  },
);

it.each([
  '2026-02-31',
  '2026-02-29',
  '1900-02-29',
  '2026-04-31',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-01-32',
  '0000-00-00',
  '0000-01-01',
  '2026-1-1',
  '20260101',
  ' 2026-01-01',
  '2026-01-01T00:00:00Z',
  '12026-01-01',
  '٢٠٢٦-٠١-٠١',
  '',
])('%j is none', (text) => {
  expect(isCalendarDate(text)).toBe(false);
});

it('knows as many days as a clock does', () => {
  const two = (value: number): string => String(value).padStart(2, '0');
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.nat(14), fc.nat(33), (year, month, day) => {
      const text = `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
      const time = new Date(`${text}T00:00:00Z`);
      const isDay = !Number.isNaN(time.getTime()) && time.toISOString().startsWith(text);
      expect(isCalendarDate(text)).toBe(isDay);
    }),
    { numRuns: 2000 },
  );
});
