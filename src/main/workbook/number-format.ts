/** A number in a cell as the text that a person sees there, or close to it: 5 is `5`, a date is a date. */

export type NumberKind = 'number' | 'percent' | 'date' | 'time' | 'date-time';

/** Formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30). */
const BUILT_IN: Readonly<Record<number, NumberKind>> = {
  9: 'percent',
  10: 'percent',
  ...Object.fromEntries([14, 15, 16, 17].map((id) => [id, 'date'])),
  ...Object.fromEntries([18, 19, 20, 21, 45, 46, 47].map((id) => [id, 'time'])),
  22: 'date-time',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'date'])),
};

export const builtInKind = (id: number): NumberKind => BUILT_IN[id] ?? 'number';

/** `kindOfFormat('dd.mm.yyyy')` is `date`, `kindOfFormat('0.0" m"')` is `number`: what stands in quotes means nothing. */
export const kindOfFormat = (code: string): NumberKind => {
  const [first = ''] = code
    .replace(/"[^"]*"|\\.|[_*]./g, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')
    .toLowerCase()
    .split(';');
  if (/general|@/.test(first)) return 'number';
  if (first.includes('%')) return 'percent';
  const hasDate = /[dy]/.test(first) || (first.includes('m') && !/[hs]/.test(first));
  const hasTime = /[hs]/.test(first);
  if (hasDate && hasTime) return 'date-time';
  return hasDate ? 'date' : hasTime ? 'time' : 'number';
};

/** A spreadsheet counts and shows 15 digits: 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(15));
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

const MS_PER_DAY = 86_400_000;
const DAYS_FROM_1900_TO_1970 = 25_569;
const DAYS_FROM_1900_TO_1904 = 1462;
/** The last day that a spreadsheet knows is the end of 9999. */
const LAST_DAY = 2_958_466;

const dateAndTime = (serial: number, kind: NumberKind, from1904: boolean): string => {
  // A spreadsheet's day 60 is 29 February 1900, which never was; before it days count one less.
  const from1900 = serial + (from1904 ? DAYS_FROM_1900_TO_1904 : 0);
  const days = from1900 < 60 ? from1900 + 1 : from1900;
  // Rounded to the second: a time is stored as a fraction of a day.
  const seconds = Math.round(((days - DAYS_FROM_1900_TO_1970) * MS_PER_DAY) / 1000);
  const text = new Date(seconds * 1000).toISOString();
  const date = text.slice(0, 10);
  const time = text.endsWith(':00.000Z') ? text.slice(11, 16) : text.slice(11, 19);
  return kind === 'date' ? date : kind === 'time' ? time : `${date} ${time}`;
};

/**
 * `numberText(45000, 'date', false)` is `2023-03-15`, `numberText(0.5, 'time', false)` is `12:00`, `numberText(0.05,
 * 'percent', false)` is `5%`. A date outside what a spreadsheet knows stays a number.
 */
export const numberText = (value: number, kind: NumberKind, from1904: boolean): string => {
  if (kind === 'number') return plainNumber(value);
  if (kind === 'percent') return `${plainNumber(value * 100)}%`;
  if (value < 0 || value >= LAST_DAY) return plainNumber(value);
  return dateAndTime(value, kind, from1904);
};
