/** Dates and times, which a workbook holds as days since 1900 or 1904. */

const SECONDS_PER_DAY = 86_400;
const DAYS_FROM_1900_TO_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;
/** The last day that a spreadsheet knows is the end of 9999. */
const LAST_DAY = 2_958_466;
/** 29 February 1900, which never was: the days before it count one less. */
const DAY_THAT_NEVER_WAS = 60;

export interface DayFormat {
  readonly hasDate: boolean;
  readonly hasTime: boolean;
  /** The unit that counts on: hours beyond 24, minutes or seconds beyond 60. */
  readonly elapsed: 'h' | 'm' | 's' | null;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `2026-05-31`; the two days that a spreadsheet shows and the calendar does not have are given as it shows them. */
const dateOf = (day: number): string => {
  if (day === 0) return '1900-01-00';
  if (day === DAY_THAT_NEVER_WAS) return '1900-02-29';
  const days = (day < DAY_THAT_NEVER_WAS ? day + 1 : day) - DAYS_FROM_1900_TO_1970;
  return new Date(days * SECONDS_PER_DAY * 1000).toISOString().slice(0, 10);
};

/** `12:00`, with the seconds where there are some. */
const timeOf = (seconds: number): string => {
  const rest = seconds % 60;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
};

const elapsedText = (seconds: number, unit: 'h' | 'm' | 's'): string => {
  if (unit === 'h') return timeOf(seconds);
  return unit === 's' ? String(seconds) : `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
};

/** Null for a number that is no day that a spreadsheet knows. */
export const dayText = (
  value: number,
  { hasDate, hasTime, elapsed }: DayFormat,
  from1904: boolean,
): string | null => {
  if (value < 0 || value >= LAST_DAY) return null;
  // Rounded to the second: a time is stored as a fraction of a day.
  const seconds = Math.round(value * SECONDS_PER_DAY);
  if (elapsed !== null && !hasDate) return elapsedText(seconds, elapsed);
  const day = Math.floor(seconds / SECONDS_PER_DAY) + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
  const time = timeOf(seconds % SECONDS_PER_DAY);
  if (!hasDate) return time;
  return hasTime ? `${dateOf(day)} ${time}` : dateOf(day);
};
