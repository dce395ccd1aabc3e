/** A number in a cell as the text that a person sees there, or close to it: 5 is `5`, a date is a date. */
import { type DayFormat, dayText } from './day-text';
import { type FormatPiece, type FormatSection, sectionsOf } from './format-sections';

export interface NumberFormat {
  readonly text: (value: number, from1904: boolean) => string;
  /** The text is the number with whatever stands around it, and neither a day, a time nor a percentage. */
  readonly isNumber: (value: number) => boolean;
}

/** A spreadsheet counts and shows 15 digits: 0.1 + 0.2 is stored as 0.30000000000000004 and shown as 0.3. */
const plainNumber = (value: number): string => {
  const rounded = Number(value.toPrecision(15));
  return Object.is(rounded, -0) ? '0' : String(rounded);
};

const holds = (value: number, { comparison, than }: NonNullable<FormatSection['condition']>): boolean => {
  switch (comparison) {
    case '<':
      return value < than;
    case '<=':
      return value <= than;
    case '>':
      return value > than;
    case '>=':
      return value >= than;
    case '=':
      return value === than;
    default:
      return value !== than;
  }
};

/** Undefined where the format says nothing of such a number. */
const sectionFor = (sections: readonly FormatSection[], value: number): FormatSection | undefined => {
  const [first, second, third] = sections;
  if (sections.some(({ condition }) => condition !== null))
    return (
      sections.find(({ condition }) => condition !== null && holds(value, condition)) ??
      sections.slice(0, 3).find(({ condition }) => condition === null)
    );
  if (value < 0) return second ?? first;
  return value === 0 ? (third ?? first) : first;
};

type Kind = 'day' | 'plain' | 'placed' | 'nothing';

/** No number has more digits, and every cell would go through all of them. */
const MOST_PIECES = 64;

const kindOf = ({
  pieces,
  isGeneral,
  isOther,
  hasDate,
  hasTime,
  hasMonthOrMinute,
  thousands,
}: FormatSection): Kind => {
  if (isGeneral) return 'plain';
  if (hasDate || hasTime || hasMonthOrMinute) return 'day';
  if (isOther || pieces.length > MOST_PIECES) return 'plain';
  if (pieces.length === 0 && thousands === 0) return 'nothing';
  return 'placed';
};

const dayFormatOf = ({ hasDate, hasTime, hasMonthOrMinute, elapsed }: FormatSection): DayFormat => ({
  // An m beside hours or seconds is a minute.
  hasDate: hasDate || (hasMonthOrMinute && !hasTime),
  hasTime,
  elapsed,
});

/** Digits in their places, filled from the last; the first place takes all that is left. */
const placed = (pieces: readonly FormatPiece[], digits: string): string => {
  const first = pieces.findIndex(({ kind }) => kind === 'digit');
  let left = digits;
  const shown: string[] = [];
  for (let at = pieces.length - 1; at >= 0; at -= 1) {
    const piece = pieces[at] as FormatPiece;
    if (piece.kind === 'text') shown.push(piece.text);
    if (piece.kind !== 'digit') continue;
    const own = at === first ? left : left.slice(-1);
    left = left.slice(0, left.length - own.length);
    shown.push(own === '' && piece.padded ? '0' : own);
  }
  return shown.reverse().join('');
};

const textsOf = (pieces: readonly FormatPiece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : '')).join('');

/** Signs that a format puts around a number below zero, whose minus is always shown. */
const BESIDE_NEGATIVES = /[-()]/g;

/**
 * The number in its places with the literals around it. Decimals are those of the number, however many the format shows:
 * what is read must not be rounded.
 */
const placedText = ({ pieces, percents, thousands }: FormatSection, value: number): string => {
  const lastDigit = pieces.findLastIndex(({ kind }) => kind === 'digit');
  if (lastDigit < 0) return textsOf(pieces);
  const minus = value < 0 ? '-' : '';
  const kept = pieces.map(
    (piece): FormatPiece =>
      piece.kind === 'text' && value < 0
        ? { ...piece, text: piece.text.replace(BESIDE_NEGATIVES, '') }
        : piece,
  );
  const point = kept.findIndex(({ kind }) => kind === 'point');
  const end = point >= 0 ? point : lastDigit + 1;
  const before = kept.slice(0, end);
  const number = plainNumber((Math.abs(value) * 100 ** percents) / 1000 ** thousands);
  const [whole = '', decimals] = number.split('.');
  // `.00` has no place for whole digits, and 1e+21 has none that could be placed.
  const hasPlaces = before.some(({ kind }) => kind === 'digit') && !number.includes('e');
  const shown = hasPlaces
    ? `${placed(before, whole)}${decimals === undefined ? '' : `.${decimals}`}`
    : `${textsOf(before)}${number}`;
  return `${minus}${shown}${textsOf(kept.slice(end))}`;
};

/** `formatOf('dd.mm.yyyy')` shows 45000 as `2023-03-15`, `formatOf('"Rack "00')` shows 7 as `Rack 07`. */
export const formatOf = (code: string): NumberFormat => {
  const sections = sectionsOf(code);
  return {
    text: (value, from1904) => {
      const section = sectionFor(sections, value);
      if (section === undefined) return plainNumber(value);
      switch (kindOf(section)) {
        case 'day':
          return dayText(value, dayFormatOf(section), from1904) ?? plainNumber(value);
        case 'plain':
          return plainNumber(value);
        case 'nothing':
          // An empty format shows the number, an empty section among others hides it.
          return sections.length === 1 ? plainNumber(value) : '';
        default:
          return placedText(section, value);
      }
    },
    isNumber: (value) => {
      const section = sectionFor(sections, value);
      return section === undefined || (kindOf(section) !== 'day' && section.percents === 0);
    },
  };
};

/** Formats that every workbook has without saying so (ECMA-376 part 1, 18.8.30), as far as they matter here. */
const BUILT_IN: Readonly<Record<number, string>> = {
  9: '0%',
  10: '0.00%',
  ...Object.fromEntries([14, 15, 16, 17].map((id) => [id, 'd.m.y'])),
  ...Object.fromEntries([18, 19, 20, 21, 45, 47].map((id) => [id, 'h:mm'])),
  22: 'd.m.y h:mm',
  46: '[h]:mm:ss',
  ...Object.fromEntries([27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58].map((id) => [id, 'd.m.y'])),
};

const GENERAL = formatOf('General');
const built = new Map<number, NumberFormat>(
  Object.entries(BUILT_IN).map(([id, code]) => [Number(id), formatOf(code)]),
);

export const builtInFormat = (id: number): NumberFormat => built.get(id) ?? GENERAL;
