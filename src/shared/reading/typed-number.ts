/**
 * One rule for every number that a person typed: into a field, a table or a price list. A comma and a point each part
 * thousands in one country and begin the decimals in another, so a text is read in both ways. Where both give a number that
 * its field takes, it is ambiguous and never guessed: `1,200` m is 1.2 or 1200.
 */
import { failure, type Result, success } from '../result';

export type DecimalSign = '.' | ',';

/** Whether a field takes a number: its schema's bounds, and whole numbers where only those are taken. */
export type Fits = (value: number) => boolean;

export type NumberReading =
  /** `decimal` is the decimal sign that the text shows, null where it could be either: `5`, `1 200`. */
  | { readonly kind: 'clear'; readonly value: number; readonly decimal: DecimalSign | null }
  | { readonly kind: 'ambiguous'; readonly readings: readonly [number, number] }
  | { readonly kind: 'unreadable'; readonly groupsAreWrong: boolean };

/**
 * Digits, or groups of three behind one sign; decimals; and an exponent, which nobody writes behind groups. What parts the
 * groups is the same sign all along, and a first group never begins with 0, which is why `0,125` is a decimal.
 */
const patternWith = (decimal: DecimalSign): RegExp => {
  const comma = decimal === '.' ? ',' : '\\.';
  const fraction = `(?:\\${decimal}(?<fraction>\\d*))?`;
  return new RegExp(
    `^(?<sign>[+-]?)(?=\\${decimal}?\\d)(?:(?<groups>[1-9]\\d{0,2}(?<part>[${comma}' ])\\d{3}(?:\\k<part>\\d{3})*)${fraction}|(?<digits>\\d*)${fraction.replace('fraction', 'decimals')}(?:e(?<exponent>[+-]?\\d+))?)$`,
    'i',
  );
};

const CONVENTIONS = (['.', ','] as const).map((decimal) => ({ decimal, pattern: patternWith(decimal) }));

/** Blanks of every width, apostrophes of every slant, the typographic minus, and the wide signs of East Asian keyboards. */
const plainSigns = (text: string): string =>
  text
    .trim()
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/\p{Zs}/gu, ' ')
    .replace(/[\u2019\u02bc\u00b4`]/g, "'")
    .replace(/\u2212/g, '-');

const valueWith = (pattern: RegExp, text: string): number | null => {
  const found = pattern.exec(text)?.groups;
  if (found === undefined) return null;
  const { sign = '', groups, fraction, digits = '', decimals, exponent } = found;
  const whole = groups === undefined ? digits : groups.replace(/\D/g, '');
  const value = Number(`${sign}${whole}.${fraction ?? decimals ?? ''}0e${exponent ?? 0}`);
  return Number.isFinite(value) ? value + 0 : null;
};

/**
 * `settled` is the decimal sign that a clear cell of the same column shows. Where neither reading fits, the one with
 * decimals is given, so that the field can say its bounds.
 */
export const readNumber = (text: string, fits: Fits, settled: DecimalSign | null = null): NumberReading => {
  const plain = plainSigns(text);
  const readings = CONVENTIONS.flatMap(({ decimal, pattern }) => {
    const value = valueWith(pattern, plain);
    return value === null ? [] : [{ decimal, value }];
  });
  const [first, second] = readings;
  if (first === undefined)
    return { kind: 'unreadable', groupsAreWrong: /^[+-]?\d[\d.,' ]*$/.test(plain) && /[.,' ]/.test(plain) };
  if (second === undefined) return { kind: 'clear', ...first };
  if (first.value === second.value) return { kind: 'clear', value: first.value, decimal: null };
  const asSettled = readings.find(({ decimal }) => decimal === settled);
  if (asSettled !== undefined) return { kind: 'clear', ...asSettled };
  const [smaller, larger] =
    Math.abs(first.value) < Math.abs(second.value) ? [first, second] : [second, first];
  if (fits(smaller.value) && fits(larger.value))
    return { kind: 'ambiguous', readings: [smaller.value, larger.value] };
  return { kind: 'clear', ...(fits(larger.value) ? larger : smaller) };
};

/**
 * The number as it is shown in its field and in sentences, so that typing it gives it back: `1.234` m could be 1234 m, so it
 * is `1.2340`.
 */
export const numberAsTyped = (value: number, fits: Fits): string => {
  const text = String(value);
  return readNumber(text, fits).kind === 'ambiguous' ? `${text}0` : text;
};

interface TypedIn {
  /** The decimal sign of its column. */
  readonly settled?: DecimalSign | null;
  /** How its page quotes what it does not understand. */
  readonly quoted?: (text: string) => string;
}

/** Without a full stop, as the field or the cell it belongs to puts it into its sentence. */
export const typedNumber = (
  text: string,
  fits: Fits,
  { settled = null, quoted = (given) => `“${given}”` }: TypedIn = {},
): Result<number, string> => {
  const reading = readNumber(text, fits, settled);
  const given = text.trim();
  switch (reading.kind) {
    case 'clear':
      return success(reading.value);
    case 'ambiguous': {
      const [smaller, larger] = reading.readings.map((value) => numberAsTyped(value, fits));
      return failure(`${given} can be read as ${smaller} or as ${larger}: type ${smaller} or ${larger}`);
    }
    default:
      return failure(
        `${quoted(given)} is not a number${
          reading.groupsAreWrong ? ': signs that part thousands have three digits between them' : ''
        }`,
      );
  }
};
