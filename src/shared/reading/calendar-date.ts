/** Days of the calendar, without a clock. */

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Every fourth year, of the full centuries every fourth one (the Gregorian calendar). */
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True for a day that there is or will be, as `2028-02-29`; false for `2026-02-31`, `2026-13-01` and any day of a year 0. */
export const isCalendarDate = (text: string): boolean => {
  const [year, month, day] = (DATE.exec(text) ?? []).slice(1).map(Number);
  if (year === undefined || month === undefined || day === undefined) return false;
  const days = (DAYS_OF_MONTH[month - 1] ?? 0) + (month === 2 && isLeapYear(year) ? 1 : 0);
  return year > 0 && day > 0 && day <= days;
};
